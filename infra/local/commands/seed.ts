import { existsSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { registry } from '../../../flows/registry.ts';
import { shippedWorld } from '../../../flows/shipped-world.ts';
import { openSqlite } from '../../../functions/adapters/sqlite/open.ts';
import { rollUp } from '../../../functions/analytics/roll-up.ts';
import { deriveKeys } from '../../../functions/conversation/seal.ts';
import { BadInput } from '../bad-input.ts';
import { databaseIn } from '../installation.ts';
import { isDay } from '../is-day.ts';
import { seedCity } from '../seed/seed-city.ts';
import { readSettings, syntheticFile } from '../settings.ts';

/**
 * `vecina seed --citizens N --seed S [--until DATE] [--json]`: a made-up city in a `VECINA_DATA` of its own, counted and
 * ready to be looked at. `--until` (today) is the last day anything happens. Refuses a folder that holds anything, and
 * production.
 */
export const run = async (argv: readonly string[]): Promise<number> => {
  const { values } = parseArgs({
    args: [...argv],
    options: {
      citizens: { type: 'string' },
      seed: { type: 'string' },
      until: { type: 'string' },
      json: { type: 'boolean', default: false },
    },
  });
  const citizens = wholeOf('--citizens', values.citizens, 1_000_000);
  const seed = wholeOf('--seed', values.seed, 1_000_000_000);
  const until = untilOf(values.until);
  const settings = settingsFor(process.env);
  const store = openSqlite({ file: databaseIn(settings.data) });
  try {
    writeFileSync(
      join(settings.data, syntheticFile),
      `${JSON.stringify({ citizens, seed, until: until.toISOString() })}\n`,
    );
    const { table } = store;
    const world = shippedWorld(null);
    const say = (line: string): void => void process.stderr.write(`${line}\n`);
    let told = 0;
    const seeded = await seedCity({
      table,
      registry,
      world,
      citizens,
      seed,
      until,
      progress: (n) => {
        if (n - told < 10_000) return;
        told = n;
        say(`${n} people…`);
      },
    });
    say('counting the days…');
    const key = deriveKeys(settings.key).figures;
    const days = await rollUp(
      { table, key, directory: world.directory, registry, now: () => until },
      { from: seeded.from },
    );
    const done = { ...seeded, until: until.toISOString(), days: days.length };
    process.stdout.write(
      values.json
        ? `${JSON.stringify(done)}\n`
        : `A made-up city in ${settings.data}: ${done.citizens} people, ${done.facts} facts, ${done.services} attentions, ${done.days} days counted.\n`,
    );
    return 0;
  } finally {
    store.close();
  }
};

const wholeOf = (name: string, given: string | undefined, most: number): number => {
  const value = Number(given);
  if (given === undefined || !Number.isInteger(value) || value < 1 || value > most)
    throw new BadInput(`${name} is a whole number from 1 to ${most}`);
  return value;
};

/** The end of that day in Bogotá; today, the start of this hour, so that nothing lies in the future. */
const untilOf = (given: string | undefined): Date => {
  if (given === undefined) return new Date(Math.floor(Date.now() / 3_600_000) * 3_600_000);
  if (!isDay(given)) throw new BadInput('--until is a day, such as 2026-11-22');
  return new Date(`${given}T23:00:00-05:00`);
};

const settingsFor = (env: NodeJS.ProcessEnv) => {
  const data = env['VECINA_DATA']?.trim();
  if (!data) throw new BadInput('set VECINA_DATA to a folder of its own: a made-up city is never mixed with real data');
  if (existsSync(data) && readdirSync(data).length > 0) throw new BadInput(`${data} is not empty`);
  const settings = readSettings(env);
  if (settings.production) throw new BadInput('this is production: no made-up city here');
  return settings;
};
