import type { Offer } from './flow.ts';
import { beginWith, goTo } from './runs.ts';
import { change, shownOf, type Turn, where } from './turn.ts';

/** Does what an offer says. Nothing of it is stored as an answer. */
export const follow = (turn: Turn, offer: Offer): void => {
  const { registry } = turn.context;
  turn.notes.push(`offer:${offer.id}`);
  change(turn, { misses: 0, refused: null });
  switch (offer.does.act) {
    case 'menu':
      return goTo(turn, registry.menu, 'afresh');
    case 'flow':
      return offer.does.answers === undefined
        ? goTo(turn, offer.does.flow)
        : beginWith(turn, offer.does.flow, offer.does.answers);
    case 'again':
      return goTo(turn, turn.session.run.flow, 'afresh');
    case 'person':
      return goTo(turn, registry.person, 'afresh');
    case 'show': {
      const shown = shownOf(turn, offer.does.what, where(turn).known);
      if (shown === null) return;
      change(turn, { showing: offer.does.what });
      turn.before.push(...shown.messages);
      turn.instead = { say: shown.say, scope: 'offer', offers: shown.offers };
      return;
    }
  }
};
