import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { api, settled } from '../api.ts';
import { FigureCard } from '../figures/figure-card.tsx';
import { useCube, useFigures } from '../figures/figure-context.tsx';
import { bars } from '../figures/shapes/bars.ts';
import { numberIn, type Sheet } from '../figures/sheet.ts';
import { useLanguage, useWords } from '../language.tsx';
import { words } from './words.ts';

const most = 14;

const tells = { column: 'missed' };

/** Demand beside supply: who was offered, received, went in vain; and how many places there are, and when they open. */
export const Demand = () => (
  <>
    <DemandBy column="service" />
    <DemandBy column="home" />
  </>
);

const DemandBy = ({ column }: { readonly column: 'service' | 'home' }) => {
  const say = useWords(words);
  const { locale } = useLanguage();
  const { name, filter, hold } = useFigures();
  const chart = useCube(`services.demand.${column}`);
  const { service, category } = filter;
  const supply = useQuery({
    queryKey: ['supply', service, category],
    queryFn: () =>
      settled(
        api.GET('/api/v1/supply', {
          params: {
            query: { ...(service === undefined ? {} : { service }), ...(category === undefined ? {} : { category }) },
          },
        }),
      ),
    staleTime: 300_000,
  });
  const sheet = useMemo((): Sheet => {
    const supplies = new Map(
      (column === 'service' ? supply.data?.byService : supply.data?.byLocality)?.map((one) => [one.code, one]),
    );
    return {
      columns: [
        { id: 'code', label: column === 'service' ? say.service : say.home, kind: 'text' },
        { id: 'offered', label: say.offered, kind: 'count' },
        { id: 'received', label: say.gotIt, kind: 'count' },
        { id: 'missed', label: say.missed, kind: 'count' },
        { id: 'share', label: say.missedShare, kind: 'share' },
        { id: 'unmet', label: say.unmet, kind: 'count' },
        { id: 'places', label: say.places, kind: 'count' },
        { id: 'evening', label: say.evening, kind: 'count' },
        { id: 'saturday', label: say.saturday, kind: 'count' },
        { id: 'sunday', label: say.sunday, kind: 'count' },
        { id: 'unknown', label: say.hoursUnknown, kind: 'count' },
      ],
      rows: chart.cells
        .filter(({ codes: [code] }) => code !== '')
        .map(({ codes: [code = ''], counts: { offered = 0, received = 0, missed = 0, unmet = 0 } }) => {
          const there = supplies.get(code);
          return {
            key: code,
            values: {
              code: name(column, code),
              offered,
              received,
              missed,
              share: missed + received === 0 ? null : missed / (missed + received),
              unmet,
              places: there?.places ?? (supply.data === undefined ? null : 0),
              evening: there?.evening ?? null,
              saturday: there?.saturday ?? null,
              sunday: there?.sunday ?? null,
              unknown: there?.unknown ?? null,
            },
          };
        })
        .toSorted((a, b) => numberIn(b, 'missed') - numberIn(a, 'missed')),
    };
  }, [chart, column, name, say, supply.data]);
  const draw = useMemo(
    () =>
      bars(sheet, {
        label: 'code',
        series: ['offered', 'received', 'missed'],
        most,
        locale,
        colours: ({ grey, good, bad }) => [grey, good, bad],
      }),
    [sheet, locale],
  );
  return (
    <FigureCard
      title={column === 'service' ? say.demandByService : say.demandByHome}
      lead={say.demandLead}
      definition={`${chart.definition} ${say.supplyCounted}`}
      sheet={sheet}
      tells={tells}
      draw={draw}
      height={80 + 44 * Math.max(3, Math.min(most, sheet.rows.length))}
      onPick={(code) => hold(column, code)}
      wide
    />
  );
};
