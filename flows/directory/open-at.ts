import { bogotaTime, plusDays } from '../engine/bogota-time.ts';
import { isHoliday } from '../engine/lawful-hours.ts';
import type { Opening } from './opening.ts';

/** Whether something is open at a moment, and till or from when. `day`: 1 Monday … 7 Sunday; `inDays`: 0 is today. */
export type OpenState =
  | { readonly state: 'open'; readonly until: string }
  | {
      readonly state: 'closed';
      readonly opens: { readonly inDays: number; readonly day: number; readonly at: string };
    };

/**
 * Open now or not, by published weekly hours. Null where they are not known, and on a holiday: no page says who opens
 * then. `now`: ISO time; Bogotá is at UTC−5 all year.
 */
export const openAt = (opening: readonly Opening[] | null, now: string): OpenState | null => {
  if (opening === null || opening.length === 0) return null;
  const { day, date, clock } = bogotaTime(now);
  if (isHoliday(date)) return null;
  const today = weekday(day);
  const here = opening.find(({ days, opens, closes }) => days.includes(today) && opens <= clock && clock < closes);
  if (here !== undefined) return { state: 'open', until: here.closes };
  for (let inDays = 0; inDays < 8; inDays += 1) {
    const on = weekday(day + inDays);
    if (inDays > 0 && isHoliday(plusDays(date, inDays))) continue;
    const starts = opening
      .filter(({ days, opens }) => days.includes(on) && (inDays > 0 || opens > clock))
      .map(({ opens }) => opens)
      .toSorted();
    const [at] = starts;
    if (at !== undefined) return { state: 'closed', opens: { inDays, day: on, at } };
  }
  return null;
};

/** Sunday is 0 in JavaScript and 7 here. */
const weekday = (day: number): number => ((day + 6) % 7) + 1;
