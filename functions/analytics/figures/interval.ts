/**
 * Wilson's score interval of 95 % for `some` of `all`: between which shares the true one probably lies. Null where there
 * is nothing to tell from. It is worked out from counts as they are shown, so from rounded ones it is about right only.
 */
export const intervalOf = (some: number, all: number): { readonly low: number; readonly high: number } | null => {
  if (all <= 0) return null;
  const z = 1.96;
  const share = Math.min(1, Math.max(0, some / all));
  const middle = (share + z ** 2 / (2 * all)) / (1 + z ** 2 / all);
  const half = (z / (1 + z ** 2 / all)) * Math.sqrt((share * (1 - share)) / all + z ** 2 / (4 * all ** 2));
  return { low: thousandth(Math.max(0, middle - half)), high: thousandth(Math.min(1, middle + half)) };
};

const thousandth = (share: number): number => Math.round(share * 1000) / 1000;
