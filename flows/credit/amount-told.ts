import type { Answers } from '../engine/flow.ts';
import type { Question } from '../engine/question.ts';
import { type Cadence, paceIn } from '../understanding/cadence.ts';
import { clean, plain } from '../understanding/clean.ts';
import { parseMoney } from '../understanding/money.ts';
import { type DaysTold, daysTold } from './days-told.ts';
import { gotaQuoted } from './gota-quoted.ts';
import { itemsIn } from './items.ts';
import { weeklyStock } from './lasts.ts';
import { soldBefore } from './left-over.ts';
import * as ask from './questions.ts';
import { stockByDays } from './stock-by-days.ts';
import { number } from './told.ts';

/**
 * Pesos that she told in another way than asked: "300 a la semana" where a day is asked, "cien de bodega y cuarenta de
 * luz", "la mitad". She counts in the time she pays in; the sum is ours, and said back. Undefined where it is neither.
 */
export const amountTold = (question: Question, text: string, answers: Answers): number | undefined => {
  const day = dayTold(question, clean(text), answers);
  if (day !== null) return day;
  const before = isSales(question) ? soldBefore(clean(text)) : null;
  const ofSales = before === null ? null : parseMoney(before, { min: 500, max: question.likely ?? 0 });
  if (ofSales?.ok === true) return ofSales.value;
  const sold = soldIn(question, clean(text));
  if (sold !== null) return sold;
  const quoted = ofOne.includes(question.id) || question.id === ask.otherPay.id ? gotaQuoted(text) : null;
  if (quoted !== null)
    return question.id === ask.gotaLent.id ? quoted.lent : question.id === ask.gotaPay.id ? quoted.pay : undefined;
  const byDays =
    question.id === ask.stockPerDay.id
      ? stockByDays(clean(text), { likely: question.likely ?? 0, days: number(answers, ask.daysPerWeek) })
      : null;
  if (byDays !== null) return byDays;
  if (question.id === ask.fixedCosts.id && paysNothing.test(plain(clean(text)))) return 0;
  const share = shareOf(question, plain(clean(text)), answers);
  if (share !== null) return share;
  // "7" of a gota a gota of 500 mil is seven thousand, not seven million: no payment is more than what was lent.
  const lent = question.id === ask.gotaPay.id && /^\s*\d{1,3}\s*$/.test(text) ? number(answers, ask.gotaLent) : null;
  const read = lent === null ? null : parseMoney(text, { min: 100, max: lent });
  if (read?.ok === true) return read.value;
  if (!summed.includes(question.id)) return undefined;
  const others = question.id === ask.otherPay.id ? paysOthers(text, answers) : null;
  if (others !== null) return others;
  const { text: said, times } = ofStock(question, clean(text));
  const several = severalIn(said);
  // "400 al gota a gota y 200 en la tienda" is nothing that one lender lent; of one, only amounts that stand alone add up.
  if (several === null && ofOne.includes(question.id)) return undefined;
  // What she owes is not what she pays, and the gota a gota was asked before the others.
  if (question.id === ask.otherPay.id && owes.test(plain(said))) return undefined;
  const all = several ?? itemsIn(said);
  const items = all.filter((item) => !leftOver.test(item));
  // "queda lejos" tells of no money at all.
  if (items.length === 0) return undefined;
  const asSaid = said === clean(text) && items.length === all.length;
  const plainly = items.length === 1 && asSaid && (paceIn(said) ?? question.per) === question.per;
  if (plainly) return undefined;
  if (items.length > 1 && (NOT_NOW.test(plain(said)) || (question.id === ask.stockPerDay.id && BY_DAY.test(said))))
    return undefined;
  const per = timeOf(question, items);
  const thousands = items.some((item) => hundreds.test(item));
  const each = items.map((item) => {
    const read = parseMoney(item, { min: 500, max: 9_999_999 });
    const few = read.ok && read.value < (question.usualFrom ?? 0) && (grouped.test(item) || spread.test(item));
    if (!read.ok || (few && items.length === 1)) return null;
    const pesos = few && thousands ? read.value * 1000 : read.value;
    return inTime(pesos * times, paceIn(item), { per, days: number(answers, ask.daysPerWeek) });
  });
  return each.reduce<number | undefined>((sum, one) => (sum === undefined || one === null ? undefined : sum + one), 0);
};

/** Beside "servicios 180", which are thousands, "arriendo 1.200" is no thousand pesos either. */
const hundreds = /(?:^|[^\d.,])\d{2,3}$/;
const grouped = /\b\d\.?\d{3}$/;
/** "1.200 cada 15 días", over a fortnight's days, would leave some pesos for each. */
const spread = /^\d\.?\d{3} (?:cada (?:15|quince|30|treinta)|quincenal|mensual|al mes|a la quincena)/;

const ofStock = ({ id }: Question, cleaned: string): ReturnType<typeof weeklyStock> =>
  id === ask.stockPerDay.id ? weeklyStock(cleaned) : { text: cleaned, times: 1 };

/** "luz 50 antes 40", "luz 80 cada dos meses": not all of it is paid now, and each month. */
const NOT_NOW = /\b(?:antes|pagaba|costaba|valia|hace (?:\d|un)|cada (?:dos|tres|[2-9]) meses|en total)\b/;

/** "el lunes 100 y el viernes 50", "20 diario y 100 los sábados": sums of several days. */
const BY_DAY = /\b(?:lunes|martes|miercoles|jueves|viernes|sabados?|domingos?|diari[oa]s?)\b/;

/** "gasto 50 y me quedan 30": what is left was not spent. */
const leftOver = /\b(?:quedan?|sobran?|gan[oa]|libres?|left)\b/;

/** Debts that are paid some by the week and some by the month are told by the month; so `otherEvery` is heard, too. */
const timeOf = ({ id, per }: Question, items: readonly string[]): Question['per'] =>
  id === ask.otherPay.id && paysAtTimes(items) ? 'month' : per;

const paysAtTimes = (items: readonly string[]): boolean =>
  new Set(items.map(paceIn)).size > 1 && !items.some((item) => paceIn(item) === null);

/** "200 al mes y 80 semanal". */
export const paysInSeveralTimes = (text: string): boolean => paysAtTimes(itemsIn(clean(text)));

/** "sí, al banco, pago 180 mensuales". What goes to the gota a gota was told before. */
const paysOthers = (text: string, answers: Answers): number | null => {
  const said = clean(text);
  const [, amount = ''] =
    /\bpago(?: como| unos)? (\d[\d.]*(?: ?mil)?) (?:pesos )?(?:mensual|al mes|semanal|quincenal|cada|por)/.exec(said) ??
    [];
  const read =
    amount === '' || /\bgotas?\b|\bdiario/.test(said) || / y \d/.test(said)
      ? null
      : parseMoney(amount, { min: 500, max: 9_999_999 });
  return read?.ok === true && read.value !== number(answers, ask.gotaPay) ? read.value : null;
};

const isSales = ({ id }: Question): boolean => id === ask.goodDay.id || id === ask.badDay.id;

/** "unos 20 almuerzos de 12 mil" are so much on a day. */
const soldIn = ({ id }: Question, cleaned: string): number | null => {
  if (id !== ask.goodDay.id && id !== ask.badDay.id && id !== ask.stockPerDay.id) return null;
  const [, count = '', price = ''] =
    /^(?:(?:como|unos|unas|vendo|compro|por ahi|son|pues) )*(\d{1,3}) (?!mil\b)[a-z]{4,}s (?:de|a|por|en|cada un[oa] a)(?: como)? (mil|\d[\d.]*(?: ?mil)?)(?: pesos| cada un[oa])?$/.exec(
      cleaned,
    ) ?? [];
  const read = price === '' ? null : parseMoney(price, { min: 500, max: 500_000 });
  return read?.ok === true ? Number(count) * read.value : null;
};

/** "nada, es en la calle"; "nada más la luz" is something. */
const paysNothing =
  /^(?:(?:no|pues|yo|ahi|vecina|la verdad|ay) )*(?:nada|cero|ni un peso|no pago(?: nada)?|no me cobran(?: nada)?)(?= (?:porque|como|pues|eso|es|estoy|trabajo|vendo|soy|yo|la calle|vecina|veci)\b)(?!.*(?:\d|\b(?:pero|menos|solo|aparte|pago (?!nada)\w+|mil)\b))/;

const summed = [ask.stockPerDay, ask.fixedCosts, ask.gotaLent, ask.gotaPay, ask.otherPay].map(({ id }) => id);

const ofOne = [ask.gotaLent, ask.gotaPay].map(({ id }) => id);
const owes =
  /\b(?:deb[oe]|debemos|debia|prest(?:o|e|aron)|owe|lent|gotas?|paga ?diarios?|prestamistas?|loan sharks?)\b/;

/**
 * "un día bueno 180, uno malo 70": of both, the one that was asked. "ese es el malo, el bueno es 120": what was told for
 * the good day is of the bad one.
 */
const dayTold = ({ id, likely = 0 }: Question, cleaned: string, answers: Answers): number | null => {
  if (id !== ask.goodDay.id && id !== ask.badDay.id) return null;
  const { good, bad, thatIsBad } = bothTold(cleaned, likely) ?? daysTold(cleaned, likely);
  const low = bad ?? (thatIsBad ? number(answers, ask.goodDay) : null);
  if (good === undefined || low === null || low > good) return null;
  return id === ask.goodDay.id ? good : low;
};

const bothTold = (cleaned: string, likely: number): DaysTold | null => {
  const [good, bad] = (bothDays.exec(cleaned) ?? []).slice(1).map((said) => parseMoney(said, { max: likely }));
  return good?.ok === true && bad?.ok === true ? { good: good.value, bad: bad.value } : null;
};

const bothDays =
  /\bbueno?s?(?: dias?)? (.{1,40}?)[,;]? (?:y )?(?:en )?(?:(?:el|los|un|uno|unos|otro) )?(?:dias? )?(?:malo?s?|flojos?)(?: dias?)? (.{1,40})$/;

/** "la mitad" of a bad day is half a good one; of the stock, half of what an ordinary day sells. */
const shareOf = ({ id }: Question, said: string, answers: Answers): number | null => {
  const [, part] =
    /^(?:como |por ahi |mas o menos |pues )*(?:es )?(la mitad|la tercera parte)(?: (?:de eso|de lo que vendo|de lo vendido|menos))?$/.exec(
      said,
    ) ?? [];
  const [good, bad] = [number(answers, ask.goodDay), number(answers, ask.badDay)];
  if (part === undefined || good === null) return null;
  const whole = id === ask.badDay.id ? good : id === ask.stockPerDay.id && bad !== null ? (good + bad) / 2 : null;
  return whole === null ? null : Math.round(whole / (part === 'la mitad' ? 2 : 3));
};

/** "300 y 200", "tres de 400", "uno de 300 y otro de 200": she was asked to add them up. Null where it is none of these. */
const severalIn = (cleaned: string): readonly string[] | null => {
  const amount = '(\\d[\\d.]*(?: ?mil| lucas)?)';
  const [, count, each] = new RegExp(`^(?:son )?(dos|tres|cuatro|[234]) (?:de|a) ${amount}$`).exec(cleaned) ?? [];
  if (count !== undefined && each !== undefined) {
    const times = ['dos', 'tres', 'cuatro'].indexOf(count) + 2;
    return new Array<string>(times > 1 ? times : Number(count)).fill(each);
  }
  const two = new RegExp(
    `^(?:un[oa] de )?${amount}(?: (?:a|de) un[oa])? y (?:(?:el )?otr[oa] de )?${amount}(?: (?:al?|del?) otr[oa])?$`,
  ).exec(cleaned);
  return two?.[1] === undefined || two[2] === undefined ? null : [two[1], two[2]];
};

/** A month is 52/12 weeks; a stall's day is a day she works. Null where her days are not known. */
const inTime = (
  pesos: number,
  pace: Cadence | null,
  { per, days }: { per: Question['per']; days: number | null },
): number | null => {
  if (pace === null || pace === per) return pesos;
  if (per === undefined || days === null) return null;
  const [times, of] = timesAMonth(days)[pace];
  const month = (pesos * times) / of;
  return Math.round(per === 'month' ? month : (month * 12) / (52 * days));
};

const timesAMonth = (days: number): Readonly<Record<Cadence, readonly [number, number]>> => ({
  day: [52 * days, 12],
  week: [52, 12],
  fortnight: [2, 1],
  month: [1, 1],
  year: [1, 12],
});
