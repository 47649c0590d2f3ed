import { useMemo } from 'react';
import { FigureCard } from '../figures/figure-card.tsx';
import { useCube, useFigures } from '../figures/figure-context.tsx';
import { bars } from '../figures/shapes/bars.ts';
import { numberIn, type Sheet } from '../figures/sheet.ts';
import { useLanguage, useWords } from '../language.tsx';
import { words } from './words.ts';

/** The same people at two visits: from which level to which. */
export const Change = () => {
  const say = useWords(words);
  const { locale } = useLanguage();
  const { name } = useFigures();
  const chart = useCube('journeys.change');
  const sheet = useMemo(
    (): Sheet => ({
      columns: [
        { id: 'change', label: say.fromTo, kind: 'text' },
        { id: 'people', label: say.people, kind: 'count' },
        { id: 'visits', label: say.visits, kind: 'count' },
      ],
      rows: chart.cells
        .filter(({ codes: [code] }) => code !== '')
        .map(({ codes: [code = ''], counts: { people = 0, visits = 0 } }) => {
          const [from = '', to = ''] = code.split('>');
          return { key: code, values: { change: `${name('level', from)} → ${name('level', to)}`, people, visits } };
        })
        .toSorted((a, b) => numberIn(b, 'people') - numberIn(a, 'people')),
    }),
    [chart, name, say],
  );
  const draw = useMemo(() => bars(sheet, { label: 'change', series: ['people'], most: 9, locale }), [sheet, locale]);
  return (
    <FigureCard
      title={say.changeTitle}
      lead={say.changeLead}
      definition={chart.definition}
      sheet={sheet}
      draw={draw}
      height={60 + 26 * Math.max(3, Math.min(9, sheet.rows.length))}
    />
  );
};
