import type { Answers } from '../engine/flow.ts';
import { answerKey, type Question } from '../engine/question.ts';
import type { Charges, OfferedLoan } from '../loans/offered-loan.ts';
import { periods } from '../loans/rate.ts';
import { fromChoices } from './from-choices.ts';
import * as ask from './questions.ts';
import { type Quoted, readQuote } from './read-quote.ts';

/** The first loan is told of nobody (null), the second of `p1`: so both are asked by the same questions. */
export const second = 'p1';

/** What is asked next; `charges` once the price stands, `unknown` where it never will. */
export type Missing = 'lent' | 'told' | 'pay' | 'percent' | 'rateKind' | 'every' | 'times' | 'charges' | 'unknown';

/** What she said in one breath, with what she answered since laid over it. An answer "no sé" is null. */
type Price = { readonly [Key in keyof Quoted]-?: Quoted[Key] | null | undefined } & {
  readonly told: string | null | undefined;
};

const priceOf = (answers: Answers, subject: string | null): Price => {
  const quote = answers[answerKey(ask.quote, subject)];
  const read = typeof quote === 'string' ? readWith(quote, answers[answerKey(ask.lent, subject)]) : {};
  const over = <Value>(question: Question, found: Value | undefined, is: (value: unknown) => Value | null) => {
    const key = answerKey(question, subject);
    return key in answers ? is(answers[key]) : found;
  };
  return {
    lent: over(ask.lent, read.lent, number),
    told: over(ask.told, read.pay !== undefined ? 'payment' : read.percent !== undefined ? 'rate' : undefined, string),
    pay: over(ask.pay, read.pay, number),
    percent: over(ask.percent, read.percent, number),
    rateKind: over(ask.rateKind, read.rateKind, fromChoices(['ea', 'monthly', 'flat'])),
    every: over(ask.every, read.every, fromChoices(periods)),
    times: over(ask.times, read.times, number),
    taken: read.taken,
  };
};

/** "pago 50 semanales por 12 semanas" says what she pays only once it is known of how much. */
const readWith = (quote: string, lent: unknown): Quoted => {
  const read = readQuote(quote);
  const onlyPays = PAYS.test(quote) && (quote.match(/\d[\d.]*/g) ?? []).length <= 2;
  if (typeof lent !== 'number' || read.lent !== undefined || read.pay !== undefined || !onlyPays) return read;
  const pays = /\b(?:pag|cuota|pay)/i.test(quote) ? quote : `pago ${quote}`;
  return readQuote(`me prestan ${lent} y ${pays}`);
};

const PAYS =
  /\b(?:pago|pagaría|pagaria|cuotas? de|diari[oa]s?|semanal(?:es)?|quincenal(?:es)?|mensual(?:es)?|i pay)\b/i;

/** The loan at hand: the second, once that was begun. */
const subjectNow = (answers: Answers): string | null => (answerKey(ask.quote, second) in answers ? second : null);

/** How often the loan at hand is paid. */
export const everyNow = (answers: Answers) => priceOf(answers, subjectNow(answers)).every ?? null;

/** Whether she was asked for the instalment of the loan at hand: what she said with it of how often is said of that. */
export const payAsked = (answers: Answers): boolean => answerKey(ask.pay, subjectNow(answers)) in answers;

/** What of the first loan another conversation need not ask again, under its own names. Not known stays absent. */
export const knownPrice = (
  answers: Answers,
  names: { readonly [Key in 'lent' | 'pay' | 'every' | 'times']: string },
): Answers => {
  const { lent, pay, every, times } = priceOf(answers, null);
  const all = { [names.lent]: lent, [names.pay]: pay, [names.every]: every, [names.times]: times };
  return Object.fromEntries(Object.entries(all).flatMap(([name, value]) => (value == null ? [] : [[name, value]])));
};

export const missing = (answers: Answers, subject: string | null): Missing => {
  const price = priceOf(answers, subject);
  const order = [
    'lent',
    'told',
    ...(price.told === 'rate' ? (['percent', 'rateKind'] as const) : (['pay'] as const)),
    'every',
    'times',
  ] as const;
  for (const name of order) {
    if (price[name] === null) return 'unknown';
    if (price[name] === undefined) return name;
  }
  return 'charges';
};

/** A charge that she knows of and not how much: it is not counted, and said so. */
export type ChargeName = 'commission' | 'insurance' | 'guarantee';

export type ToldLoan = { readonly loan: OfferedLoan; readonly uncounted: readonly ChargeName[] };

/** The loan out of what she answered; null where its price is not known. */
export const loanOf = (answers: Answers, subject: string | null): ToldLoan | null => {
  if (missing(answers, subject) !== 'charges') return null;
  const { lent, told, pay, percent, rateKind, every, times, taken } = priceOf(answers, subject);
  if (lent == null || every == null || times == null) return null;
  const price =
    told === 'rate'
      ? percent == null || rateKind == null
        ? null
        : { kind: rateKind, percent }
      : pay == null
        ? null
        : ({ kind: 'payment', pesos: pay } as const);
  if (price === null) return null;
  const { charges, uncounted } = chargesOf(answers, subject);
  const all = taken != null && taken < lent ? { ...charges, taken } : charges;
  return { loan: { lent, times: Math.round(times), every, price, charges: all }, uncounted };
};

/** Her own answers on what is charged besides; `known` false: she does not know whether anything is. */
export const chargesKnown = (answers: Answers, subject: string | null): boolean =>
  answers[answerKey(ask.hasCharges, subject)] !== null;

const chargesOf = (
  answers: Answers,
  subject: string | null,
): { charges: Charges; uncounted: readonly ChargeName[] } => {
  const at = (question: Question) => answers[answerKey(question, subject)];
  const named = at(ask.hasCharges) === true ? at(ask.charges) : [];
  const names = Array.isArray(named) ? named : [];
  const commission = names.includes('commission') ? number(at(ask.commission)) : undefined;
  const insurance = names.includes('insurance') ? number(at(ask.insurance)) : undefined;
  const guarantee = names.includes('guarantee') ? number(at(ask.guarantee)) : undefined;
  const insuranceHow = fromChoices(['each', 'month', 'once'])(at(ask.insuranceHow));
  const guaranteeHow = fromChoices(['taken', 'added'])(at(ask.guaranteeHow));
  return {
    charges: {
      ...(commission == null
        ? {}
        : { commission: commission <= 100 ? { percent: commission } : { pesos: Math.round(commission) } }),
      ...(insurance == null || insuranceHow === null ? {} : { insurance: { pesos: insurance, how: insuranceHow } }),
      ...(guarantee == null || guaranteeHow === null ? {} : { guarantee: { pesos: guarantee, how: guaranteeHow } }),
    },
    uncounted: [
      ...(commission === null ? (['commission'] as const) : []),
      ...(insurance === null ? (['insurance'] as const) : []),
      ...(guarantee === null ? (['guarantee'] as const) : []),
    ],
  };
};

const number = (value: unknown): number | null => (typeof value === 'number' ? value : null);
const string = (value: unknown): string | null => (typeof value === 'string' ? value : null);
