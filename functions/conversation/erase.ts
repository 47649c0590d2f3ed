import { createHmac } from 'node:crypto';
import type { Table } from '../ports/table.ts';
import { citizenKey } from './records.ts';
import type { Shell } from './shell.ts';

/**
 * Erases what is stored of a citizen: transcript, facts, consents, cases, contact. The session itself has been replaced
 * already. A keyed tombstone outside the table lets the erasure be done again after a restore from backup.
 */
export const eraseCitizen = async (shell: Pick<Shell, 'table' | 'blobs' | 'keys'>, { citizen, at }: { citizen: string; at: string }): Promise<void> => {
  await shell.blobs.put(`tombstones/${tombstone(shell, citizen)}.json`, Buffer.from(JSON.stringify({ at })), 'application/json');
  await deletePartition(shell.table, citizenKey(citizen));
};

/** Says of a citizen id that it was erased, and of nobody else anything. */
export const tombstone = (shell: Pick<Shell, 'keys'>, citizen: string): string =>
  createHmac('sha256', shell.keys.tombstone).update(citizen).digest('hex').slice(0, 40);

const deletePartition = async (table: Table, pk: string): Promise<void> => {
  for (;;) {
    const page = await table.query({ pk, limit: 100 });
    await Promise.all(page.items.map(({ sk }) => table.delete({ pk, sk })));
    if (page.items.length === 0 && page.cursor === undefined) return;
  }
};
