import { citizenKey } from '../conversation/records.ts';
import { toldOfKey, toldPrefix } from '../conversation/told-of.ts';
import { everyItem } from '../ports/every-item.ts';
import type { Item } from '../ports/table.ts';
import { type Attention, attentionsOf } from './attentions.ts';
import type { RecordsDeps } from './deps.ts';
import { namesOf } from './match-person.ts';
import { readStatement, type StoredStatement, statementItem, statementsIn } from './stored-statement.ts';

/** All that is recorded of a citizen and of those in her care, whoever told it, newest day first. */
export const recordsOf = async (deps: RecordsDeps, citizen: string): Promise<readonly Attention[]> => {
  await adopt(deps, citizen);
  return attentionsIn(deps, citizenKey(citizen));
};

/** The attentions of one partition: a citizen's, or what was told of somebody whom nobody matches. */
export const attentionsIn = async (
  { table }: Pick<RecordsDeps, 'table'>,
  pk: string,
): Promise<readonly Attention[]> => {
  const [own, told] = await Promise.all([
    everyItem(table, { pk, prefix: ownPrefix }),
    everyItem(table, { pk, prefix: toldPrefix }),
  ]);
  return attentionsOf([...own, ...told].flatMap(statementsIn));
};

export const ownPrefix = 'service#';

/**
 * Takes over what was told before she could be matched: before she wrote to us, or gave her document. Copied first, so
 * that a crash loses nothing; again is harmless. Returns how many there were.
 */
export const adopt = async (
  deps: Pick<RecordsDeps, 'table' | 'keys' | 'phoneNumberId' | 'now'>,
  citizen: string,
): Promise<number> => {
  let adopted = 0;
  for (const { name, who } of await namesOf(deps, citizen)) {
    const waiting = await everyItem(deps.table, { pk: toldOfKey(name), prefix: toldPrefix });
    if (waiting.length === 0) continue;
    const written = deps.now().toISOString();
    const items = waiting.map(readStatement).map((one) => statementItem(ofCitizen(one, { citizen, who, written })));
    // What was told again since lies with her already, and newer.
    const known = await Promise.all(items.map(async (item) => isThere(await deps.table.get(item))));
    const fresh = items.filter((_, at) => !known[at]);
    if (fresh.length > 0) await deps.table.batchPut(fresh);
    for (const { pk, sk } of waiting) await deps.table.delete({ pk, sk });
    adopted += waiting.length;
  }
  return adopted;
};

const isThere = (item: Item | undefined): boolean => item !== undefined && !readStatement(item).parted;

const ofCitizen = (
  one: StoredStatement,
  { citizen, who, written }: { citizen: string; who: string | null; written: string },
): StoredStatement => ({
  ...one,
  citizen,
  written,
  told: one.told === null || who === null ? one.told : { ...one.told, who },
});
