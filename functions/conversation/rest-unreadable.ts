import { dayMs } from './days.ts';
import { dueKey } from './find-person.ts';
import { personKey } from './person-item.ts';
import type { Shell } from './shell.ts';

/**
 * What is due of a session that cannot be read is looked at again a day later. It stays as due as it was: each minute's look
 * would become a dead letter of its own, among which those that somebody waits for are not found any more. Nothing else of
 * the item changes.
 */
export const restUnreadable = async ({ table, now }: Pick<Shell, 'table' | 'now'>, group: string): Promise<void> => {
  const item = await table.get(personKey(group));
  if (item?.index1 === undefined || item.index1.sk > now().toISOString()) return;
  const { version, ...rest } = item;
  const later = new Date(now().getTime() + dayMs).toISOString();
  await table.put({ ...rest, index1: dueKey(group, later) }, { expected: version });
};
