import type { PlaceValue } from '../engine/question.ts';
import type { Directory, Place, PlaceService } from './directory.ts';
import { isCurrent } from './validity.ts';

/**
 * A place and how far it is, in a straight line. `precision` is `exact` only where she shared her location and the place
 * has an exact point; metres are then rounded to 10, else to 100, so that no figure says more than we know.
 */
export type Near = {
  readonly place: Place;
  /** Why it was found: the row of the service asked for. Null where none was asked for. */
  readonly offer: PlaceService | null;
  /** Null where she or the place has no point: it serves her locality, but how far it is we do not know. */
  readonly meters: number | null;
  readonly minutes: number | null;
  readonly precision: 'exact' | 'approx' | null;
};

export type Wanted = {
  readonly from: PlaceValue | null;
  /** Only places that list this service. */
  readonly service?: string;
  readonly kinds?: readonly Place['kind'][];
  readonly limit?: number;
  /** ISO day or time: what does not hold on this day is left out. */
  readonly now: string;
};

/**
 * Straight metres walked in a minute. An estimate: 4.8 km/h over streets a quarter longer than the straight line. It
 * makes 800 m thirteen minutes; POT art. 171 counts 10–15 minutes to a care block.
 */
const metersPerMinute = 64;

/**
 * Public places that hold today, the nearest first. What only older pages tell comes after what the layer of today
 * lists. From Sumapaz nothing across the city counts as near: only what serves it, however far that may be.
 */
export const nearest = (directory: Directory, wanted: Wanted): readonly Near[] => {
  const { from, limit = 3, now } = wanted;
  const start = from === null ? null : startOf(directory, from);
  const locality = from?.locality ?? null;
  const found: Near[] = [];
  for (const { place, offer } of candidates(directory, wanted)) {
    if (place.serves.length > 0 && !(locality !== null && place.serves.includes(locality))) continue;
    if (!isCurrent(place, now) || (offer !== null && !isCurrent(offer, now))) continue;
    const near = measure(place, offer, start);
    const here = locality !== null && [place.locality, ...place.serves].includes(locality);
    if (near !== null && (here || locality !== rural || (near.meters ?? 0) <= farMeters)) found.push(near);
    else if (near === null && here) found.push(unmeasured(place, offer));
  }
  return found.sort(byAgeThenDistance).slice(0, limit);
};

/** Farther than this a place is named only as the nearest that we know. */
export const farMeters = 10_000;

/** Sumapaz: countryside, no block, no bus stop; the nearest block is an hour or more away by road. */
export const rural = '20';

type Candidate = Pick<Near, 'place' | 'offer'>;

const candidates = (directory: Directory, { service, kinds }: Wanted): readonly Candidate[] => {
  const { byService, places } = indexOf(directory);
  const all = service === undefined ? places : (byService.get(service) ?? []);
  return kinds === undefined ? all : all.filter(({ place }) => kinds.includes(place.kind));
};

type Index = {
  readonly places: readonly Candidate[];
  readonly byService: ReadonlyMap<string, readonly Candidate[]>;
};

/** Public places, and which offer a service by which row: looked for once a directory, not once a row of a screening. */
const indexOf = (directory: Directory): Index => {
  const known = indexes.get(directory);
  if (known !== undefined) return known;
  const places: Candidate[] = [];
  const byService = new Map<string, Candidate[]>();
  for (const place of directory.places) {
    // A doubtful point or place is for staff, also where it became so by a correction.
    if (place.audience !== 'public' || place.confidence === 'low') continue;
    places.push({ place, offer: null });
    for (const service of new Set(place.services.map((one) => one.service))) {
      const offer = offerOf(place, service);
      if (offer === null) continue;
      const list = byService.get(service) ?? [];
      list.push({ place, offer });
      byService.set(service, list);
    }
  }
  const index = { places, byService };
  indexes.set(directory, index);
  return index;
};

const indexes = new WeakMap<Directory, Index>();

/**
 * The same, more useful ones first among those at a similar distance: a place without an address, a phone and hours is
 * of little help to who wants to go. What it lacks counts as some hundred metres more.
 */
export const usefulFirst = (found: readonly Near[]): readonly Near[] =>
  [...found].sort((a, b) => older(a) - older(b) || effort(a) - effort(b));

const older = ({ offer }: Near): number => Number(offer?.older ?? false);

const effort = (near: Near): number => {
  const { place, offer } = near;
  const lacks =
    ((offer?.address ?? place.address) === null ? 600 : 0) +
    ((offer?.phone ?? place.phone) === null ? 200 : 0) +
    ((offer?.schedule ?? place.hours) === null ? 200 : 0);
  return orderMeters(near) + lacks;
};

/**
 * The row by which a place offers a service, none where it was likely copied from elsewhere. What is only near a block
 * (a hospital, a school) is a place of its own.
 */
export const offerOf = (place: Place, service: string): PlaceService | null => {
  let best: PlaceService | null = null;
  for (const offer of place.services) {
    if (offer.service !== service || offer.doubt === 'whole' || offer.kind === 'nearby') continue;
    if (best === null || rank(offer) < rank(best)) best = offer;
  }
  return best;
};

/** Fixed hours before "call first", sure before doubtful, today before years ago. */
const rank = (offer: PlaceService): number =>
  (offer.older ? 8 : 0) + (offer.doubt === null ? 0 : 4) + (offer.onDemand ? 1 : 0);

export type Point = { readonly latitude: number; readonly longitude: number };
type Start = Point & { readonly exact: boolean };

/** Where she is: her shared point, her neighbourhood's, else where people of her locality live. */
const startOf = (directory: Directory, from: PlaceValue): Start | null => {
  const { latitude, longitude } = from;
  if (latitude !== undefined && longitude !== undefined)
    return { latitude, longitude, exact: from.precision === 'shared' };
  const locality = directory.localities.find(({ code }) => code === from.locality);
  if (!locality || locality.latitude === null || locality.longitude === null) return null;
  return { latitude: locality.latitude, longitude: locality.longitude, exact: false };
};

const measure = (place: Place, offer: PlaceService | null, start: Start | null): Near | null => {
  const point = pointOf({ place, offer });
  if (start === null || point === null) return null;
  const exact = start.exact && place.precision === 'exact' && offer?.doubt !== 'location';
  const straight = metersBetween(start, point);
  const step = exact ? 10 : 100;
  const meters = Math.max(step, Math.round(straight / step) * step);
  return { place, offer, meters, minutes: Math.ceil(meters / metersPerMinute), precision: exact ? 'exact' : 'approx' };
};

/** Where to go: the point of the service itself if it has one, else of the place. */
export const pointOf = ({ place, offer }: Pick<Near, 'place' | 'offer'>): Point | null => {
  const own = offer !== null && offer.latitude !== null && offer.longitude !== null;
  const { latitude, longitude } = own ? offer : place;
  return latitude === null || longitude === null ? null : { latitude, longitude };
};

const unmeasured = (place: Place, offer: PlaceService | null): Near => ({
  place,
  offer,
  meters: null,
  minutes: null,
  precision: null,
});

const byAgeThenDistance = (a: Near, b: Near): number => {
  const age = Number(a.offer?.older ?? false) - Number(b.offer?.older ?? false);
  if (age !== 0) return age;
  return orderMeters(a) - orderMeters(b);
};

/** Where a place without a point counts in the order: in her locality it is nearer than one across the city. */
const withinLocality = 3_000;

/** Metres by which places are put in order. */
export const orderMeters = ({ meters }: Pick<Near, 'meters'>): number => meters ?? withinLocality;

const earthRadius = 6_371_000;
const radians = (degrees: number): number => (degrees * Math.PI) / 180;

/** Great-circle distance in metres (haversine). */
export const metersBetween = (a: Point, b: Point): number => {
  const half =
    Math.sin(radians(b.latitude - a.latitude) / 2) ** 2 +
    Math.cos(radians(a.latitude)) *
      Math.cos(radians(b.latitude)) *
      Math.sin(radians(b.longitude - a.longitude) / 2) ** 2;
  return 2 * earthRadius * Math.asin(Math.sqrt(half));
};
