import { describe, expect, it, onTestFinished } from 'vitest';
import { outcomeOfStatus } from '../../../functions/adapters/whatsapp/errors.ts';
import { makeConverse } from '../../../functions/conversation/converse.ts';
import { findPerson } from '../../../functions/conversation/find-person.ts';
import type { LetterBody } from '../../../functions/conversation/letter.ts';
import { markKey, type PendingSend, personKey } from '../../../functions/conversation/person-item.ts';
import { personData } from '../../../functions/conversation/stored-person.ts';
import type { Channel, SendOutcome } from '../../../functions/ports/channel.ts';
import { Postponed } from '../../../functions/ports/mailbox.ts';
import { ana, erasureRig, groupsOf } from './erasure-rig.ts';

const minute = 60_000;
const hour = 60 * minute;

/** Ana agreed to go on. Meta takes what is sent, or answers `answer()`; statuses tell later what became of it. */
const sendingRig = async () => {
  const rig = erasureRig();
  onTestFinished(rig.close);
  await rig.taps(ana, (await rig.says(ana, 'hola'))[0], 0);
  const [group = ''] = groupsOf(ana);
  const taken: string[] = [];
  const counts: string[] = [];
  const paused: number[] = [];
  const state: { answer: () => SendOutcome } = { answer: () => ({ outcome: 'sent', messageId: 'x' }) };
  const channel: Channel = {
    send: async ({ effect }) => {
      const outcome = state.answer();
      if (outcome.outcome === 'sent' || (outcome.outcome === 'retry' && outcome.perhaps)) taken.push(effect);
      return outcome;
    },
    failed: outcomeOfStatus,
  };
  const shell = () => ({
    ...rig.shell(),
    channel,
    pause: {
      secondsLeft: () => 0,
      set: (seconds: number) => void paused.push(seconds),
      takesOthers: () => true,
    },
    count: (name: string) => void counts.push(name),
  });
  const at = (): string => new Date(rig.now()).toISOString();
  const handle = async (body: LetterBody, id: string): Promise<void> =>
    makeConverse(shell())(group, [rig.letter(ana, body, id)]);
  let n = 0;
  const message = (text: string) => {
    n += 1;
    const input = { kind: 'message', id: `mine.${n}`, at: at(), content: { type: 'text', body: text } } as const;
    return { kind: 'input', input, address: ana, also: [] } as const;
  };
  return {
    taken,
    counts,
    paused,
    state,
    person: async () =>
      (await findPerson(rig.store().table, { group, also: [], userIdKnown: false })).person ?? expect.fail(),
    asides: async () => (await rig.store().table.query({ index: 'index1', pk: `aside-of#${group}` })).items,
    pass: rig.pass,
    now: rig.now,
    handle,
    /** As if her last turn had said these, and all of them had gone out. */
    putSends: async (sends: readonly PendingSend[]) => {
      const { table } = rig.store();
      const { person, version } = await findPerson(table, { group, also: [], userIdKnown: false });
      if (person === null) expect.fail();
      await table.put({ ...personKey(group), data: personData({ ...person, sends }) }, { expected: version });
      const last = sends.at(-1);
      if (last !== undefined) await table.put({ ...markKey(group, last.turn, last.index), data: {} });
    },
    message,
    says: (text: string) => {
      const body = message(text);
      return handle(body, body.input.id);
    },
    wakes: (ms: number) => {
      rig.pass(ms);
      return handle({ kind: 'wake', at: at() }, `wake ${at()}`);
    },
    status: (effect: string, status: 'sent' | 'failed', code: number | null = null) => {
      n += 1;
      return handle({ kind: 'status', id: `status.${n}`, effect, status, code, at: at(), also: [] }, `status.${n}`);
    },
  };
};

describe('what Meta took and then told to have failed', () => {
  it.each([131000, 131016, 130429, 131056, 190, 131042, 131048, null])('by %s is said once more', async (code) => {
    const rig = await sendingRig();
    await rig.says('ayuda');
    const [effect = ''] = rig.taken;
    await rig.status(effect, 'failed', code);
    expect(rig.taken).toHaveLength(1);
    await rig.wakes(hour);
    expect(rig.taken).toHaveLength(2);
    expect(new Set(rig.taken).size).toBe(2);
    await rig.wakes(hour);
    expect(rig.taken).toHaveLength(2);
    expect((await rig.person()).retryAt).toBeNull();
  });

  it.each([131026, 131049, 131053, 999_999])('by %i is not said again', async (code) => {
    const rig = await sendingRig();
    await rig.says('ayuda');
    await rig.status(rig.taken[0] ?? '', 'failed', code);
    await rig.wakes(hour);
    expect(rig.taken).toHaveLength(1);
  });

  it('raises the alarms that a refusal raises', async () => {
    const rig = await sendingRig();
    await rig.says('ayuda');
    const [effect = ''] = rig.taken;
    await rig.status(effect, 'failed', 131042);
    expect(rig.counts).toContain('send.alarm');
    expect(rig.paused).toEqual([900]);
    await rig.says('ayuda');
    await rig.status(rig.taken.at(-1) ?? '', 'failed', 131053);
    expect(rig.counts).toContain('send.bug');
  });

  it('counts for nothing where she is told it twice', async () => {
    const rig = await sendingRig();
    await rig.says('ayuda');
    const [effect = ''] = rig.taken;
    const body: LetterBody = {
      kind: 'status',
      id: 'the same',
      effect,
      status: 'failed',
      code: 131000,
      at: (await rig.person()).records?.at ?? '',
      also: [],
    };
    await rig.handle(body, 'one');
    await rig.handle(body, 'two');
    await rig.wakes(hour);
    expect(rig.taken).toHaveLength(2);
  });

  it('comes before her next answer, at once', async () => {
    const rig = await sendingRig();
    await rig.says('ayuda');
    await rig.status(rig.taken[0] ?? '', 'failed', 131000);
    await rig.says('servicios de cuidado');
    expect(rig.taken).toHaveLength(3);
    await rig.wakes(hour);
    expect(rig.taken).toHaveLength(3);
  });

  it('is given up after two hours of failing, and a person can look at it', async () => {
    const rig = await sendingRig();
    await rig.says('ayuda');
    for (let tries = 0; tries < 12; tries += 1) {
      const before = rig.taken.length;
      await rig.status(rig.taken.at(-1) ?? '', 'failed', 131000);
      await rig.wakes(31 * minute);
      if (rig.taken.length === before) break;
    }
    expect(rig.taken.length).toBeLessThan(12);
    expect(rig.counts).toContain('send.abandoned');
    expect(await rig.asides()).toHaveLength(1);
  });

  it('is said again with the others of its turn that fail as well', async () => {
    const rig = await sendingRig();
    await rig.says('ayuda');
    const { session, sends } = await rig.person();
    const [one] = sends;
    if (one === undefined) expect.fail();
    await rig.putSends([one, { ...one, index: one.index + 1 }]);
    const effect = (index: number) => `${session.citizen}.${one.turn}.${index}`;
    await rig.status(effect(one.index), 'failed', 131000);
    await rig.status(effect(one.index + 1), 'failed', 131000);
    await rig.wakes(hour);
    expect(rig.taken).toHaveLength(3);
  });
});

describe('what waits while Meta is away', () => {
  const away = (): SendOutcome => ({ outcome: 'retry', code: 131000, why: 'away' });

  it('is tried again by the clock, however much she writes meanwhile', async () => {
    const rig = await sendingRig();
    rig.state.answer = away;
    for (let n = 0; n < 6; n += 1) {
      rig.pass(1500);
      await rig.says('ayuda');
    }
    const { tries, retryAt } = await rig.person();
    expect(tries).toBe(1);
    expect(Date.parse(retryAt ?? '')).toBeLessThanOrEqual(rig.now() + minute);
  });

  it('never grows beyond what a session can hold: what she writes then stays in her queue and is answered after it', async () => {
    const rig = await sendingRig();
    rig.state.answer = away;
    const postponed: ReturnType<typeof rig.message>[] = [];
    for (let n = 0; n < 250; n += 1) {
      const body = rig.message('servicios de cuidado');
      const { at } = body.input;
      await rig.handle(body, at + n).catch((error: unknown) => {
        expect(error).toBeInstanceOf(Postponed);
        postponed.push(body);
      });
    }
    expect(postponed.length).toBeGreaterThan(0);
    const { turn } = (await rig.person()).session;
    rig.state.answer = () => ({ outcome: 'sent', messageId: 'x' });
    // The first of them, when it is due, sends all that waited, and is answered.
    rig.pass(hour);
    for (const body of postponed) await rig.handle(body, `again ${body.input.id}`);
    expect((await rig.person()).session.turn).toBe(turn + postponed.length);
    expect(new Set(rig.taken).size).toBe(rig.taken.length);
  });

  it('waits longer from try to try, and from the beginning for what comes after it', async () => {
    const rig = await sendingRig();
    const waits = async (): Promise<number> => Date.parse((await rig.person()).retryAt ?? '') - rig.now();
    rig.state.answer = away;
    await rig.says('ayuda');
    const each: number[] = [];
    for (let n = 0; n < 4; n += 1) {
      each.push(Math.round((await waits()) / minute));
      await rig.wakes(await waits());
    }
    expect(each).toEqual([1, 2, 4, 8]);
    rig.state.answer = () => ({ outcome: 'sent', messageId: 'x' });
    await rig.wakes(await waits());
    rig.state.answer = away;
    await rig.says('ayuda');
    expect(await waits()).toBe(minute);
  });
});

describe('a reminder that had to wait', () => {
  /** At 18:58 in Bogotá it went out, and a minute later Meta tells that it failed. */
  const failedInTheEvening = async () => {
    const rig = await sendingRig();
    await rig.says('ayuda');
    const { sends } = await rig.person();
    await rig.putSends(sends.map((send) => ({ ...send, holds: false })));
    rig.pass(Date.parse('2026-11-23T23:58:00Z') - rig.now());
    await rig.status(rig.taken[0] ?? '', 'failed', 131000);
    return rig;
  };

  it('goes out when the law lets it: not at night, but in the morning', async () => {
    const rig = await failedInTheEvening();
    await rig.wakes(hour);
    expect(rig.taken).toHaveLength(1);
    expect((await rig.person()).retryAt).toBe('2026-11-24T12:00:00.000Z');
    await rig.wakes(Date.parse('2026-11-24T12:00:00Z') - rig.now());
    expect(rig.taken).toHaveLength(2);
  });

  it('is not said any more where she wrote before: she is answered', async () => {
    const rig = await failedInTheEvening();
    await rig.wakes(hour);
    await rig.says('menú');
    expect(rig.taken).toHaveLength(2);
    await rig.wakes(24 * hour);
    expect(rig.taken).toHaveLength(2);
  });
});

describe('a call to Meta that gets no answer', () => {
  const silent = (): SendOutcome => ({ outcome: 'retry', code: null, why: 'timeout', perhaps: true });

  it('is not made again, whatever she writes, until a status has had a minute to tell', async () => {
    const rig = await sendingRig();
    rig.state.answer = silent;
    await rig.says('ayuda');
    rig.state.answer = () => ({ outcome: 'sent', messageId: 'x' });
    rig.pass(20_000);
    await rig.says('servicios de cuidado');
    expect(rig.taken).toHaveLength(1);
    await rig.wakes(minute);
    expect(new Set(rig.taken).size).toBe(2);
    expect(rig.taken).toHaveLength(3);
  });

  it('that a status proves to have gone frees what waits behind it at once', async () => {
    const rig = await sendingRig();
    rig.state.answer = silent;
    await rig.says('ayuda');
    rig.state.answer = () => ({ outcome: 'sent', messageId: 'x' });
    rig.pass(10_000);
    await rig.says('servicios de cuidado');
    await rig.status(rig.taken[0] ?? '', 'sent');
    expect(rig.taken).toHaveLength(2);
    await rig.wakes(hour);
    expect(rig.taken).toHaveLength(2);
  });
});
