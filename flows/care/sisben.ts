/** Sisbén IV has 51 subgroups, A1 the poorest (portal.sisben.gov.co, preguntas Sisbén IV). */
const sizes = { A: 5, B: 7, C: 18, D: 21 } as const;

const before = { A: 0, B: 5, C: 12, D: 30 } as const;

type Letter = keyof typeof sizes;

const isLetter = (text: string | undefined): text is Letter => text !== undefined && text in sizes;

/** First and last rank of a group (`C9`), a letter (`B`) or a span (`C2-C9`); null where it is none of these. */
export const sisbenRanks = (group: string): readonly [number, number] | null => {
  const [first, last] = group.toUpperCase().replaceAll(/\s/g, '').split('-');
  const from = rank(first, 'first');
  const to = rank(last ?? first, 'last');
  return from === null || to === null || from > to ? null : [from, to];
};

const rank = (group: string | undefined, end: 'first' | 'last'): number | null => {
  const letter = group?.[0];
  if (group === undefined || !isLetter(letter)) return null;
  const number = group.length === 1 ? (end === 'first' ? 1 : sizes[letter]) : Number(group.slice(1));
  return Number.isInteger(number) && number >= 1 && number <= sizes[letter] ? before[letter] + number : null;
};
