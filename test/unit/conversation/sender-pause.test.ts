import { beforeEach, describe, expect, it } from 'vitest';
import { openSqlite } from '../../../functions/adapters/sqlite/open.ts';
import { carryOut } from '../../../functions/conversation/carry-out.ts';
import { senderPause } from '../../../functions/conversation/sender-pause.ts';
import type { SendOutcome } from '../../../functions/ports/channel.ts';
import { StoreUnavailable, type Table } from '../../../functions/ports/table.ts';

let time = 0;
const now = () => new Date(time);
const calls = { get: 0, put: 0 };

/** The table that all processes share, and a pause of one more process on it. */
const shared = () => {
  const store = openSqlite({ file: ':memory:', now: () => time, harsh: true });
  const table: Table = {
    ...store.table,
    get: (key) => {
      calls.get += 1;
      return store.table.get(key);
    },
    put: (...given) => {
      calls.put += 1;
      return store.table.put(...given);
    },
  };
  return (phoneNumberId = '1') => senderPause({ table, phoneNumberId, now });
};

beforeEach(() => {
  time = Date.parse('2026-11-23T14:00:00Z');
  Object.assign(calls, { get: 0, put: 0 });
});

describe('a pause of the whole number', () => {
  it('is known to a process that has just started', async () => {
    const pauseOf = shared();
    await pauseOf().set(60);
    expect(await pauseOf().secondsLeft()).toBe(60);
    time += 20_000;
    expect(await pauseOf().secondsLeft()).toBe(40);
  });

  it('is known to others within 15 seconds, and ends', async () => {
    const pauseOf = shared();
    const [here, there] = [pauseOf(), pauseOf()];
    expect(await there.secondsLeft()).toBe(0);
    await here.set(60);
    time += 15_000;
    expect(await there.secondsLeft()).toBe(45);
    time += 45_000;
    expect(await there.secondsLeft()).toBe(0);
    expect(await here.secondsLeft()).toBe(0);
  });

  it('costs one read in 15 seconds, however many ask', async () => {
    const pause = shared()();
    await Promise.all(Array.from({ length: 50 }, () => pause.secondsLeft()));
    for (let second = 0; second < 14; second += 1) {
      time += 1000;
      await pause.secondsLeft();
    }
    expect(calls).toEqual({ get: 1, put: 0 });
    time += 1000;
    await pause.secondsLeft();
    expect(calls).toEqual({ get: 2, put: 0 });
  });

  it('is not asked about while Meta takes what we send', async () => {
    const pause = shared()();
    for (let second = 0; second < 60; second += 1) {
      await pause.secondsLeft();
      pause.accepted?.();
      time += 1000;
    }
    expect(calls).toEqual({ get: 1, put: 0 });
  });

  it('is written once where many are told at the same moment', async () => {
    const pause = shared()();
    await Promise.all(Array.from({ length: 50 }, () => pause.set(60)));
    expect(calls.put).toBe(1);
  });

  it('is the longest of what different processes were told', async () => {
    const pauseOf = shared();
    const [long, short] = [pauseOf(), pauseOf()];
    await Promise.all([long.set(300), short.set(30)]);
    await pauseOf().set(10);
    expect(await pauseOf().secondsLeft()).toBe(300);
    await pauseOf().set(400);
    expect(await pauseOf().secondsLeft()).toBe(400);
  });

  it('stops one number and not another', async () => {
    const pauseOf = shared();
    await pauseOf('1').set(60);
    expect(await pauseOf('2').secondsLeft()).toBe(0);
  });

  it('holds in this process while the table cannot be asked, and stops nobody else', async () => {
    const broken = async (): Promise<never> => {
      throw new StoreUnavailable('away');
    };
    const pause = senderPause({ table: { get: broken, put: broken }, phoneNumberId: '1', now });
    expect(await pause.secondsLeft()).toBe(0);
    await pause.set(60);
    expect(await pause.secondsLeft()).toBe(60);
  });

  it('keeps what others send back, without asking Meta', async () => {
    const pauseOf = shared();
    const asked: string[] = [];
    const carried = (outcome: SendOutcome) =>
      carryOut({
        sends: [0, 1].map((index) => ({
          turn: 1,
          index,
          message: { kind: 'text', body: 'hola' },
          whenClosed: { kind: 'text', body: '' },
          held: false,
        })),
        to: { waId: '573000000001', userId: null },
        citizen: 'citizen',
        channel: {
          send: async ({ effect }) => {
            asked.push(effect);
            return outcome;
          },
        },
        pause: pauseOf(),
        waitedMs: 0,
        now: () => new Date('2026-11-23T14:00:00Z'),
        told: false,
        abandon: async () => {},
        tries: 0,
        marked: async () => {},
        count: () => {},
      });
    const first = await carried({ outcome: 'pause', code: 130429, afterSeconds: 30, alarm: false });
    expect(first).toMatchObject({ mark: null, waiting: [{ index: 0 }, { index: 1 }], retryAfter: 30 });
    const second = await carried({ outcome: 'sent', messageId: 'm' });
    expect(second).toMatchObject({ mark: null, waiting: [{ index: 0 }, { index: 1 }], retryAfter: 30 });
    expect(asked).toEqual(['citizen.1.0']);
    time += 30_000;
    expect(await carried({ outcome: 'sent', messageId: 'm' })).toMatchObject({
      mark: { turn: 1, index: 1 },
      waiting: [],
    });
  });
});
