/** The simulator's time, in milliseconds since 1970. It can be moved forward, never back: `advance` throws RangeError. */
export type Clock = {
  now(): number;
  advance(ms: number): void;
};

const latest = Date.UTC(9999, 11, 31);

export function createClock(source: () => number = Date.now): Clock {
  let ahead = 0;
  return {
    now: () => source() + ahead,
    advance: (ms) => {
      if (!(ms >= 0)) throw new RangeError('time goes forward only');
      // Checked before it moves: behind the last date every answer would fail, and there is no way back.
      if (source() + ahead + ms > latest) throw new RangeError('the clock ends with the year 9999');
      ahead += ms;
    },
  };
}

/** Unix seconds as text: how Meta writes every timestamp. */
export function metaTime(ms: number): string {
  return String(Math.floor(ms / 1000));
}
