import data from './data/schools.json' with { type: 'json' };
import type { Place } from './directory.ts';

/**
 * The 747 seats of public schools (Secretaría de Educación, SIMAT), as places. They lie apart as short rows: written out
 * they would be the larger half of the directory.
 */
export const schools = (): readonly Place[] => {
  const { source, asOf, seats } = read(data);
  return seats.map(([id, name, seat, locality, address, latitude, longitude]): Place => {
    // A school of one seat is called like it.
    const one = name.toLowerCase().includes(seat.toLowerCase());
    return {
      id: `colegio-${id}`,
      kind: 'colegio',
      name: one ? name : `${name}, sede ${seat}`,
      audience: 'public',
      locality,
      address,
      latitude,
      longitude,
      precision: latitude === null ? null : 'exact',
      phone: null,
      hours: null,
      serves: [],
      services: [
        {
          service: 'colegio',
          name: null,
          kind: 'programme',
          address: null,
          latitude: null,
          longitude: null,
          schedule: null,
          onDemand: false,
          phone: null,
          asOf,
          doubt: null,
          older: false,
        },
      ],
      source: [source],
      asOf,
      confidence: 'high',
    };
  });
};

type Seat = readonly [
  id: string,
  name: string,
  seat: string,
  locality: string,
  address: string | null,
  latitude: number | null,
  longitude: number | null,
];
type Schools = { readonly source: string; readonly asOf: string; readonly seats: readonly Seat[] };

/** A test holds the places against the schema; doing it here would cost every cold start. */
const compiled = (value: unknown): value is Schools => typeof value === 'object' && value !== null && 'seats' in value;

const read = (value: unknown): Schools => {
  if (!compiled(value))
    throw new Error('flows/directory/data/schools.json holds no schools: run scripts/compile-directory.ts');
  return value;
};
