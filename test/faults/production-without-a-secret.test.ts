import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readSettings, SettingsFault } from '../../infra/local/settings.ts';
import { type Child, serve, someSettings } from '../e2e/engine/child.ts';

let data = '';
let child: Child | undefined;
beforeEach(() => {
  data = mkdtempSync(join(tmpdir(), 'vecina-production-'));
});
afterEach(async () => {
  await child?.kill9();
  rmSync(data, { recursive: true, force: true });
});

/** Meta's, with a port that nobody answers. */
const meta = 'https://graph.facebook.com:9';
const secrets = [
  'WHATSAPP_APP_SECRET',
  'WHATSAPP_VERIFY_TOKEN',
  'WHATSAPP_ACCESS_TOKEN',
  'WHATSAPP_PHONE_NUMBER_ID',
  'VECINA_KEY',
];

describe('production', () => {
  it.each([
    ['on all interfaces', { HOST: '0.0.0.0' }],
    ['on all interfaces, both kinds', { HOST: '::' }],
    ['on an address of the network', { HOST: '192.0.2.7' }],
    ['under a name', { HOST: 'vecina.example.org' }],
    ['with Meta’s Graph', { WHATSAPP_GRAPH_URL: meta }],
    ['with Meta’s Graph, written otherwise', { WHATSAPP_GRAPH_URL: 'https://GRAPH.Facebook.com./v26.0' }],
  ])('%s refuses to start without secrets and names each', (_where, settings) => {
    const start = () => readSettings({ VECINA_DATA: data, ...settings });
    expect(start).toThrow(SettingsFault);
    for (const name of secrets) expect(start).toThrow(name);
    expect(existsSync(join(data, 'secrets.json'))).toBe(false);
  });

  it.each(secrets)('without %s alone names that and nothing else', (missing) => {
    const { [missing]: _gone, ...rest } = someSettings(data);
    let message = '';
    try {
      readSettings({ ...rest, WHATSAPP_GRAPH_URL: meta });
    } catch (error) {
      message = String(error);
    }
    expect(secrets.filter((name) => message.includes(name))).toEqual([missing]);
  });

  it('takes a blank secret for none', () => {
    const blank = { ...someSettings(data), WHATSAPP_APP_SECRET: ' ', WHATSAPP_GRAPH_URL: meta };
    expect(() => readSettings(blank)).toThrow('WHATSAPP_APP_SECRET');
  });

  it.each([
    ['VECINA_KEY', 'x'],
    ['VECINA_KEY', ' fifteen letters '],
    ['VECINA_KEY', 'short, a long one that was there before'],
    ['WHATSAPP_APP_SECRET', 'a'],
  ])('refuses a %s of "%s", which somebody can guess, and names it without showing it', (name, weak) => {
    let message = '';
    try {
      readSettings({ ...someSettings(data), [name]: weak, WHATSAPP_GRAPH_URL: meta });
    } catch (error) {
      message = String(error);
    }
    expect(secrets.filter((one) => message.includes(one))).toEqual([name]);
    expect(message).toContain('at least 16 characters');
    expect(message).not.toContain(`${weak.trim()} `);
    expect(readSettings({ ...someSettings(data), [name]: weak }).production).toBe(false);
  });

  it('takes no part of a setting to be the white space around it', () => {
    const some = someSettings(data);
    const ended = Object.fromEntries(Object.entries(some).map(([name, value]) => [name, ` ${value}\r\n`]));
    expect(readSettings({ ...ended, WHATSAPP_GRAPH_URL: `${meta}\n` })).toEqual(
      readSettings({ ...some, WHATSAPP_GRAPH_URL: meta }),
    );
  });

  it.each([
    ['WHATSAPP_ACCESS_TOKEN', 'abcdefghijk\nlmnopqrstuv'],
    ['WHATSAPP_ACCESS_TOKEN', 'abcdefghijk lmnopqrstuv'],
    ['WHATSAPP_ACCESS_TOKEN', 'abcdefghijkñlmnopqrstuv'],
    ['WHATSAPP_APP_SECRET', 'abcdefghijk lmnopqrstuv'],
    ['WHATSAPP_VERIFY_TOKEN', 'abcdefghijk\u0007lmnopqrstuv'],
    ['WHATSAPP_PHONE_NUMBER_ID', '../../x?y'],
    ['WHATSAPP_GRAPH_URL', 'https://graph.facebook.com/?abcdef=1'],
    ['WHATSAPP_GRAPH_URL', 'https://graph.facebook.com/#abcdef'],
    ['WHATSAPP_GRAPH_URL', 'https://abcdef:ghijkl@graph.facebook.com'],
    ['WHATSAPP_GRAPH_URL', 'http://graph.facebook.com'],
    ['WHATSAPP_GRAPH_URL', 'http://192.0.2.7:3000'],
  ])('refuses a %s that cannot work or would tell others, without showing it: %s', (name, odd) => {
    const start = () => readSettings({ ...someSettings(data), HOST: '0.0.0.0', WHATSAPP_GRAPH_URL: meta, [name]: odd });
    expect(start).toThrow(SettingsFault);
    expect(start).toThrow(name);
    for (const part of ['abcdef', 'x?y', '192.0.2.7']) expect(start).not.toThrow(part);
  });

  it('takes a Graph by http on this machine', () => {
    const settings = { ...someSettings(data), HOST: '0.0.0.0', WHATSAPP_GRAPH_URL: 'http://127.0.0.1:3001' };
    expect(readSettings(settings).production).toBe(true);
  });

  it('takes a long key in front of a short one: that is how somebody gets rid of it', () => {
    const VECINA_KEY = 'a key of some length,x';
    expect(readSettings({ ...someSettings(data), VECINA_KEY, WHATSAPP_GRAPH_URL: meta }).key).toBe(VECINA_KEY);
  });

  it.each([
    {},
    { HOST: 'localhost' },
    { HOST: '127.0.0.2' },
    { HOST: '::1' },
    { WHATSAPP_GRAPH_URL: 'http://127.0.0.1:1' },
  ])('is not what %o means: secrets are made, each its own', (settings) => {
    const made = readSettings({ VECINA_DATA: data, ...settings });
    expect(made.production).toBe(false);
    const { appSecret, verifyToken, accessToken, phoneNumberId, key } = made;
    expect(new Set([appSecret, verifyToken, accessToken, phoneNumberId, key]).size).toBe(5);
    expect(readSettings({ VECINA_DATA: data, ...settings })).toEqual(made);
    rmSync(join(data, 'secrets.json'));
    expect(readSettings({ VECINA_DATA: data, ...settings }).key).not.toBe(key);
  });

  it('that lacks a secret ends at once, with one line that names it', async () => {
    const { VECINA_KEY: _gone, ...rest } = someSettings(data);
    child = serve({ ...rest, WHATSAPP_GRAPH_URL: meta });
    expect(await child.ended).toEqual({ code: 2, signal: null });
    expect(child.written()).toContain('VECINA_KEY');
    expect(child.written().trim().split('\n')).toHaveLength(1);
    for (const value of Object.values(rest).filter((one) => one.length > 12 && one !== data))
      expect(child.written()).not.toContain(value);
  });

  it('that has all of them starts, and simulates nobody', async () => {
    child = serve({ ...someSettings(data), WHATSAPP_GRAPH_URL: meta });
    const url = await child.url;
    expect((await fetch(`${url}/healthz`)).status).toBe(200);
    for (const path of ['/phone', '/phone/', '/phone/app.js', '/phone/api/phones', '/phone/api/info', '/_sim/phones'])
      expect((await fetch(`${url}${path}`)).status, path).toBe(404);
    expect((await fetch(url, { redirect: 'manual' })).headers.get('location')).toBe('/console');
    expect(child.written()).not.toContain('/phone');
    expect(child.written()).toMatch(/ATENCIÓN: falta VECINA_CONTROLLER/);
    await child.stop();
    expect(await child.ended).toEqual({ code: 0, signal: null });
  });
});
