import { unsent } from './carry-out.ts';
import { eraseCitizen, eraseRecords } from './erase.ts';
import type { Found } from './find-person.ts';
import { recordsAndContact } from './finish.ts';
import type { LetterBody } from './letter.ts';
import { effectId, isLater, type Mark, type Person, readEffectId, templateOf } from './person-item.ts';
import type { Shell } from './shell.ts';
import { personItem, putMark } from './write-person.ts';

type Left = {
  readonly found: Found;
  readonly before: Person;
  readonly bodies: readonly LetterBody[];
  readonly now: Date;
};

type CaughtUp = {
  /** The newest mark, those that statuses made up included. */
  readonly mark: Mark | null;
  /** A status proved a send whose mark was missing: what waits behind it can go. */
  readonly proved: boolean;
  /** Records of the last turn were missing. */
  readonly owed: boolean;
  /** Somebody whose session was replaced is now gone everywhere. */
  readonly forgot: boolean;
};

/** What a crash left of the last turn is done first, and what statuses prove is marked. Again, it changes nothing. */
export const catchUp = async (shell: Shell, { found, before, bodies, now }: Left): Promise<CaughtUp> => {
  const { session, address, erasing = null, forgetting = [] } = before;
  const owed = owedRecords(before, found.mark);
  // Before a status may make up the mark that says they are there.
  if (owed !== null) {
    const leaves = { group: found.group, citizen: session.citizen, address, records: owed, now };
    await shell.table.batchPut(recordsAndContact(leaves));
  }
  const mark = await makeUpMarks(shell, found, bodies);
  if (erasing !== null && (mark === null || mark.turn < session.turn))
    await eraseCitizen(shell, erasing, { renewed: found.group });
  for (const citizen of forgetting) await eraseRecords(shell, citizen, now.toISOString());
  return { mark, proved: mark !== found.mark, owed: owed !== null, forgot: forgetting.length > 0 };
};

/** The records of the last turn, where its mark does not prove them: the one between two sends proves the first send only. */
const owedRecords = ({ records, sends }: Person, mark: Mark | null): Person['records'] => {
  if (records === null) return null;
  const proved =
    mark !== null &&
    mark.turn >= records.turn &&
    !unsent(sends, mark).some((send) => send.turn === records.turn && !send.held);
  return proved ? null : records;
};

/**
 * A status that brings our effect id back proves the send, should its mark be missing. Returns the newest mark, those
 * made up included.
 */
const makeUpMarks = async (
  shell: Shell,
  { group, person, mark }: Found,
  bodies: readonly LetterBody[],
): Promise<Mark | null> => {
  let newest = mark;
  for (const body of bodies) {
    if (body.kind !== 'status' || person === null) continue;
    const effect = readEffectId(body.effect);
    if (effect === null || effect.citizen !== person.session.citizen) continue;
    if (newest !== null && !isLater(effect, newest)) continue;
    newest = { turn: effect.turn, index: effect.index };
    shell.count('send.mark-made-up');
    await putMark(shell, { group, mark: newest, session: person.session });
  }
  return newest;
};

/**
 * A status of the template that went out instead of a send proves the template; the send itself waits for her. A crash
 * kept us from writing that down: it is written before the mark is made up. True: read again.
 */
export const holdInvited = async (shell: Shell, found: Found, bodies: readonly LetterBody[]): Promise<boolean> => {
  const { group, person, version, mark } = found;
  if (person === null) return false;
  const { citizen } = person.session;
  const invited = new Set(bodies.flatMap((body) => (body.kind === 'status' ? [body.effect] : [])));
  const open = new Set(
    unsent(person.sends, mark).filter(
      (send) => !send.held && send.holds !== false && invited.has(templateOf(effectId(citizen, send.turn, send.index))),
    ),
  );
  if (open.size === 0) return false;
  const sends = person.sends.map((send) => (open.has(send) ? { ...send, held: true } : send));
  await shell.table.put(personItem(shell, group, { ...person, sends }), { expected: version });
  return true;
};
