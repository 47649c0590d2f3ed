import { parseArgs } from 'node:util';
import { BadInput } from '../bad-input.ts';
import { listAffected } from '../care/list-affected.ts';
import { screenHouseholds } from '../care/screen-households.ts';

/**
 * `vecina care screen [--json]`: households from stdin, outcomes to stdout. Exit 2 with one line on stderr where the
 * input cannot be read or names a fact that we do not know.
 * `vecina care rescreen [--since DATE] [--aws] [--json]`: whom a change of rules or directory affects, and how.
 */
export const run = async (argv: readonly string[]): Promise<number> => {
  const [what, ...flags] = argv;
  if (what === 'screen') {
    const unknownFlag = flags.find((flag) => flag !== '--json');
    if (unknownFlag !== undefined) throw new BadInput(`care screen: there is no option "${unknownFlag}"`);
    await screenHouseholds({ json: flags.includes('--json') });
    return 0;
  }
  if (what !== 'rescreen')
    throw new BadInput(`care: which? There are: screen, rescreen${what ? `, not "${what}"` : ''}`);
  const { values } = parseArgs({
    args: flags,
    options: {
      json: { type: 'boolean', default: false },
      aws: { type: 'boolean', default: false },
      since: { type: 'string' },
    },
  });
  await listAffected(values);
  return 0;
};
