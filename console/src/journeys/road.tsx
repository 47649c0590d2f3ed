import { useMemo } from 'react';
import { FigureCard } from '../figures/figure-card.tsx';
import { useCube, useFigures } from '../figures/figure-context.tsx';
import type { Draw } from '../figures/paint.ts';
import { formatsOf, numberIn, type Sheet, textIn } from '../figures/sheet.ts';
import { useLanguage, useWords } from '../language.tsx';
import { stages } from './stages.ts';
import { words } from './words.ts';

/** Need to last instalment: who went from which stage to which, and how far the others have come. */
export const Road = () => {
  const say = useWords(words);
  const { locale } = useLanguage();
  const { name } = useFigures();
  const reached = useCube('journeys.stages');
  const steps = useCube('journeys.steps');
  const last = useCube('journeys.last');
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
        { id: 'off', label: say.stayed, kind: 'count' },
        { id: 'share', label: say.stayedShare, kind: 'share' },
        { id: 'why', label: say.why, kind: 'text' },
      ],
      rows: stages
        .filter((stage) => of(reached.cells, stage) > 0)
        .map((stage) => {
          const all = of(reached.cells, stage);
          const off = of(last.cells, stage);
          const [first, second] = why.cells
            .filter(({ codes }) => codes[0] === stage && codes[1] !== '' && codes[1] !== 'nothing')
            .toSorted((a, b) => (b.counts.people ?? 0) - (a.counts.people ?? 0));
          return {
            key: stage,
            values: {
              stage: name('stage', stage),
              reached: all,
              on: links.filter(({ from }) => from === stage).reduce((sum, { people }) => sum + people, 0),
              off,
              share: all === 0 ? null : Math.min(1, off / all),
              why: [first, second]
                .flatMap((cell) => (cell === undefined ? [] : [name('why', cell.codes[1] ?? '')]))
                .join(', '),
            },
          };
        }),
    };
  }, [reached, last, why, links, name, say]);
  const draw = useMemo((): Draw => {
    const formats = formatsOf(locale);
    const exits = sheet.rows.filter((row) => numberIn(row, 'off') > 0 && row.key !== 'paid');
    const present = new Set([...links.flatMap(({ from, to }) => [from, to]), ...exits.map(({ key }) => key)]);
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
            formatter: ({ name: code }: { name: string }) => (code.startsWith('off:') ? '' : `${name('stage', code)}`),
          },
          lineStyle: { color: 'source', opacity: 0.32, curveness: 0.5 },
          data: [
            ...stages
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
            ...exits.map((row) => ({
              name: `off:${row.key}`,
              says: `${textIn(row, 'stage')}: ${say.until}`,
              people: numberIn(row, 'off'),
              itemStyle: { color: paint.grey },
            })),
          ],
          links: [
            ...links.map(({ from, to, people }) => ({
              source: from,
              target: to,
              value: people,
              says: `${name('stage', from)} → ${name('stage', to)}`,
              people,
            })),
            ...exits.map((row) => ({
              source: row.key,
              target: `off:${row.key}`,
              value: numberIn(row, 'off'),
              says: `${textIn(row, 'stage')}: ${say.until}`,
              people: numberIn(row, 'off'),
              lineStyle: { color: paint.grey, opacity: 0.5 },
            })),
          ],
        },
      ],
    });
  }, [sheet, links, locale, name, say]);
  return (
    <FigureCard
      title={say.road}
      lead={say.roadLead}
      definition={`${steps.definition[locale === 'es' ? 'es-CO' : 'en']} ${last.definition[locale === 'es' ? 'es-CO' : 'en']}`}
      sheet={sheet}
      draw={draw}
      height={460}
      opensTable
      alone
      wide
    />
  );
};

const tipOf = (data: unknown, count: (n: number) => string): string =>
  typeof data === 'object' && data !== null && 'says' in data && 'people' in data
    ? `${String(data.says)}: ${count(Number(data.people))}`
    : '';
