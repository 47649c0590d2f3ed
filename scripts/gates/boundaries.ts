import { createRequire } from 'node:module';
import { cruise, type ICruiseResult } from 'dependency-cruiser';
import type { Gate } from './gate.ts';
import { filesUnder } from './sources.ts';

const folders = ['flows', 'functions', 'infra', 'console', 'scripts', 'bin', 'test'];

/** Who may import whom: `.dependency-cruiser.cjs`, which also runs as `npx depcruise flows functions infra`. */
export const boundaries: Gate = {
  name: 'boundaries',
  holds: 'imports go the ways that ARCHITECTURE.md draws',
  check: async (root) => {
    const sources = folders.flatMap((folder) => filesUnder(root, `${folder}/**/*.{ts,tsx}`));
    const result = await read(root, [...new Set(sources.map((file) => file.split('/')[0] ?? ''))]);
    return [...blindness(result, sources), ...result.summary.violations.map(line)];
  },
};

async function read(root: string, present: readonly string[]): Promise<ICruiseResult> {
  const config = createRequire(import.meta.url)('../../.dependency-cruiser.cjs');
  const { output } = await cruise([...present], {
    ...config.options,
    ruleSet: config,
    baseDir: root,
    validate: true,
  });
  if (typeof output === 'string') throw new Error('dependency-cruiser answered with text instead of its result');
  return output;
}

/**
 * dependency-cruiser without a TypeScript that it supports reads nothing and finds nothing wrong. So it must have read
 * every file there is, and have seen imports of types only, which are invisible without TypeScript.
 */
function blindness({ modules }: ICruiseResult, sources: readonly string[]): string[] {
  const seen = new Set(modules.map((module) => module.source));
  const unseen = sources.filter((file) => !seen.has(file));
  const found = unseen.map((file) => `${file} was not read by dependency-cruiser`);
  const types = modules.some(({ dependencies }) => dependencies.some((to) => to.dependencyTypes.includes('type-only')));
  if (!types) found.push('dependency-cruiser saw no type-only import: it does not read TypeScript');
  return found;
}

const line = (violation: ICruiseResult['summary']['violations'][number]): string =>
  `${violation.from} → ${violation.to} (${violation.rule.name})`;
