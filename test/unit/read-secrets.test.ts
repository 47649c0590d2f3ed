import { once } from 'node:events';
import { createServer } from 'node:http';
import { expect, it, onTestFinished, vi } from 'vitest';
import { readSecrets } from '../../functions/adapters/aws/secrets.ts';

const arn = 'arn:aws:secretsmanager:us-east-1:000000000000:secret:Master-abc123';

/** Reads one secret that holds this text. */
const reading = async (SecretString: string) => {
  const server = createServer((request, response) => {
    request.resume();
    response.writeHead(200, { 'content-type': 'application/x-amz-json-1.1' });
    response.end(JSON.stringify({ ARN: arn, SecretString }));
  });
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  if (typeof address !== 'object' || address === null) throw new Error('not listening');
  vi.stubEnv('AWS_ENDPOINT_URL_SECRETS_MANAGER', `http://127.0.0.1:${address.port}`);
  vi.stubEnv('AWS_REGION', 'us-east-1');
  vi.stubEnv('AWS_ACCESS_KEY_ID', 'local');
  vi.stubEnv('AWS_SECRET_ACCESS_KEY', 'local');
  return readSecrets([arn]);
};

it('gives the texts that a secret holds, by their names', async () => {
  expect([...(await reading('{"VECINA_KEY":"a","unused":"b"}'))]).toEqual([
    ['VECINA_KEY', 'a'],
    ['unused', 'b'],
  ]);
});

// The runtime of a Lambda logs what a handler throws, with message and stack.
it.each(['hunter2hunter2', '{"VECINA_KEY":hunter2hunter2}', '"hunter2hunter2"', '["hunter2hunter2"]'])(
  'names a secret that holds %s, and quotes nothing of it',
  async (text) => {
    const fault = await reading(text).catch((error: unknown) => error);
    if (!(fault instanceof Error)) throw new Error('it was taken');
    expect(fault.message).toContain(arn);
    expect(`${fault.stack} ${JSON.stringify(fault)} ${fault.cause}`).not.toContain('hunter2');
  },
);
