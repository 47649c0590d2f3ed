import type { Directory, Place } from '../../../flows/directory/directory.ts';
import { offerOf } from '../../../flows/directory/nearest.ts';
import type { Barrier, ServiceRecord } from '../../../flows/directory/service-record.ts';
import { vocabulary } from '../../../flows/directory/vocabulary.ts';
import type { Point } from './life.ts';
import type { Random } from './random.ts';

/** What an invented person may have gone for: a service, and for whom. */
export type Wish = { readonly service: string; readonly who: string };

type Planted = { readonly locality: string | null; readonly caregiver: boolean };

/** Finding 1: caregivers of Usme cannot come at the hours there are. */
const lateLocality = '05';
/** Finding 3: the laundry of one care block leaves people dissatisfied. */
const poorPlace = { service: 'lavanderia', place: 'mdc-puente-aranda' } as const;
/** Finding 4: nurseries in Bosa have no places left. */
export const fullNursery = { service: 'jardin_infantil', locality: '07' } as const;

const usualBarriers: readonly (readonly [Barrier, number])[] = [
  ['hours', 16],
  ['distance', 22],
  ['no-places', 18],
  ['documents', 16],
  ['nobody-to-care', 12],
  ['did-not-know', 6],
  ['treated-badly', 4],
  ['other', 6],
];
const usualStars: readonly (readonly [1 | 2 | 3 | 4 | 5, number])[] = [
  [1, 3],
  [2, 6],
  [3, 17],
  [4, 40],
  [5, 34],
];
const poorStars: typeof usualStars = [
  [1, 34],
  [2, 30],
  [3, 18],
  [4, 11],
  [5, 7],
];

export type Attend = (given: {
  readonly random: Random;
  readonly wish: Wish;
  readonly home: Point;
  readonly planted: Planted;
  readonly on: string;
}) => ServiceRecord;

/** Makes attentions at places of the real directory, the nearest of a few. */
export const attendIn = (directory: Directory): { readonly attend: Attend; readonly services: readonly string[] } => {
  const places = new Map<string, readonly Place[]>();
  for (const service of Object.keys(vocabulary)) {
    const found = directory.places.filter(
      (place) => place.audience === 'public' && place.latitude !== null && offerOf(place, service) !== null,
    );
    if (found.length > 0) places.set(service, found);
  }
  const attend: Attend = ({ random, wish: { service, who }, home, planted, on }) => {
    const place = nearOf(places.get(service) ?? [], home, random);
    const full = service === fullNursery.service && planted.locality === fullNursery.locality;
    const late = planted.locality === lateLocality && planted.caregiver;
    const missed = random.chance(full ? 0.72 : late ? 0.3 : 0.1);
    const barrier = full
      ? random.weighted([['no-places', 82] as const, ...usualBarriers.map(([one, n]) => [one, n / 6] as const)])
      : late
        ? random.weighted([['hours', 170] as const, ...usualBarriers])
        : random.weighted(usualBarriers);
    const poor = service === poorPlace.service && place === poorPlace.place;
    return {
      service,
      who,
      place: random.chance(0.06) ? null : place,
      on,
      received: !missed,
      satisfaction: missed || random.chance(0.25) ? null : random.weighted(poor ? poorStars : usualStars),
      barriers: missed ? [barrier] : [],
    };
  };
  return { attend, services: [...places.keys()] };
};

/** One of the three nearest, the nearest most often; what lies some kilometres off is not reached from everywhere. */
const nearOf = (places: readonly Place[], home: Point, random: Random): string | null => {
  const sorted = places
    .map(({ id, latitude, longitude }) => ({
      id,
      away: Math.hypot((latitude ?? 0) - home.latitude, (longitude ?? 0) - home.longitude),
    }))
    .sort((a, b) => a.away - b.away)
    .slice(0, 3);
  const [first, ...others] = sorted;
  if (first === undefined) return null;
  return random.chance(0.7) ? first.id : random.of([first, ...others]).id;
};
