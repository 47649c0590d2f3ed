import type { World } from '../../flows/engine/world.ts';
import { shippedWorld } from '../../flows/shipped-world.ts';
import { liveWorld } from '../../functions/conversation/world.ts';
import { withStore } from './directory/open-directory.ts';
import { hasInstallation } from './installation.ts';

/**
 * The world as the bot of this machine has it: what shipped, with staff's corrections where there is an installation.
 * Makes nothing where there is none; rejects where it cannot be read.
 */
export const readWorld = async (): Promise<World> => {
  const shipped = shippedWorld(null);
  if (!hasInstallation()) return shipped;
  return withStore({ aws: false }, async (table) => {
    const live = liveWorld({ table, shipped, now: () => new Date() });
    await live.refresh();
    return live.world();
  });
};
