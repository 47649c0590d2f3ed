import { accessSync, constants, existsSync, mkdtempSync, readdirSync, rmSync, statfsSync, statSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { fileURLToPath } from 'node:url';
import { monthInBogota } from '../../flows/loans/ceiling.ts';
import { saysDamaged } from '../../functions/adapters/sqlite/faults.ts';
import { builtCli } from '../../scripts/built-cli.mjs';
import { modulesMatch } from '../../scripts/prepare.mjs';
import { installationFolder } from './installation.ts';
import { readSecrets } from './made-secrets.ts';
import { readWorld } from './open-world.ts';
import { existing, readSettings, type Settings, trimmed } from './settings.ts';

/** What was looked at and found. `look`: it works, but somebody should know. `remedy`: what to do, null where nothing. */
export type Finding = {
  readonly check: string;
  readonly state: 'ok' | 'look' | 'wrong';
  readonly says: string;
  readonly remedy: string | null;
};

type Environment = Readonly<Record<string, string | undefined>>;
type Verdict = Omit<Finding, 'check'>;

const root = fileURLToPath(new URL('../../', import.meta.url));

/** In this order: what makes the later ones fail comes first. */
const checks: readonly { readonly check: string; readonly look: (env: Environment) => Verdict | Promise<Verdict> }[] = [
  { check: 'node', look: node },
  { check: 'packages', look: packages },
  { check: 'built', look: built },
  { check: 'settings', look: settings },
  { check: 'controller', look: controller },
  { check: 'data-folder', look: dataFolder },
  { check: 'secrets', look: secrets },
  { check: 'disk', look: disk },
  { check: 'database', look: databases },
  { check: 'ceilings', look: ceilings },
  { check: 'port', look: port },
  { check: 'browser', look: browser },
];

/** Looks at the installation that these environment variables describe, and changes nothing in it. */
export async function* examine(given: Environment): AsyncGenerator<Finding> {
  const env = trimmed(given);
  for (const { check, look } of checks) {
    let verdict: Verdict;
    try {
      verdict = await look(env);
    } catch (error) {
      verdict = wrong(error instanceof Error ? error.message : String(error), null);
    }
    yield { check, ...verdict };
  }
}

const ok = (says: string): Verdict => ({ state: 'ok', says, remedy: null });
const look = (says: string, remedy: string | null): Verdict => ({ state: 'look', says, remedy });
const wrong = (says: string, remedy: string | null): Verdict => ({ state: 'wrong', says, remedy });

const folderOf = (env: Environment): string => resolve(installationFolder(env));

function node(): Verdict {
  const says = `${process.version} on ${process.platform}-${process.arch}`;
  return Number(process.versions.node.split('.')[0]) >= 24
    ? ok(says)
    : wrong(says, 'Install Node 24 from https://nodejs.org');
}

function packages(): Verdict {
  if (modulesMatch({ root, dev: true })) return ok('node_modules matches package-lock.json');
  if (modulesMatch({ root, dev: false })) return look('installed without what tests need', 'npm ci --include=dev');
  return wrong('node_modules does not match package-lock.json', 'npm ci');
}

function built(): Verdict {
  if (builtCli() !== undefined) return ok('dist/cli is as the sources are');
  return look('dist/cli is not there or older than the sources: a start takes twice as long', 'npm run prepare');
}

/** In a folder of its own, because reading the settings of a trial installation makes its secrets. */
function settingsOf(env: Environment): Settings {
  const aside = mkdtempSync(join(tmpdir(), 'vecina-doctor-'));
  try {
    return readSettings({ ...env, VECINA_DATA: aside });
  } finally {
    rmSync(aside, { recursive: true, force: true });
  }
}

function settings(env: Environment): Verdict {
  try {
    const { production, graphUrl } = settingsOf(env);
    const graph = graphUrl === null ? 'the simulator' : new URL(graphUrl).host;
    return ok(`${production ? 'production' : 'trial'}, sending through ${graph}`);
  } catch (error) {
    return wrong(
      error instanceof Error ? error.message : String(error),
      'Set what is named; docs/operations.md lists all settings',
    );
  }
}

/** Ley 1581 de 2012, art. 12: whoever is asked for her data must be told who answers for them. */
function controller(env: Environment): Verdict {
  if (settings(env).state === 'wrong') return look('not looked at: the settings are wrong', null);
  const { controller, production } = settingsOf(env);
  if (controller !== null) return ok(`${controller.name} answers for the data`);
  const remedy = 'Set VECINA_CONTROLLER to who answers for the data; docs/operations.md says how';
  const says = 'nobody is named who answers for the data (Ley 1581 de 2012): people are told that this is a trial';
  return production ? wrong(says, remedy) : look(says, remedy);
}

function dataFolder(env: Environment): Verdict {
  const folder = folderOf(env);
  const nearest = existing(folder);
  if (!statSync(nearest).isDirectory()) return wrong(`${nearest} is not a folder`, 'Set VECINA_DATA to a folder');
  if (!canWrite(nearest))
    return wrong(`${nearest} cannot be written`, 'Give its rights to who runs Vecina, or set VECINA_DATA');
  return ok(nearest === folder ? `${folder} can be written` : `${folder} will be made at the first start`);
}

function secrets(env: Environment): Verdict {
  const file = join(folderOf(env), 'secrets.json');
  if (!existsSync(file)) return ok('none made yet; the first start of a trial makes them');
  readSecrets(file);
  const others = statSync(file).mode & 0o077;
  if (process.platform !== 'win32' && others !== 0) return wrong(`${file} can be read by others`, `chmod 600 ${file}`);
  return ok(`${file} is its owner's alone`);
}

/** A day of a small town is some megabytes; below this a busy one, or a backup, may not fit. */
const leastFree = 500 * 2 ** 20;

function disk(env: Environment): Verdict {
  const { bavail, bsize } = statfsSync(existing(folderOf(env)));
  const free = bavail * bsize;
  const says = `${Math.floor(free / 2 ** 20)} MB free`;
  return free < leastFree ? wrong(says, 'Make room, or move VECINA_DATA to a larger disk') : ok(says);
}

function databases(env: Environment): Verdict {
  const folder = folderOf(env);
  const files = existsSync(folder) ? readdirSync(folder).filter((name) => /\.(db|sqlite)$/.test(name)) : [];
  if (files.length === 0) return ok('none yet');
  const found = files.map((name) => ({ name, ...soundness(join(folder, name)) }));
  const broken = found.filter(({ state }) => state === 'damaged');
  if (broken.length > 0) {
    const names = broken.map(({ name }) => name).join(', ');
    return wrong(`damaged: ${names}`, `Stop Vecina, put ${folder} aside and restore the last backup`);
  }
  const closed = found.filter(({ state }) => state === 'closed');
  if (closed.length === 0) return ok(`${files.join(', ')} in order`);
  // Whoever restored a backup now would lose what nothing is wrong with.
  if (!canWrite(folder)) return look(`not looked at: ${folder} cannot be written, which opening it needs`, null);
  return wrong(
    `not looked at, since it cannot be opened: ${closed.map(({ name, why }) => `${name} (${why})`).join(', ')}`,
    'Give its rights to who runs Vecina, or look to the disk; whether it is damaged is not known',
  );
}

type Soundness = { readonly state: 'sound' | 'damaged' | 'closed'; readonly why: string };

/** Damaged is only what SQLite read and calls so; a file that it could not open may be in order. */
function soundness(file: string): Soundness {
  try {
    const database = new DatabaseSync(file, { readOnly: true });
    try {
      const says = String(database.prepare('PRAGMA quick_check(1)').get()?.quick_check);
      return { state: says === 'ok' ? 'sound' : 'damaged', why: says };
    } finally {
      database.close();
    }
  } catch (error) {
    return { state: saysDamaged(error) ? 'damaged' : 'closed', why: error instanceof Error ? error.message : 'fault' };
  }
}

/** Without this month's ceilings the bot says that it has none and judges no loan by an older one. */
async function ceilings(env: Environment): Promise<Verdict> {
  if (databases(env).state !== 'ok')
    return look('not looked at: the database is not in order, or not known to be', null);
  const { credit } = await readWorld();
  const month = monthInBogota(new Date().toISOString());
  const newest =
    credit.ceilings
      .map((one) => one.month)
      .toSorted()
      .at(-1) ?? 'none';
  if (credit.ceilings.some((one) => one.month === month && one.modality === 'popular_productivo_urbano'))
    return ok(`the legal ceilings of ${month} are known`);
  return look(
    `no legal ceiling of ${month}; the newest is of ${newest}`,
    `vecina credit set ${month} popular_productivo_urbano=… --source URL --as-of DATE --by NAME`,
  );
}

async function port(env: Environment): Promise<Verdict> {
  const host = env.HOST || '127.0.0.1';
  const number = Number(env.PORT || 3000);
  if (!(number >= 0 && number <= 65_535)) return look('not looked at: PORT is no port', null);
  const fault = await new Promise<NodeJS.ErrnoException | null>((done) => {
    const server = createServer();
    server.once('error', done);
    server.listen(number, host, () => server.close(() => done(null)));
  });
  if (fault === null) return ok(`${host}:${number} is free`);
  if (fault.code !== 'EADDRINUSE')
    return wrong(`${host}:${number}: ${fault.message}`, 'Set HOST and PORT to what this machine has');
  const health = await healthAt(`http://${host}:${number}/healthz`);
  if (health?.ok === true && health.alarm !== undefined)
    return look(
      `Vecina answers on ${host}:${number}, and gets nothing out: ${health.alarm}`,
      'Look into Meta’s dashboard',
    );
  if (health?.ok === true) return ok(`Vecina answers on ${host}:${number}`);
  if (health?.ok === false)
    return wrong(
      `Vecina answers on ${host}:${number}, and is not well: ${health.trouble ?? 'it does not say why'}`,
      null,
    );
  return wrong(`${host}:${number} is taken by another program`, 'Stop it, or set PORT to another number');
}

/** Null where whoever listens there is no Vecina. */
async function healthAt(
  url: string,
): Promise<{ readonly ok: unknown; readonly trouble?: unknown; readonly alarm?: unknown } | null> {
  try {
    return Object(await (await fetch(url, { signal: AbortSignal.timeout(2000) })).json());
  } catch {
    return null;
  }
}

/** Only the tests of the phone page need one, and playwright-core may be absent where only the product runs. */
async function browser(): Promise<Verdict> {
  try {
    const { findChromium } = await import('../../scripts/chromium.ts');
    const path = findChromium();
    return path ? ok(path) : look('no Chromium: browser tests do not run', 'Install Chromium or set VECINA_CHROMIUM');
  } catch {
    return look('test tools are not installed', null);
  }
}

function canWrite(folder: string): boolean {
  try {
    accessSync(folder, constants.W_OK | constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
