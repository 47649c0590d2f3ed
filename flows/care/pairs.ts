import { metersBetween } from '../directory/nearest.ts';
import type { Screened } from './screen.ts';

/** A care block reaches 800 m (15–20 minutes; POT art. 171 says 10–15): within it one can leave somebody and study. */
const blockReach = 800;

/**
 * Fills in, for each service that somebody may get, which services another person of the household may get at the same
 * block. The system's principle of simultaneity (POT art. 171): the person she cares for is looked after meanwhile.
 */
export const pairs = (screened: readonly Screened[], self: string): readonly Screened[] => {
  const possible = screened.filter(({ outcome, places }) => outcome !== 'no' && places.length > 0);
  return screened.map((row) => {
    if (!possible.includes(row)) return row;
    const together = possible.filter((other) => (row.for === self) !== (other.for === self) && meet(row, other));
    return { ...row, pairs: [...new Set(together.map(({ service }) => service))] };
  });
};

const meet = (a: Screened, b: Screened): boolean =>
  a.places.some(({ place: here }) =>
    b.places.some(({ place: there }) => {
      if (here.id === there.id) return true;
      const { latitude, longitude } = here;
      if (latitude === null || longitude === null || there.latitude === null || there.longitude === null) return false;
      return (
        metersBetween({ latitude, longitude }, { latitude: there.latitude, longitude: there.longitude }) <= blockReach
      );
    }),
  );
