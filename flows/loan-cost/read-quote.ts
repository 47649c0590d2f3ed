import type { Every } from '../loans/rate.ts';
import { countIn, inMonths, timesOf } from '../loans/times-told.ts';
import { parseMoney } from '../understanding/money.ts';

/** What could be read out of a loan told in one breath. Money in whole pesos; what is not in it is absent. */
export type Quoted = {
  readonly lent?: number;
  readonly pay?: number;
  readonly every?: Every;
  readonly times?: number;
  readonly percent?: number;
  readonly rateKind?: 'ea' | 'monthly' | 'flat';
};

/**
 * A loan as a collector or a bank says it: "me prestan 500 y pago 20 diarios por 30 días", "2 millones al 3% mensual en
 * 12 cuotas". Only what is clear is taken; the rest is asked. Bare numbers are thousands or millions, whichever makes a
 * loan that is paid back and costs less than three times itself.
 */
export const readQuote = (told: string): Quoted => {
  const whole = inMonths(plain(told));
  const rate = rateIn(whole);
  const withoutRate = rate === null ? whole : whole.replace(rate.text, ' ');
  const every = everyIn(withoutRate);
  const counted = countIn(withoutRate);
  const often = every ?? counted?.unit ?? null;
  const times = counted === null ? null : timesOf(counted, often);
  const money = moneyIn(counted === null ? withoutRate : withoutRate.replace(counted.text, counted.leaves));
  const { lent, pay } = plausible(money, times);
  return {
    ...(lent === null ? {} : { lent }),
    ...(pay === null ? {} : { pay }),
    ...(often === null ? {} : { every: often }),
    ...(times === null ? {} : { times }),
    ...(rate === null ? {} : { percent: rate.percent }),
    ...(rate?.kind == null ? {} : { rateKind: rate.kind }),
  };
};

const plain = (text: string): string =>
  text
    .toLowerCase()
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .replaceAll(/[¿?¡!;:"“”]/g, ' ');

const kinds =
  '(efectiv[oa] anual|e\\.? ?a\\.?(?![a-z])|anual|al ano|a year|yearly|(?:efectiv[oa] )?mensual|al mes|m\\.?v\\.?(?![a-z])|a month|monthly|en total|de una|encima|flat)';
const rates = [
  new RegExp(
    `(?:al |del |a un |a |at )?(\\d+(?:[.,]\\d+)?)\\s*(?:%|por ?ciento|percent)\\s*(?:de (?:interes|intereses) )?${kinds}?`,
  ),
  // "al 3,44 mensual", "al 20": nobody says the sign. What counts pesos or payments is no rate.
  new RegExp(
    `\\b(?:al|a un|tasa del?|interes del?) (\\d{1,3}(?:[.,]\\d+)?)(?![.,]?\\d)(?! ?(?:mil|millon|palos?|lucas?|barras?|pesos|dias?|diari|seman|quincen|mes(?:es)?\\b|cuotas|pagos|veces))(?: ${kinds})?`,
  ),
] as const;

const rateIn = (text: string): { text: string; percent: number; kind: Quoted['rateKind'] | null } | null => {
  const found = rates[0].exec(text) ?? rates[1].exec(text);
  if (found === null) return null;
  const percent = Number((found[1] ?? '').replace(',', '.'));
  const said = found[2] ?? '';
  const kind = /anual|ano|^e|year/.test(said) ? 'ea' : /mes|mens|^m|month/.test(said) ? 'monthly' : null;
  return {
    text: found[0],
    percent,
    kind: /^efectiv[oa] mensual/.test(said) ? 'monthly' : said === '' ? null : (kind ?? 'flat'),
  };
};

const often: readonly (readonly [Every, RegExp])[] = [
  ['day', /\bdiari[oa]s?\b|\bdiariamente\b|\b(?:cada|al|por|todos los) dias?\b|\bdaily\b|\b(?:a|every|each) day\b/],
  [
    'week',
    /\bsemanal(?:es|mente)?\b|\b(?:cada|a la|por|todas las) semanas?\b|\bcada (?:8|ocho) dias\b|\bweekly\b|\b(?:a|every|each) week\b/,
  ],
  [
    'fortnight',
    /\bquincenal(?:es|mente)?\b|\b(?:cada|a la|por) quincena\b|\bcada (?:15|quince) dias\b|\bfortnightly\b/,
  ],
  ['month', /\bmensual(?:es|mente)?\b|\b(?:cada|al|por) mes\b|\bmonthly\b|\b(?:a|every|each) month\b/],
];

const everyIn = (text: string): Every | null => {
  const found = often.filter(([, pattern]) => pattern.test(text)).map(([every]) => every);
  // "cada ocho días" is a week although a day is in it.
  const [first] = found.includes('week') || found.includes('fortnight') ? found.filter((one) => one !== 'day') : found;
  return found.length === 0 || new Set(found).size > 2 ? null : (first ?? null);
};

type Money = { readonly lent: readonly number[]; readonly pay: readonly number[] };

const lends = /\b(?:prest\w*|dan|dieron|pido|pedi|saco|saque|ofrec\w*|desembols\w*|lend|lent|borrow\w*|give)\b/;
const pays = /\b(?:pag\w*|cuotas?|devuelv\w*|devolver|cobran?|doy|abon\w*|pay|paying|repay|instal?lments?)\b/;

const moneyIn = (text: string): Money => {
  const lent: number[] = [];
  const pay: number[] = [];
  let to: number[] | null = null;
  const parts = text.split(new RegExp(`(${lends.source}|${pays.source})`));
  for (const part of parts) {
    if (part === undefined) continue;
    if (lends.test(part) && part.trim().split(' ').length === 1) to = lent;
    else if (pays.test(part) && part.trim().split(' ').length === 1) to = pay;
    else {
      const amounts = amountsOf(part);
      // "500 mil, pago 20 mil": what stands first and unmarked is what is lent.
      (to ?? lent).push(...amounts);
      if (amounts.length > 0) to = lent.length > 0 ? pay : lent;
    }
  }
  return { lent, pay };
};

const amountsOf = (text: string): readonly number[] => {
  if (!/\d|\b(?:mil|millon|millones|palos?|lucas?|barras?|cien|medio)\b/.test(text)) return [];
  const read = parseMoney(text);
  if (read.ok) return [read.value];
  return read.reason === 'ambiguous' ? (read.candidates ?? []).map((one) => one.value) : [];
};

/** The one reading that makes a loan; of two that do, none. */
const plausible = ({ lent, pay }: Money, times: number | null): { lent: number | null; pay: number | null } => {
  if (lent.length <= 1 && pay.length <= 1) return { lent: lent[0] ?? null, pay: pay[0] ?? null };
  const pairs = lent.flatMap((one) => pay.map((other) => ({ lent: one, pay: other })));
  const sound = pairs.filter(({ lent, pay }) =>
    times === null ? pay < lent : pay * times >= lent && pay * times <= lent * 3,
  );
  if (sound.length === 1 && sound[0] !== undefined) return sound[0];
  return { lent: lent.length === 1 ? (lent[0] ?? null) : null, pay: pay.length === 1 ? (pay[0] ?? null) : null };
};
