import type { FlowContext } from '../engine/flow.ts';
import { assess } from './assess.ts';
import { type MatchedOffer, matchOffers } from './match-offers.ts';
import * as ask from './questions.ts';
import { profileOf } from './told.ts';

/** Nothing is asked that changes nothing: each of these says whether an answer could still move an offer or a step. */

/** Programmes and lenders that nothing speaks against so far. */
const open = ({ answers, world }: FlowContext): readonly MatchedOffer[] =>
  matchOffers(profileOf(answers), world.credit).filter(({ outcome }) => outcome !== 'no');

/** Some programmes are only for who had no formal loan in two years. */
export const asksRecentCredit = (context: FlowContext): boolean =>
  open(context).some(({ notKnown }) => notKnown.includes('formalCredit'));

export const asksAccount = (context: FlowContext): boolean =>
  open(context).some(({ missing }) => missing.includes('account'));

const assessed = ({ answers, world, now }: FlowContext) => assess(profileOf(answers), world.credit, now);

const stepsOf = (context: FlowContext): readonly string[] => assessed(context).nextSteps.map(({ id }) => id);

/** Something holds her back, and she allowed the city to study what she tells of it. */
export const hasToTell = ({ answers, research }: FlowContext): boolean => {
  const barrier = answers[ask.barrier.id] ?? 'nothing';
  return research === true && barrier !== 'nothing';
};

/** A notebook is named among her steps only where a place is left for it. */
export const asksRecords = (context: FlowContext): boolean =>
  hasBusiness(context) && stepsOf(context).filter((id) => id !== 'write-sales').length < 3;

/** Where she keeps money matters where something is left, and saving is her step or she may rather save than owe. */
export const asksSavings = (context: FlowContext): boolean =>
  hasBusiness(context) &&
  (assessed(context).capacity.normal ?? 0) > 0 &&
  (context.answers[ask.barrier.id] === 'fear' || stepsOf(context).includes('save-for-bad-week'));

const hasBusiness = ({ answers }: FlowContext): boolean => answers[ask.sector.id] !== 'no-business';
