import type { World } from '../../flows/engine/world.ts';
import { shippedWorld } from '../../flows/shipped-world.ts';
import { readWorld } from './open-world.ts';

/** The world with staff's corrections; where they cannot be read, what shipped, and it says so. */
export const correctedWorld = (): Promise<World> =>
  readWorld().catch((error: unknown) => {
    process.stderr.write(`without staff's corrections: ${error instanceof Error ? error.message : 'unreadable'}\n`);
    return shippedWorld(null);
  });
