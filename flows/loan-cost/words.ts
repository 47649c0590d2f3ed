import type { Locale } from '../engine/locale.ts';
import { en } from './texts.en.ts';
import { es } from './texts.es.ts';

export type LoanCostWords = Readonly<Record<keyof typeof es.words, string>>;

export const wordsIn = (locale: Locale): LoanCostWords => (locale === 'en' ? en.words : es.words);
