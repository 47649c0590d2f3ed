import { Group, Loader, NativeSelect } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import { api, settled } from '../api.ts';
import { FigureCard } from '../figures/figure-card.tsx';
import { useCube, useFigures } from '../figures/figure-context.tsx';
import type { Draw } from '../figures/paint.ts';
import { formatsOf, type Sheet, textIn } from '../figures/sheet.ts';
import { useLanguage, useWords } from '../language.tsx';
import { Failed } from '../ui/failed.tsx';
import { words } from './words.ts';

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
      registerMap('bogota', geoOf(found.localities));
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
  const draw = useMemo((): Draw | null => {
    if (map === undefined) return null;
    const formats = formatsOf(locale);
    const write = (value: unknown): string =>
      typeof value !== 'number' || Number.isNaN(value)
        ? '–'
        : view === 'missedShare'
          ? formats.share(value)
          : formats.count(value);
    const numbers = sheet.rows.flatMap(({ values }) => {
      const value = values[view];
      return typeof value === 'number' ? [value] : [];
    });
    const busiest = Math.max(1, ...places.cells.map(({ counts }) => counts.people ?? 0));
    const points = map.places.flatMap(({ id, name: called, longitude, latitude }) => {
      const people = places.cells.find(({ codes }) => codes[0] === id)?.counts.people ?? 0;
      return people === 0 ? [] : [{ name: called, value: [longitude, latitude, people] }];
    });
    return (paint) => ({
      tooltip: {
        trigger: 'item',
        formatter: ({ name: called, value }: { name: string; value: unknown }) =>
          `${called}: ${Array.isArray(value) ? formats.count(Number(value[2])) : write(value)}`,
      },
      visualMap: {
        type: 'continuous',
        min: Math.min(...numbers, 0),
        max: Math.max(...numbers, view === 'missedShare' ? 0.01 : 1),
        seriesIndex: 0,
        inRange: { color: [...paint.ramp] },
        left: 0,
        top: 0,
        itemHeight: 90,
        calculable: false,
        text: [write(Math.max(...numbers, 0)), write(Math.min(...numbers, 0))],
        textStyle: { color: paint.text, fontSize: 12 },
      },
      geo: {
        map: 'bogota',
        ...urban,
        itemStyle: { areaColor: paint.line, borderColor: paint.ground, borderWidth: 1 },
        emphasis: { itemStyle: { areaColor: paint.series[2] ?? '' }, label: { show: false } },
        label: {
          show: true,
          color: paint.text,
          fontSize: 10,
          textBorderColor: paint.ground,
          textBorderWidth: 2,
          formatter: ({ name: called }: { name: string }) =>
            map.localities.some(({ code, name: one }) => one === called && roomy.includes(code)) ? called : '',
        },
        select: { disabled: true },
      },
      series: [
        {
          type: 'map',
          geoIndex: 0,
          name: say.home,
          data: sheet.rows.map(({ key, values }) => ({
            name: textIn({ key, values }, 'code'),
            code: key,
            value: typeof values[view] === 'number' ? values[view] : Number.NaN,
          })),
        },
        {
          type: 'scatter',
          coordinateSystem: 'geo',
          name: say.place,
          data: points,
          symbolSize: (value: unknown) => 3 + 11 * Math.sqrt((Array.isArray(value) ? Number(value[2]) : 0) / busiest),
          itemStyle: { color: paint.series[3] ?? '', opacity: 0.75, borderColor: paint.ground, borderWidth: 0.5 },
        },
      ],
    });
  }, [map, sheet, view, places, locale, say]);
  return (
    <FigureCard
      title={say.map}
      lead={say.mapLead}
      definition={demand.definition[locale === 'es' ? 'es-CO' : 'en']}
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

/** Localities with room for their name; the others stand in the table beside it. */
const roomy = ['01', '02', '04', '05', '07', '08', '09', '10', '11', '19'];

/** The city without most of Sumapaz, which is half of its area and nearly empty of people. */
const urban = {
  boundingCoords: [
    [-74.225, 4.835],
    [-73.99, 4.46],
  ],
  top: 8,
  bottom: 8,
};

const geoOf = (
  localities: readonly { code: string; name: string; rings: readonly (readonly (readonly number[])[])[] }[],
) => ({
  type: 'FeatureCollection' as const,
  features: localities.map(({ code, name, rings }) => ({
    type: 'Feature' as const,
    properties: { name, code },
    geometry: { type: 'Polygon' as const, coordinates: rings.map((ring) => ring.map((point) => [...point])) },
  })),
});
