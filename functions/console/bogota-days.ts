import { bogotaDay } from '../../flows/engine/bogota-time.ts';
import { addDays } from '../conversation/days.ts';

/** Lists of days are kept by UTC. Bogotá's day begins five hours later there, and so reaches into two of them. */
const begins = 'T05:00:00.000Z';

export const dayAfter = (day: string): string => addDays(day, 1);
export const dayBefore = (day: string): string => addDays(day, -1);

/** The moment at which a day begins in Bogotá; moments as ISO times in UTC are compared as text. */
export const beginOf = (day: string): string => `${day}${begins}`;

/** All that happened on one day in Bogotá, out of the two days in UTC which `read` knows. */
export const onBogotaDay = async <T>(
  day: string,
  read: (utcDay: string) => Promise<readonly T[]>,
  at: (one: T) => string,
): Promise<readonly T[]> => {
  const both = await Promise.all([read(day), read(dayAfter(day))]);
  return both.flat().filter((one) => bogotaDay(at(one)) === day);
};
