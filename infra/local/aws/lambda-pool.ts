import { type ChildProcess, fork } from 'node:child_process';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { z } from 'zod';

export type LambdaPoolOptions = {
  readonly name: string;
  /** Path of the bundle's `index.mjs`. */
  readonly bundle: string;
  /** All that the function sees of the environment. */
  readonly environment: Readonly<Record<string, string>>;
  /** Copies side by side; each takes one event at a time, as on Lambda. */
  readonly copies: number;
  /** Whoever takes longer is ended, as on Lambda. */
  readonly timeoutSeconds: number;
  /** MB, for the heap's limit. */
  readonly memory: number;
  /** Shows what the function writes to stdout (counts, logs); its errors are always shown. */
  readonly verbose: boolean;
  /** Hears all that the function writes, instead of whoever looks at the terminal. */
  readonly hear?: ((text: string) => void) | undefined;
};

/** The invocation did not end with an answer: the handler threw, took too long, or its process died. */
class InvocationFailed extends Error {}

type Copy = {
  readonly process: ChildProcess;
  ready: boolean;
  /** What it has under way. */
  current: { readonly id: number; readonly settle: (reply: Reply) => void } | undefined;
};

const replySchema = z.object({ id: z.number(), result: z.unknown().optional(), error: z.string().optional() });
type Reply = Partial<z.infer<typeof replySchema>>;

/** Copies of one Lambda in child processes. One that dies is replaced; what it had under way fails. */
export class LambdaPool {
  private readonly options: LambdaPoolOptions;
  private readonly copies = new Set<Copy>();
  private readonly idle: Copy[] = [];
  private readonly waiting: PromiseWithResolvers<Copy>[] = [];
  private readonly loaded = Promise.withResolvers<void>();
  private stopped = false;
  private nextId = 1;
  private ahead = 0;

  constructor(options: LambdaPoolOptions) {
    this.options = options;
    // Whoever asks for `ready` hears it; it is no fault of its own.
    this.loaded.promise.catch(() => {});
    for (let copy = 0; copy < options.copies; copy++) this.spawn();
  }

  /** When the first copy has loaded its bundle; rejects where it cannot. */
  get ready(): Promise<void> {
    return this.loaded.promise;
  }

  /** The handler's answer, through JSON. Throws `InvocationFailed`. */
  async invoke(event: unknown): Promise<unknown> {
    const copy = await this.take();
    const id = this.nextId++;
    const timer = setTimeout(() => copy.process.kill('SIGKILL'), this.options.timeoutSeconds * 1000);
    const reply = await new Promise<Reply>((settle) => {
      copy.current = { id, settle };
      copy.process.send({ id, event }, (error) => error !== null && settle({ error: 'died before it took the event' }));
    });
    clearTimeout(timer);
    copy.current = undefined;
    if (this.copies.has(copy)) this.release(copy);
    if (reply.error !== undefined) throw new InvocationFailed(`${this.options.name}: ${reply.error}`);
    return reply.result;
  }

  /** Ends all copies at once, in the middle of whatever they do. They are replaced. */
  kill9(): void {
    for (const { process } of this.copies) process.kill('SIGKILL');
  }

  /** From now on the function's clock is this much ahead of the system's, in milliseconds. */
  moveClock(ahead: number): void {
    this.ahead = ahead;
    for (const { process, ready } of this.copies) if (ready && process.connected) process.send({ ahead });
  }

  /** Process ids, for measurements. */
  pids(): readonly number[] {
    return [...this.copies].map(({ process }) => process.pid).filter((pid) => pid !== undefined);
  }

  async stop(): Promise<void> {
    this.stopped = true;
    for (const turn of this.waiting.splice(0)) turn.reject(new InvocationFailed(`${this.options.name}: stopped`));
    await Promise.all(
      [...this.copies].map(({ process }) => {
        const ended = new Promise((resolve) => process.once('exit', resolve));
        process.kill('SIGKILL');
        return ended;
      }),
    );
  }

  private async take(): Promise<Copy> {
    if (this.stopped) throw new InvocationFailed(`${this.options.name}: stopped`);
    const idle = this.idle.shift();
    if (idle !== undefined) return idle;
    const turn = Promise.withResolvers<Copy>();
    this.waiting.push(turn);
    return turn.promise;
  }

  private release(copy: Copy): void {
    const next = this.waiting.shift();
    if (next === undefined) this.idle.push(copy);
    else next.resolve(copy);
  }

  private spawn(): void {
    const { name, bundle, environment, memory, timeoutSeconds, verbose, hear } = this.options;
    const process = fork(
      fileURLToPath(new URL('./lambda-runtime.ts', import.meta.url)),
      [pathToFileURL(bundle).href, String(timeoutSeconds)],
      {
        env: {
          ...environment,
          AWS_LAMBDA_FUNCTION_NAME: name,
          AWS_LAMBDA_FUNCTION_MEMORY_SIZE: String(memory),
          // A bundle has up to 3 MB, and many copies of it are started: each takes what another has compiled.
          NODE_COMPILE_CACHE: join(dirname(bundle), '../compiled'),
        },
        execArgv: [`--max-old-space-size=${Math.floor(memory * 0.9)}`],
        stdio: hear ? ['ignore', 'pipe', 'pipe', 'ipc'] : ['ignore', verbose ? 'inherit' : 'ignore', 'inherit', 'ipc'],
      },
    );
    for (const stream of [process.stdout, process.stderr]) stream?.on('data', (chunk: Buffer) => hear?.(String(chunk)));
    const copy: Copy = { process, ready: false, current: undefined };
    this.copies.add(copy);
    process.on('message', (message) => this.hear(copy, message));
    process.once('exit', () => this.bury(copy));
  }

  private hear(copy: Copy, message: unknown): void {
    if (typeof message === 'object' && message !== null && 'ready' in message) {
      copy.ready = true;
      if (this.ahead !== 0) copy.process.send({ ahead: this.ahead });
      this.loaded.resolve();
      this.release(copy);
      return;
    }
    const reply = replySchema.parse(message);
    if (reply.id === copy.current?.id) copy.current.settle(reply);
  }

  private bury(copy: Copy): void {
    this.copies.delete(copy);
    const at = this.idle.indexOf(copy);
    if (at >= 0) this.idle.splice(at, 1);
    copy.current?.settle({ error: 'its process died' });
    if (!copy.ready) this.loaded.reject(new InvocationFailed(`${this.options.name}: its bundle does not load`));
    if (this.stopped) return;
    // A bundle that does not even load would otherwise be started without end.
    if (copy.ready) this.spawn();
    else setTimeout(() => this.stopped || this.spawn(), 1000);
  }
}
