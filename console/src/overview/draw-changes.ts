import { axisStyle, type Draw } from '../figures/paint.ts';
import { rowsAxis } from '../figures/shapes/bars.ts';
import { formatsOf, numberIn, type Sheet, textIn } from '../figures/sheet.ts';
import type { Locale } from '../in-both.ts';

/** The first rows as bars to both sides of nought, what rose most on top. */
export const drawChanges = (
  { rows }: Sheet,
  { most, locale, name }: { readonly most: number; readonly locale: Locale; readonly name: string },
): Draw => {
  const formats = formatsOf(locale);
  const drawn = rows.slice(0, most).toSorted((a, b) => numberIn(b, 'change') - numberIn(a, 'change'));
  return (paint) => {
    const room = paint.narrow ? 150 : 320;
    return {
      grid: { left: room, right: 56, top: 6, bottom: 24 },
      xAxis: {
        type: 'value',
        ...axisStyle(paint),
        axisLabel: { color: paint.quiet, hideOverlap: true, formatter: (value: number) => formats.share(value) },
      },
      yAxis: rowsAxis(
        drawn.map((row) => textIn(row, 'what')),
        { paint, room },
      ),
      tooltip: {
        trigger: 'axis',
        axisPointer: { type: 'shadow' },
        valueFormatter: (value: unknown) => (typeof value === 'number' ? formats.share(value) : ''),
      },
      series: [
        {
          type: 'bar',
          name,
          barMaxWidth: 16,
          data: drawn.map((row) => ({
            value: numberIn(row, 'change'),
            itemStyle: { color: numberIn(row, 'change') < 0 ? paint.bad : paint.good },
          })),
          label: {
            show: true,
            position: 'right',
            color: paint.text,
            fontSize: 11,
            formatter: ({ value }: { value: unknown }) => (typeof value === 'number' ? formats.share(value) : ''),
          },
        },
      ],
    };
  };
};
