import { describe, expect, it, onTestFinished } from 'vitest';
import { outcomeOfStatus } from '../../../functions/adapters/whatsapp/errors.ts';
import { makeConverse } from '../../../functions/conversation/converse.ts';
import { findPerson } from '../../../functions/conversation/find-person.ts';
import type { LetterBody } from '../../../functions/conversation/letter.ts';
import { readAddressText } from '../../../functions/conversation/read-letter.ts';
import { open } from '../../../functions/conversation/seal.ts';
import type { Address, Channel, Send, SendOutcome } from '../../../functions/ports/channel.ts';
import { type Letter, Postponed } from '../../../functions/ports/mailbox.ts';
import { erasureRig, groupsOf } from './erasure-rig.ts';

const hour = 3_600_000;
const day = 24 * hour;
const number = '573009990001';
const both: Address = { waId: number, userId: 'CO.1111111111111' };
const byNumber: Address = { waId: number, userId: null };
const byUser: Address = { waId: null, userId: both.userId };
const heir: Address = { waId: number, userId: 'CO.2222222222222' };
const groupOf = (address: Address): string => groupsOf(address)[0] ?? '';
const [hers, numbers] = [groupOf(both), groupOf(byNumber)];

const taken: SendOutcome = { outcome: 'sent', messageId: 'x' };
const away: SendOutcome = { outcome: 'retry', code: 131000, why: 'away' };

/** A mailbox with a queue for each group key, of which the test says which one is handled when. */
const queueRig = () => {
  const rig = erasureRig();
  onTestFinished(rig.close);
  const waiting = new Map<string, readonly Letter[]>();
  const sent: Send[] = [];
  const counts: string[] = [];
  const paused: number[] = [];
  const state: { answer: (send: Send) => SendOutcome | Promise<SendOutcome> } = { answer: () => taken };
  const channel: Channel = {
    send: async (send) => {
      sent.push(send);
      return state.answer(send);
    },
    failed: outcomeOfStatus,
  };
  const post = (letters: readonly Letter[]): void => {
    for (const letter of letters) waiting.set(letter.group, [...(waiting.get(letter.group) ?? []), letter]);
  };
  const converse = makeConverse({
    ...rig.shell(),
    channel,
    pass: async (letters) => post(letters),
    pause: { secondsLeft: () => 0, set: (seconds) => void paused.push(seconds), takesOthers: () => true },
    count: (name) => void counts.push(name),
  });
  let n = 0;
  const at = (): string => new Date(rig.now()).toISOString();
  const letter = (from: Address, body: LetterBody): Letter => {
    n += 1;
    return rig.letter(from, body, `letter.${n}`);
  };
  /** Handles what waits in one queue. */
  const run = async (group: string): Promise<void> => {
    const batch = waiting.get(group) ?? [];
    waiting.delete(group);
    if (batch.length > 0) await converse(group, batch);
  };
  const runAll = async (): Promise<void> => {
    for (let hops = 0; hops < 20 && waiting.size > 0; hops += 1)
      for (const group of [...waiting.keys()]) await run(group);
    expect([...waiting.keys()]).toEqual([]);
  };
  const writes = (from: Address, text: string): void => {
    rig.pass(1000);
    n += 1;
    const input = { kind: 'message', id: `m.${n}`, at: at(), content: { type: 'text', body: text } } as const;
    post([letter(from, { kind: 'input', input, address: from, also: groupsOf(from).slice(1) })]);
  };
  const says = async (from: Address, text: string): Promise<void> => {
    writes(from, text);
    await runAll();
  };
  const find = (group: string) => findPerson(rig.store().table, { group, also: [], userIdKnown: false });
  const handle = (group: string, body: LetterBody): Promise<void> =>
    converse(group, [{ ...letter(both, body), group }]);
  return {
    ...rig,
    waiting,
    sent,
    counts,
    paused,
    state,
    at,
    post,
    letter,
    run,
    runAll,
    writes,
    says,
    handle,
    person: async (group: string) => (await find(group)).person,
    addressIn: async (group: string): Promise<Address | null> => {
      const sealed = (await find(group)).person?.address ?? null;
      return sealed === null ? null : readAddressText(open(rig.shell().keys, sealed));
    },
    wakes: (group: string, ms: number): Promise<void> => {
      rig.pass(ms);
      return handle(group, { kind: 'wake', at: at() });
    },
    status: (effect: string, status: 'sent' | 'failed', code: number | null, when = at()): Promise<void> => {
      n += 1;
      return handle(hers, { kind: 'status', id: `status.${n}`, effect, status, code, at: when, also: [] });
    },
    effects: () => sent.map(({ effect }) => effect),
  };
};

/** Known by number and user id; she agreed to go on. */
const agreed = async () => {
  const rig = queueRig();
  await rig.says(both, 'hola');
  await rig.says(both, 'sí acepto');
  return rig;
};

const notice = (rig: ReturnType<typeof queueRig>, address: Address): LetterBody => ({
  kind: 'moved',
  id: 'moved.1',
  at: rig.at(),
  address,
  previous: [hers, numbers],
});

/** Does something while the next answer is on its way to Meta. */
const meanwhile = (rig: ReturnType<typeof queueRig>, act: () => Promise<void>, then: SendOutcome = taken): void => {
  rig.state.answer = async () => {
    rig.state.answer = () => taken;
    await act();
    return then;
  };
};

const all = (effects: readonly string[]): void => expect(new Set(effects).size).toBe(effects.length);

describe('one session under two identifiers', () => {
  it('goes home through the queue where it lies, and loses or doubles nothing', async () => {
    const rig = queueRig();
    await rig.says(byNumber, 'hola');
    await rig.says(byNumber, 'sí acepto');
    const { session } = (await rig.person(numbers)) ?? expect.fail();
    meanwhile(rig, async () => {
      rig.writes(both, 'ayuda');
      await rig.run(hers);
    });
    await rig.says(byNumber, 'menú');
    all(rig.effects());
    expect((await rig.person(hers))?.session).toMatchObject({ citizen: session.citizen, turn: session.turn + 2 });
  });

  it('stays where somebody began at home meanwhile: neither vanishes', async () => {
    const rig = queueRig();
    await rig.says(byNumber, 'hola');
    await rig.says(byNumber, 'sí acepto');
    const before = (await rig.person(numbers))?.session.citizen;
    rig.writes(both, 'ayuda');
    await rig.run(hers);
    // The queue of her number is busy; she writes with her number hidden.
    rig.writes(byUser, 'menú');
    await rig.run(hers);
    await rig.runAll();
    expect((await rig.person(numbers))?.session.citizen).toBe(before);
    expect(await rig.person(hers)).not.toBeNull();
  });

  it('that a notice moves while an answer goes out is not answered twice', async () => {
    const rig = await agreed();
    const next: Address = { waId: '573009990009', userId: 'CO.3333333333333' };
    const { citizen } = (await rig.person(hers))?.session ?? expect.fail();
    meanwhile(rig, async () => {
      rig.post([rig.letter(next, notice(rig, next))]);
      await rig.run(groupOf(next));
    });
    await rig.says(both, 'ayuda');
    all(rig.effects());
    expect((await rig.person(groupOf(next)))?.session.citizen).toBe(citizen);
    for (const old of [hers, numbers]) expect(await rig.person(old)).toBeNull();
  });

  it('is erased whole, though staff name her by her number while she is being answered', async () => {
    const rig = await agreed();
    const { citizen } = (await rig.person(hers))?.session ?? expect.fail();
    meanwhile(rig, async () => {
      rig.post([rig.letter(byNumber, { kind: 'erase', receipt: 'r1', at: rig.at() })]);
      await rig.run(numbers);
    });
    await rig.says(both, 'ayuda');
    expect((await rig.store().table.query({ pk: `citizen#${citizen}` })).items).toEqual([]);
    expect(await rig.person(hers)).toBeNull();
  });

  it('of somebody without consent is not begun anew by an old letter under the other one', async () => {
    const rig = queueRig();
    await rig.says(both, 'hola');
    rig.writes(byNumber, 'menú');
    const again = rig.waiting.get(numbers) ?? [];
    await rig.runAll();
    rig.pass(3 * day);
    const before = rig.sent.length;
    rig.post(again);
    await rig.runAll();
    expect(rig.sent).toHaveLength(before);
  });
});

describe('a number that somebody else has now', () => {
  it('is lost to who had it, however long ago the two were told together', async () => {
    const rig = await agreed();
    rig.pass(400 * day);
    await rig.says(byUser, 'menú');
    await rig.says(both, 'menú');
    rig.pass(400 * day);
    await rig.says(heir, 'hola');
    expect(await rig.addressIn(hers)).toEqual(byUser);
  });

  it('gets nothing that waited, without consent too', async () => {
    const rig = queueRig();
    await rig.says(both, 'hola');
    rig.pass(20 * hour);
    rig.state.answer = () => away;
    await rig.says(both, 'menú');
    rig.pass(5 * hour);
    rig.state.answer = () => taken;
    rig.writes(heir, 'hola');
    await rig.run(groupOf(heir));
    const before = rig.sent.length;
    await rig.runAll();
    await rig.wakes(hers, hour);
    expect(rig.sent.slice(before).map(({ to }) => to)).toEqual([byUser]);
  });

  it('is lost while an answer is on its way, and what waits is tried again', async () => {
    const rig = await agreed();
    meanwhile(
      rig,
      async () => {
        rig.writes(heir, 'hola');
        await rig.run(groupOf(heir));
      },
      away,
    );
    rig.writes(both, 'ayuda');
    await rig.run(hers);
    expect((await rig.person(hers))?.retryAt).not.toBeNull();
    const before = rig.sent.length;
    await rig.runAll();
    expect(rig.sent.slice(before).map(({ to }) => to)).toEqual([byUser]);
  });
});

describe('what went out and fails later', () => {
  it('is said again though a failure of something older came first', async () => {
    const rig = await agreed();
    await rig.says(both, 'ayuda');
    await rig.says(both, 'menú');
    const [old = '', newest = ''] = rig.effects().slice(-2);
    await rig.status(old, 'failed', 131026);
    await rig.status(newest, 'failed', 131000);
    await rig.wakes(hers, hour);
    expect(rig.sent).toHaveLength(5);
  });

  it('to somebody in danger is said again', async () => {
    const rig = await agreed();
    await rig.says(both, 'me quiero matar');
    await rig.status(rig.effects().at(-1) ?? '', 'failed', 131000);
    await rig.wakes(hers, hour);
    expect(rig.sent).toHaveLength(4);
    expect(rig.sent.at(-1)?.message).toEqual(rig.sent.at(-2)?.message);
  });

  it('again and again costs ever fewer messages, and is given up', async () => {
    const rig = await agreed();
    await rig.says(both, 'menú');
    for (let minute = 0; minute < 240; minute += 1) {
      const last = rig.effects().at(-1) ?? '';
      await rig.status(last, 'failed', 130429);
      await rig.wakes(hers, 60_000);
    }
    expect(rig.sent.length).toBeLessThan(15);
    expect(rig.counts).toContain('send.abandoned');
  });

  it('and is told late holds up nobody: the number is as it is now', async () => {
    const rig = await agreed();
    const told = rig.at();
    rig.pass(6 * hour);
    await rig.status(rig.effects().at(-1) ?? '', 'failed', 131048, told);
    expect(rig.paused).toEqual([]);
    expect(rig.counts).not.toContain('send.alarm');
  });
});

it('a send that a status proved leaves its patience to no other', async () => {
  const rig = await agreed();
  rig.state.answer = () => ({ outcome: 'retry', code: null, why: 'timeout', perhaps: true });
  await rig.says(both, 'ayuda');
  const first = rig.effects().at(-1) ?? '';
  await rig.wakes(hers, 119 * 60_000);
  await rig.says(both, 'menú');
  rig.pass(120_000);
  rig.state.answer = () => away;
  await rig.status(first, 'sent', null);
  expect(rig.counts).not.toContain('send.abandoned');
});

it('a notice for somebody whose session is full charges nobody', async () => {
  const rig = await agreed();
  rig.state.answer = () => away;
  const fill = async (): Promise<void> => {
    for (let n = 0; n < 300; n += 1) await rig.says(both, 'servicios de cuidado');
  };
  await expect(fill()).rejects.toThrow(Postponed);
  rig.waiting.clear();
  const next: Address = { ...both, waId: '573009990009' };
  rig.post([
    rig.letter(next, {
      ...notice(rig, next),
      kind: 'moved',
      id: 'm',
      at: rig.at(),
      address: next,
      previous: [numbers],
    }),
  ]);
  rig.writes(next, 'hola');
  const before = rig.sent.length;
  await expect(rig.runAll()).rejects.toThrow(Postponed);
  expect(rig.sent.length - before).toBeLessThan(3);
});
