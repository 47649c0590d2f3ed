import type { FlowTexts } from '../../engine/texts.ts';
import type { es } from './texts.es.ts';

/** The same words as in Spanish. */
type Words = {
  readonly [K in keyof typeof es.words]: (typeof es.words)[K] extends string ? string : readonly string[];
};

export const en: FlowTexts & { readonly words: Words } = {
  name: 'Learn about loans',
  questions: {},
  words: {
    intro:
      'Gladly. Ask what you like: here you need not apply for anything or tell your affairs. What do you want to see?',
    titleSays: ['usury', 'what is usury', 'interest', 'rate', 'gota a gota', 'how much do they charge'],
    title: 'What it really costs',
    noPrice: 'Today I have no legal ceiling to compare with.',
    price:
      '*What {amount} costs*, in {payments} daily payments:\n\n• Gota a gota: you pay {gotaDay} a day and give back *{gotaTotal}*.\n• A legal loan, even the dearest: you give back *{legalTotal}*.\n\nEach day it is {dayMore} more at the gota a gota. The blow is in *renewing*: a year of renewing gota a gota is {gotaYear} in interest alone. A legal loan over 12 months, {legalYear}.\n\nA trick: always ask “how much do I give back in all?”. A rate alone confuses anybody.\n\n(Gota a gota: {percent}% on top of the loan, as IPES measured it, {since}. Legal: ceiling of {month}, without insurance or fees.)',
  },
};
