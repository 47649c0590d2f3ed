import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { openSqlite } from '../../functions/adapters/sqlite/open.ts';
import { vecina } from '../vecina.ts';

/** A command beside an installation that holds nothing. */
const inInstallation = (argv: readonly string[], env: Readonly<Record<string, string>> = {}) => {
  const data = mkdtempSync(join(tmpdir(), 'vecina-refuse-'));
  onTestFinished(() => rmSync(data, { recursive: true, force: true }));
  openSqlite({ file: join(data, 'vecina.db') }).close();
  return vecina(argv, { env: { VECINA_DATA: data, ...env } });
};

const facts = ['export', '--kind', 'facts', '--format', 'csv'] as const;
const loan = ['--principal', '1000', '--rate', '10', '--rate-kind', 'ea', '--term', '2', '--every', 'month'] as const;

test.each([['rollup'], [...facts], ['erase', '+573000000001'], ['records', 'match'], ['serve']])(
  '%j refuses settings that do not go together as bad input: exit 2',
  async (...argv) => {
    const { status, stdout, stderr } = await inInstallation(argv, { PORT: 'none' });
    expect({ status, stdout, stderr }).toEqual({
      status: 2,
      stdout: '',
      stderr: 'vecina: PORT must be a whole number from 0 to 65535\n',
    });
  },
);

test.each([
  ['rollup', '--from', '2026-02-31'],
  ['care', 'rescreen', '--since', '2026-02-31'],
  [...facts, '--from', '2026-02-31'],
  [...facts, '--to', '2026-11-31'],
  ['understand', 'date', '--now', '2026-02-31'],
  ['credit', 'schedule', ...loan, '--now', '2026-02-31'],
])('%j is of no day of the calendar', async (...argv) => {
  const { status, stdout, stderr } = await inInstallation(argv);
  expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
  expect(stderr).toMatch(/^vecina: [^\n]+\n$/);
});

test('an export of days that end before they begin is a slip, and not one of nobody', async () => {
  const { status, stderr } = await inInstallation([...facts, '--from', '2026-11-22', '--to', '2026-11-01']);
  expect({ status, stderr }).toEqual({
    status: 2,
    stderr: 'vecina: --from 2026-11-22 is after --to 2026-11-01\n',
  });
});
