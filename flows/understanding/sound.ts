import { kept } from './kept.ts';

const sounded = (word: string): string =>
  word
    // "chaza" is no "casa"
    .replace(/ch/g, 'ç')
    .replace(/h/g, '')
    .replace(/[vw]/g, 'b')
    .replace(/qu(?=[ei])/g, 'k')
    .replace(/sc(?=[ei])/g, 's')
    .replace(/cc(?=[ei])/g, 's')
    .replace(/c(?=[ei])/g, 's')
    .replace(/z/g, 's')
    .replace(/gu(?=[ei])/g, 'g')
    .replace(/g(?=[ei])/g, 'j')
    .replace(/x/g, 'j')
    .replace(/[cq]/g, 'k')
    .replace(/ll/g, 'y')
    .replace(/i(?=[aeou])/g, 'y')
    .replace(/y/g, 'i')
    .replace(/n(?=[bp])/g, 'm')
    .replace(/(.)\1/g, '$1');

/**
 * How a word sounds in Bogotá, so that what is written by ear is found: b/v, c/s/z, g/j, ll/y, h, qu/k, doubled
 * letters. `siento` and `ciento` sound alike: look words up as written first.
 */
export const sound: (word: string) => string = kept(sounded);

/**
 * Whether two words differ by at most `most` slips: a letter too many, too few, wrong, or two swapped
 * (optimal string alignment).
 */
export const near = (a: string, b: string, most: number): boolean => {
  if (Math.abs(a.length - b.length) > most) return false;
  if (most < 2) return a === b || (most === 1 && oneSlip(a, b));
  let before: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1];
      let cost = Math.min((last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (last[j - 1] ?? 0) + (same ? 0 : 1));
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        cost = Math.min(cost, (before[j - 2] ?? 0) + 1);
      row.push(cost);
    }
    before = last;
    last = row;
  }
  return (last[b.length] ?? 0) <= most;
};

/** Between what two words begin and end with alike there is one letter, or two that changed places. */
const oneSlip = (a: string, b: string): boolean => {
  const shorter = Math.min(a.length, b.length);
  let head = 0;
  while (head < shorter && a[head] === b[head]) head += 1;
  let tail = 0;
  while (tail < shorter - head && a[a.length - 1 - tail] === b[b.length - 1 - tail]) tail += 1;
  const [left, right] = [a.length - head - tail, b.length - head - tail];
  if (left < 2 && right < 2) return true;
  return left === 2 && right === 2 && a[head] === b[head + 1] && a[head + 1] === b[head];
};

/** Slips forgiven in a word of this length: short words are too alike to forgive any. */
export const slips = (length: number): number => (length < 5 ? 0 : length < 9 ? 1 : 2);
