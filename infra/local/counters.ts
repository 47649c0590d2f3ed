/** Counts by name, in memory: what `/healthz` shows and tests read. */
export const counters = (): {
  count: (name: string, n?: number) => void;
  counts: () => Readonly<Record<string, number>>;
} => {
  const all = new Map<string, number>();
  return {
    count: (name, n = 1) => {
      all.set(name, (all.get(name) ?? 0) + n);
    },
    counts: () => Object.fromEntries([...all].toSorted(([a], [b]) => a.localeCompare(b))),
  };
};
