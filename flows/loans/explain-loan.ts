import type { Known } from '../engine/flow.ts';
import type { Locale } from '../engine/locale.ts';
import { clean, plain } from '../understanding/clean.ts';
import { anyOf } from '../understanding/phrases.ts';
import { explainTerm } from './terms.ts';

/** What she asks of loans in general, wherever one is spoken of: what a word means, whether one may pay early. Null: none of it. */
export const explainLoan = (text: string, known: Pick<Known, 'locale' | 'world' | 'now'>): string | null =>
  explainTerm(text, known) ?? (asksToPrepay(text) ? prepaying[known.locale] : null);

/** "y si pago antes"; "sí, pago completo" tells how she pays. */
const asksToPrepay = (text: string): boolean => PREPAYS.test(plain(clean(text))) && !/sí/i.test(text);

const PREPAYS = new RegExp(
  `^(?:(?:oiga|vecina|veci) )*(?:${anyOf`
    (?:(?:y|pero|entonces|and|what) )+(?:si|if) (?:yo |i )?(?:l[oa]s? |les? )?(?:pago|abono|cancelo|quiero (?:pagar|cancelar|abonar)|pay|repay)
    (?:(?:y|pero|entonces|and) )*(?:puedo|se puede|me dejan|can i) (?:pagar|abonar|cancelar|pay|repay)(?:l[oa]s?|les?)?
  `})(?: (?:l[oa]s?|todo|toda|la deuda|el prestamo|una parte|it|the loan|mas))* (?:antes|adelantad[oa]|anticipad[oa]|de una|de contado|completo|por adelantado|early|sooner)(?: (?:de tiempo|del plazo|que))?$`,
);

/** What the law says of it could not be read, so it is not cited. */
const prepaying: Readonly<Record<Locale, string>> = {
  'es-CO': 'Pregúntele a quien presta si puede pagar antes, si cobra por eso y cuánto se ahorra. Que se lo escriba.',
  en: 'Ask the lender whether you may pay early, whether there is a charge for it and how much you save. Have it in writing.',
};
