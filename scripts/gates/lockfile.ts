import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import type { Gate } from './gate.ts';

const entry = z.looseObject({
  version: z.string().optional(),
  license: z.string().optional(),
  dev: z.boolean().optional(),
  dependencies: z.record(z.string(), z.string()).optional(),
  devDependencies: z.record(z.string(), z.string()).optional(),
  optionalDependencies: z.record(z.string(), z.string()).optional(),
});
const lockfile = z.looseObject({ packages: z.record(z.string(), entry) });
type Lockfile = z.infer<typeof lockfile>;

export const readLock = (root: string): Lockfile =>
  lockfile.parse(JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')));

/**
 * npm leaves a platform's package out of the lockfile when the registry cannot give it at that moment, and then refuses
 * to `npm ci` for what it left out. `npm run complete-lock` mends that.
 */
export const lockfileComplete: Gate = {
  name: 'lockfile',
  holds: 'package-lock.json says what package.json says, and names the packages of every platform',
  check: async (root) => {
    const lock = readLock(root);
    const wanted = entry.parse(JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')));
    const locked = lock.packages[''] ?? {};
    const optional = Object.keys(wanted.optionalDependencies ?? {});
    const drifted = (['dependencies', 'devDependencies', 'optionalDependencies'] as const).flatMap((kind) =>
      differences({ kind, wanted: wanted[kind] ?? {}, locked: locked[kind] ?? {}, optional }),
    );
    return [...drifted, ...missing(lock).map(({ name, of }) => `package-lock.json lacks ${name}, optional of ${of}`)];
  },
};

/** Optional packages without an entry, with the package that names them. */
export function missing({ packages }: Lockfile): readonly { name: string; of: string; version: string }[] {
  return Object.entries(packages).flatMap(([of, { optionalDependencies = {} }]) =>
    Object.entries(optionalDependencies)
      .filter(([name]) => !packages[`node_modules/${name}`] && !packages[`${of}/node_modules/${name}`])
      .map(([name, version]) => ({ name, of, version })),
  );
}

type Named = Readonly<Record<string, string>>;

function differences(given: { kind: string; wanted: Named; locked: Named; optional: readonly string[] }): string[] {
  const { kind, wanted, locked, optional } = given;
  return (
    [...new Set([...Object.keys(wanted), ...Object.keys(locked)])]
      .filter((name) => wanted[name] !== locked[name])
      // npm names optional packages among the others too.
      .filter((name) => !(kind === 'dependencies' && optional.includes(name)))
      .map(
        (name) =>
          `package-lock.json has ${name} ${locked[name] ?? 'not'} in ${kind}, package.json ${wanted[name] ?? 'not'}`,
      )
  );
}
