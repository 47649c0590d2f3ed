import type { Answers } from '../engine/flow.ts';
import type { Question } from '../engine/question.ts';
import { type Every, periods } from '../loans/rate.ts';
import type { Debt, Profile } from './profile.ts';
import * as ask from './questions.ts';

/** The profile out of what she answered. What was not asked or is not known stays absent: never zero, never no. */
export const profileOf = (answers: Answers): Profile => {
  const history = text(answers, ask.history);
  return {
    amount: number(answers, ask.amount),
    purpose: text(answers, ask.purpose),
    business: {
      months: number(answers, ask.months),
      where: text(answers, ask.market),
      salesGoodDay: number(answers, ask.goodDay),
      salesBadDay: number(answers, ask.badDay),
      daysPerWeek: number(answers, ask.daysPerWeek),
      costPerDay: number(answers, ask.stockPerDay),
      fixedCosts: number(answers, ask.fixedCosts),
    },
    debts: debts(answers),
    documents: documents(answers),
    // Never having had a loan is no bad report, and no formal credit either.
    history: {
      reported: history === null ? null : history === 'reported',
      formalCredit: history === 'none' ? false : yesNo(answers, ask.recentCredit),
    },
    account: yesNo(answers, ask.account),
    records: yesNo(answers, ask.records),
    savings: text(answers, ask.savings),
  };
};

const debts = (answers: Answers): Debt[] | null => {
  const has = answers[ask.hasDebts.id];
  if (has === false) return [];
  if (has !== true) return null;
  const kinds = list(answers, ask.debtKinds);
  const others = kinds?.filter((kind) => kind !== 'gota') ?? [];
  const found: Debt[] = [];
  if (kinds?.includes('gota') === true) {
    found.push({ kind: 'gota', pay: number(answers, ask.gotaPay), every: every(answers, ask.gotaEvery) });
  }
  if (others.length === 0 && found.length > 0) return found;
  // She says what she pays for the others together: the sum stands with the first, the rest are only named.
  const sum = { pay: number(answers, ask.otherPay), every: every(answers, ask.otherEvery) };
  found.push({ kind: others[0] ?? null, ...sum });
  for (const kind of others.slice(1)) found.push({ kind, pay: 0, every: 'month' });
  return found;
};

/** Papers that she could tick and did not are a no. */
const documents = (answers: Answers): Record<string, boolean> | null => {
  const has = list(answers, ask.documents);
  if (has === null) return null;
  const asked = (ask.documents.options ?? []).filter((option) => option !== 'none');
  return Object.fromEntries(asked.map((option) => [option, has.includes(option)]));
};

/** Her gota a gota as quoted; null where one of the three is not known. */
export const gotaOf = (answers: Answers): { lent: number; pay: number; times: number; every: Every } | null => {
  const lent = number(answers, ask.gotaLent);
  const pay = number(answers, ask.gotaPay);
  const times = number(answers, ask.gotaTimes);
  const often = every(answers, ask.gotaEvery);
  return lent === null || pay === null || times === null || often === null ? null : { lent, pay, times, every: often };
};

export const number = (answers: Answers, { id }: Question): number | null => {
  const value = answers[id];
  return typeof value === 'number' ? value : null;
};

const yesNo = (answers: Answers, { id }: Question): boolean | null => {
  const value = answers[id];
  return typeof value === 'boolean' ? value : null;
};

export const text = (answers: Answers, { id }: Question): string | null => {
  const value = answers[id];
  return typeof value === 'string' ? value : null;
};

export const list = (answers: Answers, { id }: Question): readonly string[] | null => {
  const value = answers[id];
  return Array.isArray(value) ? value.filter((one) => typeof one === 'string') : null;
};

export const every = (answers: Answers, question: Question): Every | null => {
  const value = text(answers, question);
  return periods.find((one) => one === value) ?? null;
};
