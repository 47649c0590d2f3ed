import type { Every } from '../loans/rate.ts';
import { type Counted, countIn, inMonths, timesOf } from '../loans/times-told.ts';
import { perHundredIn, takenIn, valuesOf } from './priced-besides.ts';
import { moneyIn, plausible } from './quoted-money.ts';

/** What could be read out of a loan told in one breath. Money in whole pesos; what is not in it is absent. */
export type Quoted = {
  readonly lent?: number;
  readonly pay?: number;
  readonly every?: Every;
  readonly times?: number;
  readonly percent?: number;
  readonly rateKind?: 'ea' | 'monthly' | 'flat';
  /** Kept back before she gets it. */
  readonly taken?: number;
};

/**
 * A loan as a collector or a bank says it: "me prestan 500 y pago 20 diarios por 30 días", "2 millones al 3% mensual en
 * 12 cuotas". Only what is clear is taken; the rest is asked. Bare numbers are thousands or millions, whichever makes a
 * loan that is paid back and costs less than three times itself.
 */
export const readQuote = (told: string): Quoted => {
  const whole = inMonths(plain(told));
  const rate = rateIn(whole);
  const priced = rate === null ? whole : whole.replace(rate.text, ' ');
  const hundred = perHundredIn(priced);
  const off = takenIn(hundred?.rest ?? priced);
  const rest = off?.rest ?? hundred?.rest ?? priced;
  const every = everyIn(rest);
  const counted = countIn(rest) ?? (every === null ? null : bareCountIn(rest));
  const often = every ?? counted?.unit ?? null;
  const times = counted === null ? null : timesOf(counted, often);
  const money = moneyIn(counted === null ? rest : rest.replace(counted.text, counted.leaves));
  const loan = plausible(rate !== null && money.lent.length === 0 ? { lent: money.pay, pay: [] } : money, times);
  const lent = loan.lent ?? valuesOf(off?.handed)[0] ?? null;
  const taken = loan.lent === null ? undefined : off?.takenOf(loan.lent);
  const pay = hundred === null || lent === null ? loan.pay : hundred.payOf(lent, times);
  const named = every !== null || counted?.unit === null;
  return {
    ...(lent === null ? {} : { lent }),
    ...plan({ lent, pay, often, times, named }),
    ...(rate === null ? {} : { percent: rate.percent }),
    ...(rate?.kind == null ? {} : { rateKind: rate.kind }),
    ...(taken === undefined ? {} : { taken }),
  };
};

type Plan = {
  readonly lent: number | null;
  readonly pay: number | null;
  readonly often: Every | null;
  readonly times: number | null;
  /** Instalments were named, by how often or how many; a bare "en dos meses" may be one payment at the end. */
  readonly named: boolean;
};

/** Who pays as much as was lent pays it once: where instalments are named it is all of them, else they are asked. */
const plan = ({ lent, pay, often, times, named }: Plan): Pick<Quoted, 'pay' | 'every' | 'times'> => {
  const every = often === null ? {} : { every: often };
  const rest = { ...every, ...(times === null ? {} : { times }) };
  if (pay === null) return rest;
  if (lent === null || pay < lent || times === 1) return { pay, ...rest };
  if (times === null) return { pay, ...every, ...(often === null ? {} : { times: 1 }) };
  if (!named) return {};
  return pay % times === 0 ? { pay: pay / times, ...rest } : rest;
};

/** "15 diarios por 24": a number behind the last word that counts. */
const bareCountIn = (text: string): Counted | null => {
  const found = /\b(?:por|x|en|a|for) (\d{1,3})\s*\.?\s*$/.exec(text);
  return found === null ? null : { text: found[0], number: Number(found[1]), unit: null, leaves: ' ' };
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
    `\\b(?:al|a un|con el|con un|tasa del?|interes del?) (\\d{1,3}(?:[.,]\\d+)?)(?![.,]?\\d)(?! ?(?:mil|millon|palos?|lucas?|barras?|pesos|dias?|diari|seman|quincen|mes(?:es)?\\b|cuotas|pagos|veces))(?: ${kinds})?`,
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
  [
    'day',
    /\bdiari[oa]s?\b|\bdiariamente\b|\b(?:cada|al|por|el|todos los) dias?\b(?! \d)|\bdaily\b|\b(?:a|every|each) day\b/,
  ],
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
