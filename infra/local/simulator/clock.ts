/** The simulator's time, in milliseconds since 1970. It can be moved forward, never back. */
export type Clock = {
  now(): number;
  advance(ms: number): void;
};

export function createClock(source: () => number = Date.now): Clock {
  let ahead = 0;
  return {
    now: () => source() + ahead,
    advance: (ms) => {
      ahead += Math.max(0, ms);
    },
  };
}

/** Unix seconds as text: how Meta writes every timestamp. */
export function metaTime(ms: number): string {
  return String(Math.floor(ms / 1000));
}
