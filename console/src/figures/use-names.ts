import { useQuery } from '@tanstack/react-query';
import { useCallback } from 'react';
import { api, settled } from '../api.ts';
import type { Locale } from '../in-both.ts';
import { useLanguage, useWords } from '../language.tsx';
import { codeWords, sameCodes } from './code-words.ts';
import { words } from './words.ts';

const language = { es: 'es-CO', en: 'en' } as const;

/** What codes are called: those of the figures by our own words, those of questions, services and places by the API. */
export const useNames = () => {
  const say = useWords(words);
  const { locale } = useLanguage();
  const { data, isPending } = useQuery({
    queryKey: ['figure-names'],
    queryFn: () => settled(api.GET('/api/v1/figure-names')),
    staleTime: 300_000,
  });
  const name = useCallback(
    (column: string, code: string): string => {
      const of = sameCodes[column] ?? column;
      if (code === '') return say.unknown;
      return capital(codeWords[of]?.[code]?.[locale] ?? data?.[of]?.[code]?.[language[locale]] ?? code);
    },
    [data, locale, say],
  );
  /** All codes of a column with their names, by name. */
  const options = useCallback(
    (column: string): readonly { readonly value: string; readonly label: string }[] => {
      const of = sameCodes[column] ?? column;
      const own = Object.entries(codeWords[of] ?? {}).map(([value, said]) => ({ value, label: said[locale] }));
      const known = Object.entries(data?.[of] ?? {}).map(([value, said]) => ({
        value,
        label: capital(said[language[locale]]),
      }));
      return [...(own.length > 3 ? own : [...own, ...byLabel(known, locale)])];
    },
    [data, locale],
  );
  return { name, options, ready: !isPending };
};

/** Names of conversations stand inside sentences elsewhere; here each stands alone. */
const capital = (text: string): string => `${text.charAt(0).toLocaleUpperCase()}${text.slice(1)}`;

const byLabel = <T extends { readonly label: string }>(some: readonly T[], locale: Locale): readonly T[] =>
  some.toSorted((a, b) => a.label.localeCompare(b.label, locale));
