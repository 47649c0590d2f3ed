import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { identityProvider } from '../../../functions/console/sign-in/identity-provider.ts';

let issuer: string;
const server = createServer((_, answer) => {
  answer.writeHead(200, { 'content-type': 'application/json' });
  answer.end(
    JSON.stringify({ issuer, authorization_endpoint: `${issuer}/authorize`, token_endpoint: `${issuer}/token` }),
  );
});
beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => new Promise((resolve) => server.close(resolve)));

it('whoever comes in says who she is, whoever was signed in at the provider on this computer before her', async () => {
  const provider = identityProvider({
    issuer,
    clientId: 'console',
    clientSecret: null,
    rolesClaim: 'groups',
    blockClaim: 'block',
    audience: null,
    machines: [],
    embedded: false,
  });
  const { url, journey } = await provider.begin('https://consola.example.org');
  expect(url.startsWith(`${issuer}/authorize?`)).toBe(true);
  const asked = new URL(url).searchParams;
  expect(asked.get('prompt')).toBe('login');
  expect(asked.get('redirect_uri')).toBe('https://consola.example.org/console/callback');
  expect([asked.get('state'), asked.get('nonce')]).toEqual([journey.state, journey.nonce]);
  expect(url).not.toContain(journey.verifier);
});
