import { correct } from '../../../flows/directory/correct.ts';
import type { Directory } from '../../../flows/directory/directory.ts';
import { allCorrections, overlaysOf } from '../../conversation/corrections.ts';
import type { ConsoleDeps } from '../deps.ts';

/** The directory with the correction of a moment ago: whoever corrects looks at once whether it stands there. */
export const correctedDirectory = async ({ table, shipped: { directory } }: ConsoleDeps): Promise<Directory> =>
  correct(directory, overlaysOf(await allCorrections(table)), directory.version).directory;
