import { createHash } from 'node:crypto';
import { existsSync, globSync, readFileSync, renameSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { synthesize } from './synthesize.ts';

const project = fileURLToPath(new URL('../../../', import.meta.url));
const cache = join(project, 'node_modules/.cache/vecina-cloud');

/** All that bundles and templates are made from; what is installed stands in the lock file. */
const sources = [
  'functions/**/*',
  'flows/**/*',
  'infra/**/*',
  'console/**/*',
  'scripts/build-console.ts',
  'package*.json',
];

/** How many stay, for branches that are worked on side by side. */
const most = 3;

/** Bundles and templates as `synthesize` makes them: those kept from an earlier start where sources and context are the same. */
export const keptCloud = async (
  context: Readonly<Record<string, string>>,
): Promise<{ templates: string; bundles: string }> => {
  const folder = join(cache, digest(JSON.stringify(context)));
  if (!existsSync(folder)) {
    const beside = `${folder}.${process.pid}`;
    await synthesize(beside, context);
    try {
      renameSync(beside, folder);
    } catch (error) {
      rmSync(beside, { recursive: true, force: true });
      // Another start was faster.
      if (!existsSync(folder)) throw error;
    }
    forgetOld();
  }
  return { templates: join(folder, 'cdk.out'), bundles: join(folder, 'functions') };
};

const digest = (context: string): string => {
  const hash = createHash('sha256').update(process.version).update(context);
  for (const file of globSync(sources, { cwd: project }).sort()) {
    const path = join(project, file);
    if (statSync(path).isFile()) hash.update(`\0${file}\0`).update(readFileSync(path));
  }
  return hash.digest('hex').slice(0, 16);
};

const forgetOld = (): void => {
  const folders = globSync('*', { cwd: cache }).filter((name) => /^[0-9a-f]{16}$/.test(name));
  const newestFirst = folders
    .map((name) => ({ path: join(cache, name), at: statSync(join(cache, name)).mtimeMs }))
    .sort((one, other) => other.at - one.at);
  for (const { path } of newestFirst.slice(most)) rmSync(path, { recursive: true, force: true });
};
