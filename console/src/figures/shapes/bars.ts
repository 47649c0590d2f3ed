import type { Locale } from '../../in-both.ts';
import { axisStyle, type Draw, legendOf, type Paint } from '../paint.ts';
import { formatsOf, numberIn, type Sheet, textIn } from '../sheet.ts';

/** Two lines at most, broken between words; of what is longer the middle goes, since the end tells two care blocks apart. */
export const inTwoLines = (name: string, room: number): string => {
  const fits = Math.max(8, Math.floor((room - 12) / 6.6));
  if (name.length <= fits) return name;
  const space = name.lastIndexOf(' ', fits);
  const at = space > 0 ? space : fits;
  const [above, below] = [name.slice(0, at), name.slice(at).trimStart()];
  return `${above}\n${below.length <= fits ? below : `…${below.slice(1 - fits).trimStart()}`}`;
};

/** Rows by their names, the first on top: names are long, are read from the left and have so many pixels. */
export const rowsAxis = (
  names: readonly string[],
  { paint, room }: { readonly paint: Paint; readonly room: number },
) => ({
  type: 'category' as const,
  inverse: true,
  data: [...names],
  ...axisStyle(paint),
  axisLabel: {
    color: paint.text,
    fontSize: 12,
    lineHeight: 13,
    formatter: (name: string) => inTwoLines(name, room),
  },
});

/** Horizontal bars. */
export const bars =
  (
    { columns, rows }: Sheet,
    {
      label,
      series,
      most,
      locale,
      stacked = false,
      share = false,
      colours,
      room: wished = 190,
    }: {
      readonly label: string;
      /** Columns that are drawn. */
      readonly series: readonly string[];
      readonly most: number;
      readonly locale: Locale;
      readonly stacked?: boolean;
      /** Values are shares of 1. */
      readonly share?: boolean;
      readonly colours?: (paint: Paint) => readonly string[];
      /** Pixels for the names. */
      readonly room?: number;
    },
  ): Draw =>
  (paint) => {
    const formats = formatsOf(locale);
    const drawn = rows.slice(0, most);
    const say = (value: unknown): string =>
      typeof value === 'number' ? (share ? formats.share(value) : formats.count(value)) : '';
    const room = Math.min(wished, Math.round(paint.width * 0.45));
    const axis = rowsAxis(
      drawn.map((row) => textIn(row, label)),
      { paint, room },
    );
    const names = series.map((id) => columns.find((column) => column.id === id)?.label ?? id);
    // Parts of a whole have names, even where there is one part only.
    const above = series.length > 1 || stacked ? legendOf(paint, names) : null;
    return {
      ...(colours === undefined ? {} : { color: [...colours(paint)] }),
      ...(above === null ? {} : { legend: above.legend }),
      grid: { left: room, right: stacked ? 16 : 56, top: above?.height ?? 6, bottom: 24 },
      xAxis: {
        type: 'value',
        ...axisStyle(paint),
        ...(share ? { max: 1 } : {}),
        splitNumber: paint.narrow ? 3 : 5,
        ...(share ? { interval: paint.narrow ? 0.5 : 0.25 } : {}),
        axisLabel: { color: paint.quiet, fontSize: 11, hideOverlap: true, formatter: (value: number) => say(value) },
      },
      yAxis: { ...axis, axisLabel: { ...axis.axisLabel, width: room - 12, overflow: 'truncate' } },
      tooltip: { trigger: 'axis', axisPointer: { type: 'shadow' }, valueFormatter: say },
      series: series.map((id, index) => ({
        type: 'bar',
        name: names[index] ?? id,
        ...(stacked ? { stack: 'all' } : {}),
        barMaxWidth: 18,
        barGap: '15%',
        itemStyle: { borderRadius: stacked ? 0 : [0, 3, 3, 0] },
        data: drawn.map((row) => ({ value: numberIn(row, id), code: row.key })),
        label: {
          show: !stacked && series.length === 1,
          position: 'right',
          color: paint.text,
          fontSize: 12,
          formatter: ({ value }: { value: unknown }) => say(value),
        },
      })),
    };
  };
