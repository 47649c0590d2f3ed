import { copyFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { welcomed } from '../e2e/engine/citizen.ts';
import { oneMachine } from '../e2e/engine/one-machine.ts';

const ends: (() => Promise<unknown>)[] = [];
afterEach(async () => {
  vi.restoreAllMocks();
  for (const end of ends.splice(0).toReversed()) await end();
});

describe('a database file that goes away under the running server', () => {
  it.each([
    ['removed', (file: string) => rmSync(file)],
    ['moved', (file: string) => renameSync(file, `${file}.old`)],
    [
      'replaced by a backup',
      (file: string) => {
        copyFileSync(file, `${file}.new`);
        renameSync(`${file}.new`, file);
      },
    ],
    ['robbed of its log', (file: string) => rmSync(`${file}-wal`)],
    [
      'robbed of its log, and given another',
      (file: string) => {
        rmSync(`${file}-wal`);
        writeFileSync(`${file}-wal`, '');
      },
    ],
  ])('%s: is told in the log and by /healthz, and nothing more is acknowledged', async (_how, harm) => {
    const engine = await oneMachine();
    ends.push(engine.close);
    const she = await welcomed(engine);
    const health = async () => {
      const answer = await fetch(`${engine.url}/healthz`);
      return { status: answer.status, body: await answer.json() };
    };
    expect((await health()).status).toBe(200);
    harm(engine.file);

    const said = vi.spyOn(process.stderr, 'write').mockReturnValue(true);
    await engine.pass(60_000);
    expect(said.mock.calls.flat().join('')).toContain(`${engine.file}: removed or replaced while Vecina runs`);
    expect(await health()).toMatchObject({
      status: 503,
      body: { ok: false, trouble: expect.stringContaining('removed') },
    });
    expect(await engine.control.post('{"object":"whatsapp_business_account","entry":[]}')).toBe(200);
    engine.control.say(she.key, 'ayuda');
    await expect.poll(() => engine.control.counters().webhookFailures).toBeGreaterThan(0);
  });
});
