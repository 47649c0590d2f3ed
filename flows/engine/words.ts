import type { Locale } from './locale.ts';
import { en } from './words.en.ts';
import { es } from './words.es.ts';

/** The engine's own words: what any conversation may need to say. */
export type Words = { readonly [Name in keyof typeof es]: string };

export const words: Readonly<Record<Locale, Words>> = { 'es-CO': es, en };
