import { useMemo } from 'react';
import { FigureCard } from '../figures/figure-card.tsx';
import { useCube, useFigures } from '../figures/figure-context.tsx';
import { bars } from '../figures/shapes/bars.ts';
import { numberIn, type Sheet } from '../figures/sheet.ts';
import { useLanguage, useWords } from '../language.tsx';
import { words } from './words.ts';

const most = 12;

/** Where people are least satisfied: the share of ratings of 1 and 2, worked out by the API from what it shows. */
export const Satisfaction = ({ column }: { readonly column: 'place' | 'service' }) => {
  const say = useWords(words);
  const { locale } = useLanguage();
  const { name } = useFigures();
  const chart = useCube(`services.satisfaction.${column}`);
  const sheet = useMemo(
    (): Sheet => ({
      columns: [
        { id: 'code', label: column === 'place' ? say.place : say.service, kind: 'text' },
        { id: 'lowShare', label: say.lowShare, kind: 'share' },
        { id: 'mean', label: say.mean, kind: 'decimal' },
        { id: 'ratings', label: say.ratings, kind: 'count' },
      ],
      rows: chart.derived
        .filter(({ codes, values }) => codes[0] !== '' && values.lowShare !== null)
        .map(({ codes: [code = ''], values: { lowShare = null, mean = null, ratings = null } }) => ({
          key: code,
          values: { code: name(column, code), lowShare, mean, ratings },
        }))
        .toSorted((a, b) => numberIn(b, 'lowShare') - numberIn(a, 'lowShare')),
    }),
    [chart, column, name, say],
  );
  const draw = useMemo(
    () =>
      bars(sheet, {
        label: 'code',
        series: ['lowShare'],
        most,
        locale,
        share: true,
        room: column === 'place' ? 330 : 190,
        colours: ({ bad }) => [bad],
      }),
    [sheet, locale, column],
  );
  return (
    <FigureCard
      title={column === 'place' ? say.satisfactionByPlace : say.satisfactionByService}
      lead={say.satisfactionLead}
      definition={chart.definition}
      sheet={sheet}
      draw={draw}
      height={60 + 26 * Math.max(3, Math.min(most, sheet.rows.length))}
      wide={column === 'place'}
    />
  );
};
