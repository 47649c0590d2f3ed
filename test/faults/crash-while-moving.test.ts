import { describe, expect, it } from 'vitest';
import { registry } from '../../flows/registry.ts';
import { shippedWorld } from '../../flows/shipped-world.ts';
import { openSqlite } from '../../functions/adapters/sqlite/open.ts';
import { makeConverse } from '../../functions/conversation/converse.ts';
import { groupKey } from '../../functions/conversation/identity.ts';
import type { LetterBody } from '../../functions/conversation/letter.ts';
import { deriveKeys, seal } from '../../functions/conversation/seal.ts';
import type { Address } from '../../functions/ports/channel.ts';
import type { Table } from '../../functions/ports/table.ts';

const world = shippedWorld(null);
const keys = deriveKeys('test key');
const group = (identifier: string): string => groupKey(keys, 'test', identifier);

class Crash extends Error {}

/** The real conversation on a store that dies, once, at the n-th write or send; what it was at then comes again. */
const dying = () => {
  let time = Date.parse('2026-11-23T14:00:00Z');
  let steps = 0;
  let dies: { readonly step: number; readonly before: boolean } | null = null;
  let inputs = 0;
  const sent: { readonly to: Address; readonly effect: string }[] = [];
  const now = (): Date => new Date(time);
  const store = openSqlite({ file: ':memory:', now: () => time, harsh: true });
  const step = async <T>(act: () => Promise<T>): Promise<T> => {
    steps += 1;
    const here = dies?.step === steps;
    if (here && dies?.before) throw new Crash();
    const done = await act();
    if (here) throw new Crash();
    return done;
  };
  const table: Table = {
    get: store.table.get,
    query: store.table.query,
    put: (item, condition) => step(() => store.table.put(item, condition)),
    batchPut: (items) => step(() => store.table.batchPut(items)),
    delete: (key) => step(() => store.table.delete(key)),
  };
  const converse = makeConverse({
    table,
    channel: {
      send: ({ to, effect }) =>
        step(async () => {
          sent.push({ to, effect });
          return { outcome: 'sent', messageId: `out.${sent.length}` };
        }),
    },
    blobs: { put: async () => {}, get: async () => undefined, delete: async () => {}, list: async () => [] },
    keys,
    registry,
    world: () => world,
    now,
    pause: { secondsLeft: async () => 0, set: async () => {}, accepted: () => {} },
    count: () => {},
  });
  const handle = async (to: string, body: LetterBody): Promise<void> => {
    time += 60_000;
    const letter = { group: to, id: String(time), body: seal(keys, JSON.stringify(body)) };
    steps = 0;
    try {
      await converse(to, [letter]);
    } catch (error) {
      if (!(error instanceof Crash)) throw error;
      dies = null;
      await converse(to, [letter]);
    }
  };
  return {
    sent,
    steps: () => steps,
    dieAt: (at: typeof dies) => {
      dies = at;
    },
    says: (to: string, address: Address, body: string, also: readonly string[] = []) => {
      inputs += 1;
      const input = {
        kind: 'message',
        id: `wamid.${inputs}`,
        at: now().toISOString(),
        content: { type: 'text', body },
      } as const;
      return handle(to, { kind: 'input', input, address, also });
    },
    moves: (to: string, address: Address, previous: readonly string[]) =>
      handle(to, { kind: 'moved', id: `wamid.moved.${to}`, at: now().toISOString(), address, previous }),
    item: async (identifier: string) =>
      (await store.table.get({ pk: `person#${group(identifier)}`, sk: 'session' }))?.data,
    close: store.close,
  };
};

type Rig = ReturnType<typeof dying>;

const number = '573000000001';
const user = 'CO.30000000000001';
const phone = { waId: number, userId: null };

const welcomed = async (): Promise<Rig> => {
  const rig = dying();
  for (const body of ['hola', 'sí acepto', 'no']) await rig.says(group(number), phone, body);
  return rig;
};

/** A person's session goes on under another key, with a death at every write and send on the way. */
describe('a crash while a person moves', () => {
  const everywhere = async (
    move: (rig: Rig) => Promise<void>,
    holds: (rig: Rig, where: string) => Promise<void>,
  ): Promise<number> => {
    const whole = await welcomed();
    await move(whole);
    const steps = whole.steps();
    await holds(whole, 'without a crash');
    whole.close();
    for (let step = 1; step <= steps; step += 1) {
      for (const before of [true, false]) {
        const rig = await welcomed();
        rig.dieAt({ step, before });
        await move(rig);
        await holds(rig, `${before ? 'before' : 'after'} step ${step}`);
        rig.close();
      }
    }
    return steps;
  };
  const repeats = (rig: Rig): number => rig.sent.length - new Set(rig.sent.map(({ effect }) => effect)).size;

  it('from her number to her user id leaves one session, found under both, and tells nothing twice but what was being sent', async () => {
    const steps = await everywhere(
      (rig) => rig.says(group(user), { waId: number, userId: user }, 'ayuda', [group(number)]),
      async (rig, where) => {
        expect(await rig.item(user), where).toMatchObject({ session: { turn: 4 } });
        expect(await rig.item(number), where).toEqual({ alias: group(user) });
        expect(repeats(rig), where).toBeLessThanOrEqual(1);
        expect(new Set(rig.sent.map(({ effect }) => effect)).size, where).toBe(4);
        await rig.says(group(number), phone, 'menú');
        expect(await rig.item(user), where).toMatchObject({ session: { turn: 5 } });
      },
    );
    expect(steps).toBeGreaterThanOrEqual(6);
  });

  it('to a new number leaves nothing under the old one, and tells her nothing at all', async () => {
    const next = '573000000002';
    const steps = await everywhere(
      (rig) => rig.moves(group(next), { waId: next, userId: null }, [group(number)]),
      async (rig, where) => {
        expect(await rig.item(next), where).toMatchObject({ session: { turn: 3 } });
        expect(await rig.item(number), where).toBeUndefined();
        expect(rig.sent, where).toHaveLength(3);
        await rig.says(group(next), { waId: next, userId: null }, 'menú');
        expect(rig.sent.at(-1)?.to, where).toEqual({ waId: next, userId: null });
        expect(await rig.item(next), where).toMatchObject({ session: { turn: 4 } });
      },
    );
    expect(steps).toBeGreaterThanOrEqual(5);
  });
});
