import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { openSqlite } from '../../functions/adapters/sqlite/open.ts';
import { deriveKeys } from '../../functions/conversation/seal.ts';
import { type Simulator, startSimulator } from '../../infra/local/simulator/start-simulator.ts';
import { type Child, type Environment, serve, someSettings } from '../e2e/engine/child.ts';
import { expectNothingLost, liveThrough } from './kill-in-mid-load.ts';

let data = '';
let phones: Simulator | undefined;
let server: Child | undefined;
afterEach(async () => {
  await server?.kill9();
  await phones?.close();
  rmSync(data, { recursive: true, force: true });
});

const start = async (): Promise<{ readonly settings: Environment; readonly phones: Simulator }> => {
  data = mkdtempSync(join(tmpdir(), 'vecina-kill-'));
  const some = someSettings(data);
  phones = await startSimulator({
    webhookUrl: null,
    appSecret: some['WHATSAPP_APP_SECRET'] ?? '',
    accessToken: some['WHATSAPP_ACCESS_TOKEN'] ?? '',
    verifyToken: some['WHATSAPP_VERIFY_TOKEN'] ?? '',
    phoneNumberId: some['WHATSAPP_PHONE_NUMBER_ID'] ?? '',
    latencyMs: 5,
    limits: { throughput: null, pair: null },
    redelivery: { firstMs: 50, factor: 1.5, maxMs: 500 },
  });
  const first = { ...some, WHATSAPP_GRAPH_URL: phones.url };
  server = serve(first);
  const url = new URL(await server.url);
  phones.control.setWebhook(`${url.origin}/webhook`);
  return { settings: { ...first, PORT: url.port }, phones };
};

describe('on one machine', () => {
  it('kill -9 in mid-load loses nothing, and doubles no more than what was being sent in that instant', async () => {
    const { settings, phones: sim } = await start();
    const kill = async (): Promise<void> => {
      await server?.kill9();
      server = serve(settings);
      await server.url;
    };
    const kills = [40, 110, 180].map((at) => ({ at, kill }));
    const { keys, doubled } = await liveThrough(sim.control, kills);
    await sim.control.settled();
    await server?.stop();
    const store = openSqlite({ file: join(data, 'vecina.db') });
    await expectNothingLost(
      {
        table: store.table,
        keys: deriveKeys(settings['VECINA_KEY'] ?? ''),
        phoneNumberId: settings['WHATSAPP_PHONE_NUMBER_ID'] ?? '',
      },
      keys,
    );
    expect(await store.mailbox.deadLetters(10)).toEqual([]);
    store.close();
    expect(doubled).toBeLessThanOrEqual(kills.length * keys.length);
    expect(server?.written()).not.toMatch(/error|Error/);
  });

  it('ends cleanly when asked to, and goes on where it was', async () => {
    const { settings, phones: sim } = await start();
    const restart = async (): Promise<void> => {
      await server?.stop();
      expect(await server?.ended).toEqual({ code: 0, signal: null });
      server = serve(settings);
      await server.url;
    };
    const { keys, doubled } = await liveThrough(sim.control, [{ at: 60, kill: restart }]);
    await sim.control.settled();
    await server?.stop();
    const store = openSqlite({ file: join(data, 'vecina.db') });
    await expectNothingLost(
      {
        table: store.table,
        keys: deriveKeys(settings['VECINA_KEY'] ?? ''),
        phoneNumberId: settings['WHATSAPP_PHONE_NUMBER_ID'] ?? '',
      },
      keys,
    );
    store.close();
    // What was under way is finished before the end: nothing is sent twice.
    expect(doubled).toBe(0);
  });
});
