import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { get } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Running, startServer } from '../../infra/local/server.ts';
import { readSettings } from '../../infra/local/settings.ts';
import { comingIn } from './console/coming-in.ts';
import { signIn } from './console/staff.ts';

const data = mkdtempSync(join(tmpdir(), 'vecina-console-'));
let server: Running;
beforeAll(async () => {
  server = await startServer(readSettings({ PORT: '0', VECINA_DATA: data }));
});
afterAll(async () => {
  await server?.close();
  rmSync(data, { recursive: true, force: true });
});

describe('signing in on one machine', () => {
  it('works behind another host name, with a cookie for https alone', async () => {
    const person = await signIn(server.url, 'demo-coordinator', { host: 'consola.example.org' });
    expect([...person.cookies.keys()]).toContain('__Host-vecina');
    expect(await (await person.get('/api/v1/me')).json()).toMatchObject({ block: 'mdc-usme' });
    expect((await person.write('DELETE', '/api/v1/session')).status).toBe(204);
  });
});

describe('a page of another site whose name was made to lead here', () => {
  const statusAt = (path: string, host: string): Promise<number | undefined> =>
    new Promise((resolve, reject) => {
      const request = get(`${server.url}${path}`, { headers: { host } }, (response) => {
        response.resume();
        resolve(response.statusCode);
      });
      request.on('error', reject);
    });

  it.each(['/console/sign-in', '/api/v1/me', '/oidc/.well-known/openid-configuration'])(
    'does not get %s',
    async (path) => {
      expect(await statusAt(path, 'evil.example:3000')).toBe(421);
      expect(await statusAt(path, 'localhost.evil.example')).toBe(421);
    },
  );

  it('does not stand in the way of an address of the local network', async () => {
    expect(await statusAt('/api/v1/me', '192.168.1.20:3000')).toBe(401);
    expect(await statusAt('/api/v1/me', 'localhost:3000')).toBe(401);
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
    await expect.poll(state, { interval: 100 }).toBe('done');
    const file = await person.get(`/api/v1/jobs/${id}/files/services.csv`);
    expect(file.headers.get('content-type')).toBe('text/csv; charset=utf-8');
    expect(await file.text()).toMatch(/^service,/);
  });
});

comingIn(() => ({
  url: server.url,
  secret: JSON.parse(readFileSync(join(data, 'secrets.json'), 'utf8')).DEMO_MACHINE_SECRET,
}));
