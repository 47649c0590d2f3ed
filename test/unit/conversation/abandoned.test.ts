import { describe, expect, it } from 'vitest';
import { carryOut } from '../../../functions/conversation/carry-out.ts';
import type { PendingSend } from '../../../functions/conversation/person-item.ts';
import { senderPause } from '../../../functions/conversation/sender-pause.ts';
import type { SendOutcome } from '../../../functions/ports/channel.ts';

const hour = 3_600_000;
const send = (index: number): PendingSend => ({
  turn: 1,
  index,
  message: { kind: 'text', body: `${index}` },
  whenClosed: { kind: 'text', body: '' },
  held: false,
});

/** Two sends; Meta fails with the first one. `takes`: whether it took something of somebody else's just now. */
const tried = async (waitedMs: number, takes: boolean) => {
  const table = { get: async () => undefined, put: async () => ({ ok: true, version: 1 }) as const };
  const pause = senderPause({ table, phoneNumberId: '1', now: () => new Date('2026-11-23T14:00:00Z') });
  if (takes) pause.accepted?.();
  const abandoned: number[] = [];
  const counts: string[] = [];
  const done = await carryOut({
    sends: [send(0), send(1)],
    to: { waId: '573000000001', userId: null },
    citizen: 'citizen',
    channel: {
      send: async ({ message }): Promise<SendOutcome> =>
        message.kind === 'text' && message.body === '0'
          ? { outcome: 'retry', code: 131000, why: 'away' }
          : { outcome: 'sent', messageId: 'x' },
    },
    pause,
    tries: 9,
    waitedMs,
    marked: async () => {},
    abandon: async ({ index }) => void abandoned.push(index),
    count: (name) => void counts.push(name),
  });
  return { abandoned, counts, waiting: done.waiting.length, mark: done.mark?.index ?? null };
};

describe('a send that Meta always fails with', () => {
  it.each([
    ['is tried on while Meta may be down', 70 * hour, false],
    ['is tried on for two hours', 1.9 * hour, true],
  ])('%s', async (_what, waited, takes) => {
    expect(await tried(waited, takes)).toMatchObject({ abandoned: [], waiting: 2, mark: null });
  });

  it.each([
    ['after two hours, where Meta takes others', 2 * hour, true],
    ['after three days in any case', 72 * hour, false],
  ])('is set aside %s, and what waited behind it goes out', async (_what, waited, takes) => {
    const { counts, ...rest } = await tried(waited, takes);
    expect(rest).toEqual({ abandoned: [0], waiting: 0, mark: 1 });
    expect(counts).toContain('send.abandoned');
  });
});
