import { createHmac } from 'node:crypto';
import { envelope, type Update } from './envelope.ts';
import type { Json } from './json.ts';
import { metaJson } from './meta-json.ts';
import { createPoster, type Poster } from './poster.ts';

/** What Meta may do to deliveries, on request. */
export type Shape = {
  /** Every delivery is posted this many times; default 1. */
  readonly copies: number;
  /** Pause between copies; 0 posts them at the same instant. */
  readonly apartMs: number;
  readonly delayMs: number;
  /** Updates that gather for `gatherMs` go out last first. */
  readonly reverse: boolean;
  readonly gatherMs: number;
  /** Most messages in one delivery; statuses ride along, up to 100 updates in all. */
  readonly batch: number;
};

export type DeliveryReport = {
  readonly ids: readonly string[];
  readonly status: number | null;
  readonly ms: number;
  readonly attempt: number;
};

export type Deliveries = {
  enqueue(update: Update): void;
  /** Posts any bytes as they are; signed unless a signature is given (`null`: no header). */
  post(body: string | Buffer, signature?: string | null): Promise<number | null>;
  shape(change: Partial<Shape>): void;
  hold(): void;
  release(): void;
  /** Posts again, byte for byte, the delivery that held this message. False where it is no longer kept. */
  repeat(id: string): Promise<boolean>;
  onReport(listener: (report: DeliveryReport) => void): () => void;
  /** Nothing queued, under way or waiting for redelivery. */
  idle(): boolean;
  setUrl(url: string | null): void;
  sign(body: string | Buffer): string;
  close(): void;
};

export type Redelivery = {
  readonly firstMs: number;
  readonly factor: number;
  readonly maxMs: number;
  readonly giveUpAfterMs: number;
};

type Options = {
  readonly url: string | null;
  readonly appSecret: string;
  readonly wabaId: string;
  readonly metadata: Json;
  readonly parallel: number;
  readonly timeoutMs: number;
  readonly redelivery: Redelivery;
  readonly count: (what: 'webhooks' | 'webhookFailures' | 'redeliveries' | 'abandoned') => void;
};

/** One delivery on its way; `attempt` counts from 0, `since` is when it was first posted (Unix milliseconds). */
type Job = {
  readonly updates: readonly Update[];
  readonly body: string;
  readonly signature: string;
  readonly attempt: number;
  readonly since: number;
};

const mostUpdates = 100;
const keptDeliveries = 256;
const mostWaiting = 50_000;

export function createDeliveries(options: Options): Deliveries {
  let shape: Shape = { copies: 1, apartMs: 0, delayMs: 0, reverse: false, gatherMs: 0, batch: 100 };
  let poster: Poster | null = options.url === null ? null : createPoster(options.url, options);
  let queue: Update[] = [];
  let held = false;
  let scheduled = false;
  let flying = 0;
  let waiting = 0;
  let layout = 0;
  let closed = false;
  const timers = new Set<NodeJS.Timeout>();
  const kept = new Map<string, string>();
  const listeners = new Set<(report: DeliveryReport) => void>();

  const sign = (body: string | Buffer) =>
    `sha256=${createHmac('sha256', options.appSecret).update(body).digest('hex')}`;

  const later = (ms: number, run: () => void) => {
    const timer = setTimeout(() => {
      timers.delete(timer);
      run();
    }, ms);
    timers.add(timer);
  };

  const pump = () => {
    scheduled = false;
    while (!held && !closed && poster && queue.length > 0 && flying < options.parallel) {
      const length = batchLength(queue, shape.batch);
      const updates = queue.slice(0, length);
      queue = queue.slice(length);
      dispatch(shape.reverse ? updates.toReversed() : updates);
    }
  };

  const schedule = () => {
    if (scheduled || held || closed) return;
    scheduled = true;
    if (shape.gatherMs > 0) later(shape.gatherMs, pump);
    else setImmediate(pump);
  };

  const dispatch = (updates: readonly Update[]) => {
    layout = (layout + 1) % 3;
    const body = metaJson(envelope(updates, layout, options));
    const signature = sign(body);
    for (const update of updates) if (update.part === 'message') keep(update.id, body);
    for (let copy = 0; copy < shape.copies; copy += 1) {
      const wait = shape.delayMs + copy * shape.apartMs;
      const go = () => attempt({ updates, body, signature, attempt: 0, since: Date.now() });
      flying += 1;
      if (wait > 0) later(wait, go);
      else go();
    }
  };

  const keep = (id: string, body: string) => {
    kept.set(id, body);
    if (kept.size <= keptDeliveries) return;
    const oldest = kept.keys().next().value;
    if (oldest !== undefined) kept.delete(oldest);
  };

  const attempt = (job: Job) => {
    const started = performance.now();
    options.count('webhooks');
    poster?.post(job.body, job.signature, (status) => {
      flying -= 1;
      const ms = performance.now() - started;
      for (const listener of listeners)
        listener({ ids: job.updates.map((one) => one.id), status, ms, attempt: job.attempt });
      if (status === 200) for (const update of job.updates) update.acknowledged?.();
      else retry(job);
      if (queue.length > 0) schedule();
    });
  };

  const retry = (job: Job) => {
    options.count('webhookFailures');
    const { firstMs, factor, maxMs, giveUpAfterMs } = options.redelivery;
    const wait = Math.min(maxMs, firstMs * factor ** job.attempt);
    if (closed) return;
    if (waiting >= mostWaiting || Date.now() + wait - job.since > giveUpAfterMs) return options.count('abandoned');
    waiting += 1;
    later(wait, () => {
      waiting -= 1;
      flying += 1;
      options.count('redeliveries');
      attempt({ ...job, attempt: job.attempt + 1 });
    });
  };

  const post = (body: string | Buffer, signature?: string | null) =>
    new Promise<number | null>((resolve) => {
      if (!poster) return resolve(null);
      poster.post(body, signature === undefined ? sign(body) : signature, resolve);
    });

  return {
    enqueue: (update) => {
      if (closed) return;
      if (queue.length >= mostWaiting) {
        queue.shift();
        options.count('abandoned');
      }
      queue.push(update);
      schedule();
    },
    post,
    shape: (change) => {
      shape = { ...shape, ...change };
    },
    hold: () => {
      held = true;
    },
    release: () => {
      held = false;
      if (queue.length > 0) schedule();
    },
    repeat: async (id) => {
      const body = kept.get(id);
      if (body === undefined) return false;
      await post(body);
      return true;
    },
    onReport: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    idle: () => queue.length === 0 && flying === 0 && waiting === 0,
    setUrl: (url) => {
      poster?.close();
      poster = url === null ? null : createPoster(url, options);
      if (queue.length > 0) schedule();
    },
    sign,
    close: () => {
      closed = true;
      for (const timer of timers) clearTimeout(timer);
      poster?.close();
    },
  };
}

/** How many updates, from the queue's head, make the next delivery. */
function batchLength(queue: readonly Update[], mostMessages: number): number {
  let messages = 0;
  let length = 0;
  for (const update of queue) {
    if (update.part === 'message') messages += 1;
    if (length >= mostUpdates || messages > mostMessages) break;
    length += 1;
  }
  return Math.max(1, length);
}
