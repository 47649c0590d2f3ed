import type { IncomingMessage, ServerResponse } from 'node:http';
import type { DemoProvider } from '../console/demo-provider.ts';
import { httpServer, urlOf } from '../http-server.ts';
import type { Settings } from '../settings.ts';
import { simulatedWhatsapp } from '../simulated-whatsapp.ts';
import type { Simulator } from '../simulator/start-simulator.ts';
import { CloudTemplate } from './cloud-template.ts';
import { answerThroughLambda } from './http-front.ts';
import { keptCloud } from './kept-cloud.ts';
import { type LocalCloud, startLocalCloud } from './local-cloud.ts';
import { type LocalFunctions, startLocalFunctions } from './local-functions.ts';

export type AwsLocal = {
  readonly url: string;
  readonly port: number;
  readonly graphUrl: string;
  readonly simulator: Simulator | null;
  /** AWS calls since the start, by operation. */
  readonly calls: () => Readonly<Record<string, number>>;
  /** Runs now what runs every minute. */
  readonly wake: () => Promise<void>;
  /** Calls a function now, as its schedule would. */
  readonly call: (name: string) => Promise<unknown>;
  /** Ends all copies of a function in the middle of what they do; others take their place. */
  readonly kill9: (name: string) => void;
  /** All functions' clocks are this much ahead of the system's, in milliseconds. The queue's and the table's are not. */
  readonly moveClock: (ahead: number) => void;
  /** Where the tables and queues are, and what reaches them. */
  readonly cloud: Pick<LocalCloud, 'dynamo' | 'sqs' | 'environment'>;
  /** Process ids of a function's copies. */
  readonly pids: (name: string) => readonly number[];
  close(): Promise<void>;
};

export type AwsLocalOptions = {
  /** Copies of each function side by side. */
  readonly copies?: number;
  /** How long a letter stays hidden while a function has it: how soon a killed function's letters come again. */
  readonly visibilitySeconds?: number;
  /** Shows what functions log and count. */
  readonly verbose?: boolean;
  /** Hears all that functions write, instead of the terminal. */
  readonly hear?: (text: string) => void;
  /** Hears what the start is about, a line for each stage: it may take a minute. */
  readonly say?: (line: string) => void;
};

const stage = 'local';

/** Stands in the templates for Graph's address, which is another at each start of the simulator. */
const graphUrlMeant = 'https://graph.vecina.invalid';

/**
 * The AWS shape on this machine: the bundled Lambdas in child processes, fed serialized events only, on tables, queues,
 * routes and schedules made from the synthesized template. Same settings and paths as on one machine.
 */
export const startAwsLocal = async (settings: Settings, options: AwsLocalOptions = {}): Promise<AwsLocal> => {
  const { copies = 2, visibilitySeconds = 5, verbose = false, hear, say = () => {} } = options;
  if (settings.production) throw new Error('aws-local keeps everything in memory and is not for production');
  const ends: (() => Promise<void>)[] = [];
  const closeAll = async () => {
    for (const end of ends.toReversed()) await end();
  };
  try {
    await freePort(settings);
    let functions: LocalFunctions | null = null;
    // On the phone page the clock can be moved forward: the functions live by it too, and look for what became due.
    const onClock = (now: string): void => {
      functions?.moveClock(Date.parse(now) - Date.now());
      functions?.runSchedules().catch(() => {});
    };
    const simulator =
      settings.graphUrl === null ? await simulatedWhatsapp(settings, { webhookUrl: null, onClock }) : null;
    if (simulator !== null) ends.push(() => simulator.close());
    const graphUrl = settings.graphUrl ?? simulator?.url ?? '';
    say('1 de 3: empaqueta las funciones y sintetiza las plantillas (medio minuto o más, si algo cambió)');
    const context = {
      stage,
      graphUrl: graphUrlMeant,
      phoneNumberId: settings.phoneNumberId,
      controller: JSON.stringify(settings.controller),
    };
    const { templates, bundles } = await keptCloud(context);
    say('2 de 3: abre tablas, colas y secretos de prueba');
    const template = new CloudTemplate(templates, { [graphUrlMeant]: graphUrl });
    const cloud = await startLocalCloud({ template, secrets: secretsOf(settings), visibilitySeconds });
    ends.push(() => cloud.stop());
    let demo: DemoProvider | null = null;
    const route = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
      const path = request.url?.split('?', 1)[0] ?? '/';
      if (demo !== null && /^\/oidc(?:\/|$)/.test(path)) return demo.answer(request, response);
      if (functions === null && !path.startsWith('/phone')) return end(response, 503, starting);
      const pool = functions?.behind(request.method ?? 'GET', path);
      if (pool !== undefined) return answerThroughLambda(pool, request, response);
      if (path === '/healthz') return end(response, 200, JSON.stringify({ ok: true, calls: cloud.calls() }));
      if (path === '/') return void response.writeHead(302, { location: '/phone' }).end();
      const { phoneRoutes } = await import('../phone/phone-routes.ts');
      if (!phoneRoutes(request, response, simulator?.url ?? null)) end(response, 404, '{"message":"Not Found"}');
    };
    const server = httpServer(route);
    const port = await server.listen(settings);
    ends.push(server.close);
    const url = urlOf({ host: settings.host, port });
    // In Cognito's place: the demo people of one machine, on loopback alone (production is refused above).
    const { demoProvider } = await import('../console/demo-provider.ts');
    demo = settings.demo === null ? null : await demoProvider({ url, ...settings.demo });
    say('3 de 3: arranca las funciones');
    const instead = { 'console-api': { VECINA_PUBLIC_URL: url, ...signInOf(demo) } };
    const started = await startLocalFunctions({ template, cloud, bundles, stage, copies, verbose, hear, instead });
    functions = started;
    ends.push(() => started.stop());
    simulator?.control.setWebhook(`${url}/webhook`);
    return {
      url,
      port,
      graphUrl,
      simulator,
      calls: cloud.calls,
      wake: started.runSchedules,
      call: (name) => started.named(name).invoke({ source: 'aws.events' }),
      kill9: (name) => started.named(name).kill9(),
      moveClock: started.moveClock,
      cloud,
      pids: (name) => started.named(name).pids(),
      close: closeAll,
    };
  } catch (error) {
    await closeAll();
    throw error;
  }
};

const starting = JSON.stringify({ ok: false, trouble: 'starting' });

/** Rejects where the port is taken: better at once than after the half minute that comes before it is needed. */
const freePort = async (settings: Settings): Promise<void> => {
  if (settings.port === 0) return;
  const probe = httpServer(async () => {});
  await probe.listen(settings);
  await probe.close();
};

/** What the stacks say of Cognito, said of the stand-in. */
const signInOf = (demo: DemoProvider | null): Readonly<Record<string, string>> => {
  if (demo === null) return { VECINA_OIDC_ISSUER: '', VECINA_OIDC_CLIENT_ID: '', VECINA_MACHINES: '' };
  const { issuer, clientId, clientSecret, rolesClaim, blockClaim, audience, machines } = demo.settings;
  return {
    VECINA_OIDC_ISSUER: issuer,
    VECINA_OIDC_CLIENT_ID: clientId,
    VECINA_OIDC_CLIENT_SECRET: clientSecret ?? '',
    VECINA_OIDC_ROLES_CLAIM: rolesClaim,
    VECINA_OIDC_BLOCK_CLAIM: blockClaim,
    VECINA_OIDC_AUDIENCE: audience ?? '',
    VECINA_MACHINES: machines.map(([id, entity]) => `${id}=${entity}`).join(';'),
  };
};

const secretsOf = ({ key, appSecret, verifyToken, accessToken }: Settings) => ({
  VECINA_KEY: key,
  WHATSAPP_APP_SECRET: appSecret,
  WHATSAPP_VERIFY_TOKEN: verifyToken,
  WHATSAPP_ACCESS_TOKEN: accessToken,
});

const end = (response: ServerResponse, status: number, body: string): void => {
  if (response.headersSent) return void response.destroy();
  response.writeHead(status, { 'content-type': 'application/json' });
  response.end(body);
};
