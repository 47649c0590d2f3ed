import { parseArgs } from 'node:util';
import { registry } from '../../../flows/registry.ts';
import { shippedWorld } from '../../../flows/shipped-world.ts';
import { openSqlite } from '../../../functions/adapters/sqlite/open.ts';
import { rollUp } from '../../../functions/analytics/roll-up.ts';
import { deriveKeys } from '../../../functions/conversation/seal.ts';
import { liveWorld } from '../../../functions/conversation/world.ts';
import { BadInput } from '../bad-input.ts';
import { databaseIn, needInstallation } from '../installation.ts';
import { isDay } from '../is-day.ts';
import { readSettings } from '../settings.ts';

/**
 * `vecina rollup [--from DATE] [--json]`: counts the figures now, as the server does each hour; with `--from` every day
 * since then. Works while the server runs and while it does not.
 */
export const run = async (argv: readonly string[]): Promise<number> => {
  const { values } = parseArgs({
    args: [...argv],
    options: { from: { type: 'string' }, json: { type: 'boolean', default: false } },
  });
  const { from = null } = values;
  if (from !== null && !isDay(from)) throw new BadInput('--from is a day, such as 2026-11-01');
  needInstallation();
  const settings = readSettings(process.env);
  const now = (): Date => new Date();
  const store = openSqlite({ file: databaseIn(settings.data) });
  try {
    const { table } = store;
    const live = liveWorld({ table, shipped: shippedWorld(settings.controller), now });
    await live.refresh();
    const { directory } = live.world();
    const days = await rollUp({ table, key: deriveKeys(settings.key).figures, directory, registry, now }, { from });
    process.stdout.write(values.json ? `${JSON.stringify({ days })}\n` : `${days.length} days counted.\n`);
    return 0;
  } finally {
    store.close();
  }
};
