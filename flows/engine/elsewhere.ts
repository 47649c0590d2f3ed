import { asksHowMuch } from '../understanding/asks.ts';
import { isBareNumber } from '../understanding/bare-number.ts';
import { turnsAway, wishesForLoan, wishIn } from '../understanding/wishes.ts';
import { mayKeep } from './accept.ts';
import { answersNow } from './at-present.ts';
import type { Known, Offer } from './flow.ts';
import { menuOffer } from './menu-offer.ts';
import type { Question } from './question.ts';
import { flowOf } from './registry.ts';
import { flowNow, type Turn, where } from './turn.ts';

/**
 * A question of hers in the middle of another conversation, where one is chosen of several: "¿cuánto vale un gota a
 * gota?" asks what it costs, and is no debt she has. What she leaves is there when she comes back.
 */
export const askedElsewhere = (turn: Turn, text: string): Elsewhere | null => {
  const position = where(turn);
  const here = flowNow(turn);
  const { registry } = turn.context;
  if (position.at !== 'asking' || here.id === registry.first || isBareNumber(text)) return null;
  const { kind } = position.asked.question;
  // "quiero un jardín" where places are asked for stays there.
  const maybeWish = kind === 'yes-no' || (kind === 'choice' && !answersNow(turn, text));
  const wish = maybeWish ? wishAwayIn(text, kind) : null;
  if (wish !== null) return wishedElsewhere(turn, wish, position.known);
  const priced = asksHowMuch(text) && (kind === 'choice' || kind === 'many' || kind === 'yes-no');
  // Where any words are an answer no line's name is a question.
  const least = priced ? 3 : kind === 'words' ? Number.POSITIVE_INFINITY : 4;
  const flow = registry.flows.find(
    (one) => one.id !== here.id && (!one.needsConsent || mayKeep(turn)) && (one.claims?.(text) ?? 0) >= least,
  );
  if (flow === undefined) return null;
  const offer = { id: flow.id, title: flow.texts[turn.session.locale].name } as const;
  return { flow: flow.id, text, offer: { ...offer, does: { act: 'flow', flow: flow.id } } };
};

/** Where her words lead, and what of them is told there. */
type Elsewhere = { readonly flow: string; readonly text: string; readonly offer: Offer };

/**
 * "no, mejor quiero un préstamo", "quiero saber lo de las deudas": she turns away from what is asked. A bare "quiero un
 * préstamo" does so where yes or no is asked; in a list, and of what is asked here, it may as well be the answer.
 */
const wishAwayIn = (text: string, kind: Question['kind']): string | null => {
  const said = wishIn(text);
  if (said === null) return null;
  return turnsAway(said) || (kind === 'yes-no' && wishesForLoan(said)) ? said.wish : null;
};

/** Another conversation of the menu that her words name. */
const wishedElsewhere = (turn: Turn, text: string, known: Known): Elsewhere | null => {
  const { registry } = turn.context;
  const offer = menuOffer(turn, text, known);
  if (offer?.does.act !== 'flow' || offer.does.flow === flowNow(turn).id) return null;
  const { flow } = offer.does;
  return flowOf(registry, flow).needsConsent && !mayKeep(turn) ? null : { flow, text, offer };
};
