import type { Recorded } from '../../flows/directory/recorded.ts';
import { citizenKey } from '../conversation/records.ts';
import type { Shell } from '../conversation/shell.ts';
import { toldOfKey, toldPrefix } from '../conversation/told-of.ts';
import { everyItem } from '../ports/every-item.ts';
import type { Item } from '../ports/table.ts';
import { attentionsOf } from './attentions.ts';
import { isDelicate } from './delicate.ts';
import type { RecordsDeps } from './deps.ts';
import { linkName, ownWordOnly, phonesOf, unlinkOwn } from './match-person.ts';
import { documentName, documentTypes } from './name-person.ts';
import { adopt, ownPrefix } from './records-of.ts';
import { readStatement, statementItem, statementsIn } from './stored-statement.ts';

type Deps = Pick<RecordsDeps, 'table' | 'keys' | 'phoneNumberId' | 'now'> & Pick<Shell, 'count'>;

/** What a conversation may do with what is recorded: see it, have it erased, and have joined what lies under her document. */
export const recordsInTalk = (
  deps: Deps,
): Required<Pick<Shell, 'recorded' | 'eraseTold' | 'nameDocument' | 'linkDocument'>> => ({
  recorded: recordedBy(deps),
  eraseTold: eraseTold(deps),
  nameDocument: ({ type: told, number }) => {
    const type = documentTypes.find((one) => one === told);
    return type === undefined ? null : documentName(deps.keys, { type, number });
  },
  linkDocument: async (citizen, to) => {
    if (to === null) return unlinkOwn(deps, citizen);
    const given = await ownWordOnly(deps, citizen);
    // Who tries number after number learns nothing: the answer is the same, and after some nothing is joined any more.
    const done =
      given.size >= mostGiven && !given.has(to.document)
        ? 'too-many'
        : await linkName(deps, { citizen, who: to.who, name: to.document, by: null });
    deps.count(`document.${done}`);
    if (done === 'linked') await adopt(deps, citizen);
  },
});

/** Her own, and of each of those in her care that she can tell of. */
const mostGiven = 10;

/**
 * What a conversation is handed of what is recorded. Where something was told under her phone before she could be matched,
 * it is hers first: looked for at each such turn, since it costs one read.
 */
const recordedBy =
  (deps: Deps) =>
  async (citizen: string): Promise<readonly Recorded[]> => {
    const pk = citizenKey(citizen);
    if (await somethingWaits(deps, citizen)) await adopt(deps, citizen);
    const [own, told] = await Promise.all([
      everyItem(deps.table, { pk, prefix: ownPrefix }),
      everyItem(deps.table, { pk, prefix: toldPrefix }),
    ]);
    const shown = told.some(tellsDelicately) ? await withoutUnproved(deps, { citizen, told }) : told;
    return attentionsOf([...own, ...shown].flatMap(statementsIn));
  };

const somethingWaits = async (deps: Deps, citizen: string): Promise<boolean> => {
  for (const phone of await phonesOf(deps, citizen)) {
    const { items, cursor } = await deps.table.query({ pk: toldOfKey(phone), limit: 1 });
    if (items.length > 0 || cursor !== undefined) return true;
  }
  return false;
};

const tellsDelicately = (item: Item): boolean =>
  statementsIn(item).some(({ told: { service } }) => isDelicate(service));

/** Without what is delicate and hers by a document that only she says is hers, unless her number was told beside it. */
const withoutUnproved = async (
  deps: Deps,
  { citizen, told }: { readonly citizen: string; readonly told: readonly Item[] },
): Promise<readonly Item[]> => {
  const unproved = await ownWordOnly(deps, citizen);
  if (unproved.size === 0) return told;
  const phones = await phonesOf(deps, citizen);
  return told.filter((item) => {
    if (!tellsDelicately(item)) return true;
    const { name, phone } = readStatement(item);
    return !unproved.has(name) || (phone !== null && phones.includes(phone));
  });
};

/**
 * Erases what an entity or staff told of her, because she asked. A stub without content stays, so that it does not come
 * back with the next import. Her own word is erased by the conversation itself.
 */
const eraseTold =
  ({ table, now }: Pick<Deps, 'table' | 'now'>) =>
  async (citizen: string, record: string): Promise<void> => {
    const item = await table.get({ pk: citizenKey(citizen), sk: `${toldPrefix}${record}` });
    if (item === undefined) return;
    await table.batchPut([statementItem({ ...readStatement(item), told: null, written: now().toISOString() })]);
  };
