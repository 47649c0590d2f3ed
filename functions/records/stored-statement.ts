import { z } from 'zod';
import { serviceRecordSchema } from '../../flows/directory/service-record.ts';
import { citizenKey, shardOf } from '../conversation/records.ts';
import { expiresAfter, keepDays } from '../conversation/retention.ts';
import { toldOfKey, toldPrefix } from '../conversation/told-of.ts';
import type { Item, NewItem } from '../ports/table.ts';
import type { Statement } from './attentions.ts';

/** What an entity or staff told, as it lies in the table (functions/conversation/told-of.ts says where). */
const storedSchema = z.object({
  kind: z.literal('told'),
  record: z.string(),
  /** Null: erased by her, or taken back. What remains keeps it from coming again. */
  told: serviceRecordSchema.nullable(),
  /** Null not because she had it erased: it was never hers, and is with its person, or may come again. */
  parted: z.boolean().default(false),
  source: z.enum(['staff', 'entity']),
  by: z.string(),
  /** ISO 8601, UTC: when it was first told. */
  at: z.string(),
  /** When this item was last written: the feed goes by it. */
  written: z.string(),
  /** Null: it matches nobody yet. */
  citizen: z.string().nullable(),
  /** The keyed hash it was told under. */
  name: z.string(),
  /** That of the phone number told beside a document. */
  phone: z.string().nullable().default(null),
  disputed: z.boolean(),
});
export type StoredStatement = z.infer<typeof storedSchema>;

export const statementItem = (one: StoredStatement): NewItem => {
  const now = new Date(one.written);
  const of = one.citizen ?? one.name;
  return {
    pk: one.citizen === null ? toldOfKey(one.name) : citizenKey(one.citizen),
    sk: `${toldPrefix}${one.record}`,
    index2: {
      pk: `told#${one.written.slice(0, 10)}#${shardOf(of)}`,
      sk: `${one.written}#${of}#${one.record}`,
    },
    expires: expiresAfter(one.citizen === null ? keepDays.toldOfNobody : keepDays.fact, now),
    data: { ...one },
  };
};

/** The same statement, written at this moment. What is none stays as it is. */
export const writtenAt = (item: NewItem, written: string): NewItem =>
  item.data.kind === 'told' ? statementItem({ ...storedSchema.parse(item.data), written }) : item;

/** Throws for what this version cannot read: an item under our key that we did not write. */
export const readStatement = (item: Item): StoredStatement => storedSchema.parse(item.data);

/** The citizen's own, as the conversation stores it: `service#<record>`. */
const ownSchema = z.object({
  kind: z.literal('service'),
  record: z.string(),
  told: serviceRecordSchema.nullable(),
  citizen: z.string(),
  at: z.string(),
});
export type OwnStatement = z.infer<typeof ownSchema>;

export const readOwn = (item: Item): OwnStatement => ownSchema.parse(item.data);

/** For lists: one item that a later version wrote does not keep all the others from being read. */
export const statementsIn = (item: Item): readonly Statement[] => {
  const read = z.discriminatedUnion('kind', [ownSchema, storedSchema]).safeParse(item.data);
  return read.success ? statementOf(read.data) : [];
};

export const statementOf = (one: StoredStatement | OwnStatement): readonly Statement[] => {
  const { record, told, at } = one;
  if (told === null) return [];
  return one.kind === 'service'
    ? [{ record, told, witness: { source: 'citizen', by: null, at }, disputed: false }]
    : [{ record, told, witness: { source: one.source, by: one.by, at }, disputed: one.disputed }];
};
