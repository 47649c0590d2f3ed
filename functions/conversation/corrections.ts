import { randomBytes } from 'node:crypto';
import { z } from 'zod';
import type { CeilingChange, CeilingOverlay } from '../../flows/credit/correct-ceilings.ts';
import type { Overlay, Change as RecordChange } from '../../flows/directory/correct.ts';
import { everyItem } from '../ports/every-item.ts';
import type { Json, Key, NewItem, Table } from '../ports/table.ts';

/**
 * What staff laid over the shipped directory and the legal ceilings of the credit data, each with who, when, from where
 * and of which day. Never deleted; undone ones stay and no longer count.
 *
 *     directory  correction#<id>             who, when, source; the changes of a `set`
 *     directory  correction-part#<id>#0001   the changes of an import, in pieces
 *
 * Ids sort by time, and later ones win. An import's head is written last: without it its parts count for nothing, so it
 * is there wholly or not at all.
 */
export type Correction = Omit<z.output<typeof head>, 'changes'> & {
  readonly id: string;
  readonly changes: readonly Change[];
};

/** Of a record of the directory, or of a month's legal ceiling. */
export type Change = RecordChange | CeilingChange;

export type NewCorrection = Pick<Correction, 'kind' | 'by' | 'source' | 'asOf' | 'changes'>;

const value = z.union([z.string(), z.number(), z.boolean(), z.null(), z.array(z.string())]);
const change = z.union([
  z.object({
    kind: z.enum(['service', 'place', 'line', 'organization', 'route', 'offer']),
    id: z.string(),
    set: z.record(z.string(), value),
  }),
  z.object({ kind: z.literal('ceiling'), id: z.string(), set: z.object({ ea: z.number() }) }),
]);
const head = z.object({
  kind: z.enum(['set', 'import']),
  /** ISO time at which it was written. */
  at: z.string(),
  by: z.string(),
  source: z.string(),
  /** Of which day the fact is. */
  asOf: z.string(),
  parts: z.number(),
  changes: z.array(change),
  undone: z.object({ at: z.string(), by: z.string() }).nullable(),
});
const part = z.object({ changes: z.array(change) });

const pk = 'directory';
const headPrefix = 'correction#';
const headKey = (id: string): Key => ({ pk, sk: `${headPrefix}${id}` });
const partPrefix = (id: string): string => `correction-part#${id}#`;

/** A correction without the changes of an import, and the version of its item: it changes when it is undone. */
export type CorrectionHead = z.output<typeof head> & { readonly id: string; readonly version: number };

/** All of them in the order in which they were made, in one query (a page more for each megabyte). */
export const correctionHeads = async (table: Table): Promise<readonly CorrectionHead[]> =>
  (await everyItem(table, { pk, prefix: headPrefix })).map(({ sk, version, data }) => ({
    ...head.parse(data),
    id: sk.slice(headPrefix.length),
    version,
  }));

export const withChanges = async (table: Table, one: CorrectionHead): Promise<Correction> => {
  if (one.parts === 0) return one;
  const parts = await everyItem(table, { pk, prefix: partPrefix(one.id) });
  return { ...one, changes: parts.flatMap(({ data }) => part.parse(data).changes) };
};

export const allCorrections = async (table: Table): Promise<readonly Correction[]> => {
  const found: Correction[] = [];
  for (const one of await correctionHeads(table)) found.push(await withChanges(table, one));
  return found;
};

/** What counts of them, for `correct`. A `set` names its source in the record; an import brings the records' own. */
export const overlaysOf = (corrections: readonly Correction[]): readonly Overlay[] =>
  corrections
    .filter(({ undone }) => undone === null)
    .map(({ kind, changes, source, asOf }) => ({
      changes: changes.filter((one) => one.kind !== 'ceiling'),
      cite: kind === 'set' ? { source, asOf } : null,
    }));

/** What counts of them, for `correctCeilings`. */
export const ceilingOverlaysOf = (corrections: readonly Correction[]): readonly CeilingOverlay[] =>
  corrections
    .filter(({ undone }) => undone === null)
    .map(({ changes, source, asOf }) => ({
      changes: changes.filter((one) => one.kind === 'ceiling'),
      cite: { source, asOf },
    }))
    .filter(({ changes }) => changes.length > 0);

/** Writes one down, after all that are there already even where clocks disagree. Returns its id. */
export const addCorrection = async (table: Table, { changes, ...told }: NewCorrection, now: Date): Promise<string> => {
  const [last] = (await table.query({ pk, prefix: headPrefix, reverse: true, limit: 1 })).items;
  const after = last === undefined ? 0 : Date.parse(head.parse(last.data).at) + 1;
  const at = new Date(Math.max(now.getTime(), after)).toISOString();
  const id = `${at}-${randomBytes(4).toString('hex')}`;
  const pieces = told.kind === 'set' ? [] : inPieces(changes);
  const parts = pieces.map(
    (piece, n): NewItem => ({
      pk,
      sk: `${partPrefix(id)}${String(n + 1).padStart(4, '0')}`,
      data: { changes: piece.map(asJson) },
    }),
  );
  if (parts.length > 0) await table.batchPut(parts);
  const inline = told.kind === 'set' ? changes.map(asJson) : [];
  const data = { ...told, at, parts: parts.length, changes: inline, undone: null };
  const put = await table.put({ ...headKey(id), data }, { expected: null });
  if (!put.ok) throw new Error('two corrections drew the same id');
  return id;
};

/** `unknown`: there is no such correction. `already`: it was undone before. */
export const undoCorrection = async (
  table: Table,
  id: string,
  { at, by }: { readonly at: string; readonly by: string },
): Promise<'undone' | 'already' | 'unknown'> => {
  const found = await table.get(headKey(id));
  if (found === undefined) return 'unknown';
  if (head.parse(found.data).undone !== null) return 'already';
  const put = await table.put(
    { ...headKey(id), data: { ...found.data, undone: { at, by } } },
    { expected: found.version },
  );
  return put.ok ? 'undone' : 'already';
};

const asJson = ({ kind, id, set }: Change): Json => ({ kind, id, set: { ...set } });

/** Far below what an item may hold. */
const pieceBytes = 50_000;

const inPieces = (changes: readonly Change[]): readonly (readonly Change[])[] => {
  const pieces: Change[][] = [];
  let room = 0;
  for (const one of changes) {
    const bytes = Buffer.byteLength(JSON.stringify(one));
    const piece = room >= bytes ? pieces.at(-1) : undefined;
    if (piece === undefined) {
      pieces.push([one]);
      room = pieceBytes;
    } else piece.push(one);
    room -= bytes;
  }
  return pieces;
};
