import { describe, expect, it } from 'vitest';
import { ana, listed, phoneNumberId, simulated, text, until } from './simulated.ts';

const hour = 3_600_000;
const path = `${phoneNumberId}/messages`;

describe('the 24-hour window', () => {
  it('is closed for one who never wrote', async () => {
    const { control, graph } = await simulated();
    control.addPhone({ waId: ana });
    expect(await graph(path, text('hola'))).toMatchObject({ code: 131047, status: 400 });
  });

  it('stays open for 24 hours after her last message, by the clock that was moved', async () => {
    const { control, graph } = await simulated({ clock: () => Date.parse('2026-11-22T12:00:00Z') });
    control.say(ana, 'hola');
    control.advance(24 * hour - 1);
    expect((await graph(path, text('todavía'))).status).toBe(200);
    control.advance(1);
    expect((await graph(path, text('tarde'))).code).toBe(131047);
    control.say(ana, 'volví');
    expect((await graph(path, text('bienvenida'))).status).toBe(200);
  });

  it('can close as Meta also closes it: accepted, then failed', async () => {
    const { control, graph, hooks } = await simulated({ limits: { window: 'fail-later' } });
    control.addPhone({ waId: ana });
    const answer = await graph(path, text('hola'));
    expect(answer.status).toBe(200);
    await until(() => listed(hooks, 'statuses').length > 0);
    expect(listed(hooks, 'statuses')).toMatchObject([{ status: 'failed', errors: [{ code: 131047 }] }]);
    expect(control.messages(ana)).toHaveLength(0);
  });

  it('shows the moved clock in what people send', async () => {
    const { control, hooks } = await simulated({ clock: () => Date.parse('2026-11-22T12:00:00Z') });
    control.advance(8 * 24 * hour);
    control.say(ana, 'volví');
    await until(() => hooks.length > 0);
    expect(listed(hooks, 'messages')).toMatchObject([{ timestamp: String(Date.parse('2026-11-30T12:00:00Z') / 1000) }]);
  });
});

describe('rates', () => {
  it('allow a burst of 45 to one person, then one in 6 seconds', async () => {
    const { control, graph } = await simulated({ clock: () => 1_800_000_000_000, limits: { throughput: null } });
    control.say(ana, 'hola');
    for (let sent = 0; sent < 45; sent += 1) expect((await graph(path, text('x'))).status).toBe(200);
    expect((await graph(path, text('x'))).code).toBe(131056);
    control.advance(5999);
    expect((await graph(path, text('x'))).code).toBe(131056);
    control.advance(1);
    expect((await graph(path, text('x'))).status).toBe(200);
    expect((await graph(path, text('x'))).code).toBe(131056);
  });

  it('of one person leave others alone', async () => {
    const { control, graph } = await simulated({
      clock: () => 1_800_000_000_000,
      limits: { pair: { burst: 1, everyMs: 6000 } },
    });
    control.say(ana, 'hola');
    control.say('573000000002', 'hola');
    await graph(path, text('x'));
    expect((await graph(path, text('x'))).code).toBe(131056);
    expect((await graph(path, text('x', '573000000002'))).status).toBe(200);
  });

  it('allow 80 messages a second for the whole number, in and out', async () => {
    const { control, graph } = await simulated({ clock: () => 1_800_000_000_000, limits: { pair: null } });
    control.say(ana, 'hola');
    for (let sent = 0; sent < 79; sent += 1) expect((await graph(path, text('x'))).status).toBe(200);
    expect((await graph(path, text('x'))).code).toBe(130429);
    control.advance(1000);
    expect((await graph(path, text('x'))).status).toBe(200);
  });
});
