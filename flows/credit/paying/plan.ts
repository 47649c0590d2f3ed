import { bogotaDay, plusDays } from '../../engine/bogota-time.ts';
import type { Answers, Known, Past } from '../../engine/flow.ts';
import type { FactValue } from '../../engine/record.ts';
import { plusMonths } from '../../loans/business-days.ts';
import { type Every, periods } from '../../loans/rate.ts';
import { text } from '../told.ts';
import * as ask from './questions.ts';

/** What she still pays, as it stands. Pesos are whole; days are `YYYY-MM-DD`, null where she did not say. */
export type Plan = {
  readonly lender: string | null;
  readonly pay: number;
  readonly every: Every;
  /** Instalments in all that the plan began with; null where nobody knows how many. */
  readonly times: number | null;
  readonly paid: number;
  /** Days of payment that went by unpaid; those instalments come at the end. */
  readonly missed: number;
  /** The first day of payment of the plan. */
  readonly first: string | null;
  /** She asked to be reminded the day before. */
  readonly remind: boolean;
};

/** The plan of the runs before, unless it was paid off. */
export const planBefore = (before: Past | null | undefined): Plan | null => {
  const kept = before?.outcomes['plan'];
  const plan = kept === undefined ? null : readPlan(kept);
  return plan === null || isPaidOff(plan) ? null : plan;
};

/** The plan as her answers leave it: told anew, or the one before with what she did now. */
export const planOf = ({ answers, before, began, now }: Known): Plan | null => {
  const told = toldPlan(answers);
  if (told !== null) return told;
  const plan = planBefore(before);
  if (plan === null) return null;
  const did = answers[ask.did.id];
  if (did === 'paid')
    return { ...plan, paid: plan.paid + 1, missed: plan.missed - (isLate(plan, began ?? now) ? 1 : 0) };
  // "no pude" and "me atrasé" on one day are one instalment.
  if (did === 'could-not') return isLate(plan, bogotaDay(began ?? now)) ? plan : { ...plan, missed: plan.missed + 1 };
  const many = answers[ask.howMany.id];
  return typeof many === 'number' ? { ...plan, paid: atMost(plan, plan.paid + many) } : plan;
};

/**
 * After "no pude": nearer to the day that went by than to the coming one, a payment is the missed one, some days late, and
 * another "no pude" the same. `when` is a moment or a day.
 */
const isLate = (plan: Plan, when: string): boolean => {
  const [gone, coming] = [dueOf(plan, -1), dueOf(plan)];
  if (plan.missed === 0 || gone === null || coming === null) return false;
  const at = Date.parse(when);
  return at - Date.parse(gone) < Date.parse(coming) - at;
};

const atMost = ({ times }: Plan, paid: number): number => (times === null ? paid : Math.min(times, paid));

const toldPlan = (answers: Answers): Plan | null => {
  const pay = answers[ask.pay.id];
  const every = everyOf(answers[ask.every.id]);
  if (typeof pay !== 'number' || every === null) return null;
  const [left, owed] = [answers[ask.left.id], answers[ask.owed.id]];
  const times = typeof left === 'number' ? left : typeof owed === 'number' ? Math.ceil(owed / pay) : null;
  return {
    lender: text(answers, ask.lender),
    pay,
    every,
    times,
    paid: 0,
    missed: 0,
    first: text(answers, ask.next),
    remind: answers[ask.remind.id] === true,
  };
};

export const leftOf = ({ times, paid }: Plan): number | null => (times === null ? null : times - paid);

export const isPaidOff = (plan: Plan): boolean => leftOf(plan) === 0;

/** The day of the next payment: days that went by unpaid count as gone, their instalments come at the end. */
export const dueOf = ({ first, every, paid, missed }: Plan, ahead = 0): string | null => {
  if (first === null) return null;
  const gone = paid + missed + ahead;
  return every === 'month' ? plusMonths(first, gone) : plusDays(first, gone * days[every]);
};

const days = { day: 1, week: 7, fortnight: 15 } as const;

/** As it is kept from run to run: codes and numbers. */
export const planValue = (plan: Plan): FactValue => ({ ...plan });

const readPlan = (value: FactValue): Plan | null => {
  if (typeof value !== 'object' || value === null || !isCodes(value)) return null;
  const every = everyOf(value['every']);
  const { pay, paid, missed, times, first, lender } = value;
  if (every === null || typeof pay !== 'number' || typeof paid !== 'number' || typeof missed !== 'number') return null;
  return {
    lender: typeof lender === 'string' ? lender : null,
    pay,
    every,
    times: typeof times === 'number' ? times : null,
    paid,
    missed,
    first: typeof first === 'string' ? first : null,
    remind: value['remind'] === true,
  };
};

const isCodes = (value: object): value is { readonly [code: string]: FactValue } => !Array.isArray(value);

const everyOf = (value: unknown): Every | null => periods.find((one) => one === value) ?? null;
