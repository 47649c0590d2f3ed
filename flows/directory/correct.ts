import type { z } from 'zod';
import type { Directory, Line, Place, PlaceService, Schedule, Service } from './directory.ts';
import { isNeverPublicPlace, isNeverPublicService } from './never-public.ts';
import { type Fields, offersById, type RecordKind, readOfferId } from './records.ts';
import { schedulesOf } from './schedules.ts';
import { recordSchemas } from './schema.ts';

/** Fields of one record that are set; where there is no such record, all fields of a new one. */
export type Change = { readonly kind: RecordKind; readonly id: string; readonly set: Fields };

/** What lies over the shipped data: changes in order, with where they were read and of which day they are. */
export type Overlay = {
  readonly changes: readonly Change[];
  /** Joins the record's own sources. Null: the changes bring sources of their own. */
  readonly cite: { readonly source: string; readonly asOf: string } | null;
};

export type Corrected = {
  readonly directory: Directory;
  /** What could not be done: no such record (any more), or it would not be a valid one. */
  readonly refused: readonly Refused[];
};

export type Refused = { readonly change: Change; readonly why: string };

/**
 * Lays corrections over a directory; later ones win. A record keeps its own `asOf`, the oldest of its parts, unless
 * `asOf` itself is set; an offer, which is about one fact, takes the day of its correction.
 * Records that nothing touches stay the same objects.
 */
export const correct = (directory: Directory, overlays: readonly Overlay[], version: string): Corrected => {
  const services = new Map(directory.services.map((one) => [one.id, one]));
  const lines = new Map(directory.lines.map((one) => [one.id, one]));
  const organizations = new Map(directory.organizations.map((one) => [one.id, one]));
  const routes = new Map(directory.routes.map((one) => [one.id, one]));
  const places = new Map(directory.places.map((one) => [one.id, one]));
  const offers = new Map<string, Map<string, PlaceService>>();
  const refused: Refused[] = [];

  const offersOf = (place: Place): Map<string, PlaceService> => {
    const known = offers.get(place.id) ?? new Map(offersById(place));
    offers.set(place.id, known);
    return known;
  };

  const apply = ({ kind, id, set }: Change, cite: Overlay['cite']): string | null => {
    if (kind === 'offer') {
      const at = readOfferId(id);
      const place = at === null ? undefined : places.get(at.place);
      if (at === null || place === undefined) return `there is no place for ${id}`;
      const known = offersOf(place);
      const dated = cite === null ? {} : { asOf: cite.asOf };
      const merged = { ...known.get(id), ...dated, ...set, service: at.service };
      const read = valid(recordSchemas.offer, merged, shownOffer(place));
      if (!read.ok) return read.why;
      known.set(id, read.value);
      if (cite !== null) places.set(place.id, { ...place, source: cited(place.source, cite.source, 'last') });
      return null;
    }
    const edit = <T extends { readonly id: string; readonly source: readonly string[] }>(before: T | undefined) => ({
      ...before,
      ...(cite === null ? {} : { source: cited(before?.source ?? [], cite.source, 'asOf' in set ? 'first' : 'last') }),
      ...(cite === null || before !== undefined ? {} : { asOf: cite.asOf }),
      ...set,
      id,
    });
    if (kind === 'service') return put(services, valid(recordSchemas.service, edit(services.get(id)), shownService));
    if (kind === 'line') return put(lines, valid(recordSchemas.line, edit(lines.get(id)), nothing));
    if (kind === 'organization')
      return put(organizations, valid(recordSchemas.organization, edit(organizations.get(id)), nothing));
    if (kind === 'route') return put(routes, valid(recordSchemas.route, edit(routes.get(id)), nothing));
    const before = places.get(id);
    return put(places, valid(recordSchemas.place, { services: [], ...edit(before) }, shownPlace(before)));
  };

  for (const { changes, cite } of overlays) {
    for (const change of changes) {
      const why = apply(change, cite);
      if (why !== null) refused.push({ change, why });
    }
  }
  const whole = (place: Place): Place => {
    const own = offers.get(place.id);
    return own === undefined ? place : { ...place, services: [...own.values()] };
  };
  const placesNow = [...places.values()].map(whole);
  const linesNow = [...lines.values()];
  return {
    directory: {
      ...directory,
      version,
      services: [...services.values()],
      places: placesNow,
      lines: linesNow,
      organizations: [...organizations.values()],
      routes: [...routes.values()],
      schedules: schedulesNow(directory, [...placesNow, ...linesNow]),
    },
    refused,
  };
};

/** Words that staff changed are read anew; those of a record that nothing touched are as they were compiled. */
const schedulesNow = (before: Directory, records: readonly (Place | Line)[]): readonly Schedule[] => {
  const untouched = new Set<Place | Line>([...before.places, ...before.lines]);
  const touched = records.filter((one) => !untouched.has(one));
  const anew = new Set(touched.map(({ id }) => id));
  return [...before.schedules.filter(({ of }) => !anew.has(of)), ...touched.flatMap(schedulesOf)];
};

/** The first source is told beside the record's day, so one of another day never comes in front of it. */
const cited = (sources: readonly string[], source: string, where: 'first' | 'last'): readonly string[] => {
  const others = sources.filter((one) => one !== source);
  if (where === 'first') return [source, ...others];
  return sources.includes(source) ? sources : [...sources, source];
};

type Valid<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly why: string };

const valid = <T>(schema: z.ZodType<T>, value: object, forbidden: (value: T) => string | null): Valid<T> => {
  const parsed = schema.safeParse(value);
  if (!parsed.success) {
    const whys = parsed.error.issues.map(({ path, message }) => [path.join('.'), message].filter(Boolean).join(': '));
    return { ok: false, why: whys.join('; ') };
  }
  const why = forbidden(parsed.data);
  return why === null ? { ok: true, value: parsed.data } : { ok: false, why };
};

const put = <T extends { readonly id: string }>(into: Map<string, T>, read: Valid<T>): string | null => {
  if (!read.ok) return read.why;
  into.set(read.value.id, read.value);
  return null;
};

const nothing = (): null => null;

const shownService = ({ id, audience }: Service): string | null =>
  audience === 'public' && isNeverPublicService(id) ? 'a refuge or residence is never public' : null;

const shownPlace =
  (before: Place | undefined) =>
  (place: Place): string | null =>
    place.audience === 'public' && (isNeverPublicPlace(place) || (before !== undefined && isNeverPublicPlace(before)))
      ? 'a residence is never public'
      : null;

const shownOffer =
  (place: Place) =>
  ({ service }: PlaceService): string | null =>
    isNeverPublicService(service) && place.audience === 'public' ? 'a refuge or residence is never public' : null;
