import type { Directory, Place, PlaceService } from '../../../flows/directory/directory.ts';
import { offerOf } from '../../../flows/directory/nearest.ts';
import type { Opening } from '../../../flows/directory/opening.ts';
import { scheduleOf } from '../../../flows/directory/schedules.ts';
import { vocabulary } from '../../../flows/directory/vocabulary.ts';

/** Of public places that offer something: how many there are, and how many of them when. */
export type Supply = {
  readonly code: string;
  readonly places: number;
  /** Open at 18:30 on some day from Monday to Friday. */
  readonly evening: number;
  readonly saturday: number;
  readonly sunday: number;
  /** Hours are not published, or not as fixed weekly hours. */
  readonly unknown: number;
};

type Asked = { readonly service?: string | undefined; readonly category?: string | undefined };

/** What the directory knows of supply, by locality and by service, for what is asked. Places without a locality are in neither map. */
export const supplyOf = (
  directory: Directory,
  { service, category }: Asked,
): { readonly byLocality: readonly Supply[]; readonly byService: readonly Supply[] } => {
  const services = Object.entries(vocabulary)
    .filter(([id, term]) => (service ?? id) === id && (category ?? term.category) === term.category)
    .map(([id]) => id);
  const offers = directory.places
    .filter(({ audience }) => audience === 'public')
    .flatMap((place) =>
      services.flatMap((id) => {
        const offer = offerOf(place, id);
        return offer === null ? [] : [{ place, service: id, open: openOf(directory, place, offer) }];
      }),
    );
  return {
    byLocality: countBy(offers, ({ place }) => place.locality),
    byService: countBy(offers, (offer) => offer.service),
  };
};

type Offer = { readonly place: Place; readonly service: string; readonly open: readonly Opening[] | null };

const openOf = (directory: Directory, place: Place, offer: PlaceService): readonly Opening[] | null =>
  scheduleOf(directory, place.id, offer.schedule)?.opening ??
  scheduleOf(directory, place.id, place.hours)?.opening ??
  null;

/** A place that offers several of the services counts once; it is open when any of them is. */
const countBy = (offers: readonly Offer[], codeOf: (offer: Offer) => string | null): readonly Supply[] => {
  const groups = Map.groupBy(offers, (offer) => codeOf(offer) ?? '');
  return [...groups]
    .filter(([code]) => code !== '')
    .map(([code, own]) => {
      const places = [...Map.groupBy(own, ({ place }) => place.id).values()];
      const open = (fits: (opening: Opening) => boolean): number =>
        places.filter((some) => some.some((offer) => offer.open?.some(fits))).length;
      return {
        code,
        places: places.length,
        evening: open(({ days, opens, closes }) => days.some((day) => day <= 5) && opens <= late && late < closes),
        saturday: open(({ days }) => days.includes(6)),
        sunday: open(({ days }) => days.includes(7)),
        unknown: places.filter((some) => some.every((offer) => offer.open === null)).length,
      };
    })
    .toSorted((a, b) => (a.code < b.code ? -1 : 1));
};

const late = '18:30';
