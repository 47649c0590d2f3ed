import { Group, Loader, NativeSelect } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import { api, settled } from '../api.ts';
import { FigureCard } from '../figures/figure-card.tsx';
import { useCube, useFigures } from '../figures/figure-context.tsx';
import type { Sheet } from '../figures/sheet.ts';
import { useLanguage, useWords } from '../language.tsx';
import { Failed } from '../ui/failed.tsx';
import { type CityMap, drawCityMap } from './draw-city-map.ts';
import { words } from './words.ts';

/** Columns by which the map can be coloured. */
const views = ['received', 'missed', 'missedShare'] as const;
type View = (typeof views)[number];

/** Nobody is shown of whom a share of few would tell. */
const fewest = 20;

/** The localities by what their people receive or do not, and the places where they were attended. */
export const CityMapCard = () => {
  const say = useWords(words);
  const { locale } = useLanguage();
  const { hold, sees } = useFigures();
  const [view, setView] = useState<View>('missedShare');
  const demand = useCube('services.demand.home');
  const places = useCube('services.place');
  const { data: map, isError } = useQuery({
    queryKey: ['city-map'],
    queryFn: async () => {
      const found = await settled(api.GET('/api/v1/city-map'));
      const { registerMap } = await import('../figures/echarts.ts');
      registerMap('bogota', geoOf(found));
      return found;
    },
    staleTime: Number.POSITIVE_INFINITY,
  });
  const sheet = useMemo((): Sheet => {
    const cells = new Map(demand.cells.map(({ codes: [code = ''], counts }) => [code, counts]));
    return {
      columns: [
        { id: 'code', label: say.locality, kind: 'text' },
        { id: 'missedShare', label: say.inVain, kind: 'share' },
        { id: 'received', label: say.gotItShort, kind: 'count' },
        { id: 'missed', label: say.missedShort, kind: 'count' },
      ],
      rows: (map?.localities ?? []).map(({ code, name: called }) => {
        const counts = cells.get(code);
        // A group of few is left out of what is rounded: that is not nobody.
        const hidden = counts === undefined && sees === 'rounded';
        const { received = 0, missed = 0 } = counts ?? {};
        return {
          key: code,
          values: {
            code: called,
            missedShare: received + missed < fewest ? null : missed / (received + missed),
            received: hidden ? null : received,
            missed: hidden ? null : missed,
          },
        };
      }),
    };
  }, [demand, map, say, sees]);
  const tells = useMemo(() => ({ column: view }), [view]);
  const draw = useMemo(
    () => (map === undefined ? null : drawCityMap({ map, sheet, column: view, places: places.cells, locale, say })),
    [map, sheet, view, places, locale, say],
  );
  return (
    <FigureCard
      title={say.map}
      lead={say.mapLead}
      definition={demand.definition}
      sheet={sheet}
      tells={tells}
      draw={draw}
      height={520}
      wide
      onPick={(code) => {
        if (/^\d\d$/.test(code)) hold('home', code);
      }}
      beside
      alone
      instead={
        map === undefined ? isError ? <Failed /> : <Loader aria-label={say.loading} mx="auto" my="xl" /> : undefined
      }
      above={
        <Group mt="xs">
          <NativeSelect
            label={say.mapShows}
            value={view}
            data={views.map((value) => ({ value, label: say[`shows.${value}`] }))}
            onChange={(event) => setView(views.find((one) => one === event.currentTarget.value) ?? 'received')}
          />
        </Group>
      }
    />
  );
};

/** The localities as echarts registers a map. */
const geoOf = ({ localities }: CityMap) => ({
  type: 'FeatureCollection' as const,
  features: localities.map(({ code, name, rings }) => ({
    type: 'Feature' as const,
    properties: { name, code },
    geometry: { type: 'Polygon' as const, coordinates: rings.map((ring) => ring.map((point) => [...point])) },
  })),
});
