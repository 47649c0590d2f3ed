import { wakeUp } from '../../functions/conversation/wake-up.ts';
import { fileGone } from './health.ts';
import type { Parts } from './parts.ts';

type Clockwork = {
  /** Looks now for what is due, as happens every minute. */
  readonly wake: () => Promise<void>;
  readonly start: () => void;
  readonly stop: () => void;
};

/** What happens by itself on one machine: each minute what is due, each hour figures and long work. */
export const clockworkOf = ({
  store,
  file,
  table,
  mailbox,
  keys,
  now,
  count,
  trouble,
  figures,
  jobs,
}: Parts): Clockwork => {
  // A fault here (a locked file) must not end the process; the next minute tries again.
  const wake = async (): Promise<void> => {
    if (!store.inPlace()) trouble.met(fileGone(file));
    await wakeUp({ table, mailbox, keys, now, count }).catch(() => count('wake.failed'));
  };
  const hourly = (): void => {
    figures.rollUp().catch(() => count('roll-up.failed'));
    jobs.lookAfter();
  };
  const running: NodeJS.Timeout[] = [];
  return {
    wake,
    start: () => void running.push(setInterval(wake, 60_000).unref(), setInterval(hourly, 3_600_000).unref()),
    stop: () => {
      for (const one of running) clearInterval(one);
    },
  };
};
