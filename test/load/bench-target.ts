import { type ChildProcess, spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { connect, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export type EngineName = 'one-machine' | 'aws-local';

/** What the product and the simulated Meta must both know. */
export type Secrets = {
  readonly appSecret: string;
  readonly accessToken: string;
  readonly phoneNumberId: string;
  readonly verifyToken: string;
};

export const newSecrets = (): Secrets => {
  const secret = () => randomBytes(16).toString('base64url');
  return { appSecret: secret(), accessToken: secret(), phoneNumberId: '109876543210987', verifyToken: secret() };
};

/** The product in a process of its own, as somebody starts it. */
export type Target = {
  readonly webhookUrl: string;
  /** Milliseconds (performance.now) when it was spawned. */
  readonly spawnedAt: number;
  /** Resolves when it takes messages. */
  ready(): Promise<void>;
  /** CPU seconds since its start, of what answers people: the server, or the functions without the emulators. */
  cpuSeconds(): number;
  /** Most memory since `forgetPeak`, MB. */
  peakMegabytes(): number;
  forgetPeak(): void;
  /** SIGKILL: the server, or every copy of every function (others take their place). */
  kill(): Promise<void>;
  stop(): Promise<void>;
};

/** A folder and a port, kept over a restart. */
export type Place = { readonly data: string; readonly port: number; readonly key: string; remove(): void };

export const newPlace = async (): Promise<Place> => {
  const data = mkdtempSync(join(tmpdir(), 'vecina-bench-'));
  return {
    data,
    port: await freePort(),
    key: randomBytes(24).toString('base64url'),
    remove: () => rmSync(data, { recursive: true, force: true }),
  };
};

const scripts: Readonly<Record<EngineName, readonly string[]>> = {
  'one-machine': ['bin/vecina.mjs', 'serve'],
  'aws-local': ['scripts/run.mjs', 'infra/local/aws/start.ts'],
};

export const startTarget = (
  engine: EngineName,
  { place, secrets, graphUrl }: { readonly place: Place; readonly secrets: Secrets; readonly graphUrl: string },
): Target => {
  const spawnedAt = performance.now();
  const child = spawn(process.execPath, [...process.execArgv, ...scripts[engine]], {
    env: {
      PATH: process.env['PATH'],
      HOME: process.env['HOME'],
      HOST: '127.0.0.1',
      PORT: String(place.port),
      VECINA_DATA: place.data,
      VECINA_KEY: place.key,
      WHATSAPP_GRAPH_URL: graphUrl,
      WHATSAPP_APP_SECRET: secrets.appSecret,
      WHATSAPP_ACCESS_TOKEN: secrets.accessToken,
      WHATSAPP_PHONE_NUMBER_ID: secrets.phoneNumberId,
      WHATSAPP_VERIFY_TOKEN: secrets.verifyToken,
      // So that it ends with us, however we end.
      VECINA_LAUNCHED: '1',
    },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  const pid = child.pid ?? 0;
  const measured = (): readonly number[] => (engine === 'one-machine' ? [pid] : childrenOf(pid));
  return {
    webhookUrl: `http://127.0.0.1:${place.port}/webhook`,
    spawnedAt,
    ready: async () => {
      await untilConnects(place.port, child);
      // There the port is open before the functions are there.
      if (engine === 'aws-local') await untilWell(place.port);
    },
    cpuSeconds: () => measured().reduce((sum, one) => sum + cpuSecondsOf(one), 0),
    peakMegabytes: () => measured().reduce((sum, one) => sum + peakOf(one), 0),
    forgetPeak: () => {
      for (const one of measured()) forgetPeakOf(one);
    },
    kill: async () => {
      if (engine === 'aws-local') {
        for (const one of childrenOf(pid)) process.kill(one, 'SIGKILL');
        return;
      }
      child.kill('SIGKILL');
      await ended;
    },
    stop: async () => {
      child.kill('SIGTERM');
      const late = setTimeout(() => child.kill('SIGKILL'), 5000);
      await ended;
      clearTimeout(late);
    },
  };
};

const freePort = (): Promise<number> =>
  new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address !== null ? address.port : 0));
    });
  });

const untilConnects = async (port: number, child: ChildProcess): Promise<void> => {
  for (;;) {
    if (child.exitCode !== null || child.signalCode !== null) throw new Error('the product ended before it listened');
    const open = await new Promise<boolean>((resolve) => {
      const socket = connect(port, '127.0.0.1');
      socket.once('connect', () => resolve(true));
      socket.once('error', () => resolve(false));
      socket.once('connect', () => socket.destroy());
    });
    if (open) return;
    await new Promise((resolve) => setTimeout(resolve, 3));
  }
};

const untilWell = async (port: number): Promise<void> => {
  while ((await fetch(`http://127.0.0.1:${port}/healthz`)).status !== 200)
    await new Promise((resolve) => setTimeout(resolve, 50));
};

// Linux only: elsewhere there is no /proc and these figures are NaN, which the report shows as absent.
const ticksPerSecond = 100;

const cpuSecondsOf = (pid: number): number => {
  const fields = read(`/proc/${pid}/stat`).split(') ')[1]?.split(' ') ?? [];
  return (Number(fields[11]) + Number(fields[12])) / ticksPerSecond;
};

const peakOf = (pid: number): number =>
  Number(/VmHWM:\s+(\d+)/.exec(read(`/proc/${pid}/status`))?.[1] ?? Number.NaN) / 1024;

const forgetPeakOf = (pid: number): void => {
  try {
    writeFileSync(`/proc/${pid}/clear_refs`, '5');
  } catch {
    // Then the peak is that since its start.
  }
};

const childrenOf = (pid: number): readonly number[] => {
  try {
    return readdirSync(`/proc/${pid}/task`).flatMap((task) =>
      read(`/proc/${pid}/task/${task}/children`)
        .split(' ')
        .filter((one) => one !== '')
        .map(Number),
    );
  } catch {
    return [];
  }
};

const read = (file: string): string => {
  try {
    return readFileSync(file, 'utf8').trim();
  } catch {
    return '';
  }
};
