import type { Locale } from '../../in-both.ts';
import { axisStyle, type Draw } from '../paint.ts';
import { formatsOf, numberIn, type Sheet, textIn } from '../sheet.ts';
import { rowsAxis } from './bars.ts';

/** Shares as points, each on the interval in which the true one probably lies: what overlaps may well be the same. */
export const intervals =
  (
    { rows }: Sheet,
    {
      label,
      value,
      low,
      high,
      most,
      locale,
      name,
    }: {
      readonly label: string;
      readonly value: string;
      readonly low: string;
      readonly high: string;
      readonly most: number;
      readonly locale: Locale;
      /** What the share is called. */
      readonly name: string;
    },
  ): Draw =>
  (paint) => {
    const formats = formatsOf(locale);
    const drawn = rows.slice(0, most);
    const room = paint.narrow ? 130 : 260;
    return {
      grid: { left: room, right: 24, top: 6, bottom: 24 },
      xAxis: {
        type: 'value',
        min: 0,
        ...axisStyle(paint),
        axisLabel: { color: paint.quiet, fontSize: 11, formatter: (share: number) => formats.share(share) },
      },
      yAxis: rowsAxis(
        drawn.map((row) => textIn(row, label)),
        { paint, room },
      ),
      tooltip: {
        trigger: 'axis',
        axisPointer: { type: 'shadow' },
        formatter: (items: unknown) => {
          const [first]: unknown[] = Array.isArray(items) ? items : [];
          const index =
            typeof first === 'object' && first !== null && 'dataIndex' in first ? Number(first.dataIndex) : -1;
          const row = drawn[index];
          return row === undefined
            ? ''
            : `${textIn(row, label)}\n${name}: ${formats.share(numberIn(row, value))} (${formats.share(numberIn(row, low))} – ${formats.share(numberIn(row, high))})`;
        },
      },
      series: [
        {
          type: 'bar',
          stack: 'interval',
          silent: true,
          barWidth: 8,
          itemStyle: { color: 'transparent' },
          data: drawn.map((row) => numberIn(row, low)),
        },
        {
          type: 'bar',
          stack: 'interval',
          barWidth: 8,
          itemStyle: { color: paint.bad, opacity: 0.35, borderRadius: 4 },
          data: drawn.map((row) => ({ value: numberIn(row, high) - numberIn(row, low), code: row.key })),
        },
        {
          type: 'scatter',
          symbolSize: 10,
          itemStyle: { color: paint.bad },
          data: drawn.map((row, index) => ({ value: [numberIn(row, value), index], code: row.key })),
        },
      ],
    };
  };
