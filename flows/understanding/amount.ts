import type { Scale, Scales } from './amount-scales.ts';
import type { Digits } from './digits.ts';
import { readSmall } from './small-number.ts';
import type { Token } from './tokens.ts';

/** A number as it stands in a text, with what is needed to judge how sure it is. */
export type Amount = {
  readonly value: number;
  /** "un millón doscientos" taken as 1.200.000; null where nothing was left out. */
  readonly elliptic: number | null;
  readonly from: number;
  readonly to: number;
  /** Largest multiplier said; 1 if none. */
  readonly scale: number;
  /** The number in front of it, as digits, where there was one and nothing else ("1.200 millones"). */
  readonly digits: Digits | null;
  readonly words: boolean;
  readonly slang: boolean;
  readonly guess: boolean;
  /** Only "un" or "una", which may be an article. */
  readonly article: boolean;
  readonly vague: boolean;
  /** The multiplier was written "mill". */
  readonly mill: boolean;
};

const isHalf = (token: Token | undefined): boolean =>
  token?.text === 'medio' || token?.text === 'media' || token?.text === 'half';

/** "y medio", "y 1/2" behind a number or a multiplier: how many tokens it takes. */
const andHalf = (tokens: readonly Token[], at: number): number => {
  const link = tokens[at]?.text === 'y' || tokens[at]?.text === 'con' || tokens[at]?.text === 'and' ? 1 : 0;
  const next = tokens[at + link];
  if (link === 1 && isHalf(next)) return 2;
  if (link === 1 && next?.text === 'a' && isHalf(tokens[at + 2])) return 3;
  if (next?.text === '1' && tokens[at + link + 1]?.text === '/' && tokens[at + link + 2]?.text === '2') return link + 3;
  return 0;
};

/** "un cuarto de millón", "tres cuartos de millón" */
const quarters = (
  tokens: readonly Token[],
  at: number,
  scales: Scales,
): { readonly value: number; readonly next: number } | null => {
  const count = { un: 1, tres: 3, '1': 1, '3': 3 }[tokens[at]?.text ?? ''];
  const noun = count === undefined ? at : at + 1;
  const named = /^cuartos?$/.test(tokens[noun]?.text ?? '') && tokens[noun + 1]?.text === 'de';
  const next = noun + 2;
  return named && scales[tokens[next]?.text ?? ''] !== undefined ? { value: (count ?? 1) / 4, next } : null;
};

/** "y pico", "y algo", "y punta": somewhat more. */
const andMore = (tokens: readonly Token[], at: number): number =>
  tokens[at]?.text === 'y' &&
  /^(?:pico|piquito|pucho|algo|punta|tantos|tantas|resto|cachito)$/.test(tokens[at + 1]?.text ?? '')
    ? 2
    : 0;

/** What was read of a number so far: "dos millones" of "dos millones trescientos mil". */
type Draft = {
  at: number;
  value: number;
  elliptic: number | null;
  /** Multipliers must fall: behind "mil" no "millones" follows. */
  ceiling: number;
  scale: number;
  digits: Digits | null;
  parts: number;
  words: boolean;
  slang: boolean;
  guess: boolean;
  vague: boolean;
  article: boolean;
  mill: boolean;
};

/** A number without its multiplier: "dos", "dos y medio", "tres cuartos de", "medio". */
type Coefficient = {
  readonly value: number | null;
  readonly small: Small | null;
  readonly from: number;
  readonly next: number;
  /** "doscientos y pico mil" */
  readonly vague: boolean;
};
type Small = NonNullable<ReturnType<typeof readSmall>>;

const coefficientAt = (tokens: readonly Token[], from: number, scales: Scales): Coefficient => {
  const small = readSmall(tokens, from);
  const fourths = quarters(tokens, from, scales);
  if (fourths !== null) return { value: fourths.value, small, from, next: fourths.next, vague: false };
  if (small === null) {
    if (!isHalf(tokens[from])) return { value: null, small, from, next: from, vague: false };
    return { value: 0.5, small, from, next: from + (tokens[from + 1]?.text === 'a' ? 2 : 1), vague: false };
  }
  const half = andHalf(tokens, small.next);
  const more = half > 0 ? 0 : andMore(tokens, small.next);
  const vague = more > 0 && scaleAt(tokens, small.next + more, scales) !== undefined;
  return {
    value: small.value + (half > 0 ? 0.5 : 0),
    small,
    from,
    next: small.next + half + (vague ? more : 0),
    vague,
  };
};

const scaleAt = (tokens: readonly Token[], at: number, scales: Scales): Scale | undefined =>
  tokens[at]?.kind === 'word' ? scales[tokens[at]?.text ?? ''] : undefined;

const takeMore = (draft: Draft, tokens: readonly Token[]): boolean => {
  const more = andMore(tokens, draft.at);
  draft.vague ||= more > 0;
  draft.at += more;
  return more > 0;
};

/** "dos millones", "quinientas mil barras", "millón y medio". True where something may still follow. */
const takeScaled = (
  draft: Draft,
  {
    tokens,
    scales,
    scale,
    coefficient,
  }: { tokens: readonly Token[]; scales: Scales; scale: Scale; coefficient: Coefficient },
): boolean => {
  const { value, small, from } = coefficient;
  if (isHalf(tokens[from]) && value === 0.5) draft.words = true;
  draft.vague ||= coefficient.vague;
  let { by } = scale;
  let next = coefficient.next + 1;
  draft.slang ||= scale.slang;
  draft.mill ||= tokens[next - 1]?.text === 'mill';
  const again = scaleAt(tokens, next, scales);
  if (again !== undefined && by === 1000 && again.by >= 1e6) {
    by *= again.by;
    draft.slang ||= again.slang;
    next += 1;
  } else if (again?.slang === true && again.by === 1000 && by >= 1000) {
    // "quinientas mil barras": the slang word stands for pesos. "mil lucas" alone is a million or a thousand.
    draft.slang = true;
    next += 1;
    if (value === null) draft.elliptic = by * 1000;
  }
  draft.value += (value ?? 1) * by;
  draft.digits = draft.parts === 0 && small?.digits != null ? small.digits : null;
  draft.words ||= small === null || small.digits === null || value !== small.value;
  draft.guess ||= small?.guess ?? false;
  const half = andHalf(tokens, next);
  if (half > 0) {
    draft.value += by / 2;
    draft.words = true;
  }
  draft.ceiling = by;
  draft.scale = Math.max(draft.scale, by);
  draft.at = next + half;
  draft.parts += 1;
  return !takeMore(draft, tokens) && half === 0;
};

/** A number that stands alone: "34", "treinta y pico". */
const takePlain = (
  draft: Draft,
  tokens: readonly Token[],
  coefficient: Coefficient & { readonly small: Small },
): void => {
  const { value, small, from, next } = coefficient;
  draft.value = value ?? small.value;
  draft.digits = value === small.value ? small.digits : null;
  draft.words = small.digits === null || value !== small.value;
  draft.guess = small.guess;
  draft.article = next === from + 1 && /^una?$/.test(tokens[from]?.text ?? '');
  draft.at = next;
  draft.parts = 1;
  takeMore(draft, tokens);
};

/** A rest without multiplier: "mil doscientos", "un millón doscientos". */
const takeRest = (
  draft: Draft,
  { value, small, next }: Coefficient & { readonly small: Small },
  linked: boolean,
): void => {
  const { ceiling } = draft;
  const rest = value ?? small.value;
  const fits = rest < ceiling && rest === small.value && small.digits?.shape !== 'odd';
  const enough = small.digits === null ? ceiling <= 1000 || rest > 1 : rest >= 100 && small.digits.shape !== 'decimal';
  if (!fits || !enough || (linked && rest < 100)) return;
  if (ceiling === 1e6 && rest < 1000 && small.digits?.shape !== 'grouped') {
    draft.elliptic = draft.value + rest * (rest < 10 ? 1e5 : 1000);
  }
  draft.value += rest;
  draft.digits = null;
  draft.words ||= small.digits === null;
  draft.guess ||= small.guess;
  draft.at = next;
  draft.parts += 1;
};

const nothingYet = {
  value: 0,
  elliptic: null,
  ceiling: Number.POSITIVE_INFINITY,
  scale: 1,
  digits: null,
  parts: 0,
} as const;
const nothingSaid = { words: false, slang: false, guess: false, vague: false, article: false, mill: false } as const;

/** Reads the number that starts at `start`; null if none does. */
export const readAmount = (tokens: readonly Token[], start: number, scales: Scales): Amount | null => {
  const draft: Draft = { at: start, ...nothingYet, ...nothingSaid };
  for (;;) {
    const linked = draft.parts > 0 && draft.ceiling >= 1e6 && /^(?:y|con)$/.test(tokens[draft.at]?.text ?? '');
    const coefficient = coefficientAt(tokens, draft.at + (linked ? 1 : 0), scales);
    const scale = scaleAt(tokens, coefficient.next, scales);
    if (scale !== undefined && scale.by < draft.ceiling) {
      if (takeScaled(draft, { tokens, scales, scale, coefficient })) continue;
      break;
    }
    const { value, small } = coefficient;
    if (value === null || small === null) break;
    if (draft.parts === 0) takePlain(draft, tokens, { ...coefficient, small });
    else takeRest(draft, { ...coefficient, small }, linked);
    break;
  }
  const { at, parts, ceiling: _, ...read } = draft;
  return parts === 0 ? null : { ...read, from: start, to: at };
};

/** All numbers of a text, left to right. */
export const amountsIn = (tokens: readonly Token[], scales: Scales): readonly Amount[] => {
  const found: Amount[] = [];
  for (let at = 0; at < tokens.length; ) {
    const amount = readAmount(tokens, at, scales);
    if (amount !== null) found.push(amount);
    at = Math.max(at + 1, amount?.to ?? 0);
  }
  return found;
};
