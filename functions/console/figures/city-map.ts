import type { Directory } from '../../../flows/directory/directory.ts';
import polygons from '../../../flows/understanding/data/polygons.json' with { type: 'json' };
import { localities } from '../../../flows/understanding/gazetteer.ts';

type Ring = readonly (readonly [number, number])[];

export type CityMap = {
  readonly source: string;
  readonly localities: readonly { readonly code: string; readonly name: string; readonly rings: readonly Ring[] }[];
  /** Public places that have a sure point. */
  readonly places: readonly {
    readonly id: string;
    readonly name: string;
    readonly locality: string | null;
    readonly latitude: number;
    readonly longitude: number;
  }[];
};

/** The twenty localities as polygons in degrees (longitude, latitude), and the places of the directory. */
export const cityMap = (directory: Directory): CityMap => ({
  source: polygons.source,
  localities: polygons.localities.map(([code = '', ...rings]) => ({
    code,
    name: localities.find((one) => one.code === code)?.name ?? code,
    rings: rings.map(ringOf),
  })),
  places: directory.places.flatMap(({ id, name, locality, latitude, longitude, audience }) =>
    latitude === null || longitude === null || audience !== 'public'
      ? []
      : [{ id, name, locality, latitude, longitude }],
  ),
});

/** Written as steps of 1e-5 degrees from the point before. */
const ringOf = (steps: string): Ring => {
  const numbers = steps.split(' ').map(Number);
  const ring: (readonly [number, number])[] = [];
  let [x, y] = [0, 0];
  for (let at = 0; at + 1 < numbers.length; at += 2) {
    x += numbers[at] ?? 0;
    y += numbers[at + 1] ?? 0;
    ring.push([x / 1e5, y / 1e5]);
  }
  return ring;
};
