import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Running, startServer } from '../../infra/local/server.ts';
import { readSettings } from '../../infra/local/settings.ts';

const production = {
  HOST: '127.0.0.1',
  PORT: '0',
  WHATSAPP_APP_SECRET: 'test-secret-of-this-file-alone',
  WHATSAPP_VERIFY_TOKEN: 'b',
  WHATSAPP_ACCESS_TOKEN: 'c',
  WHATSAPP_PHONE_NUMBER_ID: '1',
  VECINA_KEY: 'test key of this file alone',
  WHATSAPP_GRAPH_URL: 'https://graph.facebook.com',
};
const data = mkdtempSync(join(tmpdir(), 'vecina-production-'));
let server: Running;
beforeAll(async () => {
  server = await startServer(readSettings({ ...production, VECINA_DATA: data }));
});
afterAll(async () => {
  await server?.close();
  rmSync(data, { recursive: true, force: true });
});

describe('in production', () => {
  it('there is no demo sign-in and nobody gets in without a provider', async () => {
    expect((await fetch(`${server.url}/oidc/.well-known/openid-configuration`)).status).toBe(404);
    expect((await fetch(`${server.url}/oidc/auth`)).status).toBe(404);
    expect((await fetch(`${server.url}/console/sign-in`, { redirect: 'manual' })).status).toBe(503);
    expect((await fetch(`${server.url}/api/v1/me`)).status).toBe(401);
    const headers = { authorization: 'Bearer x' };
    expect((await fetch(`${server.url}/api/v1/me`, { headers })).status).toBe(401);
  });

  it('no secret of a demo is made', () => {
    expect(readSettings({ ...production, VECINA_DATA: data }).demo).toBe(null);
    expect(() => readFileSync(join(data, 'secrets.json'))).toThrow('ENOENT');
  });

  it('a provider needs the address under which the console is known', () => {
    const oidc = { VECINA_OIDC_ISSUER: 'https://login.example.org', VECINA_OIDC_CLIENT_ID: 'console' };
    const read = (more: Record<string, string>) => readSettings({ ...production, VECINA_DATA: data, ...more });
    expect(() => read(oidc)).toThrow('VECINA_PUBLIC_URL');
    expect(() => read({ VECINA_OIDC_ISSUER: oidc.VECINA_OIDC_ISSUER })).toThrow('VECINA_OIDC_CLIENT_ID');
    expect(() => read({ ...oidc, VECINA_PUBLIC_URL: 'consola' })).toThrow('VECINA_PUBLIC_URL');
    const settings = read({
      ...oidc,
      VECINA_PUBLIC_URL: 'https://c.example.org',
      VECINA_MACHINES: 'sdis=sdis; x = otra-entidad',
    });
    expect(settings).toMatchObject({
      publicUrl: 'https://c.example.org',
      identity: {
        machines: [
          ['sdis', 'sdis'],
          ['x', 'otra-entidad'],
        ],
      },
    });
    expect(() => read({ ...oidc, VECINA_MACHINES: 'sdis' })).toThrow('VECINA_MACHINES');
  });
});
