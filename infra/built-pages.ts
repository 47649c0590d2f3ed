import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, globSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const project = fileURLToPath(new URL('../', import.meta.url));

export const pagesCache = join(project, 'node_modules/.cache/vecina-console');

/** Where the console's pages lie, as the sources are now, and whether they were built. */
export const builtPages = (cache = pagesCache): { readonly folder: string; readonly there: boolean } => {
  const folder = join(cache, digestOfSources());
  return { folder, there: existsSync(join(folder, 'index.html')) };
};

const digestOfSources = (): string => {
  const hash = createHash('sha256');
  const sources = globSync('console/**/*.{ts,tsx,css,html,json}', { cwd: project }).sort();
  for (const source of [...sources, 'scripts/build-console.ts', 'package-lock.json']) {
    hash
      .update(source)
      .update('\0')
      .update(readFileSync(join(project, source)));
  }
  return hash.digest('hex').slice(0, 16);
};

/** In a process of its own; built beside and then put in place, so that half of it is never served. */
export const buildPages = async (folder: string): Promise<void> => {
  const beside = `${folder}.${process.pid}`;
  const child = spawn(process.execPath, [join(project, 'scripts/build-console.ts'), beside], {
    cwd: project,
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const code = await new Promise<number | null>((resolve, reject) => child.on('error', reject).on('close', resolve));
  if (code !== 0) throw new Error(`its build ended with ${code}`);
  try {
    renameSync(beside, folder);
  } catch (error) {
    rmSync(beside, { recursive: true, force: true });
    // Another server on this machine was faster.
    if (!existsSync(join(folder, 'index.html'))) throw error;
  }
};
