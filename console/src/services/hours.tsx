import { useMemo } from 'react';
import { FigureCard } from '../figures/figure-card.tsx';
import { useCube, useFigures } from '../figures/figure-context.tsx';
import { bars } from '../figures/shapes/bars.ts';
import type { Sheet } from '../figures/sheet.ts';
import { useLanguage, useWords } from '../language.tsx';
import { words } from './words.ts';

const moments = [
  'weekday-morning',
  'weekday-afternoon',
  'weekday-evening',
  'saturday-morning',
  'saturday-afternoon',
  'saturday-evening',
  'sunday',
  'night',
];

/** When in the week those write who could not get something, and how many of them because of the hours. */
export const Hours = () => {
  const say = useWords(words);
  const { locale } = useLanguage();
  const { name } = useFigures();
  const chart = useCube('services.hours');
  const sheet = useMemo((): Sheet => {
    const of = (hour: string, fits: (barrier: string) => boolean): number =>
      chart.cells
        .filter(({ codes: [code, barrier = ''] }) => code === hour && fits(barrier))
        .reduce((sum, { counts }) => sum + (counts.times ?? 0), 0);
    return {
      columns: [
        { id: 'moment', label: say.moment, kind: 'text' },
        { id: 'hours', label: say.becauseHours, kind: 'count' },
        { id: 'all', label: say.times, kind: 'count' },
      ],
      rows: moments
        .filter((hour) => chart.cells.some(({ codes }) => codes[0] === hour))
        .map((hour) => ({
          key: hour,
          values: { moment: name('hour', hour), hours: of(hour, (one) => one === 'hours'), all: of(hour, () => true) },
        })),
    };
  }, [chart, name, say]);
  const draw = useMemo(
    () =>
      bars(sheet, {
        label: 'moment',
        series: ['hours', 'all'],
        most: 8,
        locale,
        colours: ({ bad, grey }) => [bad, grey],
      }),
    [sheet, locale],
  );
  return (
    <FigureCard
      title={say.hours}
      lead={say.hoursLead}
      definition={chart.definition}
      sheet={sheet}
      draw={draw}
      height={360}
    />
  );
};
