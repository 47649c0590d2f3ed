import type { Place } from '../directory/directory.ts';
import { farMeters, type Near, nearest } from '../directory/nearest.ts';
import { lineNumber } from '../directory/say.ts';
import { sayDistance } from '../directory/say-distance.ts';
import type { ServiceRecord } from '../directory/service-record.ts';
import type { Known } from '../engine/flow.ts';
import { fill } from '../engine/texts.ts';
import { homeOf } from './choices.ts';
import { words } from './words.ts';

/**
 * What she can try where something got in the way: another place for the same service (with other hours, where these
 * were it), the papers, and the line that answers. Out of the directory alone; what it does not know is not said.
 */
export const nextBest = (record: ServiceRecord, known: Known): readonly string[] => {
  const { locale, world } = known;
  const say = words[locale];
  const other = otherPlace(record, known);
  const number = lineNumber(world.directory, 'manzanas_linea');
  const documents = world.directory.services.find(({ id }) => id === record.service)?.documents ?? [];
  return [
    ...record.barriers.flatMap((barrier) => say.barrier[barrier] ?? []),
    ...(record.barriers.includes('documents') && documents.length > 0
      ? [fill(say.papers, { documents: documents.slice(0, 3).join(', ') })]
      : []),
    ...(other === null ? [] : [`${say.other}\n${tellPlace(other, known)}`]),
    number === null ? say.noLine : fill(say.line, { number }),
  ];
};

/** The nearest other place that has the service. */
const otherPlace = (record: ServiceRecord, known: Known): Near | null => {
  const from = homeOf(known);
  const { directory } = known.world;
  const found = nearest(directory, { from, service: record.service, now: known.now, limit: 6 }).filter(
    ({ place, meters }) =>
      place.id !== record.place && (meters ?? 0) <= farMeters && here(place, from?.locality ?? null, record),
  );
  const sameHours = scheduleAt(record, known);
  const better = record.barriers.includes('hours')
    ? found.find(({ offer }) => offer !== null && offer.schedule !== null && offer.schedule !== sameHours)
    : undefined;
  return better ?? found[0] ?? null;
};

/** Where it was too far, nothing in another locality helps. */
const here = (place: Place, locality: string | null, { barriers }: ServiceRecord): boolean =>
  !barriers.includes('distance') || (locality !== null && [place.locality, ...place.serves].includes(locality));

const scheduleAt = ({ place: id, service }: ServiceRecord, { world }: Known): string | null => {
  const place = world.directory.places.find((one) => one.id === id);
  return place?.services.find((one) => one.service === service)?.schedule ?? null;
};

const tellPlace = (near: Near, known: Known): string => {
  const { place, offer } = near;
  const { locale } = known;
  const say = words[locale];
  const fixed = offer !== null && offer.schedule !== null && !offer.onDemand && !offer.older ? offer.schedule : null;
  return fill(say.otherPlace, {
    place: place.name,
    address: offer?.address ?? place.address ?? (locale === 'en' ? 'address not known' : 'no tengo la dirección'),
    distance: sayDistance(near, { from: homeOf(known), locale }) ?? '',
    hours: fixed === null ? say.callFirst : fill(say.hours, { hours: fixed.replace(/\.$/, '') }),
  });
};
