import { bogotaDay } from '../../flows/engine/bogota-time.ts';
import { addDays } from '../conversation/days.ts';
import type { Period } from './cube.ts';

/**
 * The periods there are: `today` (beside the same day of the week before), `all`, a year (`2026`), a month (`2026-11`), the last so many whole weeks up to yesterday's
 * (`4w`, `12w`). No free dates: whoever could move both ends day by day could look for one person.
 */
export const periodNames = /^(?:today|all|\d{4}|\d{4}-(?:0[1-9]|1[0-2])|(?:4|12|26|52)w)$/;

/** Whole days, in Bogotá. */
export const periodOf = (name: string, now: Date): Period => {
  if (name === 'all') return { from: '2000-01-01', to: '2999-12-31' };
  if (name === 'today') return { from: bogotaDay(now), to: bogotaDay(now) };
  const weeks = /^(\d+)w$/.exec(name)?.[1];
  if (weeks !== undefined) return weeksUntil(lastSunday(now), Number(weeks));
  if (name.length === 4) return { from: `${name}-01-01`, to: `${name}-12-31` };
  return monthOf(name);
};

/** The one of the same length just before; null where there is none. */
export const periodBefore = (name: string, now: Date): Period | null => {
  if (name === 'all') return null;
  if (name === 'today') return { from: addDays(bogotaDay(now), -7), to: addDays(bogotaDay(now), -7) };
  const weeks = /^(\d+)w$/.exec(name)?.[1];
  if (weeks !== undefined) return weeksUntil(addDays(lastSunday(now), -7 * Number(weeks)), Number(weeks));
  if (name.length === 4) return periodOf(String(Number(name) - 1), now);
  return monthOf(addDays(`${name}-01`, -1).slice(0, 7));
};

const weeksUntil = (to: string, weeks: number): Period => ({ from: addDays(to, 1 - 7 * weeks), to });

const monthOf = (month: string): Period => {
  const next = addDays(`${month}-01`, 31).slice(0, 7);
  return { from: `${month}-01`, to: addDays(`${next}-01`, -1) };
};

const lastSunday = (now: Date): string => {
  const today = bogotaDay(now);
  const day = new Date(today).getUTCDay();
  return addDays(today, -(day === 0 ? 7 : day));
};
