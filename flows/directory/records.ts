import type { Directory, Line, Organization, Place, PlaceService, Route, Service } from './directory.ts';
import type { Dated } from './validity.ts';

/**
 * The directory as flat records, each under one id: what corrections name, imports compare and `history` tells.
 * An offer (one service at a place) is `place/service/n`: the n-th row of that service there, from 1.
 */
export type RecordKind = 'service' | 'place' | 'line' | 'organization' | 'route' | 'offer';

export type Value = string | number | boolean | null | readonly string[];

export type Fields = { readonly [name: string]: Value };

export type FlatRecord = { readonly kind: RecordKind; readonly id: string; readonly fields: Fields };

/** All records by id; ids are unique across kinds (a test holds the shipped data to it). */
export const flatten = (directory: Directory): ReadonlyMap<string, FlatRecord> => {
  const records: FlatRecord[] = [];
  for (const service of directory.services) records.push(flatService(service));
  for (const line of directory.lines) records.push(flatLine(line));
  for (const one of directory.organizations) records.push(flatOrganization(one));
  for (const route of directory.routes) records.push(flatRoute(route));
  for (const place of directory.places) {
    records.push(flatPlace(place));
    for (const [id, offer] of offersById(place)) records.push(flatOffer(id, offer));
  }
  return new Map(records.map((record) => [record.id, record]));
};

/** The rows of a place by their ids, in their order. */
export const offersById = (place: Place): ReadonlyMap<string, PlaceService> => {
  const counts = new Map<string, number>();
  const found = new Map<string, PlaceService>();
  for (const offer of place.services) {
    const n = (counts.get(offer.service) ?? 0) + 1;
    counts.set(offer.service, n);
    found.set(offerId(place.id, offer.service, n), offer);
  }
  return found;
};

export const offerId = (place: string, service: string, n: number): string => `${place}/${service}/${n}`;

/** Null where it is no offer's id. */
export const readOfferId = (id: string): { readonly place: string; readonly service: string } | null => {
  const [place = '', service = '', n = '', ...more] = id.split('/');
  return place !== '' && service !== '' && /^[1-9]\d*$/.test(n) && more.length === 0 ? { place, service } : null;
};

export const sameValue = (a: Value | undefined, b: Value | undefined): boolean =>
  JSON.stringify(a ?? null) === JSON.stringify(b ?? null);

/** The dates are named even where not told, so that staff can set them. */
export const dated = <T extends Dated>(fields: T) => ({
  ...fields,
  validFrom: fields.validFrom ?? null,
  validUntil: fields.validUntil ?? null,
});

const flatService = ({ id, ...fields }: Service): FlatRecord => ({ kind: 'service', id, fields: dated(fields) });
const flatLine = ({ id, ...fields }: Line): FlatRecord => ({ kind: 'line', id, fields: dated(fields) });
const flatOrganization = ({ id, ...fields }: Organization): FlatRecord => ({
  kind: 'organization',
  id,
  fields: dated(fields),
});
const flatRoute = ({ id, ...fields }: Route): FlatRecord => ({ kind: 'route', id, fields: dated(fields) });
const flatPlace = ({ id, services: _, ...fields }: Place): FlatRecord => ({ kind: 'place', id, fields: dated(fields) });
const flatOffer = (id: string, { service: _, ...fields }: PlaceService): FlatRecord => ({
  kind: 'offer',
  id,
  fields: dated(fields),
});
