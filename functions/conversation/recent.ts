import type { Found } from './find-person.ts';

/**
 * Sessions as this process last left them, so that the next message of a conversation under way needs no read. Only
 * what is carried out whole is kept, and it is taken out to be used. Should somebody else have written the session
 * meanwhile, the conditional put fails and it is read after all: nothing depends on this but time.
 *
 * For one machine, where one process handles everybody. On AWS another instance may well have had the last message.
 */
export type Recent = {
  readonly take: (group: string) => Found | undefined;
  readonly keep: (found: Found) => void;
};

/** Keeps the latest so many people. */
export const newRecent = (most = 300): Recent => {
  const kept = new Map<string, Found>();
  return {
    take: (group) => {
      const found = kept.get(group);
      kept.delete(group);
      return found;
    },
    keep: (found) => {
      kept.set(found.group, found);
      const [oldest] = kept.keys();
      if (kept.size > most && oldest !== undefined) kept.delete(oldest);
    },
  };
};
