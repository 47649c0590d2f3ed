import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { buildPages, builtPages } from '../../infra/built-pages.ts';

it('the pages are built as they are deployed, also by whoever tests them', async () => {
  expect(process.env['NODE_ENV']).toBe('test');
  const { folder, there } = builtPages();
  if (!there) await buildPages(folder);
  const scripts = globSync('assets/*.js', { cwd: folder });
  expect(scripts.length).toBeGreaterThan(0);
  // React for development, which checks whatever is drawn: three times the work of a page.
  expect(scripts.filter((name) => readFileSync(join(folder, name), 'utf8').includes('jsxDEV'))).toEqual([]);
});
