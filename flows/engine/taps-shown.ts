import type { Outgoing } from './message.ts';
import type { TapsShown } from './record.ts';

/** What can be tapped below a message, for the transcript; null: nothing. */
export const tapsShown = (message: Outgoing): TapsShown | null => {
  switch (message.kind) {
    case 'buttons':
    case 'picture':
      return { as: 'buttons', titles: message.buttons.map(({ title }) => title) };
    case 'list':
      return { as: 'list', titles: message.rows.map(({ title }) => title) };
    case 'location-request':
      return { as: 'location-request', titles: [] };
    default:
      return null;
  }
};
