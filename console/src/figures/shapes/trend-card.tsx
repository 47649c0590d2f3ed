import { useMemo } from 'react';
import { useLanguage, useWords } from '../../language.tsx';
import { FigureCard } from '../figure-card.tsx';
import { useCube, useFigures } from '../figure-context.tsx';
import type { Sheet } from '../sheet.ts';
import { words as shared } from '../words.ts';
import { isWhole } from './is-whole.ts';
import { lines } from './lines.ts';

/** One point for each week or month, in order of time. */
export const TrendCard = ({
  cube,
  measures,
  draws,
  title,
  lead,
  head,
  say,
  wide,
}: {
  readonly cube: string;
  readonly measures: readonly (readonly [id: string, label: string])[];
  /** Which measures are lines; all are in the table. */
  readonly draws: readonly string[];
  readonly title: string;
  readonly lead?: string;
  readonly head: string;
  /** A code of time in words. */
  readonly say: (code: string) => string;
  readonly wide?: boolean;
}) => {
  const chart = useCube(cube);
  const { answer } = useFigures();
  const words = useWords(shared);
  const { locale } = useLanguage();
  const sheet = useMemo(
    (): Sheet => ({
      columns: [
        { id: 'code', label: head, kind: 'text' },
        ...measures.map(([id, label]) => ({ id, label, kind: 'count' as const })),
      ],
      rows: chart.cells
        .toSorted((a, b) => ((a.codes[0] ?? '') < (b.codes[0] ?? '') ? -1 : 1))
        .map(({ codes: [code = ''], counts }) => ({
          key: code,
          values: {
            code: isWhole(code, answer) ? say(code) : words.notWhole.replace('{name}', say(code)),
            ...Object.fromEntries(measures.map(([id]) => [id, counts[id] ?? 0])),
          },
        })),
    }),
    [chart, answer, head, measures, say, words],
  );
  const whole = useMemo(() => sheet.rows.map(({ key }) => isWhole(key, answer)), [sheet, answer]);
  const tells = useMemo(() => ({ rows: sheet.rows.filter((_, index) => whole[index]), course: true }), [sheet, whole]);
  const draw = useMemo(() => lines(sheet, { series: draws, whole, say, locale }), [sheet, whole, draws, say, locale]);
  return (
    <FigureCard
      title={title}
      lead={whole.every(Boolean) ? lead : words.notWholeNote}
      definition={chart.definition}
      sheet={sheet}
      tells={tells}
      draw={draw}
      height={260}
      wide={wide ?? false}
    />
  );
};
