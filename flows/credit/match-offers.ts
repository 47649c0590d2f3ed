import { grossSales, netSales } from './capacity.ts';
import { address, type CreditData, dateOf, type LoanOffer } from './data.ts';
import { businessPurposes, formalDebts, type Profile, personalPurposes } from './profile.ts';

/** A lender or programme beside a person's facts. Never a promise: `yes` means that no published condition stands against it. */
export type MatchedOffer = {
  readonly id: string;
  readonly outcome: 'yes' | 'no' | 'unknown';
  /** Facts of hers that would decide and were not told. */
  readonly missing: readonly string[];
  /** Conditions that stand against it. */
  readonly reasons: readonly Reason[];
  /** Conditions that she meets. */
  readonly fits: readonly string[];
  /** What nobody published or only the lender can say. */
  readonly notKnown: readonly string[];
};

export type Reason = {
  readonly rule: string;
  readonly fact: string;
  readonly value: string | number | boolean;
  readonly source: string;
  readonly asOf: string;
};

/** Unknowns that leave open whether she can get it at all; the others (rate, papers) only how. */
export const deciding: readonly string[] = [
  'requirements',
  'openNow',
  'invitation',
  'formalCredit',
  'incomeCounted',
  'otherCondition',
  'reported',
];

export const matchOffers = (profile: Profile, data: CreditData): readonly MatchedOffer[] =>
  data.offers
    .map((offer) => match(profile, offer, dateOf(offer, data)))
    .toSorted((a, b) => order.indexOf(a.outcome) - order.indexOf(b.outcome));

const order: readonly MatchedOffer['outcome'][] = ['yes', 'unknown', 'no'];

const match = (profile: Profile, offer: LoanOffer, asOf: string): MatchedOffer => {
  const reasons: Reason[] = [];
  const missing: string[] = [];
  const fits: string[] = [];
  const notKnown = new Set(offer.notKnown);
  const against = (rule: string, fact: string, value: Reason['value']): void => {
    reasons.push({ rule: `${offer.id}.${rule}`, fact, value, source: address(offer), asOf });
  };
  for (const check of checks) {
    const found = check(profile, offer);
    if (found === null) continue;
    if ('against' in found) against(found.against, found.fact, found.value);
    else if ('missing' in found) missing.push(found.missing);
    else if ('fits' in found) fits.push(found.fits);
    else notKnown.add(found.notKnown);
  }
  if (profile.history?.reported === false) notKnown.delete('reported');
  const open = missing.length > 0 || [...notKnown].some((one) => deciding.includes(one));
  const outcome = reasons.length > 0 ? 'no' : open ? 'unknown' : 'yes';
  return { id: offer.id, outcome, missing, reasons, fits, notKnown: [...notKnown] };
};

type Check = (
  profile: Profile,
  offer: LoanOffer,
) =>
  | null
  | { readonly against: string; readonly fact: string; readonly value: string | number | boolean }
  | { readonly missing: string }
  | { readonly fits: string }
  | { readonly notKnown: string };

const checks: readonly Check[] = [
  // Whoever is under 18 cannot sign; no upper age is weighed, it is only told.
  ({ age }) => (age != null && age < 18 ? { against: 'age', fact: 'age', value: age } : null),

  ({ sisben }, { conditions }) => {
    if (conditions.sisben === null) return null;
    if (sisben == null) return { missing: 'sisben' };
    const group = sisben.trim().charAt(0).toUpperCase();
    // Other groups can come in by income, "y/o" in the sources: theirs is for the lender to say.
    return conditions.sisben.includes(group) ? { fits: 'sisben' } : { notKnown: 'otherCondition' };
  },

  ({ history, debts }, { conditions }) => {
    if (conditions.noFormalCredit !== true) return null;
    if (history?.formalCredit === true) return { against: 'formalCredit', fact: 'history.formalCredit', value: true };
    const formal = debts?.find((debt) => debt.kind != null && formalDebts.includes(debt.kind));
    if (formal?.kind != null) return { against: 'formalCredit', fact: 'debts', value: formal.kind };
    if (debts == null) return { missing: 'debts' };
    return history?.formalCredit === false ? { fits: 'formalCredit' } : { notKnown: 'formalCredit' };
  },

  ({ amount }, { conditions: { amountMin, amountMax } }) => {
    if (amountMin === null && amountMax === null) return null;
    if (amount == null) return { missing: 'amount' };
    if (amountMax !== null && amount > amountMax) return { against: 'amountMax', fact: 'amount', value: amount };
    if (amountMin !== null && amount < amountMin) return { against: 'amountMin', fact: 'amount', value: amount };
    return { fits: 'amount' };
  },

  ({ business }, { conditions: { monthsMin } }) => {
    if (monthsMin === null) return null;
    if (business?.months == null) return { missing: 'business.months' };
    return business.months >= monthsMin
      ? { fits: 'business.months' }
      : { against: 'months', fact: 'business.months', value: business.months };
  },

  // "Income" is not defined by the sources: below it by all sales is a no, above it by what is left is a yes.
  (profile, { conditions: { incomeMin } }) => {
    if (incomeMin === null) return null;
    const gross = grossSales(profile);
    if (gross === null) return { missing: 'business.sales' };
    if (gross < incomeMin) return { against: 'income', fact: 'business.sales', value: gross };
    const net = netSales(profile);
    const left = net === null || profile.business?.fixedCosts == null ? null : net - profile.business.fixedCosts;
    return left !== null && left >= incomeMin ? { fits: 'income' } : { notKnown: 'incomeCounted' };
  },

  ({ purpose }, { conditions: { productive } }) => {
    if (productive !== true) return null;
    if (purpose == null) return { missing: 'purpose' };
    if (personalPurposes.includes(purpose)) return { against: 'purpose', fact: 'purpose', value: purpose };
    return businessPurposes.includes(purpose) ? { fits: 'purpose' } : { notKnown: 'otherCondition' };
  },

  ({ account }, { conditions }) => {
    if (conditions.account !== true) return null;
    if (account == null) return { missing: 'account' };
    return account ? { fits: 'account' } : { against: 'account', fact: 'account', value: false };
  },

  ({ history }, { conditions: { acceptsReported } }) => {
    if (history?.reported !== true) return null;
    if (acceptsReported === null) return { notKnown: 'reported' };
    return acceptsReported ? { fits: 'reported' } : { against: 'reported', fact: 'history.reported', value: true };
  },

  (_, { conditions }) => (conditions.invitation === true ? { notKnown: 'invitation' } : null),
];
