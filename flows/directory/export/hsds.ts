import type { Directory, Place, PlaceService, Sourced } from '../directory.ts';
import type { Dated } from '../validity.ts';
import { vocabulary } from '../vocabulary.ts';
import type { Eligibility } from './eligibility.ts';
import { hsdsPhones } from './hsds-phones.ts';
import { type Code, taxonomy, terms } from './profile.ts';
import type { Published, PublishedPlace, PublishedService } from './published.ts';
import { weeklies } from './schedule.ts';
import { slugUuid } from './slug-uuid.ts';

/**
 * The directory as HSDS 3.0 (Human Services Data Specification): services under `contents`, each with where it is
 * given; places without a known service under `locations`, so that none vanishes. Every element of `contents` validates
 * against HSDS's compiled service schema; what is our own stands in `attributes` (profile.ts, docs/hsds-profile.md).
 */
export const hsdsExport = ({
  directory,
  published: { services, places },
  eligibility,
}: {
  readonly directory: Directory;
  readonly published: Published;
  readonly eligibility: ReadonlyMap<string, Eligibility>;
}) => {
  const locations = new Map(places.map(({ place }) => [place.id, location(place, directory)]));
  const contents = services.map((service) =>
    serviceObject({ service, places, locations, eligibility: eligibility.get(service.id) }),
  );
  return {
    total_items: contents.length,
    contents,
    locations: places.filter(({ offers }) => offers.size === 0).map(({ place }) => locations.get(place.id)),
  };
};

/** Of a service whose pages name no entity: HSDS wants one to be there. */
export const unnamedOrganization = slugUuid('organization', 'unknown');

/** The scheme of `external_identifier`, which holds a place's own id. */
const identifierType = 'vecina';

const serviceObject = ({
  service: { id, name, record },
  places,
  locations,
  eligibility,
}: {
  service: PublishedService;
  places: readonly PublishedPlace[];
  locations: ReadonlyMap<string, object>;
  eligibility: Eligibility | undefined;
}) => {
  const uuid = slugUuid('service', id);
  const attribute = attributesOf('service', id, uuid);
  const term = vocabulary[id];
  return {
    id: uuid,
    name,
    ...(term === undefined || term.es === name ? {} : { alternate_name: term.es }),
    status: 'active',
    ...(eligibility?.description ? { eligibility_description: eligibility.description } : {}),
    ...(eligibility?.minimumAge == null ? {} : { minimum_age: eligibility.minimumAge }),
    ...(eligibility?.maximumAge == null ? {} : { maximum_age: eligibility.maximumAge }),
    ...(eligibility?.alert ? { alert: eligibility.alert } : {}),
    ...assured(record),
    organization: organization(record?.institutions[0]),
    ...(record?.free
      ? { cost_options: [{ id: slugUuid('cost', id), service_id: uuid, option: 'Gratis', currency: 'COP', amount: 0 }] }
      : {}),
    required_documents: (record?.documents ?? []).map((document, at) => ({
      id: slugUuid('document', `${id}/${at + 1}`),
      service_id: uuid,
      document,
    })),
    service_at_locations: places.flatMap(({ place, offers }) =>
      [...offers].flatMap(([offer, row]) =>
        row.service === id
          ? [atLocation({ id: offer, row, service: uuid, place, location: locations.get(place.id) })]
          : [],
      ),
    ),
    attributes: [
      attribute('slug', id),
      ...(term === undefined ? [] : [attribute('category', term.category)]),
      ...(record === null || record.free === null ? [] : [attribute('free', String(record.free))]),
      ...(record?.documents?.length === 0 ? [attribute('no-application', 'true')] : []),
      ...(record?.institutions.slice(1) ?? []).map((one) => attribute('institution', one)),
      ...(record === null ? [] : dates(record, attribute)),
      ...(record === null ? [] : provenance(record, attribute)),
      ...(eligibility?.attributes ?? []).map(({ code, value }) => attribute(code, value)),
    ],
  };
};

const organization = (name: string | undefined) =>
  name === undefined
    ? {
        id: unnamedOrganization,
        name: 'Entidad no publicada',
        description: 'Ninguna página dice qué entidad presta el servicio.',
      }
    : { id: slugUuid('organization', name), name, description: name };

const atLocation = ({
  id,
  row,
  service,
  place,
  location,
}: {
  id: string;
  row: PlaceService;
  service: string;
  place: Place;
  location: object | undefined;
}) => {
  const uuid = slugUuid('service-at-location', id);
  const attribute = attributesOf('service_at_location', id, uuid);
  return {
    id: uuid,
    service_id: service,
    location_id: slugUuid('location', place.id),
    ...(row.name === null ? {} : { description: row.name }),
    phones: hsdsPhones(row.phone, id),
    schedules: schedules(row.schedule, id),
    ...(location === undefined ? {} : { location }),
    attributes: [
      attribute('slug', id),
      attribute('row-kind', row.kind),
      attribute('on-demand', String(row.onDemand)),
      attribute('as-of', row.asOf),
      ...(row.doubt === null ? [] : [attribute('doubt', row.doubt)]),
      ...(row.older ? [attribute('older', 'true')] : []),
      ...dates(row, attribute),
      ...(row.address === null ? [] : [attribute('row-address', row.address)]),
      ...(row.latitude === null ? [] : [attribute('row-latitude', String(row.latitude))]),
      ...(row.longitude === null ? [] : [attribute('row-longitude', String(row.longitude))]),
    ],
  };
};

const location = (place: Place, { localities }: Directory) => {
  const uuid = slugUuid('location', place.id);
  const attribute = attributesOf('location', place.id, uuid);
  const region = localities.find(({ code }) => code === place.locality)?.name;
  return {
    id: uuid,
    location_type: 'physical',
    name: place.name,
    ...(place.latitude === null ? {} : { latitude: place.latitude }),
    ...(place.longitude === null ? {} : { longitude: place.longitude }),
    external_identifier: place.id,
    external_identifier_type: identifierType,
    addresses: place.address === null ? [] : [address(place.id, place.address, region)],
    phones: hsdsPhones(place.phone, place.id),
    schedules: schedules(place.hours, place.id),
    attributes: [
      attribute('slug', place.id),
      attribute('place-kind', place.kind),
      ...(place.locality === null ? [] : [attribute('locality', place.locality)]),
      ...place.serves.map((code) => attribute('serves', code)),
      ...(place.precision === null ? [] : [attribute('precision', place.precision)]),
      ...dates(place, attribute),
      ...provenance(place, attribute),
    ],
  };
};

/** HSDS wants a postal code; no page gives one, so it is empty rather than guessed. */
const address = (id: string, text: string, region: string | undefined) => ({
  id: slugUuid('address', id),
  location_id: slugUuid('location', id),
  address_1: text,
  city: 'Bogotá',
  ...(region === undefined ? {} : { region }),
  state_province: 'Bogotá D.C.',
  postal_code: '',
  country: 'CO',
  address_type: 'physical',
});

/** The published words with each: whoever reads one alone must not take it for more than they say. */
const schedules = (text: string | null, id: string) => {
  if (text === null) return [];
  const spans = weeklies(text);
  const [first = {}, ...more] = spans;
  return [
    { id: slugUuid('schedule', id), ...first, description: text },
    ...more.map((span, at) => ({ id: slugUuid('schedule', `${id}/${at + 2}`), ...span, description: text })),
  ];
};

/** HSDS takes whole days only; months and years stay in the attribute. */
const assured = (record: Sourced | null) =>
  record?.asOf != null && /^\d{4}-\d{2}-\d{2}$/.test(record.asOf) ? { assured_date: record.asOf } : {};

type Attribute = ReturnType<ReturnType<typeof attributesOf>>;

const provenance = (record: Sourced, attribute: (code: Code, value: string) => Attribute): readonly Attribute[] => [
  ...record.source.map((source) => attribute('source', source)),
  ...(record.asOf === null ? [] : [attribute('as-of', record.asOf)]),
  attribute('confidence', record.confidence),
];

const dates = (
  { validFrom, validUntil }: Dated,
  attribute: (code: Code, value: string) => Attribute,
): readonly Attribute[] => [
  ...(validFrom == null ? [] : [attribute('valid-from', validFrom)]),
  ...(validUntil == null ? [] : [attribute('valid-until', validUntil)]),
];

/** Writes the attributes of one record; the n-th of a term has its own id. */
const attributesOf = (entity: string, slug: string, link: string) => {
  const counts = new Map<Code, number>();
  return (code: Code, value: string) => {
    const n = (counts.get(code) ?? 0) + 1;
    counts.set(code, n);
    const term = termOf(code);
    return {
      id: slugUuid('attribute', `${entity}/${slug}/${code}/${n}`),
      link_id: link,
      taxonomy_term_id: term.id,
      link_type: code,
      link_entity: entity,
      value,
      taxonomy_term: term,
    };
  };
};

const termObject = (code: string, term: { readonly name: string; readonly description: string }) => ({
  id: slugUuid('term', code),
  code,
  ...term,
  taxonomy,
  language: 'es',
});

/** Made once: an export has thousands of attributes. */
const termObjects = new Map(Object.entries(terms).map(([code, term]) => [code, termObject(code, term)]));

const termOf = (code: Code) => termObjects.get(code) ?? termObject(code, terms[code]);
