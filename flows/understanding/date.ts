import {
  compare,
  type Day,
  dayOf,
  isReal,
  plusMonths,
  type Read,
  spoken,
  weekday,
  weekdayNamed,
  written,
} from './calendar.ts';
import { calendarDay, dayOfMonth } from './calendar-day.ts';
import { clean, plain } from './clean.ts';
import { dueDays } from './due-day.ts';
import { readLastValue } from './last-said.ts';
import { ambiguous, sayAbout } from './number.ts';
import { type Parsed, refused, understood } from './parsed.ts';
import { refusalIn } from './refusal.ts';
import { relativeDay } from './relative-day.ts';

/** The day that a cleaned text tells, on whichever side of today; null if none. */
export const readDay = (cleaned: string, now: Day, future: boolean): Read | 'out-of-range' | null => {
  const read = calendarDay(cleaned, now, future);
  if (read !== null && read !== 'out-of-range')
    return isOfItsWeekday(cleaned, read.day) ? read : { ...read, sure: false };
  return (
    read ??
    relativeDay(cleaned, now, future) ??
    dayOfMonth(plain(cleaned), now, future) ??
    (future ? nextDue(plain(cleaned), now) : null)
  );
};

/** The next of the days on which it comes round; in a short month the last stands for the 30. */
const nextDue = (words: string, now: Day): Read | null => {
  const days = dueDays(words);
  for (let month = 0; month < 3 && days.length > 0; month += 1)
    for (const day of days) {
      const base = plusMonths({ ...now, day: 1 }, month);
      const here = [day, day - 1, day - 2, day - 3].map((one) => ({ ...base, day: one })).find(isReal);
      if (here !== undefined && compare(here, now) >= 0) return { day: here, year: false, sure: false };
    }
  return null;
};

/** "martes 16 de noviembre", where that is a Monday: one of the two is a slip. */
const isOfItsWeekday = (cleaned: string, day: Day): boolean => {
  const named = plain(cleaned)
    .split(' ')
    .flatMap((word) => weekdayNamed(word) ?? []);
  return named.length === 0 || named.includes(weekday(day));
};

type DateOptions = { readonly now: string; readonly future?: boolean };

const readDate = (text: string, options: DateOptions): Parsed<string> => {
  const refusal = refusalIn(text);
  if (refusal !== null) {
    if (refusal.rest === null) return refused(refusal.reason);
    const guess = readDate(refusal.rest, options);
    return guess.ok ? { ...guess, inferred: true } : refused(refusal.reason);
  }
  // "3 d marzo"
  const cleaned = clean(text).replace(/(\d|[a-z]) d (?=[a-z]{4,}\b|\d{4}\b)/g, '$1 de ');
  const words = plain(cleaned);
  const now = dayOf(options.now);
  const future = options.future === true;
  const two = /^(?:entre )?(.+?) (?:o|or) (.+)$/.exec(cleaned);
  if (two?.[1] !== undefined && two[2] !== undefined) {
    const [a, b] = [readDay(two[1], now, future), readDay(two[2], now, future)];
    if (a !== null && b !== null && a !== 'out-of-range' && b !== 'out-of-range' && compare(a.day, b.day) !== 0) {
      return ambiguous(
        [a, b].map(({ day }) => ({ id: `day-${written(day)}`, label: spoken(day), value: written(day) })),
      );
    }
  }
  const read = readDay(cleaned, now, future);
  if (read === null) return refused('not-understood');
  if (read === 'out-of-range') return refused('out-of-range');
  const order = compare(read.day, now);
  if ((future && order < 0) || (!future && order > 0) || !isReal(read.day)) return refused('out-of-range');
  return understood(written(read.day), !read.sure || sayAbout(words));
};

/** `YYYY-MM-DD`, past (or today) unless `future`. `now` is ISO; the day is Bogotá's. */
export const parseDate = (text: string, options: DateOptions): Parsed<string> =>
  readLastValue(text, (said) => readDate(said, options));
