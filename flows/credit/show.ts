import type { Known, Shown } from '../engine/flow.ts';
import { sayResult } from './result.ts';
import { sayCapacity } from './show-capacity.ts';
import { sayCost } from './show-cost.ts';
import { pageOf, pages } from './show-offers.ts';
import { saySteps } from './show-steps.ts';
import { sayWithout } from './show-without.ts';
import { offersBeside, type Telling, telling } from './tell.ts';

/** What can be looked at after the result: `result`, `capacity`, `cost`, `without`, `steps`, `offers`, `offers2`, `offers3`. */
export const show = (what: string, known: Known): Shown => {
  const told = telling(known);
  switch (what) {
    case 'capacity':
      return shown(told, what, sayCapacity(told));
    case 'cost':
      return shown(told, what, sayCost(told));
    case 'without':
      return shown(told, what, sayWithout(told));
    case 'steps':
      return shown(told, what, saySteps(told));
    default:
      return what.startsWith('offers') ? showOffers(told, what) : shown(told, 'result', sayResult(told));
  }
};

const shown = (told: Telling, what: string, say: string): Shown => ({
  messages: [],
  say,
  offers: offersBeside(told, what),
});

const showOffers = (told: Telling, what: string): Shown => {
  const page = Math.max(1, Number(what.slice('offers'.length)) || 1);
  const next = page + 1;
  const more =
    page < pages(told)
      ? [
          {
            id: `offers${next}`,
            title: told.words.offer.moreProgrammes,
            does: { act: 'show', what: `offers${next}` },
          } as const,
        ]
      : [];
  return { messages: [], say: pageOf(told, page), offers: offersBeside(told, 'offers', more) };
};
