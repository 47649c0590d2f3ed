import { z } from 'zod';
import { everyItem } from '../../ports/every-item.ts';
import type { Table } from '../../ports/table.ts';
import { roles } from '../access.ts';
import type { SignedIn } from '../sign-in/identity-provider.ts';

const stored = z.object({
  id: z.string(),
  name: z.string(),
  roles: z.array(z.enum(roles)),
  block: z.string().nullable(),
  signedInAt: z.string(),
});

export type KnownPerson = z.output<typeof stored>;

const pk = 'staff';
/** Who has not signed in for so long is no longer offered. */
const keptSeconds = 90 * 86_400;

/** Who signed in, so that a case can be given to her. The provider, not this list, says who may come in. */
export const rememberPerson = async (
  { table, now }: { readonly table: Table; readonly now: () => Date },
  { id, name, roles: has, block }: SignedIn,
): Promise<void> => {
  const at = now();
  await table.put({
    pk,
    sk: `person#${id}`,
    expires: Math.floor(at.getTime() / 1000) + keptSeconds,
    data: { id, name, roles: has, block, signedInAt: at.toISOString() },
  });
};

export const knownPeople = async (table: Table): Promise<readonly KnownPerson[]> => {
  const items = await everyItem(table, { pk, prefix: 'person#' });
  return items.map(({ data }) => stored.parse(data)).toSorted((a, b) => a.name.localeCompare(b.name, 'es'));
};
