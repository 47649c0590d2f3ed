import type { World } from '../../flows/engine/world.ts';
import { shippedWorld } from '../../flows/shipped-world.ts';
import { liveWorld } from '../../functions/conversation/world.ts';
import { hasStore, withStore } from './directory/open-directory.ts';

/** What the bot of this machine's installation knows: shipped and corrected by staff. Shipped alone where there is none. */
export const correctedWorld = async (): Promise<World> => {
  const shipped = shippedWorld(null);
  if (!hasStore()) return shipped;
  try {
    return await withStore({ aws: false }, async (table) => {
      const live = liveWorld({ table, shipped, now: () => new Date() });
      await live.refresh();
      return live.world();
    });
  } catch (error) {
    process.stderr.write(`without staff's corrections: ${error instanceof Error ? error.message : 'unreadable'}\n`);
    return shipped;
  }
};
