import { useMemo } from 'react';
import { FigureCard } from '../figures/figure-card.tsx';
import { useCube, useFigures } from '../figures/figure-context.tsx';
import { bars } from '../figures/shapes/bars.ts';
import { numberIn, type Sheet } from '../figures/sheet.ts';
import { useLanguage, useWords } from '../language.tsx';
import { words } from './words.ts';

const most = 15;

/** Where a bus, more places, or another hour would help most: the combinations with most people. */
export const Help = () => {
  const say = useWords(words);
  const { locale } = useLanguage();
  const { name } = useFigures();
  const chart = useCube('services.help');
  const sheet = useMemo((): Sheet => {
    const need = (barrier: string): string =>
      ({
        distance: say['need.distance'],
        'no-places': say['need.no-places'],
        hours: say['need.hours'],
        'nobody-to-care': say['need.nobody-to-care'],
        documents: say['need.documents'],
      })[barrier] ?? barrier;
    return {
      columns: [
        { id: 'what', label: say.help, kind: 'text' },
        { id: 'home', label: say.home, kind: 'text' },
        { id: 'service', label: say.service, kind: 'text' },
        { id: 'need', label: say.need, kind: 'text' },
        { id: 'people', label: say.people, kind: 'count' },
        { id: 'times', label: say.times, kind: 'count' },
      ],
      rows: chart.cells
        .filter(({ codes: [home = ''] }) => home !== '' && home !== 'outside')
        .map(({ codes: [home = '', service = '', barrier = ''], counts: { people = 0, times = 0 } }) => ({
          key: `${home} ${service} ${barrier}`,
          values: {
            what: `${name('home', home)} · ${name('service', service)}: ${need(barrier)}`,
            home: name('home', home),
            service: name('service', service),
            need: need(barrier),
            people,
            times,
          },
        }))
        .toSorted((a, b) => numberIn(b, 'people') - numberIn(a, 'people')),
    };
  }, [chart, name, say]);
  const draw = useMemo(
    () => bars(sheet, { label: 'what', series: ['people'], most, locale, room: 400 }),
    [sheet, locale],
  );
  return (
    <FigureCard
      title={say.help}
      lead={say.helpLead}
      definition={chart.definition}
      sheet={sheet}
      draw={draw}
      height={60 + 26 * Math.max(3, Math.min(most, sheet.rows.length))}
      wide
    />
  );
};
