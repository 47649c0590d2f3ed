import type { World } from '../../flows/engine/world.ts';
import { shippedWorld } from '../../flows/shipped-world.ts';
import { allCorrections } from '../../functions/conversation/corrections.ts';
import { corrected } from '../../functions/conversation/world.ts';
import { hasStore, withStore } from './directory/open-directory.ts';

/**
 * The world as the bot of this machine has it: what shipped, with staff's corrections where there is an installation.
 * Makes nothing where there is none.
 */
export const readWorld = async (): Promise<World> => {
  const shipped = shippedWorld(null);
  if (!hasStore()) return shipped;
  return withStore({ aws: false }, async (table) => {
    const corrections = await allCorrections(table);
    return corrections.length === 0
      ? shipped
      : corrected(
          shipped,
          corrections.filter(({ undone }) => undone === null),
        );
  });
};
