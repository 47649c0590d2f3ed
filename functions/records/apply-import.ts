import { randomBytes } from 'node:crypto';
import { z } from 'zod';
import { inTwenties } from '../conversation/in-twenties.ts';
import { citizenKey } from '../conversation/records.ts';
import { expiresAfter } from '../conversation/retention.ts';
import { linkKey } from '../conversation/told-of.ts';
import { erasedBefore } from '../conversation/tombstones.ts';
import { everyItem } from '../ports/every-item.ts';
import type { Key, NewItem } from '../ports/table.ts';
import type { RecordsDeps } from './deps.ts';
import { writtenAt } from './stored-statement.ts';

/**
 * Writes an import wholly or not at all, though a table knows no transaction: all that is to be written is put down
 * first, then a head that says "do it", then it is done, then head and pieces go.
 *
 *     import#<id>  part#0001    what is to be written
 *     imports      <id>         all parts are there: from now on it happens
 *
 * A crash before the head leaves nothing but parts that count for nothing; after it `finishImports` does the rest.
 */
export const applyImport = async (deps: Store, items: readonly NewItem[]): Promise<string> => {
  const at = deps.now();
  const id = `${at.toISOString()}-${randomBytes(4).toString('hex')}`;
  const expires = expiresAfter(partDays, at);
  const pieces = inPieces(items);
  await deps.table.batchPut(pieces.map((piece, n) => ({ ...partKey(id, n), expires, data: { items: piece } })));
  const put = await deps.table.put({ ...headKey(id), expires, data: { parts: pieces.length } }, { expected: null });
  if (!put.ok) throw new Error('two imports drew the same id');
  await write(deps, await stillWanted(deps, items));
  await tidy(deps, id, pieces.length);
  return id;
};

type Store = Pick<RecordsDeps, 'table' | 'blobs' | 'keys' | 'now'>;

/**
 * Under the time at which it is written, not that at which it was looked through: whoever takes the feed has passed by the
 * latter, and would never see it.
 */
const write = async ({ table, now }: Store, items: readonly NewItem[]): Promise<void> => {
  for (let at = 0; at < items.length; at += atOnce) {
    const written = now().toISOString();
    await table.batchPut(items.slice(at, at + atOnce).map((item) => writtenAt(item, written)));
  }
};

/** Written well within the two minutes that the feed waits. */
const atOnce = 500;

/** Does what imports that were cut short left undone. Returns how many there were. */
export const finishImports = async (deps: Store): Promise<number> => {
  const heads = await everyItem(deps.table, { pk: headPartition });
  for (const { sk: id, data } of heads) {
    const parts = Number(data.parts);
    const items = await itemsOf(deps, id, parts);
    if (items === null) continue;
    await write(deps, await stillWanted(deps, items));
    await tidy(deps, id, parts);
  }
  return heads.length;
};

/** What is to be written; null where whoever was at it, or somebody else who finishes it, has ended meanwhile. */
const itemsOf = async ({ table }: Store, id: string, parts: number): Promise<readonly NewItem[] | null> => {
  const items: NewItem[] = [];
  for (let n = 0; n < parts; n += 1) {
    const part = await table.get(partKey(id, n));
    if (part === undefined) {
      // The head goes before the parts.
      if ((await table.get(headKey(id))) === undefined) return null;
      throw new Error('a part of an import is gone');
    }
    items.push(...partSchema.parse(part.data).items.map((text) => itemSchema.parse(JSON.parse(text))));
  }
  return items;
};

/**
 * Without what was written since it was looked through, and without people who were erased since: a large sheet takes
 * minutes, and what is finished after a crash may lie for hours.
 */
const stillWanted = async (deps: Store, items: readonly NewItem[]): Promise<readonly NewItem[]> => {
  const names = items.flatMap(({ data: { name, phone } }) => [name, phone].filter((one) => typeof one === 'string'));
  const isErased = await erasedBefore(deps, [...new Set(names)]);
  const wanted = await inTwenties(items, async (item) => {
    const { citizen, name, phone } = item.data;
    const written = String(item.data.written ?? '');
    if ([name, phone].some((one) => typeof one === 'string' && isErased(one, written))) return false;
    if (typeof citizen === 'string' && !(await isThere(deps, { citizen, name: String(name ?? '') }))) return false;
    const now = await deps.table.get(item);
    return now === undefined || String(now.data.written ?? '') <= written;
  });
  return items.filter((_, at) => wanted[at]);
};

/** Whoever is erased has neither a contact any more, nor a document that leads to her. */
const isThere = async (
  { table }: Store,
  { citizen, name }: { readonly citizen: string; readonly name: string },
): Promise<boolean> =>
  (await table.get({ pk: citizenKey(citizen), sk: 'contact' })) !== undefined ||
  (await table.get(linkKey(name)))?.data.citizen === citizen;

const tidy = async ({ table }: Pick<RecordsDeps, 'table'>, id: string, parts: number): Promise<void> => {
  await table.delete(headKey(id));
  for (let n = 0; n < parts; n += 1) await table.delete(partKey(id, n));
};

/** Parts that no head came to go by themselves. */
const partDays = 7;
const pieceBytes = 60_000;

const headPartition = 'imports';
const headKey = (id: string): Key => ({ pk: headPartition, sk: id });
const partKey = (id: string, n: number): Key => ({ pk: `import#${id}`, sk: `part#${String(n + 1).padStart(5, '0')}` });

const partSchema = z.object({ items: z.array(z.string()) });
const key = z.object({ pk: z.string(), sk: z.string() });
const itemSchema = z
  .object({ ...key.shape, index2: key.optional(), expires: z.number(), data: z.record(z.string(), z.json()) })
  .transform(({ index2, ...item }): NewItem => (index2 === undefined ? item : { ...item, index2 }));

const inPieces = (items: readonly NewItem[]): readonly (readonly string[])[] => {
  const pieces: string[][] = [];
  let room = 0;
  for (const item of items) {
    const text = JSON.stringify(item);
    const bytes = Buffer.byteLength(text) * 1.3;
    const piece = room >= bytes ? pieces.at(-1) : undefined;
    if (piece === undefined) {
      pieces.push([text]);
      room = pieceBytes;
    } else piece.push(text);
    room -= bytes;
  }
  return pieces;
};
