import type { Directory, Line, Place, Schedule } from './directory.ts';
import { readOpening } from './opening.ts';

/**
 * The schedules of places, of what is given there, and of lines, each once: the published words and, where they are
 * fixed weekly hours, these as data. Compiled for what ships, made anew for what staff correct.
 */
export const schedulesOf = (record: Place | Line): readonly Schedule[] => {
  const { id, source, confidence, hours, asOf } = record;
  const told = new Map<string, string | null>();
  if (hours !== null) told.set(hours, asOf);
  for (const { schedule, asOf: day } of 'services' in record ? record.services : [])
    if (schedule !== null && !told.has(schedule)) told.set(schedule, day);
  return [...told].map(([words, day], index) => ({
    id: `hours/${id}/${index + 1}`,
    of: id,
    words,
    opening: readOpening(words),
    source,
    asOf: day,
    confidence,
  }));
};

/** The schedule of a place or line by its words. Null where there are none. */
export const scheduleOf = (directory: Directory, of: string, words: string | null): Schedule | null =>
  words === null ? null : (indexOf(directory).get(`${of}\n${words}`) ?? null);

const indexOf = (directory: Directory): ReadonlyMap<string, Schedule> => {
  const known = indexes.get(directory);
  if (known !== undefined) return known;
  const index = new Map(directory.schedules.map((one) => [`${one.of}\n${one.words}`, one]));
  indexes.set(directory, index);
  return index;
};

const indexes = new WeakMap<Directory, ReadonlyMap<string, Schedule>>();
