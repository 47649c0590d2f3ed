import { type NumberWord, numberWord } from './number-words.ts';

/** A piece of a cleaned text. A number keeps its dots and commas: what they mean depends on the question. */
export type Token = { readonly text: string; readonly kind: 'number' | 'word' | 'mark'; readonly joined: boolean };

/** Words and numbers in order. Groups of three digits behind a space belong to the number ("1 200 000"). */
export const tokensOf = (cleaned: string): readonly Token[] => {
  const tokens: Token[] = [];
  let end = -2;
  for (const match of cleaned.matchAll(/\d+(?:[.,']\d+)*|[a-z]+|[^\sa-z\d]/g)) {
    const text = match[0];
    const kind = /^\d/.test(text) ? 'number' : /^[a-z]/.test(text) ? 'word' : 'mark';
    const last = tokens.at(-1);
    if (kind === 'number' && /^\d{3}$/.test(text) && last?.kind === 'number' && match.index === end + 1) {
      if (/^[1-9]\d{0,2}(?: \d{3})*$/.test(last.text))
        tokens[tokens.length - 1] = { text: `${last.text} ${text}`, kind, joined: false };
      else tokens.push({ text, kind, joined: false });
    } else tokens.push({ text, kind, joined: match.index === end });
    end = match.index + text.length;
  }
  return tokens;
};

/**
 * - `plain`: no separator · `grouped`: thousands · `decimal`: a fraction of one or two digits
 * - `odd`: separators in places where no number has them; `readings` are what may have been meant
 */
export type Digits = {
  readonly shape: 'plain' | 'grouped' | 'decimal' | 'odd';
  readonly value: number;
  readonly readings: readonly number[];
};

export const readDigits = (text: string): Digits => {
  const parts = text.split(/[., ']/);
  const marks = text.match(/[., ']/g) ?? [];
  const whole = Number(parts.join(''));
  const first = parts[0] ?? '';
  const last = parts.at(-1) ?? '';
  const as = (shape: Digits['shape'], value: number, readings = [value]): Digits => ({ shape, value, readings });
  if (marks.length === 0) return as('plain', whole);
  const groups = (some: readonly string[]): boolean =>
    /^(?:[1-9]\d{0,2})$/.test(some[0] ?? '') && some.slice(1).every((part) => part.length === 3);
  if (groups(parts)) return as('grouped', whole);
  const fraction = Number(`${parts.slice(0, -1).join('')}.${last}`);
  if (marks.length === 1 && last.length < 3 && first.length <= 9) return as('decimal', fraction);
  if (groups(parts.slice(0, -1)) && last.length < 3) {
    const apart = marks.at(-1) !== marks.at(-2) && marks.at(-1) !== "'";
    const body = Number(parts.slice(0, -1).join(''));
    return apart ? as('decimal', fraction) : as('odd', whole, [body, Number(`${body}`) * 1000, whole]);
  }
  return as('odd', whole, [whole]);
};

/** What multiplies: `slang` words are money only. */
export type Scale = { readonly by: number; readonly slang: boolean };
export type Scales = Readonly<Record<string, Scale>>;

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

type Small = { readonly value: number; readonly next: number; readonly digits: Digits | null; readonly guess: boolean };

/** "siento cincuenta", "tres sientos": a hundred by ear, but only beside another number word. */
const hundredHeard = (tokens: readonly Token[], at: number): NumberWord | null => {
  if (!/^sient[oa]s?$/.test(tokens[at]?.text ?? '')) return null;
  const beside = [tokens[at - 1], tokens[at + 1]].some(
    (token) => token?.kind === 'word' && numberWord(token.text) !== null,
  );
  const scaled = tokens[at + 1]?.text === 'mil' && tokens[at]?.text.endsWith('s') === true;
  return beside || scaled ? { value: 100, size: 'hundreds', guess: true } : null;
};

const readSmall = (tokens: readonly Token[], start: number): Small | null => {
  const token = tokens[start];
  if (token === undefined) return null;
  if (token.kind === 'number') {
    const digits = readDigits(token.text);
    const next = tokens[start + 1]?.text;
    if (digits.shape === 'plain' && digits.value < 10 && (next === 'cientos' || next === 'cientas')) {
      return { value: digits.value * 100, next: start + 2, digits: null, guess: true };
    }
    return { value: digits.value, next: start + 1, digits, guess: false };
  }
  let at = start;
  let value = 0;
  let room = 1000;
  let guess = false;
  let found = false;
  let units = false;
  for (;;) {
    const here = tokens[at];
    if (here?.kind !== 'word') break;
    // "diez y ocho"
    const oldStyle = value === 10 && units === false && room === 1;
    const link = found && (here.text === 'y' || here.text === 'i' || here.text === 'and');
    const word = link ? tokens[at + 1] : here;
    const number = word?.kind === 'word' ? (hundredHeard(tokens, link ? at + 1 : at) ?? numberWord(word.text)) : null;
    if (number === null) break;
    if (number.size === 'hundreds' && number.value === 100 && !link && value > 0 && value < 10 && units) {
      // "two hundred", "cinco cientos"
      value *= 100;
      room = 100;
    } else {
      const least = { unit: 1, teen: 10, tens: 10, hundreds: 100 }[number.size];
      const tail = oldStyle && link && number.size === 'unit' && number.value > 5;
      if ((number.value >= room && !tail) || (link && number.size === 'hundreds')) break;
      if (link && number.size !== 'unit' && word?.text !== undefined && room > 100) break;
      value += number.value;
      room = number.value === 100 && here.text === 'cien' ? 1 : number.size === 'teen' ? 1 : least;
      if (number.value === 0) room = 1;
    }
    guess ||= number.guess;
    units = number.size === 'unit';
    found = true;
    at += link ? 2 : 1;
  }
  return found ? { value, next: at, digits: null, guess } : null;
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

const thousand: Scale = { by: 1000, slang: false };
const million: Scale = { by: 1e6, slang: false };

/** Multipliers of every number. */
export const NUMBER_SCALES: Scales = {
  mil: thousand,
  miles: thousand,
  thousand,
  millon: million,
  millones: million,
  million,
  millions: million,
  milion: million,
  miyon: million,
  miyones: million,
  milones: million,
  millone: million,
  milliones: million,
  mllones: million,
  millon3s: million,
  millonsito: million,
  milloncito: million,
  milloncitos: million,
};
