import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openSqlite } from '../../functions/adapters/sqlite/open.ts';
import { sealCursor } from '../../functions/console/cursor.ts';
import { sessionSeconds } from '../../functions/console/sign-in/web-session.ts';
import { type Caller, consoleRig, opensCase, origin } from '../unit/console/console-rig.ts';

const clock = { now: Date.parse('2026-11-22T10:00:00Z') };
const store = openSqlite({ file: ':memory:', harsh: true, now: () => clock.now });
const rig = consoleRig({ table: store.table, clock, settle: store.settle, close: async () => store.close() });
let agent: Caller;
let id = '';
const attack = '<img src=x onerror=alert(1)><script>alert(document.cookie)</script>';
beforeAll(async () => {
  await opensCase(rig, '573000000001', attack);
  agent = await rig.as('agent');
  id = ((await (await agent.get('/api/v1/cases')).json()) as { items: { id: string }[] }).items[0]?.id ?? '';
});
afterAll(() => store.close());
const problem = async (response: Response) => {
  expect(response.headers.get('content-type')).toBe('application/problem+json');
  return (await response.json()) as { status: number; code: string; errors?: { path: string }[] };
};

describe('what a citizen wrote', () => {
  it('comes as data that no browser takes for a page', async () => {
    const response = await agent.get(`/api/v1/cases/${id}/transcript?reason=answer`);
    expect(response.headers.get('content-type')).toMatch(/^application\/json/);
    expect(response.headers.get('x-content-type-options')).toBe('nosniff');
    expect(response.headers.get('content-security-policy')).toContain("default-src 'none'");
    expect(response.headers.get('cache-control')).toBe('no-store');
    expect(((await response.json()) as { words: string }).words).toBe(attack);
  });
});

describe('a write from elsewhere', () => {
  it.each([
    ['another site', { origin: 'https://elsewhere.example' }],
    ['a page without an origin', { origin: 'null' }],
    ['a host that begins like ours', { origin: `${origin}.elsewhere.example` }],
    ['our host over http', { origin: origin.replace('https', 'http') }],
    ['nowhere', { origin: '' }],
  ])('%s is refused, and nothing is posted', async (_, headers) => {
    const before = rig.posted.length;
    const response = await agent.send('POST', `/api/v1/cases/${id}/replies`, { text: 'hola' }, headers);
    expect(await problem(response)).toMatchObject({ status: 403, code: 'other-origin' });
    expect(rig.posted.length).toBe(before);
  });

  it('as a plain form is refused, also from our own origin', async () => {
    const form = { 'content-type': 'application/x-www-form-urlencoded' };
    const response = await agent.send('POST', `/api/v1/cases/${id}/replies`, 'text=hola', form);
    expect(response.status).toBe(400);
    expect(rig.posted).toEqual([]);
  });
});

describe('a session', () => {
  it('ends after a working day', async () => {
    const late = await rig.as('agent');
    expect((await late.get('/api/v1/me')).status).toBe(200);
    clock.now += sessionSeconds * 1000 + 1000;
    expect(await problem(await late.get('/api/v1/me'))).toMatchObject({ status: 401, code: 'sign-in' });
    agent = await rig.as('agent');
  });

  it('that is made up is none', async () => {
    for (const token of ['', 'x', 'A'.repeat(43), '../'.repeat(14), "' OR 1=1 --"]) {
      expect((await rig.with({ cookie: `__Host-vecina=${token}` }).get('/api/v1/me')).status).toBe(401);
    }
  });

  it('of plain http does not count over https', async () => {
    const response = await rig.with({ cookie: `vecina=${'A'.repeat(43)}` }).get('/api/v1/me');
    expect(response.status).toBe(401);
  });

  it('lies in the store under a hash alone', async () => {
    const { items } = await rig.table.query({ pk: 'staff' });
    expect(JSON.stringify(items)).not.toContain('__Host');
  });

  it('does not help a token that does not count', async () => {
    const both = rig.with({ cookie: 'x=1', authorization: 'Bearer forged' });
    expect(await problem(await both.get('/api/v1/me'))).toMatchObject({ status: 401, code: 'bad-token' });
  });
});

describe('a guessed id', () => {
  it.each(['x', '..', `${'A'.repeat(16)}~${'A'.repeat(16)}-r1`, '%00', 'a~b~c', `${'A'.repeat(16)}~session`])(
    '%s finds nothing',
    async (guess) => {
      for (const path of ['', '/transcript?reason=answer']) {
        expect([400, 404]).toContain((await agent.get(`/api/v1/cases/${encodeURIComponent(guess)}${path}`)).status);
      }
    },
  );

  it('of another kind of record of hers finds nothing', async () => {
    const [citizen] = id.split('~');
    expect((await agent.get(`/api/v1/cases/${citizen}~contact`)).status).toBe(404);
  });

  it('with a cursor of another list is refused', async () => {
    const foreign = sealCursor(rig.keys, 'turns somebody-else', 'x');
    for (const cursor of [foreign, 'x', 'v1.a.b']) {
      const response = await agent.get(
        `/api/v1/cases/${encodeURIComponent(id)}/transcript?reason=answer&cursor=${encodeURIComponent(cursor)}`,
      );
      expect(await problem(response)).toMatchObject({ status: 400, code: 'bad-cursor' });
    }
  });
});

describe('a body', () => {
  const path = () => `/api/v1/cases/${id}/replies`;

  it('that is too large is not read, whoever sends it', async () => {
    const large = { text: 'x'.repeat(70_000) };
    for (const caller of [agent, rig.nobody]) {
      expect(await problem(await caller.send('POST', path(), large))).toMatchObject({ status: 413 });
    }
  });

  it('that states no length is not read', async () => {
    const response = await agent.send('POST', path(), { text: 'x' }, { 'transfer-encoding': 'chunked' });
    expect(await problem(response)).toMatchObject({ status: 411 });
  });

  it('that comes without any length is not read, however it came', async () => {
    const none = { 'content-length': '' };
    const response = await agent.send('POST', path(), { text: 'x'.repeat(70_000) }, none);
    expect(await problem(response)).toMatchObject({ status: 411, code: 'length-missing' });
    expect(rig.posted).toEqual([]);
    // Nothing is a body of length nought: DELETE has none, and browsers state none for it.
    const session = await rig.as('agent', { id: 'agent-leaves' });
    expect((await session.send('DELETE', '/api/v1/session', undefined, none)).status).toBe(204);
  });

  it.each([
    ['no JSON', '{"text":'],
    ['a list', '[]'],
    ['nothing', ''],
    ['a field too many', '{"text":"hola","by":"somebody else"}'],
    ['an empty text', '{"text":"  "}'],
    ['a text as long as a book', JSON.stringify({ text: 'x'.repeat(5000) })],
    ['a number', '{"text":5}'],
    ['a prototype', '{"__proto__":{"roles":["administrator"]}}'],
  ])('of %s is refused without being repeated', async (_, body) => {
    const response = await agent.send('POST', path(), body);
    const text = await response.clone().text();
    expect(await problem(response)).toMatchObject({ status: 400, code: 'invalid-request' });
    expect(text).not.toContain('somebody else');
    expect(rig.posted).toEqual([]);
  });

  it('is done once for one key, and a key is asked for', async () => {
    for (const key of ['', 'short', 'ñ'.repeat(10)]) {
      const headers = { 'idempotency-key': Buffer.from(key).toString('latin1') };
      expect(await problem(await agent.send('POST', path(), { text: 'x' }, headers))).toMatchObject({
        code: 'key-missing',
      });
    }
    const key = { 'idempotency-key': randomUUID() };
    const other = await rig.as('agent', { id: 'another-agent' });
    await agent.send('POST', path(), { text: 'Hola.' }, key);
    // One's key says nothing of another's request.
    await other.send('POST', path(), { text: 'Buenas.' }, key);
    expect((await rig.drain()).length).toBe(2);
  });
});

it('a path that is not there looks to strangers like any other', async () => {
  expect((await rig.nobody.get('/api/v1/no-such')).status).toBe(401);
  expect((await rig.nobody.get('/api')).status).toBe(401);
  expect((await agent.get('/api/v1/no-such')).status).toBe(404);
  expect((await agent.send('PATCH', '/api/v1/me', {})).status).toBe(404);
});

it('had no fault of ours on the way', () => {
  expect(rig.faults).toEqual([]);
});
