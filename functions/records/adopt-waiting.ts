import { inTwenties } from '../conversation/in-twenties.ts';
import { type Days, lastDays, pagesOf } from './day-lists.ts';
import type { RecordsDeps } from './deps.ts';
import { adopt } from './records-of.ts';

/**
 * Takes over what was told of people before they could be matched, also where nobody has asked for their records since:
 * only then figures, feed and exports know of it. Whoever is new, or writes from another number, since `days`: nothing
 * else makes a match of what waits (who gives a document has what lies under it at once). So it costs as much as there
 * are such people, however much waits. Again is harmless. Returns how many records found their person.
 */
export const adoptWaiting = async (
  deps: Omit<RecordsDeps, 'blobs' | 'isPlace'>,
  { days = lastDays(deps.now(), weekDays) }: { readonly days?: Days } = {},
): Promise<number> => {
  let adopted = 0;
  for await (const page of pagesOf(deps.table, 'contact', days)) {
    const citizens = [...new Set(page.flatMap(({ citizen }) => (typeof citizen === 'string' ? [citizen] : [])))];
    for (const number of await inTwenties(citizens, (citizen) => adopt(deps, citizen))) adopted += number;
  }
  return adopted;
};

/** It runs every hour or every night: a week leaves room for nights on which it could not. */
const weekDays = 7;
