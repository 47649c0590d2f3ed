import { useMemo } from 'react';
import { FigureCard } from '../figures/figure-card.tsx';
import { useCube, useFigures } from '../figures/figure-context.tsx';
import type { Draw, Paint } from '../figures/paint.ts';
import { formatsOf, numberIn, type Sheet, textIn } from '../figures/sheet.ts';
import { useLanguage, useWords } from '../language.tsx';
import { words } from './words.ts';

const tells = { column: 'share' };

/** Need to last instalment: who went from which stage to which, and how far the others have come. */
export const Road = () => {
  const say = useWords(words);
  const { locale } = useLanguage();
  const { name } = useFigures();
  const reached = useCube('journeys.stages');
  const steps = useCube('journeys.steps');
  const off = useCube('journeys.off');
  const going = useCube('journeys.going');
  const why = useCube('journeys.why');
  const links = useMemo(
    () =>
      steps.cells.flatMap(({ codes: [code = ''], counts: { people = 0 } }) => {
        const [from = '', to = ''] = code.split('>');
        return to === '' ? [] : [{ from, to, people }];
      }),
    [steps],
  );
  const sheet = useMemo((): Sheet => {
    const of = (cells: typeof reached.cells, stage: string): number =>
      cells.find(({ codes }) => codes[0] === stage)?.counts.people ?? 0;
    return {
      columns: [
        { id: 'stage', label: say.stage, kind: 'text' },
        { id: 'reached', label: say.reached, kind: 'count' },
        { id: 'on', label: say.wentOn, kind: 'count' },
        { id: 'going', label: say.going, kind: 'count' },
        { id: 'off', label: say.off, kind: 'count' },
        { id: 'share', label: say.offShare, kind: 'share' },
        { id: 'why', label: say.why, kind: 'text' },
      ],
      rows: reached.order
        .filter((stage) => of(reached.cells, stage) > 0)
        .map((stage) => {
          const all = of(reached.cells, stage);
          const turnedOff = of(off.cells, stage);
          const [first, second] = why.cells
            .filter(({ codes }) => codes[0] === stage && codes[1] !== '' && codes[1] !== 'nothing')
            .toSorted((a, b) => (b.counts.people ?? 0) - (a.counts.people ?? 0));
          return {
            key: stage,
            values: {
              stage: name('stage', stage),
              reached: all,
              on: links.filter(({ from }) => from === stage).reduce((sum, { people }) => sum + people, 0),
              going: of(going.cells, stage),
              off: turnedOff,
              share: all === 0 ? null : Math.min(1, turnedOff / all),
              why: [first, second]
                .flatMap((cell) => (cell === undefined ? [] : [name('why', cell.codes[1] ?? '')]))
                .join(', '),
            },
          };
        }),
    };
  }, [reached, off, going, why, links, name, say]);
  const draw = useMemo((): Draw => {
    const formats = formatsOf(locale);
    const exits = sheet.rows.flatMap((row) =>
      ends(say).flatMap(({ end, says, colour }) => {
        const people = numberIn(row, end);
        const node = { name: `${end}:${row.key}`, says: `${textIn(row, 'stage')}: ${says}`, people };
        return people === 0 ? [] : [{ ...node, from: row.key, colour }];
      }),
    );
    const most = Math.max(...sheet.rows.map((row) => numberIn(row, 'reached')));
    const present = new Set([...links.flatMap(({ from, to }) => [from, to]), ...exits.map(({ from }) => from)]);
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
            formatter: ({ name: code, value }: { name: string; value: number }) =>
              code.includes(':') || (paint.narrow && value < most / 5) ? '' : name('stage', code),
          },
          lineStyle: { color: 'source', opacity: 0.32, curveness: 0.5 },
          data: [
            ...reached.order
              .filter((stage) => present.has(stage))
              .map((stage) => ({
                name: stage,
                says: name('stage', stage),
                people: sheet.rows.find(({ key }) => key === stage)?.values.reached ?? 0,
                itemStyle: {
                  color:
                    stage === 'refused' || stage === 'trouble'
                      ? paint.bad
                      : stage === 'paid'
                        ? (paint.series[1] ?? '')
                        : paint.good,
                },
              })),
            ...exits.map(({ colour, from: _, ...node }) => ({ ...node, itemStyle: { color: colour(paint) } })),
          ],
          links: [
            ...links.map(({ from, to, people }) => ({
              source: from,
              target: to,
              value: people,
              says: `${name('stage', from)} → ${name('stage', to)}`,
              people,
            })),
            ...exits.map(({ name: target, from, says, people, colour }) => ({
              source: from,
              target,
              value: people,
              says,
              people,
              lineStyle: { color: colour(paint), opacity: 0.5 },
            })),
          ],
        },
      ],
    });
  }, [reached, sheet, links, locale, name, say]);
  return (
    <FigureCard
      title={say.road}
      lead={say.roadLead}
      definition={`${steps.definition[locale === 'es' ? 'es-CO' : 'en']} ${off.definition[locale === 'es' ? 'es-CO' : 'en']}`}
      sheet={sheet}
      tells={tells}
      draw={draw}
      height={460}
      opensTable
      alone
      wide
    />
  );
};

/** How a stage is left but onwards: turned off, or still there. */
const ends = (say: { readonly off: string; readonly going: string }) =>
  [
    { end: 'off', says: say.off, colour: (paint: Paint) => paint.grey },
    { end: 'going', says: say.going, colour: (paint: Paint) => paint.series[0] ?? paint.good },
  ] as const;

const tipOf = (data: unknown, count: (n: number) => string): string =>
  typeof data === 'object' && data !== null && 'says' in data && 'people' in data
    ? `${String(data.says)}: ${count(Number(data.people))}`
    : '';
