import { paceIn } from '../understanding/cadence.ts';
import { clean, plain } from '../understanding/clean.ts';
import { hasNumber } from '../understanding/has-number.ts';
import type { Every } from './rate.ts';

/**
 * How often she says that she pays so much: "20 diarios". "de lunes a sábado" is no week: who pays so pays each day.
 * Without an amount it may be said of something else: an interest of "cada mes" is no monthly instalment.
 */
export const everyTold = (text: string): Every | undefined => {
  if (/\blunes a (?:viernes|sabado|domingo)\b|\bmonday to (?:friday|saturday|sunday)\b/.test(plain(clean(text))))
    return 'day';
  const pace = hasNumber(text) ? paceIn(text) : null;
  return pace === null || pace === 'year' ? undefined : pace;
};
