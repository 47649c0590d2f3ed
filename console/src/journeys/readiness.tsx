import { useMemo } from 'react';
import { FigureCard } from '../figures/figure-card.tsx';
import { useCube, useFigures } from '../figures/figure-context.tsx';
import { BarCard } from '../figures/shapes/bar-card.tsx';
import { bars } from '../figures/shapes/bars.ts';
import { numberIn, type Sheet } from '../figures/sheet.ts';
import { useLanguage, useWords } from '../language.tsx';
import { words } from './words.ts';

const outcomes = ['yes', 'unknown', 'no'] as const;
const levels = ['not_yet', 'almost', 'ready', ''];

const lacks = { column: 'no' };

/** Assessments by level, and each side of readiness by whether it holds. */
export const Readiness = () => {
  const say = useWords(words);
  const { locale } = useLanguage();
  const { name } = useFigures();
  const chart = useCube('journeys.readiness');
  const both = useMemo(
    () =>
      [
        ['visits', say.visits],
        ['people', say.people],
      ] as const,
    [say],
  );
  const sheet = useMemo((): Sheet => {
    const groups = Map.groupBy(chart.cells, ({ codes: [code = ''] }) => code.split(':')[0] ?? '');
    return {
      columns: [
        { id: 'side', label: say.side, kind: 'text' },
        ...outcomes.map((one) => ({ id: one, label: name('outcome', one), kind: 'share' as const })),
        { id: 'all', label: say.visits, kind: 'count' },
      ],
      rows: [...groups]
        .filter(([side]) => side !== '')
        .map(([side, cells]) => {
          const of = (outcome: string): number =>
            cells.find(({ codes }) => codes[0] === `${side}:${outcome}`)?.counts.visits ?? 0;
          const all = outcomes.reduce((sum, outcome) => sum + of(outcome), 0);
          return {
            key: side,
            values: {
              side: name('side', side),
              ...Object.fromEntries(outcomes.map((one) => [one, all === 0 ? null : of(one) / all])),
              all,
            },
          };
        })
        .toSorted((a, b) => numberIn(a, 'yes') - numberIn(b, 'yes')),
    };
  }, [chart, name, say]);
  const draw = useMemo(
    () =>
      bars(sheet, {
        label: 'side',
        series: outcomes,
        most: 10,
        locale,
        stacked: true,
        share: true,
        colours: ({ good, grey, bad }) => [good, grey, bad],
      }),
    [sheet, locale],
  );
  return (
    <>
      <FigureCard
        title={say.readiness}
        lead={say.readinessLead}
        definition={chart.definition}
        sheet={sheet}
        tells={lacks}
        draw={draw}
        height={270}
      />
      <BarCard
        cube="journeys.level"
        column="level"
        measures={both}
        title={say.levels}
        head={say.level}
        order={levels}
      />
    </>
  );
};
