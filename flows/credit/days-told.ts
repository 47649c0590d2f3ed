import { hasNumber } from '../understanding/has-number.ts';
import { parseMoney } from '../understanding/money.ts';
import { anyOf } from '../understanding/phrases.ts';
import { pairOfDays } from './pair-of-days.ts';

/**
 * What is sold on a good day and on a bad one, in whole pesos, as far as cleaned words say of which: "no, el bueno es
 * 120 y el malo 50", "vendo 120 en un día bueno". `thatIsBad`: what was told before is of a bad day, "ese es el malo".
 */
export type DaysTold = { readonly good?: number; readonly bad?: number; readonly thatIsBad?: true };

export const daysTold = (cleaned: string, likely: number): DaysTold =>
  pairOfDays(cleaned, likely) ?? daysNamed(cleaned, likely);

/** The same of days that are called so, and not only "malo": what else is asked about may be good or bad, too. */
export const daysNamed = (cleaned: string, likely: number): DaysTold => {
  const named = [...cleaned.matchAll(aDay)];
  const ends = named.map(({ index, 0: said }) => index + said.length);
  const gaps = [0, ...ends].map((from, index) => cleaned.slice(from, named[index]?.index));
  // "120 en un día bueno y 50 en uno malo": the amounts come first.
  const before = !hasNumber(gaps.at(-1) ?? '');
  const told: { good?: number; bad?: number; thatIsBad?: true } = {};
  for (const [index, { groups, 0: said }] of named.entries()) {
    const [gap = '', after = ''] = gaps.slice(index);
    const day = Object.values(groups ?? {}).some((one) => one !== undefined) ? 'good' : 'bad';
    // "3 días buenos" are counted.
    const own = !before ? after : said.startsWith('dia') ? '' : gap;
    const pesos = amountIn(own, likely);
    if (pesos !== undefined) told[day] = pesos;
    else if (day === 'bad' && that.test(gap)) told.thatIsBad = true;
  }
  return told;
};

/** "bueno" alone begins many a sentence: a day has an article, or is called one. */
const aDay = new RegExp(
  `\\b(?:${anyOf`
    (?:en )?(?:(?:el|los|un|unos|otro|a|the|on a) )?(?:dias? (?:(?<good>buenos?)|malos?|flojos?)|(?:(?<fine>buen|good)|mal|bad) (?:dia|day))
    (?:en )?(?:el|los|uno?|unos|otro) (?:(?<one>buenos?)|malos?|flojos?)(?: dias?)?
  `})\\b`,
  'g',
);

const that = /\b(?:ese|eso|esos|that) (?:es|era|son|eran|fue|is|was)(?: lo)?(?: del?)? ?$/;

const amountIn = (gap: string, likely: number): number | undefined => {
  const said = gap.replace(/[\s,;.]+(?:(?:y|e|en|pero|and|on|,|;) ?)*$/, '').trim();
  const read = hasNumber(said) ? parseMoney(said, { max: likely }) : null;
  return read?.ok === true ? read.value : undefined;
};
