import { describe, expect, it, onTestFinished } from 'vitest';
import { carryOut, unsent } from '../../../functions/conversation/carry-out.ts';
import { makeConverse } from '../../../functions/conversation/converse.ts';
import { findPerson } from '../../../functions/conversation/find-person.ts';
import type { LetterBody } from '../../../functions/conversation/letter.ts';
import type { PendingSend } from '../../../functions/conversation/person-item.ts';
import { senderPause } from '../../../functions/conversation/sender-pause.ts';
import type { Channel, SendOutcome } from '../../../functions/ports/channel.ts';
import { ana, erasureRig, groupsOf } from './erasure-rig.ts';

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
    now: () => new Date('2026-11-23T14:00:00Z'),
    told: false,
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

it('gives what waited behind it its own two hours', async () => {
  const rig = erasureRig();
  onTestFinished(rig.close);
  await rig.taps(ana, (await rig.says(ana, 'hola'))[0], 0);
  const [group = ''] = groupsOf(ana);
  const tried: string[] = [];
  const channel: Channel = {
    send: async ({ effect }) => {
      tried.push(effect);
      return { outcome: 'retry', code: 131000, why: 'away' };
    },
  };
  const pause = { secondsLeft: () => 0, set: () => {}, takesOthers: () => true };
  const handle = async (body: LetterBody, id: string) =>
    makeConverse({ ...rig.shell(), channel, pause })(group, [rig.letter(ana, body, id)]);
  const staff = (id: string): LetterBody => ({
    kind: 'input',
    input: { kind: 'staff', id, at: at(), by: 'prueba', does: { act: 'reply', text: id } },
    address: null,
    also: [],
  });
  const at = (): string => new Date(rig.now()).toISOString();
  const wake = async (ms: number): Promise<number> => {
    rig.pass(ms);
    await handle({ kind: 'wake', at: at() }, `wake ${at()}`);
    const { person, mark } = await findPerson(rig.store().table, { group, also: [], userIdKnown: false });
    return unsent(person?.sends ?? [], mark).length;
  };
  await handle(staff('one'), 'one');
  await handle(staff('two'), 'two');
  expect(await wake(1.9 * hour)).toBe(2);
  expect(await wake(0.5 * hour)).toBe(1);
  expect(new Set(tried).size).toBe(2);
  expect(await wake(1.9 * hour)).toBe(1);
  expect(await wake(0.5 * hour)).toBe(0);
});
