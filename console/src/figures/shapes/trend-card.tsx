import { useMemo } from 'react';
import { useLanguage, useWords } from '../../language.tsx';
import { FigureCard } from '../figure-card.tsx';
import { useCube, useFigures } from '../figure-context.tsx';
import { axisStyle, type Draw, legendOf } from '../paint.ts';
import { formatsOf, numberIn, type Sheet } from '../sheet.ts';
import { words as shared } from '../words.ts';
import { isWhole } from './is-whole.ts';

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
  const draw = useMemo((): Draw => {
    const formats = formatsOf(locale);
    const names = draws.map((id) => sheet.columns.find((column) => column.id === id)?.label ?? id);
    return (paint) => ({
      legend: legendOf(paint, names).legend,
      grid: { left: 48, right: 24, top: legendOf(paint, names).height + 4, bottom: 28 },
      xAxis: {
        type: 'category',
        boundaryGap: false,
        data: sheet.rows.map(({ key }) => say(key)),
        ...axisStyle(paint),
        axisLabel: { color: paint.quiet, fontSize: 11, hideOverlap: true },
      },
      yAxis: {
        type: 'value',
        ...axisStyle(paint),
        axisLabel: { color: paint.quiet, fontSize: 11, formatter: (value: number) => formats.count(value) },
      },
      tooltip: {
        trigger: 'axis',
        valueFormatter: (value: unknown) => (typeof value === 'number' ? formats.count(value) : ''),
      },
      series: draws.map((id, index) => ({
        type: 'line',
        name: names[index] ?? id,
        data: sheet.rows.map((row) => numberIn(row, id)),
        symbolSize: 5,
        lineStyle: { width: 2, type: index === 0 ? 'solid' : index === 1 ? 'dashed' : 'dotted' },
        ...(index === 0
          ? {
              areaStyle: { opacity: 0.08 },
              // A running month is no fall: from the last whole one on the ground is shaded.
              markArea: {
                silent: true,
                itemStyle: { color: paint.grey, opacity: 0.25 },
                data: partsOf(whole).map(([from, to]) => [{ xAxis: from }, { xAxis: to }]),
              },
            }
          : {}),
      })),
    });
  }, [sheet, whole, draws, say, locale]);
  return (
    <FigureCard
      title={title}
      lead={whole.every(Boolean) ? lead : words.notWholeNote}
      definition={chart.definition[locale === 'es' ? 'es-CO' : 'en']}
      sheet={sheet}
      tells={tells}
      draw={draw}
      height={260}
      wide={wide ?? false}
    />
  );
};

/** The stretches that lead to a row which is not whole, or away from it: pairs of indexes beside each other. */
const partsOf = (whole: readonly (boolean | undefined)[]): readonly (readonly [number, number])[] =>
  whole.flatMap((is, index) => (index > 0 && !(is && whole[index - 1]) ? [[index - 1, index] as const] : []));
