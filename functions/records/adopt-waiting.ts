import { keepDays } from '../conversation/retention.ts';
import { lastDays, pagesOf } from './day-lists.ts';
import type { RecordsDeps } from './deps.ts';
import { matchPerson } from './match-person.ts';
import { adopt } from './records-of.ts';

/**
 * Takes over all that was told of people before they could be matched, also where nobody has asked for their records
 * since: only then figures, feed and exports know of it. `days` back, as long as such a record is kept. Again is harmless. Returns how many records found their person.
 */
export const adoptWaiting = async (
  deps: Omit<RecordsDeps, 'blobs' | 'isPlace'>,
  { days = keepDays.toldOfNobody }: { readonly days?: number } = {},
): Promise<number> => {
  const seen = new Set<string>();
  let adopted = 0;
  for await (const page of pagesOf(deps.table, 'told', lastDays(deps.now(), days))) {
    for (const { citizen, name, phone } of page) {
      if (citizen !== null || typeof name !== 'string') continue;
      const beside = typeof phone === 'string' ? phone : null;
      if (seen.has(`${name} ${beside}`)) continue;
      seen.add(`${name} ${beside}`);
      const match =
        (await matchPerson(deps, { name, by: 'document', phone: beside })) ??
        (beside === null ? await matchPerson(deps, { name, by: 'phone', phone: name }) : null);
      if (match !== null) adopted += await adopt(deps, match.citizen);
    }
  }
  return adopted;
};
