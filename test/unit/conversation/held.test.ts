import { expect, it, onTestFinished } from 'vitest';
import type { StaffAct } from '../../../flows/engine/input.ts';
import { outcomeOfStatus } from '../../../functions/adapters/whatsapp/errors.ts';
import { makeConverse } from '../../../functions/conversation/converse.ts';
import { findPerson } from '../../../functions/conversation/find-person.ts';
import type { LetterBody } from '../../../functions/conversation/letter.ts';
import { personData } from '../../../functions/conversation/stored-person.ts';
import type { Channel, SendOutcome } from '../../../functions/ports/channel.ts';
import { ana, erasureRig, groupsOf } from './erasure-rig.ts';

/** Ana agreed to go on; then her 24 hours pass. Free-form messages are refused, templates are taken. */
const closedRig = async () => {
  const rig = erasureRig();
  onTestFinished(rig.close);
  await rig.taps(ana, (await rig.says(ana, 'hola'))[0], 0);
  const group = groupsOf(ana)[0] ?? '';
  const templates: string[] = [];
  const channel: Channel = {
    send: async ({ message, effect }): Promise<SendOutcome> => {
      if (message.kind !== 'template') return { outcome: 'window-closed', code: 131047 };
      templates.push(effect);
      return { outcome: 'sent', messageId: effect };
    },
  };
  const once = async (body: LetterBody, id: string) =>
    makeConverse({ ...rig.shell(), channel })(group, [rig.letter(ana, body, id)]);
  const reply = (body: LetterBody = staffSays(rig.now())) => once(body, 'staff');
  const person = async () =>
    (await findPerson(rig.store().table, { group, also: [], userIdKnown: false })).person ?? expect.fail();
  const waiting = async () => (await person()).sends.filter(({ held }) => held).length;
  return { ...rig, templates, once, reply, person, waiting };
};

const staffDoes = (at: number, id: string, does: StaffAct): LetterBody => ({
  kind: 'input',
  input: { kind: 'staff', id, at: new Date(at).toISOString(), by: 'prueba', does },
  address: null,
  also: [],
});

const staffSays = (at: number, id = 'staff.1'): LetterBody =>
  staffDoes(at, id, { act: 'reply', text: 'Le respondemos.' });

const bodies = (messages: readonly object[]): string => JSON.stringify(messages);

it('keeps what waits for her through a crash at any write', async () => {
  const counting = await closedRig();
  counting.crashAt(null);
  await counting.reply();
  const writes = counting.steps();
  expect(writes).toBeGreaterThan(2);
  for (let step = 1; step <= writes; step += 1) {
    for (const when of ['before', 'after'] as const) {
      const rig = await closedRig();
      rig.crashAt({ step, when });
      const at = staffSays(rig.now());
      await expect(rig.reply(at)).rejects.toThrow();
      await rig.reply(at);
      expect(await rig.waiting()).toBe(1);
      expect(new Set(rig.templates).size).toBe(1);
      expect(bodies(await rig.says(ana, 'gracias'))).toContain('Le respondemos.');
    }
  }
});

it('loses nothing where somebody else writes the session meanwhile', async () => {
  const rig = await closedRig();
  const body = staffSays(rig.now());
  const { table } = rig.store();
  const [group = ''] = groupsOf(ana);
  const channel: Channel = {
    send: async ({ message, effect }): Promise<SendOutcome> => {
      if (message.kind === 'template') return { outcome: 'sent', messageId: effect };
      const { version = 0, ...item } = (await table.get({ pk: `person#${group}`, sk: 'session' })) ?? expect.fail();
      await table.put(item, { expected: version });
      return { outcome: 'window-closed', code: 131047 };
    },
  };
  const letters = [rig.letter(ana, body, 'staff')];
  await expect(makeConverse({ ...rig.shell(), channel })(group, letters)).rejects.toThrow();
  await rig.reply(body);
  expect(bodies(await rig.says(ana, 'gracias'))).toContain('Le respondemos.');
});

it('a status of the template proves it, and the message waits still', async () => {
  const rig = await closedRig();
  rig.crashAt({ step: 2, when: 'before' });
  await expect(rig.reply()).rejects.toThrow();
  const [effect = ''] = rig.templates;
  expect(effect).toMatch(/\.t$/);
  const at = new Date(rig.now()).toISOString();
  await rig.once({ kind: 'status', effect, status: 'sent', code: null, at, also: [] }, 'status');
  expect(rig.templates).toHaveLength(1);
  expect(await rig.waiting()).toBe(1);
  expect(bodies(await rig.says(ana, 'gracias'))).toContain('Le respondemos.');
});

it('holds no reminder: the template invites her, and she is asked when she writes', async () => {
  const rig = await closedRig();
  const key = { pk: `person#${groupsOf(ana)[0]}`, sk: 'session' };
  const { version, ...item } = (await rig.store().table.get(key)) ?? expect.fail();
  const { session } = await rig.person();
  const at = new Date(rig.now() + 26 * 3_600_000).toISOString();
  const timers = [{ token: 'reminder', at }];
  await rig
    .store()
    .table.put({ ...item, data: { ...item.data, session: { ...session, timers } } }, { expected: version });
  rig.pass(27 * 3_600_000);
  await rig.once({ kind: 'wake', at }, 'wake');
  expect(rig.templates).toHaveLength(1);
  expect((await rig.person()).sends.filter(({ held }) => held)).toEqual([]);
  expect(await rig.says(ana, 'hola')).toHaveLength(1);
});

it('tells her once a day that something waits, however often the team answers', async () => {
  const rig = await closedRig();
  const answers = async (...ids: readonly string[]) => {
    for (const id of ids) await rig.once(staffSays(rig.now(), id), id);
    return rig.templates.length;
  };
  expect(await answers('first', 'second', 'third')).toBe(1);
  rig.pass(25 * 3_600_000);
  expect(await answers('fourth', 'fifth')).toBe(2);
  expect(await rig.waiting()).toBe(5);
  expect(bodies(await rig.says(ana, 'gracias')).split('Le respondemos.')).toHaveLength(6);
});

it('keeps what the team answers without end while she is away: the oldest is set aside, and nothing fails', async () => {
  const rig = await closedRig();
  rig.pass(48 * 3_600_000);
  for (let n = 0; n < 40; n += 1)
    await rig.once(staffDoes(rig.now(), `staff.${n}`, { act: 'reply', text: `${n} `.padEnd(3500, 'a') }), `staff.${n}`);
  const kept = await rig.waiting();
  const aside = await rig.store().table.query({ index: 'index1', pk: `aside-of#${groupsOf(ana)[0]}` });
  expect(kept).toBeGreaterThan(5);
  expect(kept + aside.items.length).toBe(40);
  expect(bodies(await rig.says(ana, 'gracias'))).toContain('39 aaa');
});

it('sends a reminder’s own template all the same, the day she is told that something waits', async () => {
  const rig = await closedRig();
  rig.pass(10 * 3_600_000);
  await rig.reply();
  await rig.once(staffDoes(rig.now(), 'staff.2', { act: 'close' }), 'staff.2');
  expect(rig.templates).toHaveLength(1);
  const key = { pk: `person#${groupsOf(ana)[0]}`, sk: 'session' };
  const { version, ...item } = (await rig.store().table.get(key)) ?? expect.fail();
  const person = await rig.person();
  const at = new Date(rig.now() + 16 * 3_600_000).toISOString();
  const session = { ...person.session, timers: [{ token: 'reminder', name: 'resume' as const, at }] };
  await rig.store().table.put({ ...item, data: personData({ ...person, session }) }, { expected: version });
  rig.pass(17 * 3_600_000);
  await rig.once({ kind: 'wake', at }, 'wake');
  expect(rig.templates).toHaveLength(2);
  expect(bodies(await rig.says(ana, 'gracias'))).toContain('Le respondemos.');
});

it('tells her once of what Meta took and sends back later, and not where she is told already', async () => {
  const rig = await closedRig();
  const takes: Channel = {
    send: async ({ message, effect }) => {
      if (message.kind === 'template') rig.templates.push(effect);
      return { outcome: 'sent', messageId: effect };
    },
    failed: outcomeOfStatus,
  };
  for (const id of ['first', 'second']) {
    const [group = ''] = groupsOf(ana);
    await makeConverse({ ...rig.shell(), channel: takes })(group, [rig.letter(ana, staffSays(rig.now(), id), id)]);
    const { session, sends } = await rig.person();
    const sent = sends.filter(({ held }) => !held).at(-1) ?? expect.fail();
    const effect = `${session.citizen}.${sent.turn}.${sent.index}`;
    const at = new Date(rig.now()).toISOString();
    await makeConverse({ ...rig.shell(), channel: takes })(group, [
      rig.letter(ana, { kind: 'status', effect, status: 'failed', code: 131047, at, also: [] }, `failed ${id}`),
    ]);
  }
  expect(rig.templates).toHaveLength(1);
  expect(bodies(await rig.says(ana, 'gracias')).split('Le respondemos.')).toHaveLength(3);
});
