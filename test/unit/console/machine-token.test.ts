import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { exportJWK, generateKeyPair, SignJWT } from 'jose';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { Problem } from '../../../functions/console/problem.ts';
import { machineTokens } from '../../../functions/console/sign-in/machine-token.ts';

type Provider = 'well' | 'failing' | 'nonsense' | 'hangs' | 'keys-failing' | 'keys-nonsense';

const { privateKey, publicKey } = await generateKeyPair('ES256');
const jwk = { ...(await exportJWK(publicKey)), kid: 'k1', alg: 'ES256' };

let provider: Provider;
let issuer: string;
const server = createServer(({ url }, answer) => {
  const failing = provider === (url === '/keys' ? 'keys-failing' : 'failing');
  const nonsense = provider === (url === '/keys' ? 'keys-nonsense' : 'nonsense');
  if (provider === 'hangs') return;
  const body = url === '/keys' ? { keys: [jwk] } : { jwks_uri: `${issuer}/keys` };
  answer.writeHead(failing ? 500 : 200, { 'content-type': 'application/json' });
  answer.end(nonsense ? '<html>' : JSON.stringify(body));
});
beforeEach(async () => {
  provider = 'well';
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterEach(async () => {
  vi.restoreAllMocks();
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
});

const reads = () =>
  machineTokens({
    issuer,
    clientId: 'console',
    clientSecret: null,
    rolesClaim: 'groups',
    blockClaim: 'block',
    audience: null,
    machines: [['entity-client', 'entidad']],
    embedded: false,
  });
const token = (client = 'entity-client') =>
  new SignJWT({ client_id: client, scope: 'vecina/service-records:read' })
    .setProtectedHeader({ alg: 'ES256', kid: 'k1' })
    .setSubject(client)
    .setIssuer(issuer)
    .sign(privateKey);
const codeOf = async (reading: Promise<unknown>): Promise<unknown> => {
  const error = await reading.catch((thrown: unknown) => thrown);
  return error instanceof Problem ? error.code : error;
};

it('a system is known by its token, and a forged or unknown one is refused', async () => {
  const read = reads();
  expect(await read(await token())).toMatchObject({
    kind: 'machine',
    name: 'entidad',
    scopes: ['service-records:read'],
  });
  expect(await codeOf(read(await token('somebody')))).toBe('bad-token');
  expect(await codeOf(read(`${await token()}x`))).toBe('bad-token');
  expect(await codeOf(read('nonsense'))).toBe('bad-token');
});

it.each(['failing', 'nonsense', 'keys-failing', 'keys-nonsense'] as const)(
  'a provider that is %s is no fault of the token, and is asked again the next time',
  async (how) => {
    const read = reads();
    provider = how;
    expect(await codeOf(read(await token()))).toBe('unavailable');
    provider = 'well';
    expect(await read(await token())).toMatchObject({ id: 'entity-client' });
  },
);

it('a provider that cannot be reached is not available now', async () => {
  const read = reads();
  const sent = await token();
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
  expect(await codeOf(read(sent))).toBe('unavailable');
  await new Promise<void>((resolve) => server.listen(Number(new URL(issuer).port), '127.0.0.1', resolve));
});

it('a provider that never answers is waited for five seconds', async () => {
  const { timeout } = AbortSignal;
  const waits = vi.spyOn(AbortSignal, 'timeout').mockImplementation((ms) => timeout.call(AbortSignal, ms / 100));
  provider = 'hangs';
  expect(await codeOf(reads()(await token()))).toBe('unavailable');
  expect(waits).toHaveBeenCalledWith(5000);
});
