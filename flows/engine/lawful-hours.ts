import { kept } from '../understanding/kept.ts';
import { bogotaDay, bogotaOffsetMs, bogotaTime, plusDays } from './bogota-time.ts';

/**
 * When a message that nobody just asked for may go out: Monday to Friday 7:00–19:00, Saturday 8:00–15:00, never on
 * Sundays or holidays (Ley 2300 de 2023, art. 3; written for collectors, kept here for every such message).
 * Read 2026-11-22.
 */
export const isLawful = (iso: string): boolean => {
  const { date, hour } = dateAndHour(iso);
  const hours = hoursOf(date);
  return hours !== null && hour >= hours.from && hour < hours.to;
};

/** The first moment from `iso` on (itself included) that is lawful. Kept: a reminder's stays the same from turn to turn. */
export const nextLawful: (iso: string) => string = kept((iso) => findLawful(iso));

const findLawful = (iso: string): string => {
  if (isLawful(iso)) return new Date(iso).toISOString();
  const { date, hour } = dateAndHour(iso);
  // Easter has the longest run of days without a lawful hour; a week always holds a lawful day.
  for (let days = 0; days <= 8; days += 1) {
    const day = plusDays(date, days);
    const hours = hoursOf(day);
    if (hours === null || (days === 0 && hour >= hours.from)) continue;
    return new Date(Date.parse(`${day}T00:00:00Z`) + hours.from * 3_600_000 + bogotaOffsetMs).toISOString();
  }
  throw new Error('nine days without a lawful hour');
};

/** From and to which hour of a date something may go out; null on Sundays and holidays. */
const hoursOf = (date: string): { readonly from: number; readonly to: number } | null => {
  const day = new Date(`${date}T00:00:00Z`).getUTCDay();
  if (day === 0 || isHoliday(date)) return null;
  return day === 6 ? { from: 8, to: 15 } : { from: 7, to: 19 };
};

/** Nine in the morning of the next lawful day after today. */
export const nextLawfulMorning = (iso: string): string => {
  const today = Date.parse(`${bogotaDay(iso)}T14:00:00.000Z`);
  const mornings = [1, 2, 3, 4, 5, 6, 7].map((days) => new Date(today + days * 86_400_000).toISOString());
  return mornings.find(isLawful) ?? nextLawful(iso);
};

const dateAndHour = (iso: string): { readonly hour: number; readonly date: string } => {
  const { date, clock } = bogotaTime(iso);
  return { hour: Number(clock.slice(0, 2)), date };
};

/** Fixed days, days moved to the next Monday, days counted from Easter (Ley 51 de 1983; Ley 2578 de 2026 adds 9 July). */
const fixed = ['01-01', '05-01', '07-20', '08-07', '12-08', '12-25'];
const moved = ['01-06', '03-19', '06-29', '07-09', '08-15', '10-12', '11-01', '11-11'];
const fromEaster = [-3, -2, 43, 64, 71];
const chiquinquiraSince = 2026;

/** Whether a date `YYYY-MM-DD` is one of Colombia's public holidays (19 a year since 2026). */
export const isHoliday = (date: string): boolean => {
  const year = Number(date.slice(0, 4));
  return (ofYear.get(year) ?? holidays(year)).includes(date);
};

export const holidays = (year: number): readonly string[] => {
  const mondays = moved
    .filter((day) => day !== '07-09' || year >= chiquinquiraSince)
    .map((day) => nextMonday(`${year}-${day}`));
  const easter = easterSunday(year);
  return [
    ...fixed.map((day) => `${year}-${day}`),
    ...mondays,
    ...fromEaster.map((days) => plusDays(easter, days)),
  ].toSorted();
};

const nextMonday = (date: string): string => plusDays(date, (8 - new Date(`${date}T00:00:00Z`).getUTCDay()) % 7);

/** Gauss's rule as Meeus, Jones and Butcher give it for the Gregorian calendar. */
const easterSunday = (year: number): string => {
  const a = year % 19;
  const b = Math.floor(year / 100);
  const c = year % 100;
  const d = Math.floor(b / 4);
  const e = b % 4;
  const g = Math.floor((8 * b + 13) / 25);
  const h = (19 * a + b - d - g + 15) % 30;
  const i = Math.floor(c / 4);
  const k = c % 4;
  const l = (32 + 2 * e + 2 * i - h - k) % 7;
  const m = Math.floor((a + 11 * h + 19 * l) / 433);
  const month = Math.floor((h + l - 7 * m + 90) / 25);
  const day = (h + l - 7 * m + 33 * month + 19) % 32;
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
};

/** Every turn asks when a reminder may come; counting a year's holidays anew each time was a tenth of its work. */
const ofYear = new Map(Array.from({ length: 40 }, (_, n) => [2020 + n, holidays(2020 + n)] as const));
