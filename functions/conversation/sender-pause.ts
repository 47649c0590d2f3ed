import type { Item, Table } from '../ports/table.ts';
import type { Pause } from './carry-out.ts';

/**
 * A pause of the whole number, known to every process that sends from it: kept in the table under
 * `sender#<phone number id>`, written by whoever is told by Meta. Looked at no more often than every 15 seconds, and not
 * where Meta took something of ours since: that tells as much. So a process that is busy never asks. A table that cannot
 * be asked leaves what this process knows itself.
 */
export const senderPause = ({
  table,
  phoneNumberId,
  now,
}: {
  readonly table: Pick<Table, 'get' | 'put'>;
  readonly phoneNumberId: string;
  readonly now: () => Date;
}): Pause => {
  const key = pauseKey(phoneNumberId);
  /** Unix milliseconds. */
  let until = 0;
  /** The longest that the table was told or told us. */
  let told = 0;
  let looked = Number.NEGATIVE_INFINITY;
  let took = Number.NEGATIVE_INFINITY;
  let looking: Promise<void> | undefined;

  const left = (): number => Math.max(0, Math.ceil((until - now().getTime()) / 1000));

  const learn = (item: Item | undefined): void => {
    const stored = typeof item?.data.until === 'number' ? item.data.until : 0;
    told = Math.max(told, stored);
    until = Math.max(until, stored);
  };

  const look = async (): Promise<void> => {
    looked = now().getTime();
    await table.get(key).then(learn, () => {});
  };

  /** The longest one stands, whoever writes last. */
  const share = async (target: number): Promise<void> => {
    const expires = Math.ceil(target / 1000) + 3600;
    let current = await table.get(key);
    for (let tries = 0; tries < 3; tries += 1) {
      learn(current);
      if (typeof current?.data.until === 'number' && current.data.until >= target) return;
      const put = await table.put({ ...key, expires, data: { until: target } }, { expected: current?.version ?? null });
      if (put.ok) return;
      current = put.current;
    }
  };

  return {
    async secondsLeft() {
      if (left() > 0 || Math.abs(now().getTime() - looked) < lookEveryMs) return left();
      // Many people at once ask once.
      looking ??= look().finally(() => {
        looking = undefined;
      });
      await looking;
      return left();
    },
    accepted: () => {
      took = now().getTime();
      looked = took;
    },
    takesOthers: () => now().getTime() - took < tookMs,
    async set(seconds) {
      const target = now().getTime() + seconds * 1000;
      until = Math.max(until, target);
      // Everybody under way is told the same within an instant: one of them passes it on.
      if (target <= told + nearMs) return;
      told = target;
      await share(target).catch(() => {});
    },
  };
};

const lookEveryMs = 15_000;
const nearMs = 5000;
const tookMs = 10 * 60_000;

const pauseKey = (phoneNumberId: string) => ({ pk: `sender#${phoneNumberId}`, sk: 'pause' });

/** Until when nobody is sent anything, as far as the table knows (ISO time); null: no pause. For whoever looks on. */
export const readPause = async (
  table: Pick<Table, 'get'>,
  { phoneNumberId, now }: { readonly phoneNumberId: string; readonly now: () => Date },
): Promise<string | null> => {
  const until = (await table.get(pauseKey(phoneNumberId)))?.data.until;
  return typeof until === 'number' && until > now().getTime() ? new Date(until).toISOString() : null;
};
