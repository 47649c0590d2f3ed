import type { Input } from '../../flows/engine/input.ts';
import type { LetterBody } from './letter.ts';
import type { Person } from './person-item.ts';
import { hasSeen } from './seen.ts';
import type { Shell } from './shell.ts';

/** Inputs not decided before, and her timers that are due. Meta's time orders within a delivery, arrival across. */
export const freshInputs = (
  { count }: Pick<Shell, 'count'>,
  person: Person,
  { bodies, now }: { readonly bodies: readonly LetterBody[]; readonly now: Date },
): readonly Input[] => {
  const fresh: Input[] = [];
  const ids = new Set<string>();
  for (const body of bodies) {
    const input = inputOf(body);
    if (input === null) continue;
    if (ids.has(input.id) || hasSeen(person.seen, input)) {
      count('input.repeat');
      continue;
    }
    ids.add(input.id);
    fresh.push(input);
  }
  for (const { token, at } of person.session.timers) {
    if (Date.parse(at) <= now.getTime())
      fresh.push({ kind: 'timer', id: `timer ${token} ${at}`, at: now.toISOString(), token });
  }
  return fresh;
};

const inputOf = (body: LetterBody): Input | null => {
  if (body.kind === 'input') return body.input;
  if (body.kind !== 'status' || body.status !== 'failed') return null;
  return {
    kind: 'delivery-failure',
    // What is sent again may fail again: one effect, another message of Meta's.
    id: `failed ${body.id ?? body.effect}`,
    at: body.at,
    effect: body.effect,
    code: body.code,
  };
};
