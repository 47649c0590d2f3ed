import { eraseCitizen, lifeOf } from './erase.ts';
import type { LetterBody } from './letter.ts';
import type { Shell } from './shell.ts';
import { wasErased } from './tombstones.ts';

/**
 * Does the erasures that letters ask for and returns the letters that are still to be handled: those after the last
 * erasure, without such as a person sent before she was erased and that come now from the dead letters.
 */
export const afterErasures = async (
  shell: Shell,
  group: string,
  bodies: readonly LetterBody[],
): Promise<readonly LetterBody[]> => {
  const asked = bodies.findLastIndex((body) => body.kind === 'erase');
  for (const body of bodies) {
    if (body.kind !== 'erase') continue;
    const erasure = { receipt: body.receipt, at: body.at, ...(await lifeOf(shell.table, group)) };
    await eraseCitizen(shell, erasure);
    shell.count('erased');
  }
  const left: LetterBody[] = [];
  for (const body of bodies.slice(asked + 1)) {
    if (isLate(body, shell.now()) && (await wasErased(shell, { group, at: body.input.at })))
      shell.count('letter.of-erased');
    else left.push(body);
  }
  return left;
};

/**
 * For a day her new session itself knows what is older than the erasure. Later only the tombstone does, and it is asked
 * only about what comes more than a day late.
 */
const isLate = (body: LetterBody, now: Date): body is Extract<LetterBody, { kind: 'input' }> =>
  body.kind === 'input' && Date.parse(body.input.at) < now.getTime() - 86_400_000;
