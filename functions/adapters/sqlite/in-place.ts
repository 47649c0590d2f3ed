import { statSync } from 'node:fs';

/**
 * Notes which file lies at the path of an open database, and its log. The function that comes back says whether the same
 * ones still do: a file that was removed or replaced goes on taking what is written, and all of it is lost when the
 * process ends. Nothing of SQLite tells. For `:memory:` it is always true.
 */
export const inPlace = (file: string): (() => boolean) => {
  const opened = [file, `${file}-wal`].flatMap((path) => {
    const is = identity(path);
    return is === null ? [] : [{ path, is }];
  });
  return () => opened.every(({ path, is }) => identity(path) === is);
};

/** Looks again after so many milliseconds at the soonest: it takes 7 µs, and each message would pay for it. */
export const nowAndThen = (look: () => boolean, everyMs: number): (() => boolean) => {
  let looked = Number.NEGATIVE_INFINITY;
  let last = true;
  return () => {
    const now = performance.now();
    if (now - looked < everyMs) return last;
    looked = now;
    last = look();
    return last;
  };
};

/** Null where there is none, or it cannot be seen. */
const identity = (path: string): string | null => {
  try {
    const { dev, ino } = statSync(path, { bigint: true });
    return `${dev}:${ino}`;
  } catch {
    return null;
  }
};
