import { useMemo } from 'react';
import { useCube, useFigures } from '../figures/figure-context.tsx';
import { formatsOf, type Row } from '../figures/sheet.ts';
import { useLanguage, useWords } from '../language.tsx';
import { words } from './words.ts';

/** Every question and version with its shares and intervals, those understood least first. */
export const useQuestionRows = (): readonly Row[] => {
  const say = useWords(words);
  const { locale } = useLanguage();
  const { name } = useFigures();
  const { cells, derived } = useCube('questions.question');
  return useMemo(() => {
    const { share } = formatsOf(locale);
    const versions = Map.groupBy(cells, ({ codes: [question = ''] }) => question);
    const several = new Set([...versions].flatMap(([question, of]) => (of.length > 1 ? [question] : [])));
    return cells
      .map(({ codes: [question = '', version = ''], counts }): Row => {
        const worked = derived.find(({ codes }) => codes[0] === question && codes[1] === version)?.values ?? {};
        const { missedLow = null, missedHigh = null } = worked;
        return {
          key: question,
          values: {
            question: name('question', question),
            flow: name('flow', question.split('.')[0] ?? ''),
            named: several.has(question) ? `${name('question', question)} · ${version}` : name('question', question),
            version,
            seen: counts.seen ?? 0,
            again: counts.again ?? 0,
            corrected: counts.corrected ?? 0,
            answered: whole(worked.answeredShare),
            missed: whole(worked.missedShare),
            missedLow,
            missedHigh,
            range: missedLow === null || missedHigh === null ? '–' : `${share(missedLow)} – ${share(missedHigh)}`,
            left: whole(worked.leftShare),
            median: worked.medianSeconds ?? null,
            asks: say.asks,
          },
        };
      })
      .toSorted((a, b) => Number(b.values.missed ?? 0) - Number(a.values.missed ?? 0));
  }, [cells, derived, locale, name, say]);
};

/** Rounded apart, a part may come out larger than its whole. */
const whole = (share: number | null | undefined): number | null =>
  typeof share === 'number' ? Math.min(1, share) : null;
