import { type ChildProcess, spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

const vecina = fileURLToPath(new URL('../../../bin/vecina.mjs', import.meta.url));

export type Environment = Readonly<Record<string, string>>;

/** Settings of a server of one's own, as they stand in the environment. */
export const someSettings = (data: string): Environment => {
  const secret = (): string => randomBytes(16).toString('base64url');
  return {
    PORT: '0',
    HOST: '127.0.0.1',
    VECINA_DATA: data,
    WHATSAPP_APP_SECRET: secret(),
    WHATSAPP_VERIFY_TOKEN: secret(),
    WHATSAPP_ACCESS_TOKEN: secret(),
    WHATSAPP_PHONE_NUMBER_ID: '109876543210987',
    VECINA_KEY: secret(),
  };
};

export type Child = {
  /** Resolves to where it listens; rejects where it ends before. */
  readonly url: Promise<string>;
  /** All that it wrote, to stdout and stderr. */
  written(): string;
  readonly ended: Promise<{ readonly code: number | null; readonly signal: string | null }>;
  kill9(): Promise<void>;
  /** As Ctrl-C does. */
  stop(): Promise<void>;
};

/** `vecina serve` as a process of its own, with these settings and nothing else of ours. */
export const serve = (settings: Environment, { fileSizeKb }: { readonly fileSizeKb?: number } = {}): Child => {
  const { PATH = '', HOME = '' } = process.env;
  // The shell's own limit on how large a file may grow, in blocks of 512 bytes (POSIX).
  const limited = fileSizeKb === undefined ? 'exec "$@"' : `ulimit -f ${fileSizeKb * 2}; exec "$@"`;
  const child = spawn('sh', ['-c', limited, 'sh', process.execPath, vecina, 'serve'], {
    env: { PATH, HOME, ...settings },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let written = '';
  const url = Promise.withResolvers<string>();
  url.promise.catch(() => {});
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (chunk: Buffer) => {
      written += String(chunk);
      const found = /escucha en (http:\S+)/.exec(written)?.[1];
      if (found !== undefined) url.resolve(found);
    });
  }
  const ended = once(child, 'close').then(([code, signal]) => {
    url.reject(new Error(`it ended: ${written}`));
    return { code, signal };
  });
  const end = async (signal: NodeJS.Signals): Promise<void> => {
    if (running(child)) child.kill(signal);
    await ended;
  };
  return { url: url.promise, written: () => written, ended, kill9: () => end('SIGKILL'), stop: () => end('SIGTERM') };
};

const running = (child: ChildProcess): boolean => child.exitCode === null && child.signalCode === null;
