import { monthInBogota } from '../loans/ceiling.ts';
import { dearestInstalment } from '../loans/compare.ts';
import { type Capacity, capacityAtBest, capacityOf } from './capacity.ts';
import { type CreditData, parameter } from './data.ts';
import { type Dimension, dimensionsOf } from './dimensions.ts';
import { type MatchedOffer, matchOffers } from './match-offers.ts';
import { type NextStep, nextStepsOf } from './next-steps.ts';
import type { Profile } from './profile.ts';

/** How ready a person is to ask for a formal loan: what `credit assess` prints. Never a promise of one. */
export type Assessment = {
  readonly level: Level;
  readonly dimensions: readonly Dimension[];
  readonly capacity: Capacity;
  readonly nextSteps: readonly NextStep[];
  readonly offers: readonly MatchedOffer[];
};

export type Level = 'not_yet' | 'almost' | 'ready';

/**
 * Weighs what a person told against dated rules of thumb. Pure: the same profile, data and month give the same result.
 * What she did not tell is unknown and never counts as zero or as no. More debt can only lower it. Sex, age above 18,
 * disability, place, nationality, people in her care and consent to research are not even in the profile.
 *
 * The figures of the worked example (month of 26 days, debts of 30, a bad week) come out of one rule: `capacity.ts`.
 */
export const assess = (profile: Profile, data: CreditData, now: string): Assessment => {
  const rule = {
    percentOfIncome: parameter(data, 'percentOfIncome').value,
    percentOfFree: parameter(data, 'percentOfFree').value,
  };
  const capacity = capacityOf(profile, rule);
  const atBest = capacityAtBest(profile, rule);
  const month = monthInBogota(now);
  const needed = profile.amount == null || profile.amount === 0 ? null : dearestInstalment(profile.amount, data, month);
  const dimensions = dimensionsOf({ profile, data, atBest, needed });
  return {
    level: levelOf(dimensions, profile),
    dimensions,
    capacity,
    nextSteps: nextStepsOf({ profile, dimensions, capacity: atBest }),
    offers: matchOffers(profile, data),
  };
};

/**
 * Ready: all six dimensions hold. Almost: at least four hold, and neither capacity nor debt speaks against it. Below
 * that, not yet. Nobody under 18 can sign.
 */
const levelOf = (dimensions: readonly Dimension[], { age }: Profile): Level => {
  if (age != null && age < 18) return 'not_yet';
  const hold = dimensions.filter((one) => one.outcome === 'yes').length;
  if (hold === dimensions.length) return 'ready';
  const barred = dimensions.some((one) => (one.id === 'capacity' || one.id === 'debt') && one.outcome === 'no');
  return hold >= 4 && !barred ? 'almost' : 'not_yet';
};
