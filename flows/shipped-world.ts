import { shippedCredit } from './credit/shipped.ts';
import { shippedDirectory } from './directory/shipped.ts';
import type { Controller, World } from './engine/world.ts';

/** The data that ships with the code; corrections by staff are laid over it by the shell. */
export const shippedWorld = (controller: Controller | null): World => ({
  directory: shippedDirectory,
  credit: shippedCredit,
  controller,
});
