import { createHash } from 'node:crypto';
import { type ServiceRecord, serviceRecordSchema } from '../../flows/directory/service-record.ts';
import { citizenKey, recordItems } from '../conversation/records.ts';
import { toldPrefix } from '../conversation/told-of.ts';
import type { RecordsDeps } from './deps.ts';
import { ownPrefix } from './records-of.ts';
import { readOwn, readStatement, statementItem } from './stored-statement.ts';

type Which = { readonly citizen: string; readonly record: string };

/**
 * Erases one statement, her own or one told of her. A stub without content stays under its key, so that the same record
 * does not come back with the next import, and so that those who took it hear that it is gone.
 */
export const eraseRecord = async (deps: RecordsDeps, { citizen, record }: Which): Promise<'erased' | 'unknown'> => {
  const written = deps.now().toISOString();
  const own = await deps.table.get({ pk: citizenKey(citizen), sk: `${ownPrefix}${record}` });
  if (own !== undefined) {
    await putOwn(deps, { citizen, record, told: null, at: written });
    return 'erased';
  }
  const item = await deps.table.get({ pk: citizenKey(citizen), sk: `${toldPrefix}${record}` });
  if (item === undefined) return 'unknown';
  await deps.table.batchPut([statementItem({ ...readStatement(item), told: null, written })]);
  return 'erased';
};

export type Corrected =
  | { readonly result: 'corrected'; readonly record: string }
  | { readonly result: 'unknown' | 'not-a-record' };

/**
 * Corrects a statement. Her own is replaced. What an entity or staff told is theirs: it is marked as disputed and
 * decides nothing any more, and her own word is put beside it. Returns the record that now says it.
 */
export const correctRecord = async (
  deps: RecordsDeps,
  { citizen, record, told }: Which & { readonly told: ServiceRecord },
): Promise<Corrected> => {
  const read = serviceRecordSchema.safeParse(told);
  if (!read.success || (told.place !== null && !deps.isPlace(told.place))) return { result: 'not-a-record' };
  const written = deps.now().toISOString();
  const own = await deps.table.get({ pk: citizenKey(citizen), sk: `${ownPrefix}${record}` });
  if (own !== undefined) {
    if (readOwn(own).told === null) return { result: 'unknown' };
    await putOwn(deps, { citizen, record, told: read.data, at: written });
    return { result: 'corrected', record };
  }
  const item = await deps.table.get({ pk: citizenKey(citizen), sk: `${toldPrefix}${record}` });
  const stored = item === undefined ? undefined : readStatement(item);
  if (stored === undefined || stored.told === null) return { result: 'unknown' };
  const hers = createHash('sha256').update(`instead of ${record}`).digest('base64url').slice(0, 22);
  await putOwn(deps, { citizen, record: hers, told: read.data, at: written });
  await deps.table.batchPut([statementItem({ ...stored, disputed: true, written })]);
  return { result: 'corrected', record: hers };
};

const putOwn = async (
  { table }: RecordsDeps,
  { citizen, record, told, at }: Which & { readonly told: ServiceRecord | null; readonly at: string },
): Promise<void> => {
  await table.batchPut(recordItems({ citizen, turn: 0, at, drafts: [{ kind: 'service', record, told }] }));
};
