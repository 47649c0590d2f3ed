import type { Locale } from '../engine/locale.ts';
import { isOld } from './age.ts';
import type { Directory } from './directory.ts';
import type { Near } from './nearest.ts';
import { openAt } from './open-at.ts';
import type { Opening } from './opening.ts';
import { scheduleOf } from './schedules.ts';

const words = {
  'es-CO': {
    open: 'Abierto ahora, hasta {time}.',
    today: 'Ahora está cerrado: abre hoy a {time}.',
    tomorrow: 'Ahora está cerrado: abre mañana a {time}.',
    on: 'Ahora está cerrado: abre el {day} a {time}.',
    days: ['lunes', 'martes', 'miércoles', 'jueves', 'viernes', 'sábado', 'domingo'],
  },
  en: {
    open: 'Open now, until {time}.',
    today: 'Closed now: opens today at {time}.',
    tomorrow: 'Closed now: opens tomorrow at {time}.',
    on: 'Closed now: opens on {day} at {time}.',
    days: ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'],
  },
} as const;

/** The weekly hours of what was found: of the service there if it has its own, else of the place. Null: not known. */
export const openingOf = (directory: Directory, { place, offer }: Pick<Near, 'place' | 'offer'>) =>
  fresh(directory, { place, offer })?.opening ?? null;

const fresh = (directory: Directory, { place, offer }: Pick<Near, 'place' | 'offer'>) =>
  scheduleOf(directory, place.id, offer === null ? place.hours : offer.schedule);

/**
 * "Abierto ahora, hasta las 5:00 p. m." or when it opens next. Nothing where the hours are not published as fixed ones,
 * on a holiday, or where they are older than twelve months: the words then go with their date, and no more is claimed.
 */
export const sayOpen = (
  near: Pick<Near, 'place' | 'offer'>,
  { directory, now, locale }: { readonly directory: Directory; readonly now: string; readonly locale: Locale },
): string => {
  const schedule = fresh(directory, near);
  return schedule === null || isOld(schedule.asOf, now) ? '' : sayState(schedule.opening, now, locale);
};

const sayState = (opening: readonly Opening[] | null, now: string, locale: Locale): string => {
  const state = openAt(opening, now);
  const say = words[locale];
  if (state === null) return '';
  if (state.state === 'open') return say.open.replace('{time}', sayClock(state.until, locale));
  const { inDays, day, at } = state.opens;
  const sentence = inDays === 0 ? say.today : inDays === 1 ? say.tomorrow : say.on;
  return sentence.replace('{day}', say.days[day - 1] ?? '').replace('{time}', sayClock(at, locale));
};

/** `las 5:00 p. m.`, `la 1:30 p. m.`, `5:00 pm`. */
const sayClock = (clock: string, locale: Locale): string => {
  const [hours = 0, minutes = 0] = clock.split(':').map(Number);
  const hour = hours % 12 === 0 ? 12 : hours % 12;
  const time = `${hour}:${String(minutes).padStart(2, '0')}`;
  const late = hours % 24 >= 12;
  if (locale === 'en') return `${time} ${late ? 'pm' : 'am'}`;
  return `${hour === 1 ? 'la' : 'las'} ${time} ${late ? 'p. m' : 'a. m'}`;
};
