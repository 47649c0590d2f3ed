import { type Letter, type LetterHandler, Postponed } from '../ports/mailbox.ts';
import { setAside } from './aside.ts';
import { holdInvited } from './catch-up.ts';
import { addressOf } from './destination.ts';
import { eraseCitizen } from './erase.ts';
import { afterErasures } from './erase-by-letter.ts';
import { type Found, findPerson, SessionUnreadable } from './find-person.ts';
import { finish } from './finish.ts';
import { leadHere } from './lead-here.ts';
import type { LetterBody } from './letter.ts';
import { fetchSession, goHome, type OpenLetter, passErasure, passOn } from './pass-on.ts';
import { forgottenMark, type Mark } from './person-item.ts';
import { readLetterBody } from './read-letter.ts';
import { restUnreadable } from './rest-unreadable.ts';
import { open } from './seal.ts';
import { SessionConflict } from './session-conflict.ts';
import type { Shell } from './shell.ts';
import { showTyping } from './show-typing.ts';
import { rememberMoves, takeOver, withoutHandledMoves } from './take-over.ts';
import { takeTurn } from './take-turn.ts';
import { workOf } from './work.ts';
import { personItem } from './write-person.ts';

/**
 * Handles one person's letters, in order: read the session, decide (pure), write it with what is pending inside, send,
 * write the records and the mark. A crash anywhere is followed by the same letters again: what was decided is not
 * decided again, what was sent (as far as its mark tells) is not sent again.
 *
 * Per message: one read, two writes (the second a batch), one send.
 */
export const makeConverse = (shell: Shell): LetterHandler => {
  const unwritten: Unwritten = new Map();
  const handle: LetterHandler = async (group, letters) => {
    const all = letters.map((letter) => readLetter(shell, letter));
    if (group.startsWith('aside#')) return setAside(shell, letters, all);
    const pairs = paired(letters, all);
    if (shell.pass !== undefined && (await passErasure(shell, group, pairs))) return;
    const bodies = await withoutHandledMoves(shell, group, await afterErasures(shell, group, all));
    const opened = pairs.filter(({ body }) => bodies.includes(body));
    if (
      shell.pass !== undefined &&
      ((await goHome(shell, group, opened)) || (await fetchSession(shell, group, opened)))
    )
      return;
    const moves = bodies.filter((body) => body.kind === 'moved');
    for (const { previous, at } of moves) await takeOver(shell, { group, previous, at });
    for (let tries = 0; tries < conflictTries; tries += 1) {
      const came = await converseOnce(shell, { group, letters: opened, unwritten });
      if (came === 'conflict' || came === 'again') continue;
      await rememberMoves(shell, group, moves);
      if (came === 'postponed') throw new Postponed('so many answers wait for her that no more fit into her session');
      return;
    }
    throw new SessionConflict('the session changed under us too often');
  };
  return async (group, letters) => {
    try {
      await handle(group, letters);
    } catch (error) {
      if (error instanceof SessionUnreadable) await restUnreadable(shell, group);
      throw error;
    }
  };
};

const conflictTries = 6;

/** By group, what went out while the store failed to write that it did: as long as we live it does not go out again. */
type Unwritten = Map<string, Mark>;

const readLetter = ({ keys, opened }: Shell, { body }: Letter): LetterBody =>
  opened?.take(body) ?? readLetterBody(open(keys, body));

const paired = (letters: readonly Letter[], bodies: readonly LetterBody[]): readonly OpenLetter[] =>
  letters.flatMap((letter, place) => {
    const body = bodies[place];
    return body === undefined ? [] : [{ letter, body }];
  });

/**
 * `conflict`: somebody else wrote the session in between, so it is read again. Where so much waited that what she wrote could
 * not be heard: `again` if it went out now, `postponed` if it waits still.
 */
type Round = 'done' | 'conflict' | 'again' | 'postponed';

const converseOnce = async (
  shell: Shell,
  { group, letters, unwritten }: { group: string; letters: readonly OpenLetter[]; unwritten: Unwritten },
): Promise<Round> => {
  const bodies = letters.map(({ body }) => body);
  const found = await findWriter(shell, group, bodies);
  if (shell.pass !== undefined && found.group !== group && !bodies.some((body) => body.kind === 'moved')) {
    await passOn(shell, { letters, to: found.group, home: found.toMove === true ? group : null });
    return 'done';
  }
  if (found.person === null && !bodies.some((body) => body.kind === 'input' && body.address !== null)) return 'done';
  if (await holdInvited(shell, found, bodies)) return 'conflict';
  const work = await workOf(shell, { found, bodies, went: unwritten.get(found.group) ?? null });
  if (work === null) return 'done';

  const { person, leading } = await takeTurn(shell, work);
  if (person.sends.length > 0) showTyping(shell, work.inputs, work.now);
  // Aliases first: the session says which there are, so after a crash nobody would put them.
  const lead = { to: found.group, address: work.to, expires: person.aliasesLast ?? 0 };
  for (const one of leading) if (!(await leadHere(shell, { ...one, ...lead }))) return 'conflict';
  const put = await shell.table.put(personItem(shell, found.group, person), { expected: found.version });
  if (!put.ok) return 'conflict';
  unwritten.delete(found.group);
  if (person.erasing) await eraseCitizen(shell, person.erasing, { renewed: found.group });
  let waits = true;
  if (work.acts) {
    const went = (mark: Mark): void => void unwritten.set(found.group, mark);
    const left = await finish(shell, { work, person, version: put.version, went });
    unwritten.delete(found.group);
    if (left !== null) shell.recent?.keep({ group: found.group, ...left, address: work.to });
    waits = left === null;
  }
  if (!work.postpones) return 'done';
  return waits ? 'postponed' : 'again';
};

/** Her session, as this process remembers it or in one read. */
const findWriter = async (shell: Shell, group: string, bodies: readonly LetterBody[]): Promise<Found> => {
  const also = [...new Set(bodies.flatMap((body) => ('also' in body ? body.also : [])))];
  const userIdKnown = addressOf(bodies)?.userId != null;
  const moves = shell.pass === undefined;
  const found = shell.recent?.take(group) ?? (await findPerson(shell.table, { group, also, userIdKnown, moves }));
  return { ...found, mark: found.mark ?? forgottenMark(found, shell.now()) };
};
