import { useMemo } from 'react';
import { useLanguage } from '../../language.tsx';
import { FigureCard } from '../figure-card.tsx';
import { useCube } from '../figure-context.tsx';
import { axisStyle, type Draw, legendOf } from '../paint.ts';
import { formatsOf, numberIn, type Sheet, textIn } from '../sheet.ts';

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
          values: { code: say(code), ...Object.fromEntries(measures.map(([id]) => [id, counts[id] ?? 0])) },
        })),
    }),
    [chart, head, measures, say],
  );
  const draw = useMemo((): Draw => {
    const formats = formatsOf(locale);
    const names = draws.map((id) => sheet.columns.find((column) => column.id === id)?.label ?? id);
    return (paint) => ({
      legend: legendOf(paint, names).legend,
      grid: { left: 48, right: 24, top: legendOf(paint, names).height + 4, bottom: 28 },
      xAxis: {
        type: 'category',
        boundaryGap: false,
        data: sheet.rows.map((row) => textIn(row, 'code')),
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
        ...(index === 0 ? { areaStyle: { opacity: 0.08 } } : {}),
      })),
    });
  }, [sheet, draws, locale]);
  return (
    <FigureCard
      title={title}
      lead={lead}
      definition={chart.definition[locale === 'es' ? 'es-CO' : 'en']}
      sheet={sheet}
      draw={draw}
      height={260}
      wide={wide ?? false}
    />
  );
};
