import { Worker } from 'node:worker_threads';
import type { JobBell } from '../../functions/ports/job-bell.ts';

export type JobsWorker = JobBell & {
  /** Exports that are due, files whose time has passed, work that a crash left: now and each hour. */
  readonly lookAfter: () => void;
  readonly close: () => Promise<void>;
};

/**
 * Long work of one machine, in a thread that is started when there is some and ends when there is none: what it took of
 * memory is given back. A thread that died is started again a little later; the job lies in the table.
 */
export const jobsWorker = ({
  data,
  key,
  phoneNumberId,
  now,
  count,
}: {
  readonly data: string;
  /** `VECINA_KEY`. */
  readonly key: string;
  readonly phoneNumberId: string;
  readonly now: () => Date;
  readonly count: (name: string, n?: number) => void;
}): JobsWorker => {
  let worker: Worker | null = null;
  let again = false;
  let hourly = false;
  let closed = false;

  const start = (): void => {
    if (closed) return;
    if (worker !== null) {
      again = true;
      return;
    }
    const fresh = new Worker(new URL('./jobs-thread.ts', import.meta.url), {
      workerData: { data, key, phoneNumberId, hourly, ahead: now().getTime() - Date.now() },
    });
    hourly = false;
    again = false;
    fresh.on('message', ({ name, n }: { name: string; n: number }) => count(name, n));
    fresh.on('error', () => count('job.thread-died'));
    fresh.on('exit', (code) => {
      worker = null;
      if (again) start();
      else if (code !== 0 && !closed) setTimeout(start, 10_000).unref();
    });
    // Nobody has to wait for it to end the process: what it did not end is begun again.
    fresh.unref();
    worker = fresh;
  };

  return {
    ring: async () => start(),
    lookAfter: () => {
      hourly = true;
      start();
    },
    close: async () => {
      closed = true;
      await worker?.terminate();
    },
  };
};
