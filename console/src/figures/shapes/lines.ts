import type { Locale } from '../../in-both.ts';
import { axisStyle, type Draw, legendOf } from '../paint.ts';
import { formatsOf, numberIn, type Sheet } from '../sheet.ts';

/** Lines over time, the first with its ground coloured; what is not whole yet is shaded. */
export const lines =
  (
    { columns, rows }: Sheet,
    {
      series,
      whole,
      say,
      locale,
    }: {
      /** Columns that are drawn. */
      readonly series: readonly string[];
      /** Whether all of a row's week or month lies in the period, row by row. */
      readonly whole: readonly boolean[];
      /** A code of time in words. */
      readonly say: (code: string) => string;
      readonly locale: Locale;
    },
  ): Draw =>
  (paint) => {
    const formats = formatsOf(locale);
    const names = series.map((id) => columns.find((column) => column.id === id)?.label ?? id);
    const above = legendOf(paint, names);
    return {
      legend: above.legend,
      grid: { left: 48, right: 24, top: above.height + 4, bottom: 28 },
      xAxis: {
        type: 'category',
        boundaryGap: false,
        data: rows.map(({ key }) => say(key)),
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
      series: series.map((id, index) => ({
        type: 'line',
        name: names[index] ?? id,
        data: rows.map((row) => numberIn(row, id)),
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
    };
  };

/** The stretches that lead to a row which is not whole, or away from it: pairs of indexes beside each other. */
const partsOf = (whole: readonly boolean[]): readonly (readonly [number, number])[] =>
  whole.flatMap((is, index) => (index > 0 && !(is && whole[index - 1]) ? [[index - 1, index] as const] : []));
