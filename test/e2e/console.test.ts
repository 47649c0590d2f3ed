import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Running, startServer } from '../../infra/local/server.ts';
import { readSettings } from '../../infra/local/settings.ts';
import { machineToken, signIn } from './console/staff.ts';

const data = mkdtempSync(join(tmpdir(), 'vecina-console-'));
let server: Running;
beforeAll(async () => {
  server = await startServer(readSettings({ PORT: '0', VECINA_DATA: data }));
});
afterAll(async () => {
  await server?.close();
  rmSync(data, { recursive: true, force: true });
});

describe('signing in on a trial machine', () => {
  it.each(['analyst', 'coordinator', 'agent', 'administrator'])('lets the demo %s in', async (role) => {
    const person = await signIn(server.url, `demo-${role}`);
    expect(await (await person.get('/api/v1/me')).json()).toMatchObject({ id: `demo-${role}`, roles: [role] });
  });

  it('works behind another host name, with a cookie for https alone', async () => {
    const person = await signIn(server.url, 'demo-coordinator', { host: 'consola.example.org' });
    expect([...person.cookies.keys()]).toContain('__Host-vecina');
    expect(await (await person.get('/api/v1/me')).json()).toMatchObject({ block: 'mdc-usme' });
    expect((await person.write('DELETE', '/api/v1/session')).status).toBe(204);
  });

  it('gives a cookie that scripts cannot read and other sites cannot send along', async () => {
    const response = await fetch(`${server.url}/console/sign-in?to=https://elsewhere.example/`, { redirect: 'manual' });
    const set = response.headers.get('set-cookie') ?? '';
    expect(set).toMatch(/HttpOnly/i);
    expect(set).toMatch(/SameSite=Lax/i);
    const to = new URL(response.headers.get('location') ?? '');
    expect(to.searchParams.get('code_challenge_method')).toBe('S256');
    for (const name of ['state', 'nonce', 'code_challenge'])
      expect(to.searchParams.get(name)?.length).toBeGreaterThan(40);
  });

  it('takes no answer that belongs to another journey', async () => {
    for (const query of ['', '?code=x', '?code=x&state=y', '?error=access_denied&state=y']) {
      expect((await fetch(`${server.url}/console/callback${query}`, { redirect: 'manual' })).status).toBe(400);
    }
    const one = await fetch(`${server.url}/console/sign-in`, { redirect: 'manual' });
    const cookie = one.headers.get('set-cookie')?.split(';')[0] ?? '';
    const answer = await fetch(`${server.url}/console/callback?code=forged&state=forged`, {
      redirect: 'manual',
      headers: { cookie },
    });
    expect(answer.status).toBe(400);
    expect(answer.headers.get('set-cookie')).not.toMatch(/^vecina=/);
  });

  it('ends with signing out', async () => {
    const person = await signIn(server.url, 'demo-agent');
    const held = new Map(person.cookies);
    expect((await person.write('DELETE', '/api/v1/session')).status).toBe(204);
    const cookie = `vecina=${held.get('vecina')}`;
    expect((await fetch(`${server.url}/api/v1/me`, { headers: { cookie } })).status).toBe(401);
  });
});

describe('long work', () => {
  it('is done in a thread of its own, and its file is fetched', async () => {
    const person = await signIn(server.url, 'demo-analyst');
    const asked = { what: 'services', format: 'csv', open: true, reason: 'Prueba de datos abiertos' };
    const begun = await person.write('POST', '/api/v1/exports', asked);
    expect(begun.status).toBe(202);
    const { id } = (await begun.json()) as { id: string };
    const state = async (): Promise<string> =>
      ((await (await person.get(`/api/v1/jobs/${id}`)).json()) as { state: string }).state;
    await expect.poll(state, { timeout: 20_000, interval: 100 }).toBe('done');
    const file = await person.get(`/api/v1/jobs/${id}/files/services.csv`);
    expect(file.headers.get('content-type')).toBe('text/csv; charset=utf-8');
    expect(await file.text()).toMatch(/^service,/);
  });
});

describe('a system', () => {
  const secret = (): string => JSON.parse(readFileSync(join(data, 'secrets.json'), 'utf8')).DEMO_MACHINE_SECRET;

  it('comes in with its own token and its scopes alone', async () => {
    const token = await machineToken(server.url, secret(), 'service-records:write');
    const call = (path: string) => fetch(`${server.url}${path}`, { headers: { authorization: `Bearer ${token}` } });
    expect((await call('/api/v1/cases')).status).toBe(403);
    expect((await call('/api/v1/me')).status).toBe(403);
  });

  it('with a token that was touched, or with none of ours, does not', async () => {
    const token = await machineToken(server.url, secret(), 'service-records:write');
    const [head = '', payload = '', signature = ''] = token.split('.');
    const claims = JSON.parse(Buffer.from(payload, 'base64url').toString());
    const wider = Buffer.from(JSON.stringify({ ...claims, scope: 'service-records:read' })).toString('base64url');
    const none = Buffer.from('{"alg":"none"}').toString('base64url');
    for (const forged of [`${head}.${wider}.${signature}`, `${none}.${payload}.`, 'x', 'a.b.c']) {
      const headers = { authorization: `Bearer ${forged}` };
      expect((await fetch(`${server.url}/api/v1/cases`, { headers })).status).toBe(401);
    }
  });

  it('needs its secret', async () => {
    await expect(machineToken(server.url, 'guess', 'service-records:write')).rejects.toThrow('401');
  });
});
