import { type Capacity, knownDebts } from './capacity.ts';
import type { Dimension } from './dimensions.ts';
import type { Profile } from './profile.ts';

export const stepIds = [
  'get-cedula',
  'get-rivi',
  'get-rut',
  'complete-year',
  'date-business',
  'write-sales',
  'save-for-bad-week',
  'raise-margin',
  'ask-less',
  'name-amount',
  'replace-gota',
  'pay-down',
  'list-debts',
  'claim-report',
  'see-report',
  'name-purpose',
  'other-purpose',
] as const;

export type NextStep = { readonly id: (typeof stepIds)[number]; readonly dimension: Dimension['id'] };

/** At most three: what speaks against her first, then what is not known, in the order of the dimensions. */
export const nextStepsOf = ({
  profile,
  dimensions,
  capacity,
}: {
  profile: Profile;
  dimensions: readonly Dimension[];
  capacity: Capacity;
}): readonly NextStep[] => {
  const steps: NextStep[] = [];
  for (const outcome of ['no', 'unknown'] as const) {
    for (const dimension of dimensions) {
      if (dimension.outcome !== outcome) continue;
      const id = stepFor[dimension.id]({ profile, dimension, capacity, dimensions });
      if (id !== null) steps.push({ id, dimension: dimension.id });
    }
  }
  // Where debts take all, their step says it; a cushion for the bad week is what is left to name.
  const tight = dimensions.some((one) => one.id === 'capacity' && one.outcome === 'no');
  if (
    tight &&
    steps.length < 3 &&
    !steps.some((step) => step.dimension === 'capacity') &&
    (capacity.badWeek ?? 0) < 0
  ) {
    steps.push({ id: 'save-for-bad-week', dimension: 'capacity' });
  }
  return steps.slice(0, 3);
};

type Facts = {
  readonly profile: Profile;
  readonly dimension: Dimension;
  /** With only the debts that are known. */
  readonly capacity: Capacity;
  readonly dimensions: readonly Dimension[];
};

const stepFor: Readonly<Record<Dimension['id'], (facts: Facts) => NextStep['id'] | null>> = {
  documents: ({ profile }) => {
    const has = profile.documents ?? {};
    if (has['cedula'] === false) return 'get-cedula';
    if (has['rut'] === true || has['rivi'] === true || has['camara'] === true) return 'get-cedula';
    // The vendors' record is for those who sell in the street and in markets.
    const where = profile.business?.where;
    return where === 'shop' || where === 'home' ? 'get-rut' : 'get-rivi';
  },
  business: ({ dimension }) => (dimension.outcome === 'no' ? 'complete-year' : 'date-business'),
  capacity: ({ profile, dimension, capacity, dimensions }) => {
    if (dimension.outcome === 'unknown') {
      if (dimension.missing.includes('amount')) return 'name-amount';
      // Debts that are not known have their own step.
      return dimension.missing.every((one) => one === 'debts') ? null : 'write-sales';
    }
    const { normal, badWeek, instalmentMax } = capacity;
    if (instalmentMax !== null && instalmentMax > 0) return 'ask-less';
    const debts = knownDebts(profile);
    if (normal !== null && normal + debts <= 0) return 'raise-margin';
    // When it is the debts that take all, lightening them is the step, named under debt.
    if (dimensions.some((one) => one.id === 'debt' && one.outcome === 'no')) return null;
    if (badWeek !== null && badWeek <= 0) return 'save-for-bad-week';
    return debts > 0 ? 'pay-down' : 'raise-margin';
  },
  debt: ({ profile, dimension }) => {
    if (dimension.outcome === 'unknown') return dimension.missing.includes('sales') ? 'write-sales' : 'list-debts';
    return (profile.debts ?? []).some((one) => one.kind === 'gota') ? 'replace-gota' : 'pay-down';
  },
  history: ({ dimension }) => (dimension.outcome === 'no' ? 'claim-report' : 'see-report'),
  purpose: ({ profile, dimension }) => {
    if (dimension.outcome === 'no') return 'other-purpose';
    if (profile.purpose == null || !dimension.missing.includes('amount')) return 'name-purpose';
    return 'name-amount';
  },
};
