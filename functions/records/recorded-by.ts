import type { Recorded } from '../../flows/directory/recorded.ts';
import { citizenKey } from '../conversation/records.ts';
import type { Table } from '../ports/table.ts';
import { attentionsIn } from './records-of.ts';

/** What a conversation is handed of what is recorded. What was told before she could be matched comes with the next import. */
export const recordedBy =
  (table: Table) =>
  (citizen: string): Promise<readonly Recorded[]> =>
    attentionsIn({ table }, citizenKey(citizen));
