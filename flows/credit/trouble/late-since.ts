import { compare, dayOf } from '../../understanding/calendar.ts';
import { clean, plain } from '../../understanding/clean.ts';
import { parseDate } from '../../understanding/date.ts';

/** "desde el jueves no les pago": how long she has not paid. Undefined where she names no day, or says that she has. */
export const lateSince = (text: string, now: string): 'days' | 'month' | undefined => {
  const said = plain(clean(text));
  const [, day] = since.exec(clean(text)) ?? [];
  if (day === undefined || !notPaid.test(said)) return undefined;
  const read = parseDate(day, { now });
  if (!read.ok) return undefined;
  return compare(dayOf(now), dayOf(read.value)) >= monthDays ? 'month' : 'days';
};

/** "una cuota" is the one that fell due; of several nobody knows how long they took. */
export const oneLate = (text: string): 'days' | undefined =>
  /^(?:(?:si|solo|apenas|voy|debo|tengo|con) )*(?:una|1) (?:sola )?cuota(?: (?:atrasada|no mas|apenas))*$/.test(
    plain(clean(text)),
  )
    ? 'days'
    : undefined;

/** "desde hace un mes" is a month already. */
const monthDays = 28;

const since = /\b(?:desde|since) ((?:el |la |los )?.{3,30}?)(?: (?:que |ya |i )*(?:no|haven).*)?$/;
const notPaid =
  /\bno (?:(?:les?|los?|las?|me|he|ha|hemos) )*(?:pag|abon|cumpl|alcanz|pud|pod)\w*|\bnot paid\b|\bhaven t paid\b/;
