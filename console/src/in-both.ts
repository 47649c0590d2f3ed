export type Locale = 'es' | 'en';

/** Words in both languages. One that stands in only one of them does not compile. */
export type InBoth<Name extends string> = Readonly<Record<Locale, Readonly<Record<Name, string>>>>;
export const inBoth = <Name extends string>(words: InBoth<Name>): InBoth<Name> => words;
