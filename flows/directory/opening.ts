/** Days of the week (1 Monday … 7 Sunday) and one span of hours on each of them, `08:00` to `17:00`, Bogotá time. */
export type Opening = {
  readonly days: readonly number[];
  readonly opens: string;
  /** `24:00`: until midnight. */
  readonly closes: string;
};

/**
 * Reads published words as fixed weekly hours: "Lunes a viernes de 8:00 am a 1:00 pm - 2:00 pm a 5:00 pm". Null for
 * whatever says more or less than that ("a demanda", "dos jueves al mes", hours without days, days without hours): a
 * wrong reading would send somebody in vain, and the words always go along.
 */
export const readOpening = (words: string): readonly Opening[] | null => {
  const tokens = tokensOf(plain(words));
  if (tokens === null) return null;
  const found: Opening[] = [];
  let at = 0;
  let days: readonly number[] = [];
  while (at < tokens.length) {
    while (isBetween(tokens[at])) at += 1;
    if (at >= tokens.length) break;
    const named = readDays(tokens, at);
    if (named !== null) ({ days, at } = named);
    // Hours that follow hours are of the same days; hours before any day are of no day we know.
    if (days.length === 0) return null;
    const span = readSpan(tokens, at);
    if (span === null) return null;
    found.push({ days, opens: span.opens, closes: span.closes });
    at = span.at;
  }
  return found.length === 0 ? null : found;
};

type Token =
  | { readonly kind: 'day'; readonly day: number }
  | { readonly kind: 'time'; readonly hour: number; readonly minute: number; readonly half: 'am' | 'pm' | 'm' | null }
  | { readonly kind: 'to' | 'dash' | 'and' | 'always' };

const dayNames = ['lunes', 'martes', 'miercoles', 'jueves', 'viernes', 'sabado', 'domingo'];
/** As the layers misspell them. */
const misspelt: Readonly<Record<string, string>> = { marte: 'martes', vienes: 'viernes' };
const letters: Readonly<Record<string, string>> = { v: 'viernes', s: 'sabado', d: 'domingo' };

const plain = (words: string): string =>
  words
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll(/\s+/g, ' ')
    .trim()
    .replace(/^l-([vsd])\b/, (_, last: string) => `lunes a ${letters[last]}`)
    .replace(/^24\/7$/, 'lunes a domingo 24 horas')
    .replaceAll(/(?<![a-z])([ap])\. ?m\b\.?/g, '$1m')
    .replaceAll(/(\d) ?: ?(\d)/g, '$1:$2');

const shape = /^(?:(?<day>[a-z]+)|(?<hour>\d{1,2})(?::(?<minute>\d{2}))? ?(?<half>am|pm|m)?(?![a-z\d])|(?<sign>[-–,]))/;

const tokensOf = (text: string): readonly Token[] | null => {
  const tokens: Token[] = [];
  let rest = text;
  for (;;) {
    rest = rest.replace(/^[\s:.]+/, '');
    if (rest === '') return tokens;
    const always = /^24 horas\b/.exec(rest);
    const match = always ?? shape.exec(rest);
    if (match === null) return null;
    const token = always === null ? tokenOf(match.groups ?? {}) : ({ kind: 'always' } as const);
    if (token === null) return null;
    if (token !== 'nothing') tokens.push(token);
    rest = rest.slice(match[0].length);
  }
};

const tokenOf = (groups: Readonly<Record<string, string | undefined>>): Token | 'nothing' | null => {
  const { day, hour, minute, half, sign } = groups;
  if (sign !== undefined) return { kind: sign === ',' ? 'and' : 'dash' };
  if (hour !== undefined) {
    // "8" alone is no hour that we would bet on.
    if (minute === undefined && half === undefined) return null;
    if (half !== undefined && half !== 'am' && half !== 'pm' && half !== 'm') return null;
    return { kind: 'time', hour: Number(hour), minute: Number(minute ?? 0), half: half ?? null };
  }
  if (day === 'a') return { kind: 'to' };
  if (day === 'y') return { kind: 'and' };
  if (day === 'de' || day === 'los' || day === 'las') return 'nothing';
  const name = misspelt[day ?? ''] ?? day ?? '';
  const index = dayNames.findIndex((one) => one === name || `${one}s` === name);
  return index < 0 ? null : { kind: 'day', day: index + 1 };
};

const isBetween = (token: Token | undefined): boolean => token?.kind === 'dash' || token?.kind === 'and';

type Days = { readonly days: readonly number[]; readonly at: number };

/** "lunes a viernes", "martes y jueves", "lunes, miércoles y viernes". Null where no day stands here. */
const readDays = (tokens: readonly Token[], from: number): Days | null => {
  const first = tokens[from];
  if (first?.kind !== 'day') return null;
  const last = tokens[from + 2];
  if (tokens[from + 1]?.kind === 'to' && last?.kind === 'day') {
    const count = last.day - first.day + 1;
    return count < 2 ? null : { days: Array.from({ length: count }, (_, n) => first.day + n), at: from + 3 };
  }
  const days = [first.day];
  let at = from + 1;
  for (;;) {
    const next = tokens[at]?.kind === 'and' ? at + 1 : at;
    const token = tokens[next];
    if (token?.kind !== 'day' || days.includes(token.day)) return { days, at };
    days.push(token.day);
    at = next + 1;
  }
};

type Span = { readonly opens: string; readonly closes: string; readonly at: number };

const readSpan = (tokens: readonly Token[], from: number): Span | null => {
  const [first, to, last] = tokens.slice(from, from + 3);
  if (first?.kind === 'always') return { opens: '00:00', closes: '24:00', at: from + 1 };
  if (first?.kind !== 'time' || last?.kind !== 'time' || (to?.kind !== 'to' && to?.kind !== 'dash')) return null;
  const closes = minutesOf(last.hour, last.minute, last.half);
  const opens = opensAt(first, last.half, closes);
  return opens === null || closes === null || closes <= opens
    ? null
    : { opens: clock(opens), closes: clock(closes), at: from + 3 };
};

type Time = Extract<Token, { readonly kind: 'time' }>;

/** "2:00 a 5:00 pm": the half that makes sense of it, none where both would. */
const opensAt = (first: Time, lastHalf: Time['half'], closes: number | null): number | null => {
  if (first.half !== null || lastHalf === null) return minutesOf(first.hour, first.minute, first.half);
  const [morning, afternoon] = (['am', 'pm'] as const).map((half) => minutesOf(first.hour, first.minute, half));
  const likely = [morning, afternoon].filter(
    (minutes) => minutes != null && closes !== null && minutes >= earliest && minutes < closes,
  );
  return likely.length === 1 ? (likely[0] ?? null) : null;
};

/** Nothing here opens before five in the morning. */
const earliest = 5 * 60;

const minutesOf = (hour: number, minute: number, half: Time['half']): number | null => {
  if (minute > 59 || hour > (half === null ? 24 : 12) || (half !== null && hour === 0)) return null;
  if (half === 'm') return hour === 12 ? 720 + minute : null;
  if (half === null) return hour * 60 + minute <= 1_440 ? hour * 60 + minute : null;
  return ((hour % 12) + (half === 'pm' ? 12 : 0)) * 60 + minute;
};

const clock = (minutes: number): string =>
  `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
