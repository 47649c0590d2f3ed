import { describe, expect, it } from 'vitest';
import { ana, changesOf, listed, phoneNumberId, signed, simulated, text, until } from './simulated.ts';

const path = `${phoneNumberId}/messages`;
const bodies = (messages: Record<string, unknown>[]) =>
  messages.map((message) => (message['text'] as { body: string }).body);

describe('webhooks', () => {
  it('are signed over the raw bytes, which are escaped as Meta escapes them', async () => {
    const { control, hooks } = await simulated();
    control.say(ana, 'Niña: 50% a/b <ana@example.org> 👍🏽');
    await until(() => hooks.length > 0);
    const [hook] = hooks;
    expect(signed(hook!)).toBe(true);
    expect(hook!.raw).toContain(
      'Ni\\u00f1a: 50\\u0025 a\\/b \\u003cana\\u0040example.org\\u003e \\ud83d\\udc4d\\ud83c\\udffd',
    );
    expect(listed(hooks, 'messages')).toMatchObject([{ text: { body: 'Niña: 50% a/b <ana@example.org> 👍🏽' } }]);
    expect(hook!.agent).toBe('facebookexternalua');
  });

  it('cannot be checked over JSON that was written anew', async () => {
    const { control, hooks } = await simulated();
    control.say(ana, 'niña');
    await until(() => hooks.length > 0);
    expect(signed({ ...hooks[0]!, raw: JSON.stringify(JSON.parse(hooks[0]!.raw)) })).toBe(false);
  });

  it('carry the envelope of Meta', async () => {
    const { control, hooks } = await simulated();
    control.addPhone({ waId: ana, name: 'Ana' });
    const id = control.say(ana, 'hola');
    await until(() => hooks.length > 0);
    expect(JSON.parse(hooks[0]!.raw)).toMatchObject({
      object: 'whatsapp_business_account',
      entry: [
        {
          id: expect.any(String),
          changes: [
            {
              field: 'messages',
              value: {
                messaging_product: 'whatsapp',
                metadata: { display_phone_number: expect.any(String), phone_number_id: phoneNumberId },
                contacts: [{ profile: { name: 'Ana' }, wa_id: ana }],
                messages: [
                  { from: ana, id, timestamp: expect.stringMatching(/^\d{10}$/), type: 'text', text: { body: 'hola' } },
                ],
              },
            },
          ],
        },
      ],
    });
  });

  it('hold the number in their message ids, in clear, as Meta’s do', async () => {
    const { control } = await simulated();
    const id = control.say(ana, 'hola');
    expect(Buffer.from(id.replace('wamid.', ''), 'base64').toString('latin1')).toContain(ana);
  });

  it('batch what gathers, in all three ways that Meta nests', async () => {
    const { control, hooks } = await simulated();
    const shapes = new Set<string>();
    for (let round = 0; round < 3; round += 1) {
      control.hold();
      for (const body of ['uno', 'dos', 'tres']) control.say(ana, body);
      const before = hooks.length;
      control.release();
      await until(() => hooks.length > before);
      const hook = hooks[before]!;
      const entry = (JSON.parse(hook.raw) as { entry: { changes: unknown[] }[] }).entry;
      shapes.add(`${entry.length} entries, ${changesOf(hook).length} changes`);
      expect(bodies(listed([hook], 'messages'))).toEqual(['uno', 'dos', 'tres']);
      expect(signed(hook)).toBe(true);
    }
    expect([...shapes].sort()).toEqual(['1 entries, 1 changes', '1 entries, 3 changes', '3 entries, 3 changes']);
  });

  it('split batches at the asked size', async () => {
    const { control, hooks } = await simulated();
    control.shape({ batch: 2 });
    control.hold();
    for (let n = 0; n < 5; n += 1) control.say(ana, String(n));
    control.release();
    await until(() => listed(hooks, 'messages').length === 5);
    expect(hooks.map((hook) => listed([hook], 'messages').length).sort()).toEqual([1, 2, 2]);
  });

  it('come again, byte for byte, until they are answered 200', async () => {
    const { control, hooks } = await simulated({}, [500, 404, 302, 201]);
    const id = control.say(ana, 'hola');
    await control.settled();
    expect(hooks).toHaveLength(5);
    expect(new Set(hooks.map((hook) => hook.raw)).size).toBe(1);
    expect(control.counters()).toMatchObject({ webhookFailures: 4, redeliveries: 4, abandoned: 0 });
    expect(control.messages(ana).find((message) => message.id === id)?.tick).toBe('delivered');
  });

  it('are given up after the longest time', async () => {
    const { control, hooks } = await simulated(
      { redelivery: { firstMs: 5, factor: 1, giveUpAfterMs: 1 } },
      [500, 500, 500],
    );
    control.say(ana, 'hola');
    await until(() => control.counters().abandoned === 1);
    expect(hooks).toHaveLength(1);
  });

  it('come again when nobody listens yet', async () => {
    const { control, hooks } = await simulated();
    control.setWebhook('http://127.0.0.1:9/webhook');
    control.say(ana, 'hola');
    await until(() => control.counters().webhookFailures > 0);
    expect(hooks).toHaveLength(0);
    expect(control.messages(ana)[0]?.tick).toBe('sent');
  });

  it('come twice at the same instant on request', async () => {
    const { control, hooks } = await simulated();
    control.shape({ copies: 2 });
    control.say(ana, 'hola');
    await until(() => hooks.length === 2);
    expect(hooks[0]!.raw).toBe(hooks[1]!.raw);
  });

  it('come again days later on request', async () => {
    const { control, hooks } = await simulated();
    const id = control.say(ana, 'hola');
    await control.settled();
    control.advance(6 * 24 * 3_600_000);
    expect(await control.repeat(id)).toBe(true);
    expect(hooks[1]!.raw).toBe(hooks[0]!.raw);
    expect(await control.repeat('wamid.otro')).toBe(false);
  });

  it('come in reverse order on request', async () => {
    const { control, hooks } = await simulated();
    control.shape({ reverse: true, gatherMs: 20 });
    control.say(ana, 'uno');
    control.say(ana, 'dos');
    await until(() => listed(hooks, 'messages').length === 2);
    expect(bodies(listed(hooks, 'messages'))).toEqual(['dos', 'uno']);
  });

  it('can be forged, unsigned or broken on request', async () => {
    const { control, hooks } = await simulated();
    expect(await control.post('{"no":', undefined)).toBe(200);
    expect(signed(hooks[0]!)).toBe(true);
    await control.post('{}', 'sha256=00');
    expect(hooks[1]!.signature).toBe('sha256=00');
    await control.post('{}', null);
    expect(hooks[2]!.signature).toBe('undefined');
  });

  it('tell of other fields too', async () => {
    const { control, hooks } = await simulated();
    control.notice('account_alerts', { alert_severity: 'CRITICAL' });
    await until(() => hooks.length > 0);
    expect(changesOf(hooks[0]!)).toEqual([{ field: 'account_alerts', value: { alert_severity: 'CRITICAL' } }]);
  });

  it('shake hands with the verify token', async () => {
    const right = await simulated();
    expect(await right.control.verifyWebhook()).toBe(true);
    const wrong = await simulated({ verifyToken: 'otro' });
    expect(await wrong.control.verifyWebhook()).toBe(false);
  });
});

describe('statuses', () => {
  it('follow a message and bring its callback data back', async () => {
    const { control, graph, hooks } = await simulated();
    control.say(ana, 'hola');
    await graph(path, { ...text('buenas'), biz_opaque_callback_data: 'efecto-1' });
    await until(() => listed(hooks, 'statuses').length === 2);
    control.read(ana);
    await until(() => listed(hooks, 'statuses').length === 3);
    const statuses = listed(hooks, 'statuses');
    expect(statuses.map((one) => one['status'])).toEqual(['sent', 'delivered', 'read']);
    expect(statuses.every((one) => one['biz_opaque_callback_data'] === 'efecto-1' && one['recipient_id'] === ana)).toBe(
      true,
    );
    expect(statuses[0]).toMatchObject({ pricing: { pricing_model: 'PMP', type: 'regular', category: 'service' } });
  });

  it('can skip delivered, as Meta does when a message is read at once', async () => {
    const { control, graph, hooks } = await simulated({ statuses: { sentMs: 0, deliveredMs: 40, readMs: 0 } });
    control.say(ana, 'hola');
    await graph(path, text('buenas'));
    await until(() => listed(hooks, 'statuses').length === 2);
    expect(listed(hooks, 'statuses').map((one) => one['status'])).toEqual(['sent', 'read']);
  });

  it('wait for a phone that is off', async () => {
    const { control, graph, hooks } = await simulated();
    control.say(ana, 'hola');
    control.change(ana, { online: false });
    await graph(path, text('buenas'));
    await control.settled();
    expect(listed(hooks, 'statuses').map((one) => one['status'])).toEqual(['sent']);
    control.change(ana, { online: true });
    await until(() => listed(hooks, 'statuses').length === 2);
    expect(listed(hooks, 'statuses')[1]).toMatchObject({ status: 'delivered' });
  });

  it('tell of a failure after acceptance, with its code', async () => {
    const { control, graph, hooks } = await simulated();
    control.say(ana, 'hola');
    control.change(ana, { failsWith: 131026 });
    expect((await graph(path, text('buenas'))).status).toBe(200);
    await until(() => listed(hooks, 'statuses').length === 1);
    expect(listed(hooks, 'statuses')).toMatchObject([
      { status: 'failed', errors: [{ code: 131026, title: 'Message undeliverable' }] },
    ]);
    expect(control.messages(ana)).toHaveLength(1);
  });
});
