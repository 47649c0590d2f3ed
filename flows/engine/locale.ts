export const locales = ['es-CO', 'en'] as const;

export type Locale = (typeof locales)[number];
