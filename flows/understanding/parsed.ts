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

/** She takes back what she said in the same breath: "tres, perdón, cuatro", "la 1, no, la 2", "no la uno, la dos". */
const TAKEN_BACK = [
  /^.{1,60}?[\s,.;]+(?:(?:ay|uy|bueno|no)[\s,]+)*(?:perd[oó]n|mentiras?|digo|mejor dicho|quise decir|que diga|corrijo|bueno,? no)[\s,.:;]+(?:que )?(\S.*)$/i,
  /^.{1,60}?,\s*no\s*,\s*(\S.*)$/i,
  /^no (?:el|la|los|las) [^,]{1,40},\s*(\S.*)$/i,
];

/** Reads a text; where it can be several, what she said last after taking the first back, which is said back. */
export const readLast = <Value>(text: string, read: (text: string) => Parsed<Value>): Parsed<Value> => {
  const first = read(text);
  if (first.ok || first.reason !== 'ambiguous' || text.length > 200) return first;
  for (const pattern of TAKEN_BACK) {
    const [, rest] = pattern.exec(text.trim()) ?? [];
    const last = rest === undefined ? first : read(rest);
    if (last.ok) return { ...last, inferred: true };
  }
  return first;
};

export const refused = (reason: Refusal): { ok: false; reason: Refusal } => ({ ok: false, reason });
