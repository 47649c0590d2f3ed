import type { CreditData } from '../credit/data.ts';
import { modalityOf, monthInBogota, newestMinimumWage } from './ceiling.ts';
import { costOf, type LoanCost, type OfferedLoan } from './offered-loan.ts';

/**
 * An offer as she has it before her, before she signs. Null or absent: not known, which is never taken for no.
 * Only `loan` is counted; the rest is what she saw or was told.
 */
export type OfferBeforeHer = {
  readonly loan?: OfferedLoan | null;
  /** Wants money before it lends: a deposit, "papelería", an insurance paid first. */
  readonly wantsMoneyFirst?: boolean | null;
  /** Keeps her identity card, bank card or a password. */
  readonly keepsDocument?: boolean | null;
  /** Has her sign with blanks: a letter, a bill, a sheet. */
  readonly blankPapers?: boolean | null;
  /** Showed her in writing what she pays in all. */
  readonly totalInWriting?: boolean | null;
  /** Gives her a copy of what she signs. */
  readonly givesCopy?: boolean | null;
  /** Told her what happens when she pays late, and what it costs to pay before time. */
  readonly lateTold?: boolean | null;
  readonly prepaymentTold?: boolean | null;
  /** What is charged was told, whether or not it is in `loan.charges`. */
  readonly commissionTold?: boolean | null;
  readonly insuranceTold?: boolean | null;
  readonly guaranteeTold?: boolean | null;
};

export const findingIds = [
  'money-first',
  'keeps-document',
  'blank-papers',
  'never-repaid',
  'above-ceiling',
  'ceiling-unknown',
  'charges-lift',
  'commission-high',
  'total',
  'commission',
  'insurance',
  'guarantee',
  'late',
  'prepayment',
  'copy',
] as const;

export type FindingId = (typeof findingIds)[number];

/**
 * - `stop`: a red flag; better not to sign
 * - `ask`: not known or doubtful; to be asked before signing
 * - `fine`: told, or counted and in order
 */
export type Finding = {
  readonly id: FindingId;
  readonly level: 'stop' | 'ask' | 'fine';
  /** What it rests on; null: common prudence, no rule that was read. */
  readonly basis: Basis | null;
  /** Numbers for the words: percent with two decimals, whole pesos, months `YYYY-MM`. */
  readonly values: Readonly<Record<string, string | number>>;
};

/** `quotable` only where the article itself was read in full; what is known at second hand is for the city's lawyer. */
export type Basis = {
  readonly law: string;
  readonly article: string | null;
  readonly source: readonly string[];
  readonly asOf: string | null;
  readonly quotable: boolean;
};

export type OfferCheck = {
  /** Stops first, then what to ask, then what is fine. */
  readonly findings: readonly Finding[];
  /** The cost of `loan`; null where none was given or it is never paid back. */
  readonly cost: LoanCost | null;
};

/**
 * Holds an offer against what to look for before signing. Pure: the credit data and the day (ISO) are parameters, so the
 * same offer at the same day finds the same. An empty offer gives the questions to ask of any loan.
 *
 *     checkOffer({ loan, blankPapers: true }, world.credit, now).findings
 */
export const checkOffer = (offer: OfferBeforeHer, data: CreditData, now: string): OfferCheck => {
  const { loan = null } = offer;
  const counted = loan === null ? null : costOf(loan, data, now);
  const cost = counted?.ok === true ? counted.value : null;
  const findings = [
    flag('money-first', offer.wantsMoneyFirst),
    flag('keeps-document', offer.keepsDocument),
    flag('blank-papers', offer.blankPapers),
    counted?.ok === false && counted.reason === 'never-repaid' ? plain('never-repaid', 'stop') : null,
    cost === null ? null : aboveCeiling(cost, data),
    loan === null ? null : commissionHigh(loan, data, now),
    told('total', offer.totalInWriting, lawOf(data, '1328-9')),
    told('commission', offer.commissionTold ?? given(loan?.charges?.commission), null),
    told('insurance', offer.insuranceTold ?? given(loan?.charges?.insurance), null),
    told('guarantee', offer.guaranteeTold ?? given(loan?.charges?.guarantee), null),
    told('late', offer.lateTold, lawOf(data, '1328-9')),
    told('prepayment', offer.prepaymentTold, lawOf(data, '1555')),
    told('copy', offer.givesCopy, null),
  ].filter((one) => one !== null);
  return { findings: levels.flatMap((level) => findings.filter((one) => one.level === level)), cost };
};

const levels = ['stop', 'ask', 'fine'] as const;

const plain = (id: FindingId, level: Finding['level'], basis: Basis | null = null): Finding => ({
  id,
  level,
  basis,
  values: {},
});

/** A red flag stands only where she saw it; not seen is not asked about. */
const flag = (id: FindingId, seen: boolean | null | undefined): Finding | null =>
  seen == null ? null : plain(id, seen ? 'stop' : 'fine');

const told = (id: FindingId, known: boolean | null | undefined, basis: Basis | null): Finding =>
  plain(id, known === true ? 'fine' : 'ask', basis);

const given = (charge: object | undefined): true | null => (charge === undefined ? null : true);

/** Of the month of the loan and its class only; with another month's ceiling nothing is judged. */
const aboveCeiling = ({ ceiling, aboveCeiling, effectiveAnnual }: LoanCost, data: CreditData): Finding | null => {
  if (ceiling === null) return null;
  const { month, ea, latest, modality } = ceiling;
  const found = data.ceilings.find(
    (one) => one.modality === modality && one.month === (ea === null ? latest?.month : month),
  );
  const basis: Basis | null =
    found === undefined
      ? null
      : { law: 'Superfinanciera', article: null, source: found.source, asOf: found.asOf, quotable: true };
  const values = {
    month,
    ...(effectiveAnnual === null ? {} : { annual: effectiveAnnual }),
    ...(ea === null ? {} : { ea }),
    ...(latest === null ? {} : { latestMonth: latest.month, latestEa: latest.ea }),
  };
  if (ea === null) return { id: 'ceiling-unknown', level: 'ask', basis, values };
  if (aboveCeiling === null) return { id: 'charges-lift', level: 'ask', basis, values };
  return { id: 'above-ceiling', level: aboveCeiling ? 'stop' : 'fine', basis, values };
};

/** Ley 590 de 2000, art. 39: a most by minimum wages. Read at second hand and probably in force: asked about, not accused. */
const commissionHigh = ({ lent, charges }: OfferedLoan, data: CreditData, now: string): Finding | null => {
  const { commission } = charges ?? {};
  if (commission === undefined) return null;
  const { commission: rule, vat } = data.charges;
  const month = monthInBogota(now);
  if (modalityOf(data, lent, month) === null) return null;
  const most = lent < rule.smallBelow * newestMinimumWage(data, month) ? rule.smallPercent : rule.largePercent;
  const percent =
    'percent' in commission ? commission.percent : (commission.pesos * 10_000) / (lent * (100 + vat.percent));
  if (percent <= most + 0.005) return null;
  const { source, asOf } = rule;
  return {
    id: 'commission-high',
    level: 'ask',
    basis: { law: 'Ley 590 de 2000', article: '39', source, asOf, quotable: false },
    values: { percent: Math.round(percent * 100) / 100, most },
  };
};

const fullyRead = 'full article text read in a copy';

const lawOf = (data: CreditData, id: string): Basis | null => {
  const found = data.law.find((one) => one.id === id);
  if (found === undefined) return null;
  const { law, article, source, asOf, level } = found;
  return { law, article, source, asOf, quotable: level === fullyRead };
};
