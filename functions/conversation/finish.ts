import type { NewItem } from '../ports/table.ts';
import { setSendAside } from './aside.ts';
import { type CarriedOut, carryOut, unsent } from './carry-out.ts';
import { heardItem } from './heard-until.ts';
import { isTold, whatWent } from './pending.ts';
import { isSame, type Mark, type PendingSend, type Person } from './person-item.ts';
import { contactItem, recordItems } from './records.ts';
import { restingItem } from './resting.ts';
import { SessionConflict } from './session-conflict.ts';
import type { Shell } from './shell.ts';
import type { Work } from './work.ts';
import { markItem, personItem, putMark } from './write-person.ts';

type Leaves = {
  group: string;
  citizen: string;
  address: string | null;
  records: NonNullable<Person['records']>;
  now: Date;
};

/** The records of a turn, and where to write to her where that is new; a crash in between owes both. */
export const recordsAndContact = ({ group, citizen, address, records, now }: Leaves): readonly NewItem[] => [
  ...recordItems({ citizen, ...records, written: now.toISOString() }),
  ...(records.lists === true ? [restingItem(group, records.at)] : []),
  ...(records.contact && address !== null ? [contactItem({ citizen, group, address, at: records.at })] : []),
];

/** Sends, then writes what the turn leaves behind. Returns her as she now lies there, or null where something waits. */
export const finish = async (
  shell: Shell,
  {
    work,
    person,
    version,
    went,
  }: {
    work: Work;
    /** As the turn left her. */
    person: Person;
    version: number;
    /** Told what went out before that is written: should the writing fail, it is not to go out again. */
    went: (mark: Mark) => void;
  },
): Promise<Left | null> => {
  const { to } = work;
  const { group } = work.found;
  const { citizen } = person.session;
  const decidedTurn = work.inputs.length > 0;
  const mayGo = unsent(person.sends, work.mark).filter((send) => !send.held);
  let latest = version;
  const write = async (next: Person): Promise<boolean> => {
    const put = await shell.table.put(personItem(shell, group, next), { expected: latest });
    if (put.ok) latest = put.version;
    return put.ok;
  };
  let written = 0;
  const marked = async (mark: Mark, held: readonly PendingSend[]): Promise<void> => {
    if (held.length > written) {
      const sends = person.sends.map((send) => held.find((one) => isSame(one, send)) ?? send);
      if (!(await write({ ...person, sends }))) throw new SessionConflict('messages could not be held');
      written = held.length;
    }
    if (held.length === 0) went(mark);
    await putMark(shell, { group, mark, session: person.session });
  };
  const done =
    to === null
      ? { mark: null, waiting: mayGo, retryAfter: null, refused: null, changed: false }
      : await carryOut({
          sends: mayGo,
          to,
          citizen,
          channel: shell.channel,
          pause: shell.pause,
          tries: person.tries,
          waitedMs: person.waitingSince == null ? 0 : shell.now().getTime() - Date.parse(person.waitingSince),
          now: shell.now,
          told: isTold(person.sends, shell.now()),
          abandon: (send) => setSendAside(shell, { group, citizen, send }),
          marked,
          count: shell.count,
        });
  const { records } = person;
  const items: NewItem[] =
    records === null
      ? []
      : [...recordsAndContact({ group, citizen, address: person.address, records, now: shell.now() })];
  if (decidedTurn) for (const key of [group, ...person.aliases]) items.push(...heardItem(shell, key, person.session));
  const quiet = decidedTurn && done.waiting.length === 0 && done.mark === null;
  const { session } = person;
  const mark = done.mark ?? (quiet ? { turn: session.turn, index: -1 } : null);
  if (mark !== null) items.push(markItem(shell, { group, mark, session }));
  const holds = done.waiting.some((send) => send.held);
  // After an erasure her session forgets whom it followed.
  const forgets = mayGo.some((send) => send.forget === true);
  if (done.mark !== null && !holds && !forgets) went(done.mark);
  const stillHeld = person.sends.filter((send) => send.held);
  const waits: Person = {
    ...person,
    sends: [...(person.erasing ? [] : whatWent(person.sends, done.waiting)), ...stillHeld, ...done.waiting],
    // With messages held, this is written before the records are.
    records: holds ? records : null,
    ...triedAgain(done, { person, wasDueAt: work.before.retryAt, now: shell.now() }),
    ...(forgets && done.retryAfter === null ? { retryAt: inTenMinutes(shell.now()) } : {}),
    erasing: null,
  };
  // The mark covers what is held, so the session says first that it is.
  if (holds && !(await write(waits))) throw new SessionConflict('messages could not be held');
  if (items.length > 0) await shell.table.batchPut(items);
  const rewrites = !holds && (done.changed || person.erasing || forgets);
  if (rewrites && !(await write(waits))) throw new SessionConflict('what waits could not be written');
  if (done.waiting.length > 0 || stillHeld.length > 0 || mark === null) return null;
  return { person: { ...(rewrites ? waits : person), records: null }, version: latest, mark };
};

/**
 * When what waits is tried again, how often it was refused, and since when Meta fails with it. Her messages try it in between;
 * that neither counts nor moves the day, or a few of them in an outage would make her wait for half an hour.
 */
const triedAgain = (
  { mark, retryAfter, refused }: CarriedOut,
  { person, wasDueAt, now }: { person: Person; wasDueAt: string | null; now: Date },
): Pick<Person, 'retryAt' | 'tries' | 'waitingSince'> => {
  if (retryAfter === null) return { retryAt: null, tries: 0, waitingSince: null };
  const next = new Date(now.getTime() + retryAfter * 1000).toISOString();
  // Where something was dealt with in this pass, what waits now is another send, and nothing was tried with it yet.
  const same = mark === null;
  const tries = same ? person.tries : 0;
  const since = same ? (person.waitingSince ?? null) : null;
  if (refused === null) return { retryAt: next, tries, waitingSince: since };
  const waitingSince = refused === 'retry' ? (since ?? now.toISOString()) : null;
  if (refused === 'pause') return { retryAt: next, tries, waitingSince };
  const early = same && wasDueAt !== null && Date.parse(wasDueAt) > now.getTime();
  return { retryAt: early ? wasDueAt : next, tries: early ? tries : tries + 1, waitingSince };
};

/** What tells of words that are not kept is looked at again then, and goes; a status lets it go before. */
const inTenMinutes = (now: Date): string => new Date(now.getTime() + 600_000).toISOString();

/** What the next message finds, all of the last one being carried out. */
type Left = { readonly person: Person; readonly version: number; readonly mark: Mark };
