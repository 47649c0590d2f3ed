import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { correct } from '../../flows/directory/correct.ts';
import type { World } from '../../flows/engine/world.ts';
import { registry } from '../../flows/registry.ts';
import { shippedWorld } from '../../flows/shipped-world.ts';
import { newPause } from '../../functions/conversation/carry-out.ts';
import { makeConverse } from '../../functions/conversation/converse.ts';
import { groupKey } from '../../functions/conversation/identity.ts';
import { type Affected, rescreen } from '../../functions/conversation/rescreen.ts';
import { deriveKeys, seal } from '../../functions/conversation/seal.ts';
import type { Channel } from '../../functions/ports/channel.ts';
import type { TableUnderTest } from './table.contract.ts';

const said: Readonly<Record<string, readonly string[]>> = {
  '573000000002': [
    'hola',
    'si',
    'no',
    'que cuiden a los mios',
    'si, mi hija',
    '2',
    'ninguna',
    'no',
    '30',
    'no',
    'Kennedy',
  ],
  // Nothing reminds of it, so that what she came for is no answer of her session once she goes on to something else.
  '573000000003': ['hola', 'si', 'no', 'psicóloga o abogada', 'no', '40', 'mujer', 'Suba', 'lugares y líneas', 'menú'],
};

/** Whom a change of rules or directory affects, whatever table their sessions and facts lie in. */
export const rescreenContract = (name: string, open: () => Promise<TableUnderTest>) =>
  describe(`care rescreen on ${name}`, () => {
    let under: TableUnderTest;
    const shipped = shippedWorld(null);
    let last: readonly string[] = [];

    beforeAll(async () => {
      under = await open();
      const keys = deriveKeys('test key');
      const now = () => new Date(under.clock.now);
      const channel: Channel = { send: async ({ effect }) => ({ outcome: 'sent', messageId: effect }) };
      const converse = makeConverse({
        table: under.table,
        channel,
        blobs: { put: async () => {}, get: async () => undefined, delete: async () => {}, list: async () => [] },
        keys,
        registry,
        world: () => shipped,
        now,
        pause: newPause(now),
        count: () => {},
      });
      for (const [phone, words] of Object.entries(said)) {
        const group = groupKey(keys, 'test', phone);
        for (const [at, body] of words.entries()) {
          under.clock.now += 60_000;
          const id = `wamid.rescreen.${phone}.${at}`;
          const input = { kind: 'message', id, at: now().toISOString(), content: { type: 'text', body } } as const;
          const letter = { kind: 'input', input, address: { waId: phone, userId: null }, also: [] };
          await converse(group, [{ group, id, body: seal(keys, JSON.stringify(letter)) }]);
        }
      }
      await under.settle?.();
    });
    afterAll(() => under?.close());

    const look = async (world: World, since?: string) => {
      const found: Affected[] = [];
      const now = new Date(under.clock.now).toISOString();
      const counts = await rescreen({
        table: under.table,
        registry,
        world,
        now,
        since: since ?? now.slice(0, 10),
        tell: (one) => found.push(one),
      });
      last = found.map((one) => JSON.stringify(one));
      return { ...counts, found };
    };

    it('affects nobody while nothing changed', async () => {
      expect(await look(shipped)).toEqual({ looked: 2, gone: 0, found: [] });
    });

    it('says who is told another place, and which outcome is another one', async () => {
      const cite = { source: 'https://example.org/visita', asOf: '2026-11-20' };
      const changes = [
        { kind: 'service', id: 'jardin_infantil', set: { confidence: 'low' } },
        { kind: 'place', id: 'mdc-bosa-porvenir', set: { validUntil: '2026-10-31' } },
      ] as const;
      const { directory, refused } = correct(shipped.directory, [{ changes, cite }], 'corrected-1');
      expect(refused).toEqual([]);
      const { looked, found } = await look({ ...shipped, directory });
      expect(looked).toBe(2);
      expect(found).toHaveLength(1);
      expect(found[0]?.changes).toContainEqual({ service: 'jardin_infantil', for: 'p1', before: 'yes', after: 'open' });
      expect(found[0]?.nearest?.before).toBe('mdc-bosa-porvenir');
      expect(found[0]?.nearest?.after).not.toBe('mdc-bosa-porvenir');
      expect(found[0]?.asks).toBeNull();
    });

    it('names nobody: an id of ours and codes', () => {
      for (const line of last) expect(line).not.toMatch(/57300|wamid|Kennedy|latitude/);
      expect(last.length).toBeGreaterThan(0);
    });

    it('leaves out who was told nothing since', async () => {
      under.clock.now += 40 * 86_400_000;
      expect(await look(shipped)).toEqual({ looked: 0, gone: 0, found: [] });
      expect((await look(shipped, '2026-01-01')).looked).toBe(2);
    });
  });
