import type { Directory } from '../../../flows/directory/directory.ts';
import type { ConsoleDeps } from '../deps.ts';

/**
 * The directory as the bot has it, corrections of a minute ago included. Where the console stands in a Lambda of its own
 * nobody who writes to the bot has looked for them.
 */
export const liveDirectory = async ({ live }: Pick<ConsoleDeps, 'live'>): Promise<Directory> => {
  await live.refresh();
  return live.world().directory;
};
