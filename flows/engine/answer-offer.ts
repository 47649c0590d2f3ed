import { carryOver } from './carry.ts';
import { explained } from './explained.ts';
import { menuOffer } from './menu-offer.ts';
import { miss } from './miss.ts';
import { follow } from './offers.ts';
import { pickNamed } from './read-answer.ts';
import { flowOf } from './registry.ts';
import type { Position } from './replay.ts';
import { offersNow, type Turn } from './turn.ts';

/** Below a result: one of its offers, else anything of the menu. In the menu, what the menu itself makes of her words. */
export const chooseOffer = (
  turn: Turn,
  { text, at, position }: { text: string; at: string; position: Extract<Position, { at: 'concluded' }> },
): void => {
  const offers = offersNow(turn, position);
  const named = pickNamed(text, offers)?.id;
  const offer = offers.find(({ id }) => id === named);
  const inMenu = flowOf(turn.context.registry, turn.session.run.flow).id === turn.context.registry.menu;
  if (explained(turn, text, position.known)) return;
  const chosen = (inMenu ? null : offer) ?? menuOffer(turn, text, position.known);
  if (chosen === null) return miss(turn, { text, at, key: `!${position.name}` });
  follow(turn, chosen);
  carryOver(turn, { text, offer: chosen });
};
