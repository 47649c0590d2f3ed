import { createHash, randomBytes } from 'node:crypto';
import { z } from 'zod';
import type { Key, Table } from '../../ports/table.ts';
import { type Actor, roles } from '../access.ts';
import type { SignedIn } from './identity-provider.ts';

/** A working day; then one signs in again, and changed roles count. */
export const sessionSeconds = 8 * 3600;

const stored = z.object({
  id: z.string(),
  name: z.string(),
  roles: z.array(z.enum(roles)),
  block: z.string().nullable(),
});

/** Under the hash of what the browser holds: who reads the table cannot sign in with it. */
const keyOf = (token: string): Key => ({
  pk: `web-session#${createHash('sha256').update(token).digest('base64url')}`,
  sk: 'session',
});

type Store = { readonly table: Table; readonly now: () => Date };

/** Returns what the browser is to hold: 256 random bits, new with each sign-in. */
export const beginSession = async ({ table, now }: Store, { id, name, roles, block }: SignedIn): Promise<string> => {
  const token = randomBytes(32).toString('base64url');
  const expires = Math.floor(now().getTime() / 1000) + sessionSeconds;
  await table.put({ ...keyOf(token), expires, data: { id, name, roles, block } });
  return token;
};

export const readSession = async ({ table }: Store, token: string): Promise<Actor | null> => {
  if (!/^[\w-]{43}$/.test(token)) return null;
  const read = stored.safeParse((await table.get(keyOf(token)))?.data);
  return read.success ? { kind: 'person', ...read.data } : null;
};

export const endSession = ({ table }: Store, token: string): Promise<void> => table.delete(keyOf(token));
