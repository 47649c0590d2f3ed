import { request } from 'node:http';
import { describe, expect, it } from 'vitest';
import { ana, phoneNumberId, simulated, text } from './simulated.ts';

async function remote() {
  const made = await simulated();
  const call = async (method: string, path: string, body?: object) => {
    const answer = await fetch(`${made.simulator.url}/_sim/${path}`, {
      method,
      ...(method === 'GET'
        ? {}
        : { headers: { 'content-type': 'application/json' }, body: JSON.stringify(body ?? {}) }),
    });
    return { status: answer.status, json: (await answer.json()) as Record<string, unknown> };
  };
  return { ...made, call };
}

describe('the control over HTTP', () => {
  it('adds people, lets them write, and shows what they see', async () => {
    const { call, graph } = await remote();
    expect(await call('POST', 'phones', { waId: ana, name: 'Ana' })).toMatchObject({ status: 201, json: { key: ana } });
    const sent = await call('POST', `phones/${ana}/send`, { type: 'text', body: 'hola' });
    expect(sent).toMatchObject({ status: 202, json: { id: expect.stringMatching(/^wamid\./) } });
    await graph(`${phoneNumberId}/messages`, text('buenas'));
    expect((await call('GET', `phones/${ana}/messages`)).json).toMatchObject([
      { from: 'me', content: { body: 'hola' } },
      { from: 'business', content: { body: 'buenas' } },
    ]);
    expect((await call('GET', 'counters')).json).toMatchObject({ accepted: 1, inbound: 1 });
  });

  it('moves the clock forward, never back', async () => {
    const { call } = await remote();
    const before = Date.parse(String((await call('GET', 'clock')).json['now']));
    const after = Date.parse(String((await call('POST', 'clock', { advanceMs: 86_400_000 })).json['now']));
    expect(after - before).toBeGreaterThanOrEqual(86_400_000);
    expect((await call('POST', 'clock', { advanceMs: -86_400_000 })).status).toBe(400);
    expect((await call('POST', 'clock', { advanceMs: 1e18 })).status).toBe(400);
    const back = Date.parse(String((await call('GET', 'clock')).json['now']));
    expect(back).toBeGreaterThanOrEqual(after);
  });

  it('streams one phone’s events', async () => {
    const { simulator, control } = await remote();
    control.addPhone({ waId: ana });
    control.addPhone({ waId: '573000000002' });
    const stream = await fetch(`${simulator.url}/_sim/phones/${ana}/events`);
    expect(stream.headers.get('content-type')).toContain('text/event-stream');
    const reader = stream.body!.pipeThrough(new TextDecoderStream()).getReader();
    control.say('573000000002', 'otra');
    control.say(ana, 'hola');
    let seen = '';
    while (!seen.includes('"hola"')) seen += (await reader.read()).value;
    expect(seen).not.toContain('"otra"');
    await reader.cancel();
  });

  it.each([
    ['a saying without a type', 'POST', `phones/${ana}/send`, {}],
    ['a text without words', 'POST', `phones/${ana}/send`, { type: 'text' }],
    ['a button that is not there', 'POST', `phones/${ana}/send`, { type: 'tap', id: 'x' }],
    ['a person without number or id', 'POST', 'phones', { name: 'Ana' }],
    ['a number with letters', 'POST', 'phones', { waId: 'ana' }],
    ['an unknown status', 'POST', 'templates', { status: 'GOOD' }],
    ['a name with a number', 'POST', 'phones', { waId: ana, name: 7 }],
    ['a clock without a time', 'POST', 'clock', { advance: 60_000 }],
    ['a latency in words', 'POST', 'latency', { ms: 'long' }],
    ['a latency of the past', 'POST', 'latency', { ms: -1 }],
    ['a webhook that is no address', 'POST', 'webhook', { url: 'somewhere' }],
    ['a webhook that HTTP does not go to', 'POST', 'webhook', { url: 'file:///etc/passwd' }],
    ['a shape that nobody knows', 'POST', 'shape', { copys: 2 }],
    ['no copies', 'POST', 'shape', { copies: 0 }],
    ['a limit that is no rate', 'POST', 'limits', { pair: 45 }],
    ['a window ajar', 'POST', 'limits', { window: 'ajar' }],
    ['a status before its time', 'POST', 'statuses', { sentMs: -1 }],
    ['an address that cannot be read', 'GET', 'phones/%E0%A4%A', undefined],
  ])('answers 400 to %s', async (_, method, path, body) => {
    const { call, control } = await remote();
    control.addPhone({ waId: ana });
    expect(await call(method, path, body)).toMatchObject({ status: 400, json: { error: expect.any(String) } });
  });

  it.each([
    [{}, 'what goes wrong is missing'],
    [{ times: 3 }, 'what goes wrong is missing'],
    [{ afterAccept: true }, 'what goes wrong is missing'],
    [{ html: false }, 'what goes wrong is missing'],
    [{ cod: 131000 }, 'cod: unknown here'],
    [{ code: '131000' }, 'code: not a number'],
    [{ code: 1.5 }, 'code: not a whole number'],
    [{ code: 131000, times: 0 }, 'times: not a whole number'],
    [{ code: 131000, times: 'always' }, 'times: not a number'],
    [{ status: 200 }, 'status: not a whole number from 300 to 599'],
    [{ latencyMs: -5 }, 'latencyMs: less than zero'],
    [{ reset: 'yes' }, 'reset: neither true nor false'],
    [{ code: 131000, on: 'sends' }, 'on: messages, read'],
    [{ code: 131000, to: 573000000001 }, 'to: not a text'],
  ])('takes no fault that means nothing: %o', async (fault, says) => {
    const { call } = await remote();
    const answer = await call('POST', 'faults', fault);
    expect(answer).toMatchObject({ status: 400, json: { error: expect.stringContaining(says) } });
    expect((await call('GET', 'faults')).json).toEqual([]);
  });

  it('takes faults that mean something', async () => {
    const { call } = await remote();
    for (const fault of [
      { code: 131056, times: null },
      { latencyMs: 0 },
      { reset: true, afterAccept: true, on: 'any' },
    ])
      expect((await call('POST', 'faults', fault)).status).toBe(201);
  });

  it('is deaf to other sites: JSON only, and our own name only', async () => {
    const { simulator } = await remote();
    const form = await fetch(`${simulator.url}/_sim/phones`, { method: 'POST', body: 'waId=573000000001' });
    expect(form.status).toBe(415);
    const status = await new Promise((resolve) => {
      request(
        { host: '127.0.0.1', port: simulator.port, path: '/_sim/phones', headers: { host: 'evil.example' } },
        (answer) => {
          answer.resume();
          resolve(answer.statusCode);
        },
      ).end();
    });
    expect(status).toBe(403);
  });
});
