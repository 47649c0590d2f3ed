import type { Cell } from '../figures/figure-context.tsx';
import type { Draw } from '../figures/paint.ts';
import { formatsOf, type Sheet, textIn } from '../figures/sheet.ts';
import type { Locale } from '../in-both.ts';

export type CityMap = {
  /** Each as rings of points, longitude before latitude. */
  readonly localities: readonly {
    readonly code: string;
    readonly name: string;
    readonly rings: readonly (readonly (readonly number[])[])[];
  }[];
  readonly places: readonly {
    readonly id: string;
    readonly name: string;
    readonly longitude: number;
    readonly latitude: number;
  }[];
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

/** Localities coloured by one column of the sheet, and a point for each place, the larger the more people went there. */
export const drawCityMap = ({
  map,
  sheet,
  column,
  places,
  locale,
  say,
}: {
  readonly map: CityMap;
  readonly sheet: Sheet;
  readonly column: string;
  readonly places: readonly Cell[];
  readonly locale: Locale;
  /** What the two layers are called. */
  readonly say: { readonly home: string; readonly place: string };
}): Draw => {
  const formats = formatsOf(locale);
  const share = sheet.columns.some(({ id, kind }) => id === column && kind === 'share');
  const write = (value: unknown): string =>
    typeof value !== 'number' || Number.isNaN(value) ? '–' : share ? formats.share(value) : formats.count(value);
  const numbers = sheet.rows.flatMap(({ values: { [column]: value } }) => (typeof value === 'number' ? [value] : []));
  const points = pointsOf(map, places);
  const busiest = Math.max(1, ...places.map(({ counts }) => counts.people ?? 0));
  return (paint) => ({
    tooltip: {
      trigger: 'item',
      formatter: ({ name, value }: { name: string; value: unknown }) =>
        `${name}: ${Array.isArray(value) ? formats.count(Number(value[2])) : write(value)}`,
    },
    visualMap: {
      type: 'continuous',
      min: Math.min(...numbers, 0),
      max: Math.max(...numbers, share ? 0.01 : 1),
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
        formatter: ({ name }: { name: string }) =>
          map.localities.some((one) => one.name === name && roomy.includes(one.code)) ? name : '',
      },
      select: { disabled: true },
    },
    series: [
      {
        type: 'map',
        geoIndex: 0,
        name: say.home,
        data: sheet.rows.map((row) => ({
          name: textIn(row, 'code'),
          code: row.key,
          value: typeof row.values[column] === 'number' ? row.values[column] : Number.NaN,
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
};

/** Places where somebody was, as longitude, latitude and how many people. */
const pointsOf = ({ places }: CityMap, cells: readonly Cell[]) =>
  places.flatMap(({ id, name, longitude, latitude }) => {
    const people = cells.find(({ codes }) => codes[0] === id)?.counts.people ?? 0;
    return people === 0 ? [] : [{ name, value: [longitude, latitude, people] }];
  });
