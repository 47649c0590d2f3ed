import { Worker } from 'node:worker_threads';
import type { Answer, Figures } from '../../functions/analytics/figures.ts';
import { QueryRefused } from '../../functions/analytics/query-refused.ts';
import { databaseIn } from './installation.ts';

export type FiguresWorker = Pick<Figures, 'answer'> & {
  /** Counts what may have changed; returns how many days were counted. */
  readonly rollUp: () => Promise<number>;
  readonly close: () => Promise<void>;
};

/**
 * The figures of one machine, in a thread that is started when first needed. Rejects with `QueryRefused` for what does
 * not exist; a thread that died rejects what it was asked and a new one takes what comes next.
 */
export const figuresWorker = ({
  data,
  key,
  phoneNumberId,
  now,
}: {
  readonly data: string;
  /** `VECINA_KEY`. */
  readonly key: string;
  /** Our number at Meta: by it what entities tell is matched to people. */
  readonly phoneNumberId: string;
  readonly now: () => Date;
}): FiguresWorker => {
  const waiting = new Map<number, { resolve: (answer: unknown) => void; reject: (error: Error) => void }>();
  let worker: Worker | null = null;
  let ids = 0;

  const started = (): Worker => {
    if (worker !== null) return worker;
    const fresh = new Worker(new URL('./figures-thread.ts', import.meta.url), {
      workerData: { file: databaseIn(data), key, phoneNumberId },
    });
    const lost = (error: Error): void => {
      if (worker === fresh) worker = null;
      for (const { reject } of waiting.values()) reject(error);
      waiting.clear();
    };
    fresh.on('message', (message: { id: number; answer?: unknown; refused?: string | null; fault?: string }) => {
      const asked = waiting.get(message.id);
      waiting.delete(message.id);
      if (message.refused) asked?.reject(new QueryRefused(message.refused));
      else if (message.fault !== undefined) asked?.reject(new Error(`figures: ${message.fault}`));
      else asked?.resolve(message.answer);
    });
    fresh.on('error', lost);
    fresh.on('exit', () => lost(new Error('the thread of the figures has ended')));
    // Nobody has to wait for it to end the process.
    fresh.unref();
    worker = fresh;
    return fresh;
  };

  const ask = (does: object): Promise<unknown> =>
    new Promise((resolve, reject) => {
      ids += 1;
      waiting.set(ids, { resolve, reject });
      started().postMessage({ id: ids, now: now().getTime(), does });
    });

  return {
    answer: async (query) => asAnswer(await ask({ act: 'answer', query })),
    rollUp: async () => Number(await ask({ act: 'roll-up' })),
    close: async () => {
      const ending = worker;
      if (ending === null) return;
      ending.ref();
      const ended = new Promise<void>((resolve) => ending.once('exit', () => resolve()));
      ending.postMessage('close');
      await ended;
    },
  };
};

/** It comes from our own thread, copied as it was. */
const asAnswer = (value: unknown): Answer => {
  if (!isAnswer(value)) throw new Error('figures: no answer');
  return value;
};

const isAnswer = (value: unknown): value is Answer => typeof value === 'object' && value !== null && 'charts' in value;
