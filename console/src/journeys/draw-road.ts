import type { Draw, Paint } from '../figures/paint.ts';
import { formatsOf, numberIn, type Row, type Sheet, textIn } from '../figures/sheet.ts';
import type { Locale } from '../in-both.ts';

/** People who went from one stage to another. */
export type RoadStep = { readonly from: string; readonly to: string; readonly people: number };

type Words = { readonly off: string; readonly going: string };

/** Stages from left to right, on a phone from top to bottom, with who went on and how the others left each. */
export const drawRoad = ({
  order,
  sheet,
  steps,
  locale,
  stageName,
  say,
}: {
  /** All stages, from the first to the last. */
  readonly order: readonly string[];
  /** A row for each stage that somebody reached, with `reached`, `off` and `going`. */
  readonly sheet: Sheet;
  readonly steps: readonly RoadStep[];
  readonly locale: Locale;
  readonly stageName: (code: string) => string;
  readonly say: Words;
}): Draw => {
  const formats = formatsOf(locale);
  const exits = sheet.rows.flatMap((row) => exitsOf(row, say));
  const most = Math.max(...sheet.rows.map((row) => numberIn(row, 'reached')));
  const present = new Set([...steps.flatMap(({ from, to }) => [from, to]), ...exits.map(({ from }) => from)]);
  return (paint) => ({
    tooltip: {
      trigger: 'item',
      formatter: ({ data }: { data: unknown }) => tipOf(data, formats.count),
    },
    series: [
      {
        type: 'sankey',
        left: 8,
        right: paint.narrow ? 8 : 96,
        nodeAlign: 'left',
        top: 12,
        bottom: 12,
        nodeWidth: 14,
        nodeGap: 12,
        draggable: false,
        orient: paint.narrow ? 'vertical' : 'horizontal',
        layoutIterations: 64,
        emphasis: { focus: 'adjacency' },
        label: {
          color: paint.text,
          fontSize: paint.narrow ? 10 : 11,
          width: paint.narrow ? 64 : 84,
          overflow: 'break',
          lineHeight: 13,
          // On a phone the small ones would stand on each other; the table has them all.
          formatter: ({ name, value }: { name: string; value: number }) =>
            name.includes(':') || (paint.narrow && value < most / 5) ? '' : stageName(name),
        },
        lineStyle: { color: 'source', opacity: 0.32, curveness: 0.5 },
        data: [
          ...order
            .filter((stage) => present.has(stage))
            .map((stage) => ({
              name: stage,
              says: stageName(stage),
              people: sheet.rows.find(({ key }) => key === stage)?.values.reached ?? 0,
              itemStyle: { color: colourOf(stage, paint) },
            })),
          ...exits.map(({ colour, from: _, ...node }) => ({ ...node, itemStyle: { color: colour(paint) } })),
        ],
        links: [
          ...steps.map(({ from, to, people }) => ({
            source: from,
            target: to,
            value: people,
            says: `${stageName(from)} → ${stageName(to)}`,
            people,
          })),
          ...exits.map(({ name, from, says, people, colour }) => ({
            source: from,
            target: name,
            value: people,
            says,
            people,
            lineStyle: { color: colour(paint), opacity: 0.5 },
          })),
        ],
      },
    ],
  });
};

const colourOf = (stage: string, paint: Paint): string => {
  if (stage === 'refused' || stage === 'trouble') return paint.bad;
  return stage === 'paid' ? (paint.series[1] ?? '') : paint.good;
};

/** How a stage is left but onwards: turned off, or still there. Each is an end of its own, since none leads anywhere. */
const exitsOf = (row: Row, say: Words) =>
  [
    { end: 'off', says: say.off, colour: (paint: Paint) => paint.grey },
    { end: 'going', says: say.going, colour: (paint: Paint) => paint.series[0] ?? paint.good },
  ].flatMap(({ end, says, colour }) => {
    const people = numberIn(row, end);
    const exit = { name: `${end}:${row.key}`, says: `${textIn(row, 'stage')}: ${says}`, people, from: row.key, colour };
    return people === 0 ? [] : [exit];
  });

const tipOf = (data: unknown, count: (n: number) => string): string =>
  typeof data === 'object' && data !== null && 'says' in data && 'people' in data
    ? `${String(data.says)}: ${count(Number(data.people))}`
    : '';
