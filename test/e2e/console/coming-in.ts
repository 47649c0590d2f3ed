import { describe, expect, it } from 'vitest';
import { machineToken, signIn } from './staff.ts';

export type ConsoleAt = {
  readonly url: string;
  /** Of the demo entity's system. */
  readonly secret: string;
};

/** Who comes in at the API and how, on whatever engine it answers. */
export const comingIn = (at: () => ConsoleAt): void => {
  describe('signing in', () => {
    it.each(['analyst', 'coordinator', 'agent', 'administrator'])('lets the demo %s in', async (role) => {
      const person = await signIn(at().url, `demo-${role}`);
      expect(await (await person.get('/api/v1/me')).json()).toMatchObject({ id: `demo-${role}`, roles: [role] });
    });

    it('gives a cookie that scripts cannot read and other sites cannot send along', async () => {
      const response = await fetch(`${at().url}/console/sign-in?to=https://elsewhere.example/`, { redirect: 'manual' });
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
        expect((await fetch(`${at().url}/console/callback${query}`, { redirect: 'manual' })).status).toBe(400);
      }
      const one = await fetch(`${at().url}/console/sign-in`, { redirect: 'manual' });
      const cookie = one.headers.get('set-cookie')?.split(';')[0] ?? '';
      const answer = await fetch(`${at().url}/console/callback?code=forged&state=forged`, {
        redirect: 'manual',
        headers: { cookie },
      });
      expect(answer.status).toBe(400);
      expect(answer.headers.get('set-cookie')).not.toMatch(/^vecina=/);
    });

    it('ends with signing out', async () => {
      const person = await signIn(at().url, 'demo-agent');
      const held = new Map(person.cookies);
      expect((await person.write('DELETE', '/api/v1/session')).status).toBe(204);
      const cookie = `vecina=${held.get('vecina')}`;
      expect((await fetch(`${at().url}/api/v1/me`, { headers: { cookie } })).status).toBe(401);
    });
  });

  describe('a system', () => {
    it('comes in with its own token and its scopes alone', async () => {
      const token = await machineToken(at().url, at().secret, 'service-records:write');
      const call = (path: string) => fetch(`${at().url}${path}`, { headers: { authorization: `Bearer ${token}` } });
      expect((await call('/api/v1/cases')).status).toBe(403);
      expect((await call('/api/v1/me')).status).toBe(403);
    });

    it('with a token that was touched, or with none of ours, does not', async () => {
      const token = await machineToken(at().url, at().secret, 'service-records:write');
      const [head = '', payload = '', signature = ''] = token.split('.');
      const claims = JSON.parse(Buffer.from(payload, 'base64url').toString());
      const wider = Buffer.from(JSON.stringify({ ...claims, scope: 'service-records:read' })).toString('base64url');
      const none = Buffer.from('{"alg":"none"}').toString('base64url');
      for (const forged of [`${head}.${wider}.${signature}`, `${none}.${payload}.`, 'x', 'a.b.c']) {
        const headers = { authorization: `Bearer ${forged}` };
        expect((await fetch(`${at().url}/api/v1/cases`, { headers })).status).toBe(401);
      }
    });

    it('needs its secret', async () => {
      await expect(machineToken(at().url, 'guess', 'service-records:write')).rejects.toThrow('401');
    });
  });
};
