import { type Amount, amountsIn } from './amount.ts';
import { NUMBER_SCALES } from './amount-scales.ts';
import { monthNamed } from './calendar.ts';
import { clean, plain } from './clean.ts';
import { type Candidate, type Parsed, refused, understood } from './parsed.ts';
import { anyOf } from './phrases.ts';
import { refusalIn } from './refusal.ts';
import { type Token, tokensOf } from './tokens.ts';

export type Bounds = { readonly min?: number; readonly max?: number };

const NONE = new RegExp(
  `^(?:${anyOf`
    no(?: tengo| hay| cuido| vive| vivo con| pago)? | pues | por ahora | todavia | aun | yo | gracias a dios | a
  `} )*(?:nad(?:it|ic)?a|ningun(?:it)?[oa]?s?|ni un[oa]|nadie|none|nobody|nothing)(?: ${anyOf`
    por ahora | gracias a dios | de nada | todavia | aun | mas | hij[oa]s? | niñ[oa]s? | ninos? | personas?
    de ellos
  `})*$|^no tengo(?: ${anyOf`
    hij[oa]s? | ninos? | ninas? | deudas? | personas? | personas? a cargo | mascotas?
  `})?$`,
);
const ABOUT = new RegExp(
  `\\b${anyOf`
    como | mas o menos | unos | unas | aproximadamente | aprox | alrededor | casi | cerca de | por ahi | creo
    calculo | about | around | almost | maybe | mas de | menos de | al menos | minimo | maximo | por lo menos
    tal vez | de pronto | i think | roughly | entre | tant[oa]s | ni un | (?:voy|va|vamos) para
  `}\\b`,
);

/** Out of bounds is understood all the same: the reply is another. */
export const bounded = (value: number, bounds: Bounds, inferred = false): Parsed<number> =>
  (bounds.min !== undefined && value < bounds.min) || (bounds.max !== undefined && value > bounds.max)
    ? refused('out-of-range')
    : understood(value, inferred);

/** Several readings, each on a button whose label reads as that value again. */
export const ambiguous = <Value>(candidates: readonly Candidate<Value>[]): Parsed<Value> => ({
  ok: false,
  reason: 'ambiguous',
  candidates,
});

export const sayAbout = (words: string): boolean => ABOUT.test(words);

const choose = (values: readonly number[], bounds: Bounds): Parsed<number> => {
  const distinct = [...new Set(values)].slice(0, 3);
  const only = distinct[0];
  if (only !== undefined && distinct.length === 1) return bounded(only, bounds, true);
  return ambiguous(
    distinct.map((value) => ({ id: `n-${String(value).replace('.', '-')}`, label: String(value), value })),
  );
};

const DOZEN = new RegExp(
  `\\b${anyOf`
    centenar | media docena | docena y media | (?:una )?docena | (?:un )?parcito | (?:un )?par | half a dozen | a dozen
    a couple | (?:solo|somos|tengo|cuido|son) yo(?: sola| solo)? | solo yo | yo sola | yo solita
  `}\\b`,
);

/** A half-word amount such as "un par" or "media docena". */
const dozen = (words: string): number | null => {
  const match = DOZEN.exec(words);
  if (match === null) return null;
  if (/y media$/.test(match[0])) return 18;
  if (/^half|^media/.test(match[0])) return 6;
  if (match[0] === 'centenar') return 100;
  if (/docena|dozen/.test(match[0])) return 12;
  return /yo/.test(match[0]) ? 1 : 2;
};

const isNegative = (tokens: readonly Token[], amount: Amount): boolean => {
  const before = tokens[amount.from - 1];
  if (before === undefined) return false;
  if (before.text === '-' && amount.from === 1 && tokens[amount.from]?.joined === true) return true;
  return before.text === 'menos' && amount.from === 1;
};

/** "un montón", "un poco": no number at all. */
const MUCH =
  /^(?:monton|montones|montonon|poco|pocon|poconon|poquito|tris|resto|jurgo|reguero|mundo|rato|ratico|tiempo|tiempito|lot)$/;

/** "dos niños y una niña" are three; "dos hijas y un nieto" may be either, and are asked back. */
const inFamily = (tokens: readonly Token[], amounts: readonly Amount[]): Parsed<number> | null => {
  const nouns = amounts.map(({ to }) => tokens[to]?.text.replace(/(?:it)?[oa]s?$/, '') ?? '');
  const listed = amounts.every(({ from }, i) => i === 0 || tokens[from - 1]?.text === 'y');
  if (amounts.length < 2 || !listed || nouns.some((noun) => noun.length < 3)) return null;
  const total = amounts.reduce((sum, { value }) => sum + value, 0);
  return nouns.every((noun) => noun === nouns[0])
    ? understood(total, true)
    : choose([...amounts.map(({ value }) => value), total], {});
};

/** "dos coma cinco": a decimal as it is read aloud. */
const decimalSpoken = (tokens: readonly Token[], amounts: readonly Amount[]): number | null => {
  const [whole, part, more] = amounts;
  if (whole === undefined || part === undefined || more !== undefined) return null;
  const between = tokens.slice(whole.to, part.from);
  const digits = String(part.value);
  if (between.length !== 1 || !/^(?:coma|punto|point)$/.test(between[0]?.text ?? '') || !/^\d{1,2}$/.test(digits))
    return null;
  return Number.isInteger(whole.value) ? Number(`${whole.value}.${digits}`) : null;
};

/** "cada 30 días" counts nothing but the days between. */
const HOW_OFTEN = /\bcada (?:\d+|[a-z]+) (?:dias|semanas|mes(?:es)?|horas)\b/g;

/** "hasta el 20 de diciembre", "hasta el 20": a day, and no count of anything. */
const DAY_OF_MONTH = /\b(?:\d{1,2}|[a-z]{3,12})(?:st|nd|rd|th)? (?:de|of) ([a-z]{3,10})\b|\bhasta el \d{1,2}\b/g;
const withoutDays = (cleaned: string): string =>
  cleaned.replace(DAY_OF_MONTH, (whole, month?: string) =>
    month === undefined || monthNamed(month) !== null ? ' ' : whole,
  );

/** A count: "2", "dos", "tengo tres", "3️⃣", "entre 2 y 3" (asked back), "ninguno" (0). Fractions stay. */
export const parseNumber = (text: string, bounds: Bounds = {}): Parsed<number> => {
  const cleaned = withoutDays(clean(text).replace(HOW_OFTEN, ' '));
  const words = plain(cleaned);
  const refusal = refusalIn(text);
  if (refusal !== null) {
    if (refusal.rest === null) return refused(refusal.reason);
    const guess = parseNumber(refusal.rest, bounds);
    return guess.ok ? { ...guess, inferred: true } : refused(refusal.reason);
  }
  if (NONE.test(words)) return bounded(0, bounds, !/^(?:nada|ningun[oa]?|nadie|none)$/.test(words));
  const tokens = tokensOf(cleaned);
  const all = amountsIn(tokens, NUMBER_SCALES);
  const family = inFamily(tokens, all);
  if (family !== null) return family.ok ? bounded(family.value, bounds, true) : family;
  const firm = all.filter((amount) => !amount.article);
  const spoken = decimalSpoken(tokens, all);
  if (spoken !== null) return bounded(spoken, bounds, true);
  const several = dozen(words);
  const dozens = all.length === 1 && /^docenas|^dozens/.test(tokens[all[0]?.to ?? 0]?.text ?? '');
  if (dozens) return bounded((all[0]?.value ?? 0) * 12, bounds, true);
  const twos = all.length === 1 && /^(?:pares|parejas|pairs)$/.test(tokens[all[0]?.to ?? 0]?.text ?? '');
  if (twos) return bounded((all[0]?.value ?? 0) * 2, bounds, true);
  if (firm.length === 0 && several !== null) return bounded(several, bounds, true);
  const amounts = firm.length > 0 ? firm : all;
  const only = amounts[0];
  if (only === undefined) return refused('not-understood');
  if (/\bun[oa] que otr[oa]\b/.test(words)) return refused('not-understood');
  if (only.article && MUCH.test(tokens[only.to]?.text ?? '')) return refused('not-understood');
  if (amounts.some((amount) => amount.digits?.shape === 'odd')) {
    return choose(
      amounts.flatMap((amount) => amount.digits?.readings ?? [amount.value]),
      bounds,
    );
  }
  if (amounts.length === 1) {
    if (/^\d{7,}$/.test(tokens[only.from]?.text ?? '') && /^3\d{9}$/.test(tokens[only.from]?.text ?? ''))
      return refused('not-understood');
    if (isNegative(tokens, only)) return bounded(-only.value, bounds);
    const rest = all.length > 1 || only.article;
    const inferred = only.guess || only.slang || only.vague || rest || sayAbout(words);
    return bounded(only.value, bounds, inferred && !(only.article && words.split(' ').length <= 3));
  }
  const values = amounts.map((amount) => amount.value);
  const sum =
    /\b\d+|y\b/.test(words) &&
    !/\b(?:o|entre|or|a|hasta)\b/.test(words) &&
    !/[-/]/.test(cleaned) &&
    values.length === 2 &&
    /\b(?:y|and)\b/.test(words);
  const total = values.reduce((some, value) => some + value, 0);
  return choose(sum ? [...values, total] : values, bounds);
};
