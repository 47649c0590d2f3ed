import type { Locale } from '../engine/locale.ts';
import type { PlaceValue } from '../engine/question.ts';
import { fill } from '../engine/texts.ts';
import type { Near } from './nearest.ts';
import { sayMeters } from './say.ts';

const words: Readonly<Record<Locale, Readonly<Record<'walk' | 'straight' | 'fromCentre', string>>>> = {
  'es-CO': {
    walk: ', a {meters} (unos {minutes} min a pie)',
    straight: ', a unos {meters}',
    fromCentre: ', a unos {meters} del centro de la localidad',
  },
  en: {
    walk: ', {meters} away (about {minutes} min on foot)',
    straight: ', about {meters} away',
    fromCentre: ', about {meters} from the centre of the locality',
  },
};

/** Farther than this nobody walks, and the minutes would only discourage. */
const walkable = 40;

/** `, a 350 m (unos 6 min a pie)` behind an address, as exact as is known. Null where how far it is is not. */
export const sayDistance = (
  { meters, minutes, precision }: Near,
  { from, locale }: { readonly from: PlaceValue | null; readonly locale: Locale },
): string | null => {
  if (meters === null || minutes === null) return null;
  const say = words[locale];
  const far = sayMeters(meters, locale);
  if (precision === 'exact' && minutes <= walkable) return fill(say.walk, { meters: far, minutes });
  return fill(from !== null && isMeasuredFromCentre(from) ? say.fromCentre : say.straight, { meters: far });
};

/** Of many neighbourhoods no point is known: how far it is from her own street nobody can say then. */
const isMeasuredFromCentre = ({ precision, latitude }: PlaceValue): boolean =>
  precision === 'locality' || (precision === 'neighbourhood' && latitude === undefined);
