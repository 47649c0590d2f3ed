import { createContext, type ReactNode, use, useMemo, useState } from 'react';
import type { InBoth, Locale } from './in-both.ts';
import { sharedWords } from './words.ts';

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

/** What a page can say: its own words and those that every page knows. */
export type Say<Words extends InBoth<string>> = Words['es'] & (typeof sharedWords)['es'];

/** The words of a page beside those that every page knows, in the language chosen. */
export const useWords = <Name extends string>(words: InBoth<Name>): Say<InBoth<Name>> => {
  const { locale } = useLanguage();
  return useMemo(() => ({ ...sharedWords[locale], ...words[locale] }), [locale, words]);
};

export const useTexts = (): (typeof sharedWords)['es'] => sharedWords[useLanguage().locale];
