import type { Directory } from '../directory/directory.ts';
import { metersBetween, type Near, pointOf } from '../directory/nearest.ts';
import type { Opening } from '../directory/opening.ts';
import { openingOf } from '../directory/say-open.ts';
import type { Screened } from './screen.ts';

/** A care block reaches 800 m (15–20 minutes; POT art. 171 says 10–15): within it one can leave somebody and study. */
const blockReach = 800;

/**
 * Fills in, for each service that somebody may get, which services another person of the household may get at the same
 * block and not at other hours. The system's principle of simultaneity (POT art. 171): the person she cares for is
 * looked after meanwhile.
 */
export const pairs = (
  screened: readonly Screened[],
  { self, directory }: { readonly self: string; readonly directory: Directory },
): readonly Screened[] => {
  const possible = screened.filter(({ outcome, places }) => outcome !== 'no' && places.length > 0);
  // Where a service is given is the same for all it is for.
  const met = new Map<string, boolean>();
  const meets = (row: Screened, other: Screened): boolean => {
    const key = `${row.service} ${other.service}`;
    const before = met.get(key);
    if (before !== undefined) return before;
    const now = meeting(row, other, directory) !== null;
    met.set(key, now);
    met.set(`${other.service} ${row.service}`, now);
    return now;
  };
  return screened.map((row) => {
    if (!possible.includes(row)) return row;
    const together = possible.filter((other) => (row.for === self) !== (other.for === self) && meets(row, other));
    return { ...row, pairs: [...new Set(together.map(({ service }) => service))] };
  });
};

/** Where and whether at the same hours two services meet. `sameHours` null: the hours of one are not known. */
export type Meeting = { readonly samePlace: boolean; readonly sameHours: true | null };

/** The best meeting of two rows: at one place before nearby, at hours that are known to overlap before unknown ones. */
export const meeting = (a: Screened, b: Screened, directory: Directory): Meeting | null => {
  let best: Meeting | null = null;
  for (const here of a.places) {
    for (const there of b.places) {
      const found = meetingOf(here, there, directory);
      if (found !== null && (best === null || worth(found) > worth(best))) best = found;
    }
  }
  return best;
};

const worth = ({ samePlace, sameHours }: Meeting): number => (samePlace ? 1 : 0) + (sameHours ? 2 : 0);

const meetingOf = (here: Near, there: Near, directory: Directory): Meeting | null => {
  const sameBlock = here.place.id === there.place.id;
  if (!sameBlock && !isWithinReach(here, there)) return null;
  const samePlace = sameBlock && isNextDoor(here, there);
  const hours = [openingOf(directory, here), openingOf(directory, there)] as const;
  if (hours[0] === null || hours[1] === null) return { samePlace, sameHours: null };
  return overlap(hours[0], hours[1]) ? { samePlace, sameHours: true } : null;
};

/** A block gives some of its services some streets away. */
const isNextDoor = (here: Near, there: Near): boolean => {
  const [a, b] = [pointOf(here), pointOf(there)];
  return a !== null && b !== null && metersBetween(a, b) <= 100;
};

const isWithinReach = ({ place: here }: Near, { place: there }: Near): boolean => {
  const { latitude, longitude } = here;
  if (latitude === null || longitude === null || there.latitude === null || there.longitude === null) return false;
  return metersBetween({ latitude, longitude }, { latitude: there.latitude, longitude: there.longitude }) <= blockReach;
};

const overlap = (a: readonly Opening[], b: readonly Opening[]): boolean =>
  a.some((one) =>
    b.some(
      (other) =>
        one.days.some((day) => other.days.includes(day)) && one.opens < other.closes && other.opens < one.closes,
    ),
  );
