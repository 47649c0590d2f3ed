import type { Trail } from './replay.ts';

/** Remembers, by citizen, how far her last replay came. */
export type Trails = {
  readonly get: (citizen: string) => Trail | undefined;
  readonly set: (citizen: string, trail: Trail) => void;
};

/** Keeps the latest so many; a process that forgets replays from the start. */
export const newTrails = (most = 300): Trails => {
  const kept = new Map<string, Trail>();
  return {
    get: (citizen) => kept.get(citizen),
    set: (citizen, trail) => {
      kept.delete(citizen);
      kept.set(citizen, trail);
      const [oldest] = kept.keys();
      if (kept.size > most && oldest !== undefined) kept.delete(oldest);
    },
  };
};
