import { describe, expect, it } from 'vitest';
import { ana, changesOf, listed, phoneNumberId, send, simulated, text, until } from './simulated.ts';

const path = `${phoneNumberId}/messages`;
const bsuid = 'CO.13491208655302741918';

describe('people without a number', () => {
  it('are reached through recipient', async () => {
    const { control, graph, hooks } = await simulated();
    control.addPhone({ userId: bsuid, name: 'Luz' });
    control.say(bsuid, 'hola');
    const answer = await graph(path, send({ recipient: bsuid, text: { body: 'buenas' } }));
    expect(answer.json).toMatchObject({ contacts: [{ input: bsuid, user_id: bsuid }] });
    expect(control.messages(bsuid).at(-1)).toMatchObject({ from: 'business', content: { body: 'buenas' } });
    await until(() => listed(hooks, 'statuses').length >= 2);
    expect(listed(hooks, 'statuses')[0]).toMatchObject({ recipient_user_id: bsuid });
    expect(listed(hooks, 'statuses')[0]).not.toHaveProperty('recipient_id');
  });

  it('never get what was sent to their user id in `to`, though it is answered 200', async () => {
    const { control, graph, hooks } = await simulated();
    control.addPhone({ userId: bsuid });
    control.say(bsuid, 'hola');
    const answer = await graph(path, text('perdido', bsuid));
    expect(answer.status).toBe(200);
    expect(answer.json).toMatchObject({ messages: [{ id: expect.stringMatching(/^wamid\./) }] });
    await control.settled();
    expect(control.messages(bsuid)).toHaveLength(1);
    expect(listed(hooks, 'statuses')).toHaveLength(0);
    expect(control.counters().droppedSilently).toBe(1);
  });

  it.each([
    ['omitted', undefined],
    ['empty', ''],
  ] as const)('show their number %s', async (hidden, shown) => {
    const { control, hooks } = await simulated();
    control.addPhone({ userId: bsuid, hidden, username: 'luz.m' });
    control.say(bsuid, 'hola');
    await until(() => hooks.length > 0);
    const value = changesOf(hooks[0]!)[0]!.value as {
      contacts: Record<string, unknown>[];
      messages: Record<string, unknown>[];
    };
    expect(value.messages[0]!['from']).toBe(shown);
    expect(value.contacts[0]!['wa_id']).toBe(shown);
    expect(value.messages[0]).toMatchObject({ from_user_id: bsuid });
    expect(value.contacts[0]).toMatchObject({ user_id: bsuid, profile: { username: 'luz.m' } });
  });

  it('yield to `to` where both are given', async () => {
    const { control, graph } = await simulated();
    control.addPhone({ waId: ana, userId: bsuid });
    control.say(ana, 'hola');
    expect((await graph(path, { ...text('x'), recipient: 'CO.999' })).json).toMatchObject({
      contacts: [{ wa_id: ana }],
    });
  });
});

describe('people who change', () => {
  it('their number: a system message without contacts, from the old number', async () => {
    const { control, graph, hooks } = await simulated();
    control.say(ana, 'hola');
    await control.settled();
    hooks.length = 0;
    control.change(ana, { waId: '573000000099' });
    await until(() => hooks.length > 0);
    const [change] = changesOf(hooks[0]!);
    expect(change!.value).not.toHaveProperty('contacts');
    expect(change!.value['messages']).toMatchObject([
      { from: ana, type: 'system', system: { type: 'user_changed_number', wa_id: '573000000099' } },
    ]);
    expect((await graph(path, text('x', '573000000099'))).status).toBe(200);
    expect((await graph(path, text('x', ana))).code).toBe(131047);
  });

  it('their user id: both ids are told', async () => {
    const { control, hooks } = await simulated();
    control.addPhone({ waId: ana, userId: bsuid });
    control.change(ana, { userId: 'CO.2' });
    await until(() => hooks.length > 0);
    expect(listed(hooks, 'messages')).toMatchObject([
      { system: { type: 'user_changed_user_id', user_id: 'CO.2', previous_user_id: bsuid } },
    ]);
  });

  it('without a notice, as recycled numbers do', async () => {
    const { control, hooks } = await simulated();
    control.addPhone({ waId: ana, userId: bsuid });
    control.change(ana, { userId: 'CO.2', silently: true });
    control.say(ana, 'hola');
    await until(() => hooks.length > 0);
    expect(listed(hooks, 'messages')).toMatchObject([{ type: 'text', from: ana, from_user_id: 'CO.2' }]);
  });
});
