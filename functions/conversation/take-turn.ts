import { consented } from '../../flows/engine/consent.ts';
import { setSendAside } from './aside.ts';
import { decide } from './decide.ts';
import { lifeOf } from './erase.ts';
import { type Found, read } from './find-person.ts';
import type { Leading } from './lead-here.ts';
import type { LetterBody } from './letter.ts';
import { asOf, type Decided, invitation, isKept, released, sendsOf, whatWent, withoutRoom } from './pending.ts';
import type { PendingSend, Person } from './person-item.ts';
import { hasRested } from './resting.ts';
import { expiresAfter, keepDays } from './retention.ts';
import { see, seenUpTo } from './seen.ts';
import type { Shell } from './shell.ts';
import type { Erasure } from './tombstones.ts';
import type { Work } from './work.ts';
import { expiresOf } from './write-person.ts';

type Taken = {
  /** Her, as she is to be written down. */
  readonly person: Person;
  /** Aliases that are to lead to her, until `person.aliasesLast`. */
  readonly leading: readonly Leading[];
};

/** Decides on her inputs: what is to be written down of her, with all that is pending inside. */
export const takeTurn = async (shell: Shell, turn: Work): Promise<Taken> => {
  const { found, before, bodies, inputs, address, moved, now } = turn;
  const decided =
    inputs.length === 0 ? { session: before.session, effects: [] } : await decide(shell, before, inputs, now);
  const { session } = decided;
  const at = now.toISOString();
  const erasing = await erasureOf(shell, found.group, decided, now);
  const leadsHere = erasing === null ? await newAliases(shell, found, bodies) : [];
  const lost = bodies.flatMap((body) => (body.kind === 'lost' ? [body.alias] : []));
  const known = before.aliases.filter((alias) => !lost.includes(alias));
  const aliases = erasing === null ? [...new Set([...known, ...leadsHere])] : [];
  const lasts = expiresOf(shell, session);
  const leads = aliases.length > 0 && (leadsHere.length > 0 || lasts > (before.aliasesLast ?? 0));
  const seen = see(before.seen, inputs, at);
  const serves = consented(session, shell.registry);
  const contactLasts = erasing === null ? (before.contactLasts ?? 0) : 0;
  const contactLasting = expiresAfter(keepDays.contact, now);
  // She may write for longer than it is kept.
  const contactEnds = inputs.length > 0 && contactLasting > contactLasts + marginSeconds;
  // What a status proved was another send than the one that waits now.
  const waits = !turn.proved && turn.waited.some((send) => !send.held);
  const records = recordsOf(decided, {
    at,
    contact: serves && (moved || contactEnds),
    listed: before.listed ?? null,
  });
  const pending = erasing === null ? pendingOf(turn, decided) : sendsOf(decided, true);
  const out = withoutRoom(pending);
  for (const send of out) {
    await setSendAside(shell, { group: found.group, citizen: session.citizen, send });
    shell.count('send.abandoned');
  }
  const person: Person = {
    session,
    seen: erasing === null ? seen : seenUpTo(seen, inputs.at(-1)?.at ?? erasing.at),
    address,
    aliases,
    // Never before the session: who has the number next must find whom it led to.
    aliasesLast: leads ? lasts + (serves ? marginSeconds : 0) : (before.aliasesLast ?? 0),
    contactLasts: records?.contact === true ? contactLasting : contactLasts,
    sends: pending.filter((send) => !out.includes(send)),
    erasing,
    records,
    listed: records?.lists === true ? records.at.slice(0, 10) : (before.listed ?? null),
    retryAt: null,
    tries: waits ? before.tries : 0,
    waitingSince: waits ? (before.waitingSince ?? null) : null,
  };
  const leading = aliases.map((alias) => ({ alias, isNew: leadsHere.includes(alias) }));
  return { person, leading: leads ? leading : [] };
};

/** So that a session that lasts for years does not put its aliases and its contact again at each turn. */
const marginSeconds = 30 * 86_400;

/** What is to go out: of this turn, and of earlier ones. */
const pendingOf = (turn: Work, decided: Decided): readonly PendingSend[] => {
  const { inputs, again } = turn;
  if (inputs.some((input) => input.kind === 'message')) return released(turn.waited, again, decided);
  const hasStaff = inputs.some((input) => input.kind === 'staff');
  const { waited, notice } = invitation(turn, decided);
  const own = [...again, ...sendsOf(decided, hasStaff)];
  return [...wentLately(turn), ...waited.filter(isKept), ...(again.length === 0 ? own : asOf(decided, own)), ...notice];
};

/**
 * What went out since she wrote last may be told to have failed, until it has rested: some of it, since her session has an
 * end.
 */
const wentLately = ({ before, waited, again, now }: Work): readonly PendingSend[] => {
  if (hasRested(before, now)) return [];
  return whatWent(before.sends, [...waited, ...again])
    .filter((send) => send.forget !== true)
    .slice(-mostWent);
};

const mostWent = 8;

/**
 * Identifiers that she wrote under, or that Meta tells are hers by now, and that do not lead to her yet: she may be known
 * by one for months before Meta tells the other. Where another session lies under one, it stays.
 */
const newAliases = async (shell: Shell, found: Found, bodies: readonly LetterBody[]): Promise<readonly string[]> => {
  const also = new Set(bodies.flatMap((body) => (body.kind === 'input' ? body.also : [])));
  const told = bodies.flatMap((body) => (body.kind === 'moved' ? (body.leads ?? []) : []));
  const unknown = [...also].filter((one) => !found.person?.aliases.includes(one));
  // One that she had before may lead nowhere since.
  const fresh = [...new Set([...unknown, ...told])].filter((one) => one !== found.group);
  if (found.person === null) return fresh;
  const taken = await Promise.all(fresh.map(async (one) => (await read(shell.table, one)).person !== null));
  return fresh.filter((_, index) => !taken[index]);
};

const recordsOf = (
  { session, effects }: Decided,
  { at, contact, listed }: { at: string; contact: boolean; listed: string | null },
): Person['records'] => {
  const drafts = effects.flatMap((effect) => (effect.kind === 'record' ? [effect.record] : []));
  if (drafts.length === 0 && !contact) return null;
  return { turn: session.turn, at, drafts, contact, ...(listed === at.slice(0, 10) ? {} : { lists: true }) };
};

/** Whose records are to go, where she wrote "borrar": known before her new, empty session takes the place of the old. */
const erasureOf = async (shell: Shell, group: string, { effects }: Decided, now: Date): Promise<Erasure | null> => {
  const effect = effects.find((one) => one.kind === 'erase');
  return effect === undefined
    ? null
    : { receipt: effect.receipt, at: now.toISOString(), ...(await lifeOf(shell.table, group)) };
};
