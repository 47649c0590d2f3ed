import { fill } from '../engine/texts.ts';
import { monthsName, pesos } from '../loans/format.ts';
import { paragraphs, type Telling } from './tell.ts';

/** Beyond this saving up takes longer than anybody plans. */
const longMonths = 18;

/** For who would rather owe nobody: how long saving the same instalment would take. */
export const sayWithout = ({ words, profile, assessment, known: { locale } }: Telling): string => {
  const say = words.without;
  const { instalmentMax: max } = assessment.capacity;
  const { amount } = profile;
  if (amount == null || max === null) return paragraphs([say.title, say.unknown, say.end]);
  if (max === 0) return paragraphs([say.title, say.noRoom, say.end]);
  const months = Math.ceil(amount / max);
  const values = { max: pesos(max, locale), amount: pesos(amount, locale), months: monthsName(months, locale) };
  return paragraphs([say.title, fill(say.months, values), months > longMonths ? say.long : null, say.end]);
};
