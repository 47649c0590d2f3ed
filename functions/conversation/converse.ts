import type { Address } from '../ports/channel.ts';
import { type Letter, type LetterHandler, Postponed } from '../ports/mailbox.ts';
import { setAside } from './aside.ts';
import { bounced } from './bounced.ts';
import { unsent } from './carry-out.ts';
import { catchUp, holdInvited } from './catch-up.ts';
import { newPerson } from './decide.ts';
import { addressOf, destination } from './destination.ts';
import { eraseCitizen } from './erase.ts';
import { afterErasures } from './erase-by-letter.ts';
import { type Found, findPerson } from './find-person.ts';
import { finish } from './finish.ts';
import { freshInputs } from './fresh-inputs.ts';
import { heardUntil } from './heard-until.ts';
import { leadHere } from './lead-here.ts';
import type { LetterBody } from './letter.ts';
import { goHome, type OpenLetter, passOn } from './pass-on.ts';
import { isFull } from './pending.ts';
import { forgottenMark, isSame, type Mark, type Person } from './person-item.ts';
import { readLetterBody } from './read-letter.ts';
import { hasRested } from './resting.ts';
import { open } from './seal.ts';
import { SessionConflict } from './session-conflict.ts';
import type { Shell } from './shell.ts';
import { showTyping } from './show-typing.ts';
import { rememberMoves, takeOver, withoutHandledMoves } from './take-over.ts';
import { takeTurn } from './take-turn.ts';
import { expiresOf, personItem } from './write-person.ts';

/**
 * Handles one person's letters, in order: read the session, decide (pure), write it with what is pending inside, send,
 * write the records and the mark. A crash anywhere is followed by the same letters again: what was decided is not
 * decided again, what was sent (as far as its mark tells) is not sent again.
 *
 * Per message: one read, two writes (the second a batch), one send.
 */
export const makeConverse = (shell: Shell): LetterHandler => {
  const unwritten: Unwritten = new Map();
  return async (group, letters) => {
    const all = letters.map((letter) => readLetter(shell, letter));
    if (group.startsWith('aside#')) return setAside(shell, letters, all);
    const bodies = await withoutHandledMoves(shell, group, await afterErasures(shell, group, all));
    const opened = letters.flatMap((letter, place) => {
      const body = all[place];
      return body !== undefined && bodies.includes(body) ? [{ letter, body }] : [];
    });
    if (shell.pass !== undefined && (await goHome(shell, group, opened))) return;
    const moves = bodies.filter((body) => body.kind === 'moved');
    for (const { previous, at } of moves) await takeOver(shell, { group, previous, at });
    for (let tries = 0; tries < conflictTries; tries += 1) {
      if (!(await converseOnce(shell, { group, letters: opened, unwritten }))) continue;
      await rememberMoves(shell, group, moves);
      return;
    }
    throw new SessionConflict('the session changed under us too often');
  };
};

const conflictTries = 6;

/** By group, what went out while the store failed to write that it did: as long as we live it does not go out again. */
type Unwritten = Map<string, Mark>;

const readLetter = ({ keys, opened }: Shell, { body }: Letter): LetterBody =>
  opened?.take(body) ?? readLetterBody(open(keys, body));

/** False where somebody else wrote the session in between: read again. */
const converseOnce = async (
  shell: Shell,
  { group, letters, unwritten }: { group: string; letters: readonly OpenLetter[]; unwritten: Unwritten },
): Promise<boolean> => {
  const bodies = letters.map(({ body }) => body);
  const address = addressOf(bodies);
  const found = await findWriter(shell, { group, bodies, address });
  if (shell.pass !== undefined && found.group !== group && !bodies.some((body) => body.kind === 'moved')) {
    await passOn(shell, { letters, to: found.group, home: found.moves === true ? group : null });
    return true;
  }
  if (found.person === null && !bodies.some((body) => body.kind === 'input' && body.address !== null)) return true;
  if (await holdInvited(shell, found, bodies)) return false;

  const now = shell.now();
  const before =
    found.person ?? newPerson(shell, now, { mark: found.mark, heard: await heardUntil(shell, { group, bodies, now }) });
  const heard = freshInputs(shell, before, { bodies, now });
  if (found.person === null && heard.length === 0) return true;
  const { mark, proved, owed, forgot } = await catchUp(shell, { found, before, bodies, now });
  const went = unwritten.get(found.group) ?? null;
  const unmarked = unsent(before.sends, mark);
  // What waits goes first then, and what she wrote stays in her queue meanwhile.
  const postpones = heard.length > 0 && isFull(unmarked);
  const inputs = postpones ? [] : heard;
  const { held, again } = await bounced(shell, { group: found.group, before, inputs, now });
  const unsaid = went === null ? unmarked : unsent(unmarked, went);
  const waited = [...unsaid.filter((send) => !again.some((one) => isSame(one, send))), ...held];
  const resend = waited.length > 0 && (inputs.length > 0 || proved || isDue(before, now));
  const to = destination(shell, { sealed: before.address, known: found.address, address });
  const moved = to.sealed !== before.address || bodies.some((body) => body.kind === 'moved');
  const acts = inputs.length > 0 || resend || owed || moved || went !== null;
  // A status proved the send that waited: nobody is to be woken for it any more.
  const settled = (waited.length === 0 && before.retryAt !== null) || forgot || hasRested(before, now);
  if (postpones && !acts && !settled) throw new Postponed('too many answers wait for her');
  if (!acts && !settled) return true;

  const turn = { found, before, bodies, inputs, waited, again, address: to.sealed, moved, now };
  const { person, leading } = await takeTurn(shell, turn);
  if (person.sends.length > 0) showTyping(shell, inputs, now);
  // Aliases first: the session says which there are, so after a crash nobody would put them.
  const expires = expiresOf(shell, person.session);
  for (const from of leading)
    if (!(await leadHere(shell, { from, to: found.group, address: to.address, expires }))) return false;
  const put = await shell.table.put(personItem(shell, found.group, person), { expected: found.version });
  if (!put.ok) return false;
  unwritten.delete(found.group);
  if (person.erasing) await eraseCitizen(shell, person.erasing, { renewed: found.group });
  if (acts) {
    const left = await finish(shell, {
      group: found.group,
      person,
      to: to.address,
      version: put.version,
      wasDueAt: before.retryAt,
      before: went ?? mark,
      decidedTurn: inputs.length > 0,
      went: (sent) => unwritten.set(found.group, sent),
    });
    unwritten.delete(found.group);
    if (left !== null) shell.recent?.keep({ group: found.group, ...left, address: to.address });
  }
  return !postpones;
};

type Writer = { readonly group: string; readonly bodies: readonly LetterBody[]; readonly address: Address | null };

/** Her session, as this process remembers it or in one read. */
const findWriter = async (shell: Shell, { group, bodies, address }: Writer): Promise<Found> => {
  const also = [...new Set(bodies.flatMap((body) => ('also' in body ? body.also : [])))];
  const found =
    shell.recent?.take(group) ??
    (await findPerson(shell.table, {
      group,
      also,
      userIdKnown: address?.userId != null,
      moves: shell.pass === undefined,
    }));
  return { ...found, mark: found.mark ?? forgottenMark(found, shell.now()) };
};

const isDue = (person: Person, now: Date): boolean =>
  person.retryAt === null || Date.parse(person.retryAt) <= now.getTime();
