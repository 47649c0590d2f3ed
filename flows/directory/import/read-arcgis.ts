import type { Directory, Place, PlaceService } from '../directory.ts';
import { metersBetween, type Point } from '../nearest.ts';
import { type Fields, offerId, offersById } from '../records.ts';
import { type Feature, fold, readFeatures } from './arcgis-features.ts';
import type { Draft, Drafts, RowError } from './draft.ts';
import type { Mapping } from './mapping.ts';

/**
 * A layer of the city's map service, read with a mapping. Rows are recognised by place and name, since the layer does
 * not know our ids. What we marked as doubtful in a row is not taken from the layer again: it comes from there.
 */
export const readArcgis = (
  file: unknown,
  { directory, mapping, asOf }: { readonly directory: Directory; readonly mapping: Mapping; readonly asOf: string },
): Drafts => {
  const read = readFeatures(file);
  if (!read.ok) return { drafts: [], errors: [{ row: 1, says: read.why }], carries: [] };
  const absent = Object.values(mapping.fields).filter(
    (name) => name && !read.features.some(({ attributes }) => attributes.has(fold(name))),
  );
  if (absent.length > 0 && read.features.length > 0) {
    const says = `no row has the field ${absent.join(', ')}; the layer has ${read.fields.join(', ')}: correct the mapping`;
    return { drafts: [], errors: [{ row: 1, says }], carries: [] };
  }
  const places = directory.places.filter(({ kind }) => kind === mapping.placeKind);
  const taken = new Set<string>();
  const drafts: Draft[] = [];
  const errors: RowError[] = [];
  for (const [at, feature] of read.features.entries()) {
    const told = tell(feature, mapping);
    const one = { feature, told, places, taken, mapping, asOf };
    const result =
      mapping.record === 'offer' ? offerDraft(one, servicesByName(directory, mapping)) : placeDraft(one, directory);
    if (typeof result === 'string') errors.push({ row: at + 1, says: result });
    else if (result !== null) {
      taken.add(result.id);
      drafts.push({ row: at + 1, ...result });
    }
  }
  // A layer holds one kind of place; what is not of that kind is not missing from it.
  return { drafts, errors, carries: [] };
};

type Told = Readonly<Record<keyof Mapping['fields'], string | null | undefined>>;

/** Each of our fields: undefined where the mapping has none, null where this row has nothing. */
const tell = ({ attributes }: Feature, { fields }: Mapping): Told => {
  const value = (name: string | null | undefined) => (name ? (attributes.get(fold(name)) ?? null) : undefined);
  return {
    place: value(fields.place),
    service: value(fields.service),
    name: value(fields.name),
    address: value(fields.address),
    phone: value(fields.phone),
    schedule: value(fields.schedule),
    hours: value(fields.hours),
    locality: value(fields.locality),
  };
};

type One = {
  readonly feature: Feature;
  readonly told: Told;
  readonly places: readonly Place[];
  /** Ids that an earlier row has. */
  readonly taken: ReadonlySet<string>;
  readonly mapping: Mapping;
  readonly asOf: string;
};

/** A draft, why not, or null where there is nothing to take. */
type Result = Omit<Draft, 'row'> | string | null;

const offerDraft = (one: One, services: ReadonlyMap<string, string>): Result => {
  const { feature, told, taken, asOf } = one;
  if (!told.service) return 'the row names no service';
  const service = services.get(fold(told.service));
  if (service === undefined)
    return `"${told.service}" is no service that we know: add it to the mapping, under services`;
  const place = placeOfOffer(one);
  if (typeof place === 'string') return place;
  const rows = [...offersById(place)].filter(([, row]) => row.service === service);
  const free = rows.filter(([id]) => !taken.has(id));
  const name = told.name ?? told.service;
  const [same] = free.filter(([, row]) => row.name !== null && fold(row.name) === fold(name));
  const [id, before] = same ?? [newOfferId(place, service, rows.length, taken), null];
  if (before?.doubt === 'whole') return null;
  return { kind: 'offer', id, fields: { ...offerFields({ told, name, before, place, point: feature.point }), asOf } };
};

const newOfferId = (place: Place, service: string, rows: number, taken: ReadonlySet<string>): string => {
  let n = rows + 1;
  while (taken.has(offerId(place.id, service, n))) n += 1;
  return offerId(place.id, service, n);
};

const offerFields = ({
  told,
  name,
  before,
  place,
  point,
}: {
  told: Told;
  name: string;
  before: PlaceService | null;
  place: Place;
  point: Point | null;
}): Fields => ({
  name: before?.name ?? name,
  ...(told.address === undefined ? {} : { address: told.address }),
  ...(told.phone === undefined || before?.doubt === 'phone' ? {} : { phone: phoneOf(told.phone) }),
  ...(told.schedule === undefined || before?.doubt === 'schedule'
    ? {}
    : { schedule: told.schedule, onDemand: told.schedule === null || /demanda/i.test(told.schedule) }),
  ...ownPoint(point, place, before),
});

/** The points of rows at the place itself scatter by some tens of metres. */
const atThePlaceMeters = 60;
/** Coordinates that went through another projection. */
const samePointMeters = 2;

const ownPoint = (point: Point | null, place: Place, before: PlaceService | null): Fields => {
  if (point === null || before?.doubt === 'location') return {};
  if (isNear(point, before, samePointMeters)) return {};
  const own = isNear(point, place, atThePlaceMeters) ? null : point;
  return { latitude: own?.latitude ?? null, longitude: own?.longitude ?? null };
};

type Pinned = { readonly latitude: number | null; readonly longitude: number | null };

const isNear = (point: Point, other: Pinned | null, meters: number): boolean => {
  const away = distance(point, other);
  return away !== null && away <= meters;
};

const distance = (point: Point, other: Pinned | null): number | null =>
  other === null || other.latitude === null || other.longitude === null
    ? null
    : metersBetween(point, { latitude: other.latitude, longitude: other.longitude });

const placeOfOffer = ({ feature: { point }, told, places, mapping: { withinMeters } }: One): Place | string => {
  if (told.place) {
    const wanted = fold(told.place);
    const named = places.filter(({ name }) => fold(name) === wanted);
    const meant = named.length > 0 ? named : places.filter(({ name }) => fold(name).includes(wanted));
    const [only, ...others] = meant;
    if (only === undefined) return `there is no place called "${told.place}"`;
    // "Ciudad Bolívar" is three blocks: the point tells which, or a person has to.
    const near = point === null ? null : nearestTo(point, meant, withinMeters);
    if (others.length === 0 || near !== null) return near ?? only;
    return `"${told.place}" can be ${meant.map(({ name }) => name).join(', ')}: the row does not tell which`;
  }
  if (point === null) return 'the row has neither the name of its place nor a point';
  return nearestTo(point, places, withinMeters) ?? `no place of ours lies within ${withinMeters} m of it`;
};

const nearestTo = (point: Point, places: readonly Place[], within: number): Place | null => {
  let best: { readonly place: Place; readonly away: number } | null = null;
  for (const place of places) {
    const away = distance(point, place);
    if (away !== null && away <= within && (best === null || away < best.away)) best = { place, away };
  }
  return best?.place ?? null;
};

const placeDraft = ({ feature: { point }, told, places, taken, mapping, asOf }: One, directory: Directory): Result => {
  if (!told.name) return 'the row names no place';
  const wanted = fold(told.name);
  const free = places.filter(({ id }) => !taken.has(id));
  const before =
    free.find(({ name }) => fold(name) === wanted) ??
    (point === null ? null : nearestTo(point, free, mapping.withinMeters));
  const locality = told.locality ? localityOf(told.locality, directory) : undefined;
  if (locality === null) return `"${told.locality}" is no locality`;
  const same = before !== null && point !== null && isNear(point, before, samePointMeters);
  const fields: Fields = {
    ...(before === null ? { kind: mapping.placeKind, name: told.name, confidence: mapping.confidence } : {}),
    ...(told.address === undefined ? {} : { address: told.address }),
    ...(told.phone === undefined ? {} : { phone: phoneOf(told.phone) }),
    ...(told.hours === undefined ? {} : { hours: told.hours }),
    ...(locality === undefined ? {} : { locality }),
    ...(point === null || same ? {} : { latitude: point.latitude, longitude: point.longitude, precision: 'exact' }),
    source: [mapping.source, ...(before?.source ?? []).filter((one) => one !== mapping.source)],
    asOf,
  };
  return { kind: 'place', id: before?.id ?? `${mapping.placeKind}-${slug(told.name)}`, fields };
};

const slug = (name: string): string =>
  name
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-|-$/g, '');

const localityOf = (told: string, { localities }: Directory): string | null => {
  const code = /^\d{1,2}$/.test(told) ? told.padStart(2, '0') : null;
  return localities.find((one) => one.code === code || fold(one.name) === fold(told))?.code ?? null;
};

/** `601 3808330 EXT 5404` → `6013808330 ext. 5404`. */
const phoneOf = (text: string | null): string | null =>
  text === null
    ? null
    : text
        .replaceAll(/\s*\bEXT(?:ENSI[OÓ]N)?\b\.?:?\s*/gi, ' ext. ')
        .replaceAll(/(?<=\d)[ .](?=\d{3,})/g, '')
        .replaceAll(/\s*[/;]\s*/g, ' / ')
        .trim();

const servicesByName = (directory: Directory, { services }: Mapping): ReadonlyMap<string, string> => {
  const found = new Map<string, string>();
  for (const place of directory.places) {
    for (const { name, service } of place.services)
      if (name !== null && !found.has(fold(name))) found.set(fold(name), service);
  }
  for (const [name, id] of Object.entries(services)) found.set(fold(name), id);
  return found;
};
