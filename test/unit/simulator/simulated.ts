import { createHmac } from 'node:crypto';
import { once } from 'node:events';
import { createServer } from 'node:http';
import { onTestFinished } from 'vitest';
import { type Simulator, startSimulator } from '../../../infra/local/simulator/start-simulator.ts';
import type { SimulatorOptions } from '../../../infra/local/simulator/world.ts';

export const ana = '573000000001';
const secret = 'secreto-de-prueba';
export const phoneNumberId = '100000000000001';

export type Hook = { readonly raw: string; readonly signature: string; readonly agent: string };

type Change = { readonly field: string; readonly value: Record<string, unknown> };

/** A simulator with a webhook that keeps what it is sent and answers with the given statuses, then 200. */
export async function simulated(options: Partial<SimulatorOptions> = {}, answers: number[] = []) {
  const hooks: Hook[] = [];
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      const url = new URL(request.url ?? '/', 'http://localhost');
      if (request.method === 'GET') {
        const known = url.searchParams.get('hub.verify_token') === 'verificar-de-prueba';
        response.statusCode = known ? 200 : 403;
        response.end(known ? url.searchParams.get('hub.challenge') : '');
        return;
      }
      hooks.push({
        raw: Buffer.concat(chunks).toString(),
        signature: String(request.headers['x-hub-signature-256']),
        agent: String(request.headers['user-agent']),
      });
      response.statusCode = answers.shift() ?? 200;
      response.end();
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  const simulator = await startSimulator({
    webhookUrl: `http://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}/webhook`,
    appSecret: secret,
    accessToken: 'token-de-prueba',
    phoneNumberId,
    verifyToken: 'verificar-de-prueba',
    redelivery: { firstMs: 5, factor: 1 },
    statuses: { deliveredMs: 0 },
    ...options,
  });
  onTestFinished(async () => {
    await simulator.close();
    server.closeAllConnections();
    server.close();
  });
  return { simulator, control: simulator.control, hooks, graph: graphOf(simulator) };
}

/** Calls Graph as a business does; a body makes it a POST. */
function graphOf(simulator: Simulator) {
  return async (path: string, body?: object, init: RequestInit = {}) => {
    const answer = await fetch(`${simulator.url}/v23.0/${path}`, {
      method: body ? 'POST' : 'GET',
      headers: { authorization: 'Bearer token-de-prueba', ...(body ? { 'content-type': 'application/json' } : {}) },
      ...(body ? { body: JSON.stringify(body) } : {}),
      ...init,
    });
    const json = (await answer.json()) as { error?: { code: number; error_data?: { details: string } } } & Record<
      string,
      unknown
    >;
    return { status: answer.status, json, code: json.error?.code ?? null };
  };
}

export const send = (body: object) => ({ messaging_product: 'whatsapp', ...body });
export const text = (body: unknown, to: string = ana) => send({ to, type: 'text', text: { body } });

export function changesOf(hook: Hook): Change[] {
  return (JSON.parse(hook.raw) as { entry: { changes: Change[] }[] }).entry.flatMap((entry) => entry.changes);
}

export function listed(hooks: readonly Hook[], list: 'messages' | 'statuses'): Record<string, unknown>[] {
  return hooks.flatMap(changesOf).flatMap((change) => (change.value[list] ?? []) as Record<string, unknown>[]);
}

export function signed(hook: Hook): boolean {
  return hook.signature === `sha256=${createHmac('sha256', secret).update(Buffer.from(hook.raw)).digest('hex')}`;
}

/** Waits until something holds; the test's own time limit ends what never does. */
export async function until(holds: () => boolean): Promise<void> {
  while (!holds()) await new Promise((resolve) => setTimeout(resolve, 2));
}
