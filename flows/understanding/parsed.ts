import { takenBack } from './taken-back.ts';

/**
 * What a parser makes of what a person wrote. An odd answer is not an error: the reason picks the reply.
 *
 * `inferred` marks a value that rests on slang, a missing unit or a guess ("dos palos"): the bot says it back.
 */
export type Parsed<Value> =
  | { readonly ok: true; readonly value: Value; readonly inferred: boolean }
  | { readonly ok: false; readonly reason: Refusal; readonly candidates?: readonly Candidate<Value>[] };

/**
 * - `empty`: nothing to read (blank, only emoji or marks)
 * - `dont-know`: "no sé", "ni idea": an answer of its own, neither yes nor no nor zero
 * - `rather-not`: "prefiero no decir", "paso"
 * - `ambiguous`: several readings; `candidates` says which, the bot asks
 * - `out-of-range`: understood, but impossible (an age of 200)
 * - `street`: a street, where a neighbourhood is asked for
 * - `not-understood`: none of these
 */
export type Refusal = 'empty' | 'dont-know' | 'rather-not' | 'ambiguous' | 'out-of-range' | 'street' | 'not-understood';

/** One possible reading, as it is offered on a button or row. `id` is `[a-z0-9-]+`, at most 40 characters. */
export type Candidate<Value> = { readonly id: string; readonly label: string; readonly value: Value };

export const understood = <Value>(value: Value, inferred = false): Parsed<Value> => ({ ok: true, value, inferred });

/** Reads a text; where it can be several, what she said last after taking the first back, which is said back. */
export const readLast = <Value>(text: string, read: (text: string) => Parsed<Value>): Parsed<Value> => {
  const first = read(text);
  if (first.ok || first.reason !== 'ambiguous') return first;
  for (const { rest } of takenBack(text)) {
    const last = read(rest);
    if (last.ok) return { ...last, inferred: true };
  }
  return first;
};

export const refused = (reason: Refusal): { ok: false; reason: Refusal } => ({ ok: false, reason });
