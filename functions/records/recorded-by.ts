import type { Recorded } from '../../flows/directory/recorded.ts';
import { citizenKey } from '../conversation/records.ts';
import { toldPrefix } from '../conversation/told-of.ts';
import type { Table } from '../ports/table.ts';
import { attentionsIn } from './records-of.ts';
import { readStatement, statementItem } from './stored-statement.ts';

/** What a conversation is handed of what is recorded. What was told before she could be matched comes with the next import. */
export const recordedBy =
  (table: Table) =>
  (citizen: string): Promise<readonly Recorded[]> =>
    attentionsIn({ table }, citizenKey(citizen));

/**
 * Erases what an entity or staff told of her, because she asked. A stub without content stays, so that it does not come
 * back with the next import. Her own word is erased by the conversation itself.
 */
export const eraseTold =
  ({ table, now }: { readonly table: Table; readonly now: () => Date }) =>
  async (citizen: string, record: string): Promise<void> => {
    const item = await table.get({ pk: citizenKey(citizen), sk: `${toldPrefix}${record}` });
    if (item === undefined) return;
    await table.batchPut([statementItem({ ...readStatement(item), told: null, written: now().toISOString() })]);
  };
