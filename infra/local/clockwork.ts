import { wakeUp } from '../../functions/conversation/wake-up.ts';
import { fileGone } from './health.ts';
import type { Parts } from './parts.ts';
import { soonAndHourly } from './soon-and-hourly.ts';

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
  const stops: (() => void)[] = [];
  return {
    wake,
    start: () => {
      const everyMinute = setInterval(wake, 60_000).unref();
      stops.push(() => clearInterval(everyMinute), soonAndHourly(hourly));
    },
    stop: () => {
      for (const stop of stops) stop();
    },
  };
};
