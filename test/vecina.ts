import { spawnSync } from 'node:child_process';
import { Readable } from 'node:stream';
import { fileURLToPath } from 'node:url';
import { obey } from '../infra/local/cli.ts';

export type Ran = { readonly status: number | null; readonly stdout: string; readonly stderr: string };
type Given = { readonly input?: string; readonly env?: Readonly<Record<string, string>> };

const bin = fileURLToPath(new URL('../bin/vecina.mjs', import.meta.url));

/** `vecina …` as its own process. It costs half a second of work: one or two for a command, the rest as `vecina`. */
export const vecinaProcess = (argv: readonly string[], { input = '', env = {} }: Given = {}): Ran => {
  const { status, stdout, stderr } = spawnSync(process.execPath, [bin, ...argv], {
    input,
    encoding: 'utf8',
    env: { ...process.env, ...env },
  });
  return { status, stdout, stderr };
};

/** `vecina …` in this process: all from the words of the command line to its exit code, but for starting Node. One at a time. */
export const vecina = async (argv: readonly string[], { input = '', env = {} }: Given = {}): Promise<Ran> => {
  const said = { stdout: '', stderr: '' };
  const before = { env: process.env, stdin: Object.getOwnPropertyDescriptor(process, 'stdin') ?? {} };
  const streams = (['stdout', 'stderr'] as const).map((name) => ({ name, write: process[name].write }));
  process.env = { ...process.env, ...env };
  Object.defineProperty(process, 'stdin', { value: Readable.from([Buffer.from(input)]), configurable: true });
  for (const { name } of streams) {
    process[name].write = (text: Uint8Array | string) => {
      said[name] += typeof text === 'string' ? text : Buffer.from(text).toString();
      return true;
    };
  }
  try {
    return { status: await obey(argv), ...said };
  } finally {
    for (const { name, write } of streams) process[name].write = write;
    Object.defineProperty(process, 'stdin', before.stdin);
    process.env = before.env;
  }
};
