import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { type Control, createControl } from './control.ts';
import { answerControl } from './control-api.ts';
import { answerGraph } from './graph-api.ts';
import { errorBody, graphError } from './graph-error.ts';
import { createWorld, type SimulatorOptions } from './world.ts';

export type Simulator = {
  /** Base for `WHATSAPP_GRAPH_URL`, without a trailing slash. */
  readonly url: string;
  readonly port: number;
  readonly control: Control;
  close(): Promise<void>;
};

const mostBytes = 110 * 1024 * 1024;

/**
 * WhatsApp's Cloud API for one business number, without Meta: takes what Meta takes, rejects what Meta rejects and
 * delivers signed webhooks. Written from docs/whatsapp.md alone; it imports nothing of our own adapter, so that a mistake
 * there cannot be mirrored here. Tests, the bench and the phone page steer it by `control` or over `/_sim/`.
 */
export async function startSimulator(options: SimulatorOptions): Promise<Simulator> {
  const world = createWorld(options);
  const control = createControl(world);
  const server = createServer({ keepAliveTimeout: 60_000 }, (request, response) => {
    collect(request, response, (body) => {
      const work = request.url?.startsWith('/_sim/')
        ? answerControl(request, response, body, { world, control })
        : answerGraph(request, response, body, world);
      work.catch(() => fail(response));
    });
  });
  const host = options.host ?? '127.0.0.1';
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(options.port ?? 0, host, 1024, resolve);
  });
  const address = server.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  return {
    url: `http://${host.includes(':') ? `[${host}]` : host}:${port}`,
    port,
    control,
    close: () =>
      new Promise((resolve) => {
        world.deliveries.close();
        world.statuses.close();
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

function collect(request: IncomingMessage, response: ServerResponse, done: (body: Buffer) => void): void {
  const chunks: Buffer[] = [];
  let size = 0;
  request.on('data', (chunk: Buffer) => {
    size += chunk.length;
    if (size > mostBytes) request.destroy();
    else chunks.push(chunk);
  });
  request.on('end', () => done(chunks.length === 1 && chunks[0] ? chunks[0] : Buffer.concat(chunks)));
  request.on('error', () => response.destroy());
}

function fail(response: ServerResponse): void {
  if (response.headersSent) return void response.destroy();
  const error = graphError(131000);
  response.writeHead(error.http, { 'content-type': 'application/json; charset=UTF-8' });
  response.end(JSON.stringify(errorBody(error, 'AsimulatorFault')));
}
