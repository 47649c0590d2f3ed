import { type Amount, amountsIn } from './amount.ts';
import { NUMBER_SCALES } from './amount-scales.ts';
import { sound } from './sound.ts';
import type { Token } from './tokens.ts';

export type Unit = 'day' | 'week' | 'month' | 'year';

const UNITS: readonly (readonly [Unit, RegExp])[] = [
  ['day', /^(?:dias?|diitas?|diecitos|days?|noches?|dis|diass?)$/],
  ['week', /^(?:semanas?|semanitas?|weeks?|sem|semans?)$/],
  ['month', /^(?:mes|meses|mese[cs]itos?|mesitos?|months?|mese|mececitos|messes)$/],
  ['year', /^(?:anos?|anitos?|years?|yrs?|anio|anios|agnos?|ano)$/],
];

/** Also as it sounds: "meces", "zemanas". */
const HEARD: ReadonlyMap<string, Unit> = new Map([
  [sound('anos'), 'year'],
  [sound('anitos'), 'year'],
  [sound('meses'), 'month'],
  [sound('mesecitos'), 'month'],
  [sound('semana'), 'week'],
  [sound('semanas'), 'week'],
]);

const unitOf = (word: string | undefined): Unit | null =>
  word === undefined ? null : (UNITS.find(([, pattern]) => pattern.test(word))?.[0] ?? HEARD.get(sound(word)) ?? null);

/** A number with its unit of time; `unit` is null where none was said. `from` and `to` are token positions. */
export type Span = {
  readonly count: number;
  readonly unit: Unit | null;
  readonly from: number;
  readonly to: number;
  readonly amount: Amount | null;
  readonly inferred: boolean;
};

/** How many tokens "y medio" takes behind a unit; 0 if it is not there. */
const halfAt = (tokens: readonly Token[], at: number): number => {
  if (tokens[at]?.text !== 'y' && tokens[at]?.text !== 'and') return 0;
  if (/^(?:medio|media|half|medito|mediecito)$/.test(tokens[at + 1]?.text ?? '')) return 2;
  return tokens[at + 1]?.text === 'a' && tokens[at + 2]?.text === 'half' ? 3 : 0;
};

/** "año y medio", "año y 8 meses", "año y pico", "hace mes": the unit alone is one. */
const aloneIsOne = (tokens: readonly Token[], at: number, starts: ReadonlyMap<number, Amount>): boolean => {
  if (
    halfAt(tokens, at + 1) > 0 ||
    (tokens[at - 1]?.text === 'hace' && !/s$/.test(tokens[at]?.text.replace(/^mes$/, '') ?? ''))
  )
    return true;
  if (tokens[at + 1]?.text !== 'y') return false;
  const next = starts.get(at + 2);
  return next === undefined ? MORE.test(tokens[at + 2]?.text ?? '') : unitOf(tokens[next.to]?.text) !== null;
};

const MORE = /^(?:pico|piquito|algo|punta|tant[oa]s)$/;

/** Every length of time in a text: "2 años y 3 meses" is two spans, "año y medio" is one of 1.5 years. */
export const spansIn = (tokens: readonly Token[]): readonly Span[] => {
  const amounts = amountsIn(tokens, NUMBER_SCALES);
  const starts = new Map(amounts.map((amount) => [amount.from, amount]));
  const spans: Span[] = [];
  for (let at = 0; at < tokens.length; ) {
    const skip = tokens[at]?.text === 'half' && tokens[at + 1]?.text === 'a' ? 2 : 1;
    const half = /^(?:medio|media|half)$/.test(tokens[at]?.text ?? '') && unitOf(tokens[at + skip]?.text) !== null;
    const pair = /^(?:par|parcito|couple)$/.test(tokens[at]?.text ?? '');
    const amount = starts.get(at) ?? null;
    const bareUnit = amount === null ? unitOf(tokens[at]?.text) : null;
    const one = tokens[at]?.text === 'a' && /^(?:day|week|month|year)$/.test(tokens[at + 1]?.text ?? '');
    let to = at;
    let count: number;
    if (half) {
      count = 0.5;
      to = at + skip;
    } else if (one) {
      count = 1;
      to = at + 1;
    } else if (pair) {
      count = 2;
      to = at + (tokens[at + 1]?.text === 'de' || tokens[at + 1]?.text === 'of' ? 2 : 1);
    } else if (amount !== null) {
      count = amount.value;
      to = amount.to;
    } else if (bareUnit !== null && aloneIsOne(tokens, at, starts)) {
      count = 1;
    } else {
      at += 1;
      continue;
    }
    const unit = unitOf(tokens[to]?.text);
    const wordy = amount?.article === true && unit === null;
    if (unit !== null) {
      to += 1;
      const more = halfAt(tokens, to);
      if (more > 0) {
        count += 0.5;
        to += more;
      }
    }
    to = Math.max(to, at + 1);
    if (!wordy) {
      spans.push({
        count,
        unit,
        from: at,
        to,
        amount,
        inferred:
          pair ||
          (tokens[to]?.text === 'y' && MORE.test(tokens[to + 1]?.text ?? '')) ||
          (amount !== null && (amount.guess || amount.vague || amount.digits?.shape === 'odd')),
      });
    }
    at = to;
  }
  return spans;
};

/** Months that a span lasts, not rounded; days count as thirtieths. */
export const monthsOf = (count: number, unit: Unit): number =>
  ({ day: count / 30, week: (count * 7) / 30, month: count, year: count * 12 })[unit];
