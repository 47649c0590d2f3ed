/** Numbers that look like chance and follow from the seed alone (mulberry32). */
export type Random = {
  /** In [0, 1). */
  readonly next: () => number;
  /** A whole number, both ends included. */
  readonly whole: (from: number, to: number) => number;
  readonly chance: (probability: number) => boolean;
  readonly of: <T>(some: readonly [T, ...T[]]) => T;
  /** By weight. */
  readonly weighted: <T>(some: readonly (readonly [T, number])[]) => T;
  /** Around a middle, seldom far above it. */
  readonly around: (middle: number, spread: number) => number;
};

export const randomFrom = (seed: number): Random => {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const weighted = <T>(some: readonly (readonly [T, number])[]): T => {
    let rest = next() * some.reduce((sum, [, weight]) => sum + weight, 0);
    for (const [one, weight] of some) {
      rest -= weight;
      if (rest < 0) return one;
    }
    const last = some.at(-1);
    if (last === undefined) throw new Error('nothing to choose from');
    return last[0];
  };
  return {
    next,
    weighted,
    whole: (from, to) => from + Math.floor(next() * (to - from + 1)),
    chance: (probability) => next() < probability,
    of: (some) => some[Math.floor(next() * some.length)] ?? some[0],
    around: (middle, spread) => {
      // Box and Muller's normal number, as an exponent.
      const normal = Math.sqrt(-2 * Math.log(1 - next())) * Math.cos(2 * Math.PI * next());
      return middle * Math.exp(spread * normal);
    },
  };
};
