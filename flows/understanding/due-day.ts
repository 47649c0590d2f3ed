/**
 * The day of the month on which something comes round, of plain words: "los 5", "el 5 de cada mes", "cada 15", "the 15th",
 * and "5" alone; the last days of "el 15 y el 30" and "la quincena" are two. Only of days to come.
 */
export const dueDays = (words: string): readonly number[] => {
  if (FORTNIGHT.test(words)) return [15, 30];
  const [, first, second] = TWO.exec(words) ?? [];
  if (first !== undefined && second !== undefined) return inMonth([Number(first), Number(second)]);
  const [, one] = ONE.exec(words) ?? [];
  return one === undefined ? [] : inMonth([Number(one)]);
};

const inMonth = (days: readonly number[]): readonly number[] =>
  days.every((day) => day >= 1 && day <= 31) ? days : [];

const ABOUT = '(?:(?:pues|me toca|toca|es|son|siempre|cae|caen|pago|vence|on|como|por ahi) )*';
const FORTNIGHT = new RegExp(`^${ABOUT}(?:(?:en|a|para|pa|cada|el dia de) )?(?:la |esta )?quincena$`);
const TWO = new RegExp(
  `^${ABOUT}(?:los |cada |el |el dia )?(\\d{1,2}) y (?:los |cada |el |el dia )?(\\d{1,2})(?: de cada mes)?$`,
);
const ONE = new RegExp(
  `^${ABOUT}(?:(?:los dias|el dia|los|el|cada|the|dia) )?(\\d{1,2})(?:st|nd|rd|th| st| nd| rd| th)?(?: (?:de cada mes|cada mes|de todos los meses|del mes|of each month|of the month))?$`,
);
