/**
 * What a copy of a Lambda prepares once and keeps: done at the first call rather than at import, so that a failure
 * (a secret not yet filled in) is one call's failure and the next call tries again.
 */
export const once = <T>(prepare: () => Promise<T>): (() => Promise<T>) => {
  let prepared: Promise<T> | undefined;
  return () => {
    prepared ??= prepare().catch((error: unknown) => {
      prepared = undefined;
      throw error;
    });
    return prepared;
  };
};
