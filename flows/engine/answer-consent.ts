import { wantsWhole } from '../understanding/small-talk.ts';
import { type Answering, type Reading, wasAsked } from './answering.ts';
import { carryOver } from './carry.ts';
import { menuOffer } from './menu-offer.ts';
import { miss } from './miss.ts';
import { flowOf } from './registry.ts';
import { goTo } from './runs.ts';
import { change, type Turn, wordsOf } from './turn.ts';

/** The steps of answering where we ask what we may keep, and what it may be used for. */

/** Whatever does not say yes or no to the words she read says what she needs. */
export const beforeServing = (turn: Turn, reading: Reading): boolean => {
  const { result, position } = reading;
  if (position.asked.question.id !== turn.context.registry.consent.serve) return false;
  const unread = !result.ok && result.reason !== 'dont-know' && result.reason !== 'rather-not';
  if (!unread && wasAsked(turn, position)) return false;
  sayNeeds(turn, reading);
  return true;
};

/** A yes that she gave before she could read what to is none: it is asked. */
export const beforeResearch = (turn: Turn, { result, position }: Reading): boolean =>
  position.asked.question.id === turn.context.registry.consent.research && result.ok && !wasAsked(turn, position);

/** She says what she needs before she allowed anything: places and lines are there for her, the rest is remembered. */
const sayNeeds = (turn: Turn, { text, at, position }: Answering): void => {
  if (wantsWhole(text)) return change(turn, { told: null, misses: 0, refused: null });
  const offer = menuOffer(turn, text, position.known);
  if (offer?.does.act === 'flow') {
    const { flow } = offer.does;
    if (!flowOf(turn.context.registry, flow).needsConsent) {
      goTo(turn, flow);
      return carryOver(turn, { text, offer });
    }
    change(turn, { wants: flow, misses: 0 });
    turn.acks.push(wasAsked(turn, position) ? wordsOf(turn).consentFirst : wordsOf(turn).consentThen);
    return;
  }
  if (wasAsked(turn, position)) miss(turn, { text, at, key: position.key });
};
