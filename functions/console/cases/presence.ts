import { z } from 'zod';
import { citizenKey } from '../../conversation/records.ts';
import { everyItem } from '../../ports/every-item.ts';
import type { Table } from '../../ports/table.ts';
import type { Actor } from '../access.ts';
import { type CaseId, caseKey } from './case-id.ts';

/** A page says this often that it has a case open; who was silent for longer is not there any more. */
const presentSeconds = 40;

const stored = z.object({ id: z.string(), name: z.string(), until: z.string() });

const prefixOf = (opened: string): string => `here#${opened}#`;

/**
 * Says that somebody has a case open: `citizen#<id>` / `here#<case>#<person>`, for less than a minute. False: there is
 * no such case.
 */
export const beHere = async (
  { table, now }: { readonly table: Table; readonly now: () => Date },
  { citizen, case: opened }: CaseId,
  { id, name }: Pick<Actor, 'id' | 'name'>,
): Promise<boolean> => {
  if ((await table.get(caseKey({ citizen, case: opened }))) === undefined) return false;
  const until = now().getTime() + presentSeconds * 1000;
  await table.put({
    pk: citizenKey(citizen),
    sk: `${prefixOf(opened)}${id}`.slice(0, 500),
    expires: Math.ceil(until / 1000),
    data: { id, name, until: new Date(until).toISOString() },
  });
  return true;
};

/** Who has a case open now. */
export const whoIsHere = async (
  { table, now }: { readonly table: Table; readonly now: () => Date },
  { citizen, case: opened }: CaseId,
): Promise<readonly { readonly id: string; readonly name: string }[]> => {
  const items = await everyItem(table, { pk: citizenKey(citizen), prefix: prefixOf(opened) });
  const moment = now().toISOString();
  return items
    .map(({ data }) => stored.parse(data))
    .filter(({ until }) => until > moment)
    .map(({ id, name }) => ({ id, name }));
};
