import { createContext, type ReactNode, use, useState } from 'react';
import { en } from './texts/en.ts';
import { es } from './texts/es.ts';

export type Texts = { readonly [name in keyof typeof es]: string };
type Locale = 'es' | 'en';

const texts: Readonly<Record<Locale, Texts>> = { es, en };
const LanguageContext = createContext<{ readonly locale: Locale; readonly swap: () => void }>({
  locale: 'es',
  swap: () => {},
});

/** Spanish; English proves that texts are data. The choice stays in this browser. */
export const Language = ({ children }: { readonly children: ReactNode }) => {
  const [locale, setLocale] = useState<Locale>(() => (localStorage.getItem('language') === 'en' ? 'en' : 'es'));
  document.documentElement.lang = locale;
  const swap = (): void => {
    const next = locale === 'es' ? 'en' : 'es';
    localStorage.setItem('language', next);
    setLocale(next);
  };
  return <LanguageContext value={{ locale, swap }}>{children}</LanguageContext>;
};

export const useLanguage = () => use(LanguageContext);
export const useTexts = (): Texts => texts[use(LanguageContext).locale];
