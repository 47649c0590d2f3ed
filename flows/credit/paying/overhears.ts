import type { Known } from '../../engine/flow.ts';
import type { AnswerValue, Question } from '../../engine/question.ts';
import { everyTold } from '../../loans/every-told.ts';
import { timesTold } from '../../loans/times-told.ts';
import { clean, plain } from '../../understanding/clean.ts';
import { parseMoney } from '../../understanding/money.ts';
import { parseNumber } from '../../understanding/number.ts';
import { every, number } from '../told.ts';
import { leftTold } from './left-told.ts';
import { fellBehind, isNotYet } from './missed.ts';
import { leftOf, type Plan, planBefore } from './plan.ts';
import * as ask from './questions.ts';

/** "pagué dos", "¿cuánto me falta?": what stands behind *Otra cosa* is not asked again where she said it. */
export const overhears = ({ id }: Question, text: string, known: Known): AnswerValue | undefined => {
  const { answers } = known;
  if (id === ask.every.id) return everyTold(text);
  if (id === ask.left.id) return leftTold(text, number(answers, ask.pay)) ?? timesTold(text, every(answers, ask.every));
  const said = plain(clean(text));
  if (id === ask.did.id) {
    if (isNotYet(text)) return 'not-yet';
    return fellBehind.some((words) => said.startsWith(words)) ? 'could-not' : undefined;
  }
  if (id === ask.other.id) {
    if (/\bcuant[oa]s? (?:me )?(?:faltan?|debo)\b|\bhow (?:much|many)\b/.test(said)) return 'look';
    return several.test(said) || all.test(said) ? 'several' : undefined;
  }
  if (id === ask.howMany.id && all.test(said)) {
    const plan = planBefore(known.before);
    return (plan === null ? null : leftOf(plan)) ?? undefined;
  }
  const [, many = ''] = id === ask.howMany.id ? (several.exec(said) ?? []) : [];
  const read = parseNumber(many === 'doble' ? '2' : many);
  return read.ok && read.value > 1 ? read.value : undefined;
};

const all = /\b(?:pague|paid)(?: ya)? (?:todo|todas|it all|all of it)\b|\btermine de pagar\b/;

/** "pagué la mitad", "aboné 20": less than an instalment, and counted as none. */
export const tellsPart = (text: string, plan: Plan | null): boolean => {
  const said = plain(clean(text));
  const [, amount = ''] = paidPesos.exec(clean(text)) ?? [];
  const read = parseMoney(amount, { min: 100 });
  return part.test(said) || (plan !== null && ((read.ok && read.value < plan.pay) || isPartInThousands(said, plan)));
};

/** "pagué 60" of who pays 120 thousand eight times is no number of instalments: sixty thousand, a part. */
const isPartInThousands = (said: string, plan: Plan): boolean => {
  const [, before = '', number = '', behind = ''] = paidNumber.exec(said) ?? [];
  const pesos = Number(number) * 1000;
  if (number === '' || pesos >= plan.pay) return false;
  if (Number(number) > (leftOf(plan) ?? mostUntold)) return true;
  // "pagué 10" of 20 thousand a day is half of it, and "pagué 2" are two.
  const least = only.test(`${before} ${behind}`) ? plan.pay / 10 : plan.pay / 2;
  return Number(number) >= 5 && pesos >= least;
};

/** Instalments paid at once, where nobody knows how many are left: a month of days. */
const mostUntold = 31;
const only = /\b(?:solo|solamente|apenas|no mas|nomas|nada mas|only)\b/;
const paidNumber =
  /^((?:(?:ya|hoy|solo|solamente|apenas|i|only|pero|pues) )*(?:pague|abone|di|le di|les di|paid)(?: (?:solo|solamente|apenas|como|only))*) (\d{1,3})((?: (?:no mas|nomas|nada mas|hoy|por ahora|vecina|veci|only))*)$/;

/** With its unit: "pagué 20" may be twenty instalments. */
const paidPesos =
  /^(?:(?:ya|hoy|solo|apenas|i|only) )*(?:pague|di|le di|paid) (?:(?:solo|apenas|como|only) )*(\$? ?\d[\d.,]* ?(?:mil|lucas?|k|pesos|thousand)|\d{1,3}[.,]\d{3})\b/;

const part =
  /\b(?:pague|pago|di|le di|paid)(?: (?:solo|apenas|como|only))? (?:la mitad|media cuota|una parte|un (?:poco|poquito|pedacito)|half|part)\b|^(?:(?:solo|apenas|ya|hoy) )*abone (?:\d|la mitad|una parte|un poc|algo)/;

const several =
  /\b(?:pague|abone|adelante|paid) (?:las |los )?(dos|tres|cuatro|cinco|seis|doble|varias|two|three|several|\d{1,2})\b/;
