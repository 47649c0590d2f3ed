import type { LetterBody } from './letter.ts';

/**
 * Letters that this process has just sealed, as they were before: the one who handles them need not open the seal again.
 * A letter is taken out once; tried again, or posted by somebody else, it is opened. For one machine.
 */
export type Opened = {
  readonly keep: (sealed: string, body: LetterBody) => void;
  readonly take: (sealed: string) => LetterBody | undefined;
};

/** Keeps the latest so many. */
export const newOpened = (most = 600): Opened => {
  const kept = new Map<string, LetterBody>();
  return {
    keep: (sealed, body) => {
      kept.set(sealed, body);
      const [oldest] = kept.keys();
      if (kept.size > most && oldest !== undefined) kept.delete(oldest);
    },
    take: (sealed) => {
      const body = kept.get(sealed);
      kept.delete(sealed);
      return body;
    },
  };
};
