import type { Directory, Place, PlaceService, Service } from '../directory.ts';
import { isNeverPublicPlace, isNeverPublicService } from '../never-public.ts';
import { offersById } from '../records.ts';
import { vocabulary } from '../vocabulary.ts';

/** What leaves the house, and how much does not. */
export type Published = {
  readonly services: readonly PublishedService[];
  readonly places: readonly PublishedPlace[];
  readonly leftOut: LeftOut;
};

/** `record` is null for a service that only places name: there is nothing known of it but its name and where it is. */
export type PublishedService = { readonly id: string; readonly name: string; readonly record: Service | null };

/** A place with the rows of it that go out, under the ids they have among all its rows. */
export type PublishedPlace = { readonly place: Place; readonly offers: ReadonlyMap<string, PlaceService> };

/** Counts only: naming what is secret is what we avoid. */
export type LeftOut = {
  readonly residences: number;
  readonly staffPlaces: number;
  readonly staffServices: number;
  /** Rows that were likely copied from another block, or belong to a service that is for staff. */
  readonly rows: number;
};

/** The public part of a directory: no residence, no refuge, nothing for staff only, no row that is doubtful as a whole. */
export const published = (directory: Directory): Published => {
  const hidden = new Set(directory.services.filter((one) => !isPublicService(one)).map(({ id }) => id));
  let rows = 0;
  const places = directory.places.filter(isPublicPlace).map((place): PublishedPlace => {
    const all = [...offersById(place)];
    const offers = new Map(
      all.filter(
        ([, { service, doubt }]) => doubt !== 'whole' && !hidden.has(service) && !isNeverPublicService(service),
      ),
    );
    rows += all.length - offers.size;
    return { place, offers };
  });
  const residences = directory.places.filter(isNeverPublicPlace).length;
  return {
    services: servicesOf(directory, places),
    places,
    leftOut: {
      residences,
      staffPlaces: directory.places.length - places.length - residences,
      staffServices: hidden.size,
      rows,
    },
  };
};

const isPublicPlace = (place: Place): boolean => place.audience === 'public' && !isNeverPublicPlace(place);

const isPublicService = ({ id, audience }: Service): boolean => audience === 'public' && !isNeverPublicService(id);

const servicesOf = (directory: Directory, places: readonly PublishedPlace[]): readonly PublishedService[] => {
  const known = directory.services
    .filter(isPublicService)
    .map((record): PublishedService => ({ id: record.id, name: record.name, record }));
  const ids = new Set(directory.services.map(({ id }) => id));
  const named = new Set(places.flatMap(({ offers }) => [...offers.values()].map(({ service }) => service)));
  const only = [...named].filter((id) => !ids.has(id)).toSorted();
  return [...known, ...only.map((id) => ({ id, name: vocabulary[id]?.es ?? id, record: null }))];
};
