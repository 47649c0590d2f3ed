import type { FlowTexts } from '../engine/texts.ts';
import type { es } from './texts.es.ts';

/** The words of the credit conversation beyond its questions: results, steps, offers. The Spanish ones set the keys. */
export type CreditWords = {
  readonly [Key in keyof typeof es.words]: Readonly<Record<keyof (typeof es.words)[Key], string>>;
};

export type CreditTexts = FlowTexts & { readonly words: CreditWords };
