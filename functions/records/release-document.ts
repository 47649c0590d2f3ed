import { z } from 'zod';
import { citizenKey } from '../conversation/records.ts';
import { knownAsPrefix, linkKey, toldPrefix } from '../conversation/told-of.ts';
import { everyItem } from '../ports/every-item.ts';
import type { RecordsDeps } from './deps.ts';
import { ownWordOnly, phonesOf } from './match-person.ts';
import { readStatement, statementItem } from './stored-statement.ts';

/**
 * Takes a document from somebody of whom only her own word says that it is hers, because the team saw it with somebody
 * else: what was joined by it waits again, for its person. Not where an entity told her number beside it. True: it is
 * free. Copied first, so that a crash loses nothing; again is harmless.
 */
export const releaseDocument = async (
  deps: Pick<RecordsDeps, 'table' | 'keys' | 'phoneNumberId' | 'now'>,
  name: string,
): Promise<boolean> => {
  const { table } = deps;
  const link = await table.get(linkKey(name));
  if (link === undefined) return true;
  const citizen = z.string().parse(link.data.citizen);
  if (!(await ownWordOnly(deps, citizen)).has(name)) return false;
  const told = await everyItem(table, { pk: citizenKey(citizen), prefix: toldPrefix });
  const joined = told.map(readStatement).filter((one) => one.name === name);
  const phones = await phonesOf(deps, citizen);
  if (joined.some(({ phone }) => phone !== null && phones.includes(phone))) return false;
  const written = deps.now().toISOString();
  if (joined.length > 0) await table.batchPut(joined.map((one) => statementItem({ ...one, citizen: null, written })));
  for (const { record } of joined) await table.delete({ pk: citizenKey(citizen), sk: `${toldPrefix}${record}` });
  await table.delete(linkKey(name));
  await table.delete({ pk: citizenKey(citizen), sk: `${knownAsPrefix}${name}` });
  return true;
};
