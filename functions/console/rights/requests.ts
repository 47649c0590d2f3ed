import { z } from 'zod';
import { expiresAfter, keepDays } from '../../conversation/retention.ts';
import { everyItem } from '../../ports/every-item.ts';
import type { Key, Page, Table } from '../../ports/table.ts';
import { dayBefore } from '../bogota-days.ts';
import { rights } from './legal-clock.ts';

/**
 * A request about somebody's data and how it went, without a word of who she is: name, number and letters stay where
 * they came in, under `reference`. `data-rights` / `request#<id>`; ids sort by time.
 */
const requestSchema = z.object({
  right: z.enum(rights),
  /** Who may ask: Ley 1581 de 2012, art. 13 and 20. */
  by: z.enum(['herself', 'representative', 'heir', 'authority']),
  came: z.enum(['whatsapp', 'counter', 'phone', 'email', 'letter']),
  /** The number under which the entity keeps the letter; no words. */
  reference: z.string().nullable(),
  receivedOn: z.iso.date(),
  /** From when the term counts: the day it came, or the day on which what was missing came. */
  countsFrom: z.iso.date(),
  /** `incomplete`: she was asked for what is missing, and the clock stands. */
  state: z.enum(['open', 'incomplete', 'done', 'refused', 'dropped']),
  extended: z.boolean(),
  /** Of the erasure that was done for it. */
  receipt: z.string().nullable(),
  /** The case in which she asked. */
  case: z.string().nullable(),
  history: z.array(z.object({ at: z.string(), by: z.string(), step: z.string() })),
});
export type RightsRequest = z.output<typeof requestSchema>;
export type StoredRequest = { readonly id: string; readonly version: number; readonly request: RightsRequest };

const pk = 'data-rights';
const prefix = 'request#';
const keyOf = (id: string): Key => ({ pk, sk: `${prefix}${id}` });
export const requestIdPattern = /^\d{14}-[a-f0-9]{8}$/;

export const putRequest = async (
  { table, now }: { readonly table: Table; readonly now: () => Date },
  id: string,
  request: RightsRequest,
  expected: number | null,
): Promise<StoredRequest | 'changed'> => {
  const history = request.history.slice(-mostSteps).map((step) => ({ ...step }));
  const put = await table.put(
    { ...keyOf(id), expires: expiresAfter(keepDays.receipt, now()), data: { ...request, history } },
    { expected },
  );
  return put.ok ? { id, version: put.version, request: { ...request, history } } : 'changed';
};

const mostSteps = 50;

/** Writes into a request that an erasure was begun for it: by now it cannot be taken back, whoever moves the request meanwhile. */
export const noteErasure = async (
  deps: { readonly table: Table; readonly now: () => Date },
  id: string,
  { receipt, by }: { readonly receipt: string; readonly by: string },
): Promise<void> => {
  const step = { at: deps.now().toISOString(), by, step: 'erased' };
  for (let tries = 0; tries < noteTries; tries += 1) {
    const known = await readRequest(deps.table, id);
    if (known === null) return;
    const next = { ...known.request, receipt, history: [...known.request.history, step] };
    if ((await putRequest(deps, id, next, known.version)) !== 'changed') return;
  }
  throw new Error('a request is moved all the time; the receipt of its erasure was not written');
};

/** People move requests, by hand: a second try is rare. */
const noteTries = 5;

/**
 * The cases of which requests were made, among those opened since then. A request is made of a case that is there, so
 * older ones need no look; a day more, should clocks disagree.
 */
export const casesOfRequests = async (table: Table, openedAt: string): Promise<ReadonlySet<string>> => {
  const from = dayBefore(openedAt.slice(0, 10)).replaceAll('-', '');
  const items = await everyItem(table, { pk, from: `${prefix}${from}`, to: `${prefix}~` });
  return new Set(items.flatMap(({ data }) => requestSchema.parse(data).case ?? []));
};

export const readRequest = async (table: Table, id: string): Promise<StoredRequest | null> => {
  const item = await table.get(keyOf(id));
  return item === undefined ? null : { id, version: item.version, request: requestSchema.parse(item.data) };
};

/** One page, newest first. */
export const requestsPage = async (
  table: Table,
  { cursor, limit }: { readonly cursor: string | null; readonly limit: number },
): Promise<{ readonly items: readonly StoredRequest[]; readonly cursor: Page['cursor'] }> => {
  const page = await table.query({ pk, prefix, reverse: true, limit, ...(cursor === null ? {} : { cursor }) });
  return {
    items: page.items.map(({ sk, version, data }) => ({
      id: sk.slice(prefix.length),
      version,
      request: requestSchema.parse(data),
    })),
    cursor: page.cursor,
  };
};
