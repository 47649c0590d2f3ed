import { bogotaDay, plusDays } from '../engine/bogota-time.ts';
import { isHoliday } from '../engine/lawful-hours.ts';

/**
 * The last day of a term of so many business days that begins the day after `from` (`YYYY-MM-DD`): Saturdays, Sundays
 * and the public holidays do not count. Terms of claims run so (Ley 1266 de 2008, art. 16).
 */
export const businessDaysAfter = (from: string, days: number): string => {
  let day = from;
  for (let left = days; left > 0; ) {
    day = plusDays(day, 1);
    if (isBusinessDay(day)) left -= 1;
  }
  return day;
};

const isBusinessDay = (date: string): boolean => {
  const weekday = new Date(`${date}T00:00:00Z`).getUTCDay();
  return weekday !== 0 && weekday !== 6 && !isHoliday(date);
};

/** So many months later, on the same day or the last of a shorter month. `YYYY-MM-DD`. */
export const plusMonths = (date: string, months: number): string => {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number);
  const last = new Date(Date.UTC(year, month + months, 0)).getUTCDate();
  return new Date(Date.UTC(year, month - 1 + months, Math.min(day, last))).toISOString().slice(0, 10);
};

/** The day it is in Bogotá; a bare date is that day. */
export const dayInBogota = (iso: string): string => (iso.length <= 10 ? iso : bogotaDay(iso));
