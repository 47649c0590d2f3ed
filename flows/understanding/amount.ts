import type { Scales } from './amount-scales.ts';
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
const quarters = (tokens: readonly Token[], at: number, scales: Scales): number | null => {
  const count = { un: 1, tres: 3, '1': 1, '3': 3 }[tokens[at]?.text ?? ''];
  const named = /^cuartos?$/.test(tokens[at + 1]?.text ?? '') && tokens[at + 2]?.text === 'de';
  return count !== undefined && named && scales[tokens[at + 3]?.text ?? ''] !== undefined ? count / 4 : null;
};

/** "y pico", "y algo", "y punta": somewhat more. */
const andMore = (tokens: readonly Token[], at: number): number =>
  tokens[at]?.text === 'y' && /^(?:pico|piquito|algo|punta|tantos|tantas|resto)$/.test(tokens[at + 1]?.text ?? '')
    ? 2
    : 0;

/** Reads the number that starts at `start`; null if none does. */
export const readAmount = (tokens: readonly Token[], start: number, scales: Scales): Amount | null => {
  let at = start;
  let total = 0;
  let elliptic: number | null = null;
  let ceiling = Number.POSITIVE_INFINITY;
  let largest = 1;
  let digits: Digits | null = null;
  let parts = 0;
  let words = false;
  let slang = false;
  let guess = false;
  let vague = false;
  let article = false;
  let mill = false;
  for (;;) {
    const skip = parts > 0 && ceiling >= 1e6 && /^(?:y|con)$/.test(tokens[at]?.text ?? '') ? 1 : 0;
    const from = at + skip;
    const small = readSmall(tokens, from);
    let next = small?.next ?? from;
    let coefficient = small?.value ?? null;
    const fourths = quarters(tokens, from, scales);
    if (fourths !== null) {
      coefficient = fourths;
      next = from + 3;
    } else if (coefficient === null && isHalf(tokens[from])) {
      coefficient = 0.5;
      next = from + 1;
      if (tokens[next]?.text === 'a') next += 1;
    } else if (coefficient !== null) {
      const half = andHalf(tokens, next);
      if (half > 0) {
        coefficient += 0.5;
        next += half;
      }
    }
    const scale = tokens[next]?.kind === 'word' ? scales[tokens[next]?.text ?? ''] : undefined;
    if (scale !== undefined && scale.by < ceiling) {
      if (isHalf(tokens[from]) && coefficient === 0.5) words = true;
      let by = scale.by;
      next += 1;
      slang ||= scale.slang;
      mill ||= tokens[next - 1]?.text === 'mill';
      const again = tokens[next]?.kind === 'word' ? scales[tokens[next]?.text ?? ''] : undefined;
      if (again !== undefined && by === 1000 && again.by >= 1e6) {
        by *= again.by;
        slang ||= again.slang;
        next += 1;
      } else if (again?.slang === true && again.by === 1000 && by >= 1000) {
        // "quinientas mil barras": the slang word stands for pesos. "mil lucas" alone is a million or a thousand.
        slang = true;
        next += 1;
        if (coefficient === null) elliptic = by * 1000;
      }
      total += (coefficient ?? 1) * by;
      digits = parts === 0 && small?.digits != null ? small.digits : null;
      words ||= small === null || small.digits === null || coefficient !== small.value;
      guess ||= small?.guess ?? false;
      const half = andHalf(tokens, next);
      if (half > 0) {
        total += by / 2;
        next += half;
        words = true;
      }
      ceiling = by;
      largest = Math.max(largest, by);
      at = next;
      parts += 1;
      const more = andMore(tokens, at);
      if (more > 0) {
        vague = true;
        at += more;
        break;
      }
      if (half > 0) break;
      continue;
    }
    if (coefficient === null || small === null) break;
    if (parts === 0) {
      total = coefficient;
      digits = coefficient === small.value ? small.digits : null;
      words = small.digits === null || coefficient !== small.value;
      guess = small.guess;
      const only = tokens[start]?.text;
      article = next === start + 1 && (only === 'un' || only === 'una');
      at = next;
      parts = 1;
      const more = andMore(tokens, at);
      if (more > 0) {
        vague = true;
        at += more;
      }
      break;
    }
    // a rest without multiplier: "mil doscientos", "un millón doscientos"
    const fits = coefficient < ceiling && coefficient === small.value && small.digits?.shape !== 'odd';
    const enough =
      small.digits === null
        ? ceiling <= 1000 || coefficient > 1
        : coefficient >= 100 && small.digits.shape !== 'decimal';
    if (!fits || !enough || (skip > 0 && coefficient < 100)) break;
    if (ceiling === 1e6 && coefficient < 1000 && small.digits?.shape !== 'grouped') {
      elliptic = total + coefficient * (coefficient < 10 ? 1e5 : 1000);
    }
    total += coefficient;
    digits = null;
    words ||= small.digits === null;
    guess ||= small.guess;
    at = next;
    parts += 1;
    break;
  }
  if (parts === 0) return null;
  return {
    value: total,
    elliptic,
    from: start,
    to: at,
    scale: largest,
    digits,
    words,
    slang,
    guess,
    article,
    vague,
    mill,
  };
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
