import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';

test('`vecina chat` tells what staff corrected in this installation', () => {
  const data = mkdtempSync(join(tmpdir(), 'vecina-chat-'));
  onTestFinished(() => rmSync(data, { recursive: true, force: true }));
  const vecina = (input: string, ...argv: readonly string[]) =>
    spawnSync(process.execPath, ['bin/vecina.mjs', ...argv], {
      input,
      encoding: 'utf8',
      env: { ...process.env, VECINA_DATA: data },
    });
  const asks = 'hola\nsí\nno\ndonde queda la manzana de usme\nUsme\n';
  const corrected = 'Calle 1 Sur # 2-3';
  expect(vecina(asks, 'chat').stdout).not.toContain(corrected);
  const cite = ['--source', 'https://example.org/visita', '--as-of', '2026-11-20', '--by', 'Funcionaria de prueba'];
  expect(vecina('', 'directory', 'set', 'mdc-usme', 'address', corrected, ...cite).status).toBe(0);
  expect(vecina(asks, 'chat').stdout).toContain(corrected);
});
