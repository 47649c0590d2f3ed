import type { SqliteStore } from '../../functions/adapters/sqlite/open.ts';

export type Health = {
  readonly ok: boolean;
  /** What is wrong, where something is. */
  readonly trouble?: string;
  /** What keeps answers from going out until a person sees to it. Messages are taken meanwhile, so all is well by `ok`. */
  readonly alarm?: string;
  /** Letters that were tried too often: each is somebody who waits for an answer. Null where the store cannot say. */
  readonly deadLetters: number | null;
  readonly counts: Readonly<Record<string, number>>;
};

type Looks = {
  readonly store: Pick<SqliteStore, 'inPlace' | 'deadLetterCount'>;
  readonly file: string;
  /** Why messages are not taken now; null where they are. */
  readonly present: () => string | null;
  /** Why Meta takes nothing of ours; null where it does. */
  readonly alarm: () => string | null;
  readonly counts: () => Readonly<Record<string, number>>;
};

/** What `/healthz` says. Dead letters hold up nobody else, so they alone are no trouble: a monitor looks at their number. */
export const healthOf =
  ({ store, file, present, alarm, counts }: Looks): (() => Health) =>
  () => {
    const refused = alarm();
    const trouble = store.inPlace() ? present() : fileGone(file);
    return {
      ok: trouble === null,
      ...(trouble === null ? {} : { trouble }),
      ...(refused === null ? {} : { alarm: refused }),
      deadLetters: deadLetters(store),
      counts: counts(),
    };
  };

/** Said in the log too. */
export const fileGone = (file: string): string =>
  `${file}: removed or replaced while Vecina runs; what it wrote lately is lost when it ends (docs/operations.md)`;

const deadLetters = (store: Looks['store']): number | null => {
  try {
    return store.deadLetterCount();
  } catch {
    return null;
  }
};
