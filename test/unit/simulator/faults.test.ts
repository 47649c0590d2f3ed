import { describe, expect, it } from 'vitest';
import { ana, phoneNumberId, send, simulated, text } from './simulated.ts';

const path = `${phoneNumberId}/messages`;

describe('faults at Graph, on request', () => {
  it.each([
    [{ code: 131016 }, 131016, 500],
    [{ code: 190 }, 190, 401],
    [{ code: 130429, status: 429 }, 130429, 429],
    [{ status: 500 }, 131000, 500],
    [{ status: 429 }, 130429, 429],
    [{ code: 2 }, 2, 503],
  ])('%o', async (fault, code, status) => {
    const { control, graph } = await simulated();
    control.say(ana, 'hola');
    control.fail(fault);
    expect(await graph(path, text('uno'))).toMatchObject({ code, status });
    expect((await graph(path, text('dos'))).status).toBe(200);
    expect(control.messages(ana).filter((message) => message.from === 'business')).toHaveLength(1);
  });

  it('strike as often as asked, or until cleared', async () => {
    const { control, graph } = await simulated();
    control.say(ana, 'hola');
    control.fail({ code: 131000, times: 2 });
    const statuses: number[] = [];
    for (let n = 0; n < 3; n += 1) statuses.push((await graph(path, text('x'))).status);
    expect(statuses).toEqual([500, 500, 200]);
    control.fail({ code: 131000, times: null });
    for (let n = 0; n < 5; n += 1) expect((await graph(path, text('x'))).status).toBe(500);
    control.clearFaults();
    expect((await graph(path, text('x'))).status).toBe(200);
  });

  it('HTML of a gateway in place of JSON', async () => {
    const { simulator, control } = await simulated();
    control.say(ana, 'hola');
    control.fail({ html: true });
    const answer = await fetch(`${simulator.url}/v23.0/${path}`, {
      method: 'POST',
      headers: { authorization: 'Bearer token-de-prueba' },
      body: JSON.stringify(text('x')),
    });
    expect(answer.status).toBe(502);
    expect(answer.headers.get('content-type')).toContain('text/html');
    expect(await answer.text()).toMatch(/^<!DOCTYPE html>/);
  });

  it('a connection that breaks, and one that never answers', async () => {
    const { control, graph } = await simulated();
    control.say(ana, 'hola');
    control.fail({ reset: true });
    await expect(graph(path, text('x'))).rejects.toThrow();
    control.fail({ timeout: true });
    await expect(graph(path, text('x'), { signal: AbortSignal.timeout(50) })).rejects.toThrow();
    expect(control.messages(ana)).toHaveLength(1);
  });

  it('an answer lost after the message was accepted', async () => {
    const { control, graph } = await simulated();
    control.say(ana, 'hola');
    control.fail({ reset: true, afterAccept: true });
    await expect(graph(path, text('llegó'))).rejects.toThrow();
    expect(control.messages(ana).at(-1)!.content).toEqual({ type: 'text', body: 'llegó' });
  });

  it('for one person or one kind of call only', async () => {
    const { control, graph } = await simulated();
    const id = control.say(ana, 'hola');
    control.say('573000000002', 'hola');
    control.fail({ code: 131000, to: ana });
    control.fail({ code: 1, on: 'read' });
    expect((await graph(path, text('x', '573000000002'))).status).toBe(200);
    expect((await graph(path, text('x'))).code).toBe(131000);
    expect((await graph(path, text('x'))).status).toBe(200);
    expect((await graph(path, send({ status: 'read', message_id: id }))).code).toBe(1);
  });
});
