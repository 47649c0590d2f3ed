/** Side by side, but not all at once: there may be many. Results come in the order of the things. */
export const inTwenties = async <T, R>(things: readonly T[], act: (thing: T) => Promise<R>): Promise<readonly R[]> => {
  const done: R[] = [];
  for (let at = 0; at < things.length; at += 20) done.push(...(await Promise.all(things.slice(at, at + 20).map(act))));
  return done;
};
