import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { folderBlobs } from '../../functions/adapters/sqlite/folder-blobs.ts';
import { openSqlite } from '../../functions/adapters/sqlite/open.ts';
import { type Erased, eraseCitizen, holdsAnything, lifeOf, receiptKey } from '../../functions/conversation/erase.ts';
import { groupKey } from '../../functions/conversation/identity.ts';
import type { LetterBody } from '../../functions/conversation/letter.ts';
import { reapplyErasures } from '../../functions/conversation/reapply-erasures.ts';
import { deriveKeys, seal } from '../../functions/conversation/seal.ts';
import type { Table } from '../../functions/ports/table.ts';
import { databaseIn } from './installation.ts';
import type { Settings } from './settings.ts';

export type Receipt = { readonly receipt: string; readonly at: string; readonly erased: Erased };

export type Eraser = {
  /** Null where nothing is stored under this phone number or user id. */
  erase(identifier: string): Promise<Receipt | null>;
  reapply(): ReturnType<typeof reapplyErasures>;
  close(): Promise<void>;
};

/**
 * Erases in the data folder of an installation, beside a server that may be running. A running server is asked by a
 * letter, so that the erasure takes its turn among what the person writes meanwhile; where nobody takes the letter
 * within some seconds we do it ourselves.
 */
export const openEraser = ({ data, key, phoneNumberId }: Pick<Settings, 'data' | 'key' | 'phoneNumberId'>): Eraser => {
  const file = databaseIn(data);
  // The log lies beside the database while somebody has it open, or after a crash.
  const maybeRunning = existsSync(`${file}-wal`);
  const keys = deriveKeys(key);
  const { table, mailbox, emptyLog, close } = openSqlite({ file });
  const shell = { table, blobs: folderBlobs(join(data, 'blobs')), keys, forget: mailbox.forget };

  const askServer = async (group: string, body: Extract<LetterBody, { kind: 'erase' }>): Promise<Receipt | null> => {
    await mailbox.post([{ group, id: `erase ${body.receipt}`, body: seal(keys, JSON.stringify(body)) }]);
    for (let looks = 0; looks < looksForServer; looks += 1) {
      await pause(lookEveryMs);
      const done = await receiptOf(table, body.receipt);
      if (done !== null) return done;
    }
    return null;
  };

  return {
    async erase(identifier) {
      const group = groupKey(keys, phoneNumberId, identifier);
      const life = await lifeOf(table, group);
      if (!(await holdsAnything(shell, life)) && !(await mailbox.holds(life.groups))) return null;
      const receipt = randomBytes(6).toString('hex').toUpperCase();
      const at = new Date().toISOString();
      const asked = maybeRunning ? await askServer(group, { kind: 'erase', receipt, at }) : null;
      if (asked !== null) return asked;
      return { receipt, at, erased: await eraseCitizen(shell, { receipt, at, ...life }, { waiting: true }) };
    },
    reapply: () => reapplyErasures(shell),
    close: async () => {
      for (let tries = 0; tries < 20 && !emptyLog(); tries += 1) await pause(lookEveryMs);
      close();
    },
  };
};

const lookEveryMs = 100;
/** A server looks for other processes' letters every second. */
const looksForServer = 50;

const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

/** Null where the erasure with this receipt is not done yet. */
export const receiptOf = async (table: Table, receipt: string): Promise<Receipt | null> => {
  const data = (await table.get(receiptKey(receipt)))?.data;
  return isReceipt(data) ? data : null;
};

const isReceipt = (data: unknown): data is Receipt =>
  typeof data === 'object' && data !== null && 'receipt' in data && 'at' in data && 'erased' in data;
