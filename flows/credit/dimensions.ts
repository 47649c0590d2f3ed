import { type Capacity, knownDebts, monthlyDebts, netSales } from './capacity.ts';
import { address, type CreditData, dateOf, parameter, type Sourced } from './data.ts';
import { businessPurposes, type Profile, personalPurposes } from './profile.ts';

export const dimensionIds = ['documents', 'business', 'capacity', 'debt', 'history', 'purpose'] as const;

/** One side of readiness. `counted`: the answers the outcome rests on. `missing`: what would still change it. */
export type Dimension = {
  readonly id: (typeof dimensionIds)[number];
  readonly outcome: 'yes' | 'no' | 'unknown';
  readonly counted: readonly string[];
  readonly missing: readonly string[];
  readonly source: string;
  /** Date of the rule of thumb; of an undated page, the day it was read. */
  readonly asOf: string;
};

type Weighed = Pick<Dimension, 'outcome' | 'counted' | 'missing'>;

type Facts = {
  readonly profile: Profile;
  readonly data: CreditData;
  /** With only the debts that are known. */
  readonly atBest: Capacity;
  /** The month's instalment for what she asks, at the dearest legal rate; null where she named no amount. */
  readonly needed: number | null;
};

export const dimensionsOf = (facts: Facts): readonly Dimension[] => {
  const { data } = facts;
  const rest = (id: Dimension['id'], { outcome, counted, missing }: Weighed, from: Sourced): Dimension => ({
    id,
    outcome,
    counted,
    missing,
    source: address(from),
    asOf: dateOf(from, data),
  });
  return [
    rest('documents', documents(facts), data.documents),
    rest('business', business(facts), parameter(data, 'monthsInBusiness')),
    rest('capacity', capacity(facts), parameter(data, 'percentOfFree')),
    rest('debt', debt(facts), parameter(data, 'percentOfIncome')),
    rest('history', history(facts), data.history),
    rest('purpose', purpose(facts), parameter(data, 'termMonths')),
  ];
};

/**
 * Every lender asks for the cédula, so having it tells nothing more; lacking it ends the matter. Beside it one paper
 * must show the business: the vendors' record (RIVI), the RUT or the chamber's registration. Whoever has no RUT is
 * not asked for the last, which comes with one.
 */
const documents = ({ profile }: Facts): Weighed => {
  const has = profile.documents ?? {};
  const proofs = ['rut', 'rivi', 'camara'];
  const counted = proofs.filter((one) => has[one] != null);
  if (has['cedula'] === false) return { outcome: 'no', counted: ['cedula', ...counted], missing: [] };
  const identity = has['cedula'] == null ? ['cedula'] : [];
  if (proofs.some((one) => has[one] === true)) {
    return { outcome: identity.length === 0 ? 'yes' : 'unknown', counted, missing: identity };
  }
  const open = ['rivi', 'rut'].filter((one) => has[one] == null);
  if (open.length > 0) return { outcome: 'unknown', counted, missing: [...identity, ...open] };
  return { outcome: 'no', counted, missing: identity };
};

const business = ({ profile, data }: Facts): Weighed => {
  const months = profile.business?.months;
  if (months == null) return { outcome: 'unknown', counted: [], missing: ['months'] };
  const enough = months >= parameter(data, 'monthsInBusiness').value;
  return { outcome: enough ? 'yes' : 'no', counted: ['months'], missing: [] };
};

const inputs = ['salesGoodDay', 'salesBadDay', 'daysPerWeek', 'costPerDay', 'fixedCosts'] as const;

/** Whether the instalment for what she asks fits into what she can carry. */
const capacity = ({ profile, atBest, needed }: Facts): Weighed => {
  const known = inputs.filter((one) => profile.business?.[one] != null);
  const debts = monthlyDebts(profile) === null ? [] : ['debts'];
  const counted = [...known, ...debts];
  const missing: string[] = inputs.filter((one) => profile.business?.[one] == null);
  if (debts.length === 0) missing.push('debts');
  // With unknown debts the best case decides only against her.
  const { instalmentMax } = atBest;
  if (instalmentMax === null) return { outcome: 'unknown', counted, missing };
  if (instalmentMax === 0 || (needed !== null && needed > instalmentMax)) return { outcome: 'no', counted, missing };
  if (missing.length > 0) return { outcome: 'unknown', counted, missing };
  if (needed === null) return { outcome: 'unknown', counted, missing: ['amount'] };
  return { outcome: 'yes', counted: [...counted, 'amount'], missing };
};

/** Whether what she pays already stays within the share of income. What she surely pays can be too much by itself. */
const debt = ({ profile, data }: Facts): Weighed => {
  if (profile.debts == null) return { outcome: 'unknown', counted: [], missing: ['debts'] };
  const counted = ['debts'];
  if (profile.debts.length === 0) return { outcome: 'yes', counted, missing: [] };
  const net = netSales(profile);
  if (net === null) return { outcome: 'unknown', counted, missing: ['sales'] };
  const limit = Math.max(0, Math.floor((net * parameter(data, 'percentOfIncome').value) / 100));
  if (knownDebts(profile) > limit) return { outcome: 'no', counted: [...counted, 'sales'], missing: [] };
  if (monthlyDebts(profile) === null) return { outcome: 'unknown', counted, missing: ['debts.pay'] };
  return { outcome: 'yes', counted: [...counted, 'sales'], missing: [] };
};

/** No history is not a bad one: only a negative report speaks against her. */
const history = ({ profile }: Facts): Weighed => {
  const reported = profile.history?.reported;
  if (reported == null) return { outcome: 'unknown', counted: [], missing: ['reported'] };
  return { outcome: reported ? 'no' : 'yes', counted: ['reported'], missing: [] };
};

const purpose = ({ profile }: Facts): Weighed => {
  const counted = [...(profile.purpose == null ? [] : ['purpose']), ...(profile.amount ? ['amount'] : [])];
  const missing = [...(profile.purpose == null ? ['purpose'] : []), ...(profile.amount ? [] : ['amount'])];
  if (profile.purpose != null && personalPurposes.includes(profile.purpose)) return { outcome: 'no', counted, missing };
  const named = profile.purpose != null && businessPurposes.includes(profile.purpose);
  return { outcome: named && missing.length === 0 ? 'yes' : 'unknown', counted, missing };
};
