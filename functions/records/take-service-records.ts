import { createHash } from 'node:crypto';
import { z } from 'zod';
import { type ServiceRecord, serviceRecordSchema } from '../../flows/directory/service-record.ts';
import { bogotaDay } from '../../flows/engine/bogota-time.ts';
import { inTwenties } from '../conversation/in-twenties.ts';
import { citizenKey } from '../conversation/records.ts';
import { expiresAfter, keepDays } from '../conversation/retention.ts';
import { alsoPrefix, toldOfKey, toldPrefix } from '../conversation/told-of.ts';
import { erasedBefore } from '../conversation/tombstones.ts';
import { everyItem } from '../ports/every-item.ts';
import type { Item, NewItem } from '../ports/table.ts';
import { attentionsOf, type Statement } from './attentions.ts';
import type { RecordsDeps } from './deps.ts';
import { matchPerson } from './match-person.ts';
import { namePerson, type PersonNames, toldPerson } from './name-person.ts';
import { ownPrefix } from './records-of.ts';
import { sayIssue } from './say-issue.ts';
import { readOwn, readStatement, type StoredStatement, statementItem, statementOf } from './stored-statement.ts';

/**
 * One attention as an entity or staff tell it. `reference` is their own number of it: under the same one the same
 * attention is told again, and corrected. Without it, the same words are the same attention. It is not stored.
 */
export const toldRecord = z.strictObject({
  ...serviceRecordSchema.shape,
  reference: z.string().min(1).max(120).nullable().default(null),
  person: toldPerson,
  who: serviceRecordSchema.shape.who.default('self'),
  place: serviceRecordSchema.shape.place.default(null),
  received: z.boolean().default(true),
  satisfaction: serviceRecordSchema.shape.satisfaction.default(null),
  barriers: serviceRecordSchema.shape.barriers.default([]),
});

export type Teller = {
  readonly source: 'entity' | 'staff';
  /** The entity's or the care block's stable id, `[a-z0-9-]+`. */
  readonly by: string;
};

/** What became of one item. No value that was sent is in it. */
export type Taken = {
  /** Its place in what was sent, from 0. */
  readonly index: number;
  /**
   * - `accepted`: an attention that nobody had told
   * - `merged`: the same attention had been told by somebody else, or under another reference: one more witness
   * - `corrected`: this teller had told it differently under this reference
   * - `duplicate`: it is here already, word for word; nothing was written
   * - `rejected`: see `problems`; nothing was written
   */
  readonly result: 'accepted' | 'merged' | 'corrected' | 'duplicate' | 'rejected';
  /** Our id of what was told; null where rejected. */
  readonly record: string | null;
  /** Whether it is known whose it is. For staff only: to others it would tell who writes to us. */
  readonly matched: boolean;
  readonly problems: readonly Problem[];
};

/**
 * `path` is the field (`person.phone`); `says` never holds what stood there. `erased`: the item is well made, and she had
 * it erased: it stays so.
 */
export type Problem = { readonly code: 'invalid' | 'erased'; readonly path: string; readonly says: string };

/** Looks at all, writes nothing: what `takeServiceRecords` would do, and the items it would write. */
export type Plan = { readonly taken: readonly Taken[]; readonly items: readonly NewItem[] };

/**
 * Takes what an entity or staff tell. Each item stands for itself: what is wrong with one rejects that one. Keys follow
 * from teller and reference, so sending again changes nothing, also after a crash half way.
 */
export const takeServiceRecords = async (
  deps: RecordsDeps,
  told: { readonly teller: Teller; readonly items: readonly unknown[] },
): Promise<readonly Taken[]> => {
  const { taken, items } = await planServiceRecords(deps, told);
  if (items.length > 0) await deps.table.batchPut(items);
  return taken;
};

export const planServiceRecords = async (
  deps: RecordsDeps,
  { teller, items }: { readonly teller: Teller; readonly items: readonly unknown[] },
): Promise<Plan> => {
  const drafts = items.map((item, index) => readItem(deps, { item, index, teller }));
  const people = new Map<string, Draft[]>();
  for (const draft of drafts) {
    if (!draft.ok) continue;
    const key = `${draft.names.name} ${draft.names.phone}`;
    people.set(key, [...(people.get(key) ?? []), draft]);
  }
  const isErased = people.size === 0 ? () => false : await erasedBefore(deps, namesIn([...people.values()]));
  const taken: Taken[] = drafts.flatMap((draft) => (draft.ok ? [] : [draft.taken]));
  const write = new Map<string, NewItem>();
  await inTwenties([...people.values()], async (person) => {
    for (const one of await planPerson(deps, { person, teller, isErased })) {
      taken.push(one.taken);
      for (const item of one.items) write.set(`${item.pk} ${item.sk}`, item);
    }
  });
  return { taken: taken.sort((a, b) => a.index - b.index), items: [...write.values()] };
};

type Draft = {
  readonly ok: true;
  readonly index: number;
  readonly record: string;
  readonly told: ServiceRecord;
  readonly names: PersonNames;
};

const readItem = (
  deps: RecordsDeps,
  { item, index, teller }: { item: unknown; index: number; teller: Teller },
): Draft | { readonly ok: false; readonly taken: Taken } => {
  const refuse = (problems: readonly Omit<Problem, 'code'>[]) => ({
    ok: false as const,
    taken: {
      index,
      result: 'rejected' as const,
      record: null,
      matched: false,
      problems: problems.map((one) => ({ code: 'invalid' as const, ...one })),
    },
  });
  const read = toldRecord.safeParse(item);
  if (!read.success)
    return refuse(read.error.issues.map((issue) => ({ path: issue.path.join('.'), says: sayIssue(issue) })));
  const { reference, person, ...told } = read.data;
  const named = namePerson(deps, person);
  if (!named.ok) return refuse([{ path: `person.${named.path}`, says: named.says }]);
  if (told.place !== null && !deps.isPlace(told.place))
    return refuse([{ path: 'place', says: 'is no place of the directory' }]);
  if (told.on > bogotaDay(deps.now())) return refuse([{ path: 'on', says: 'is a day to come' }]);
  if (told.on < oldestDay) return refuse([{ path: 'on', says: `is before ${oldestDay}` }]);
  const { names } = named;
  return { ok: true, index, record: recordId({ teller, reference, names, told }), told, names };
};

/** Older attentions tell nothing of today's services. */
const oldestDay = '2015-01-01';

const recordId = ({
  teller,
  reference,
  names,
  told,
}: {
  teller: Teller;
  reference: string | null;
  names: PersonNames;
  told: ServiceRecord;
}): string => {
  const { who, service, on, place } = told;
  const parts = reference === null ? ['as told', names.name, who, service, on, place] : ['reference', reference];
  const text = JSON.stringify([teller.source, teller.by, ...parts]);
  return createHash('sha256').update(text).digest('base64url').slice(0, 22);
};

const namesIn = (people: readonly (readonly Draft[])[]): readonly string[] =>
  people.flatMap(([one]) => (one === undefined ? [] : [one.names.name, ...(one.names.phone ? [one.names.phone] : [])]));

type Planned = { readonly taken: Taken; readonly items: readonly NewItem[] };

/** One person's items, in the order sent. */
const planPerson = async (
  deps: RecordsDeps,
  {
    person,
    teller,
    isErased,
  }: {
    person: readonly Draft[];
    teller: Teller;
    isErased: (name: string, at: string) => boolean;
  },
): Promise<readonly Planned[]> => {
  const names = person[0]?.names;
  if (names === undefined) return [];
  const match = await matchPerson(deps, names);
  const pk = match === null ? toldOfKey(names.name) : citizenKey(match.citizen);
  const [own, told, apart] = await Promise.all([
    match === null ? [] : everyItem(deps.table, { pk, prefix: ownPrefix }),
    everyItem(deps.table, { pk, prefix: toldPrefix }),
    // Told before she could be matched, and not taken over yet.
    match === null ? [] : everyItem(deps.table, { pk: toldOfKey(names.name), prefix: toldPrefix }),
  ]);
  const known = new Map<string, StoredStatement>([...apart, ...told].map(readKnown));
  const others = own.map(readOwn).flatMap(statementOf);
  const now = deps.now().toISOString();
  return person.map((draft) => {
    const { index, record } = draft;
    const rejected = (says: string): Planned => ({
      taken: {
        index,
        result: 'rejected',
        record: null,
        matched: match !== null,
        problems: [{ code: 'erased', path: 'person', says }],
      },
      items: [],
    });
    const before = known.get(record);
    if (before?.told === null && !before.parted) return rejected('had this record erased');
    const erased = [names.name, names.phone].some(
      (name) => name !== null && isErased(name, `${draft.told.on}T23:59:59.999Z`),
    );
    if (before === undefined && erased) return rejected('had everything erased after that day');
    const who = match?.who ?? draft.told.who;
    const stated: StoredStatement = {
      kind: 'told',
      record,
      told: { ...draft.told, who },
      parted: false,
      source: teller.source,
      by: teller.by,
      at: before?.at ?? now,
      written: now,
      citizen: match?.citizen ?? null,
      name: names.name,
      phone: names.by === 'document' ? names.phone : null,
      disputed: before?.disputed ?? false,
    };
    const same = before !== undefined && JSON.stringify(before.told) === JSON.stringify(stated.told);
    const result =
      before !== undefined
        ? same
          ? 'duplicate'
          : 'corrected'
        : joins(stated, [...others, ...[...known.values()].flatMap(statementOf)])
          ? 'merged'
          : 'accepted';
    known.set(record, stated);
    return {
      taken: { index, result, record, matched: match !== null, problems: [] },
      items: same ? [] : [statementItem(stated), ...pointers(stated, names)],
    };
  });
};

const readKnown = (item: Item): [string, StoredStatement] => {
  const one = readStatement(item);
  return [one.record, one];
};

/** Whether it tells of an attention that somebody told before. */
const joins = (one: StoredStatement, others: readonly Statement[]): boolean => {
  const [own] = statementOf(one);
  if (own === undefined) return false;
  const near = others.filter(
    ({ told }) => told.service === own.told.service && told.on === own.told.on && told.who === own.told.who,
  );
  return attentionsOf([...near, own]).some(
    ({ witnesses }) => witnesses.length > 1 && witnesses.some(({ record }) => record === own.record),
  );
};

/** So that her number finds what stands under the document that was told beside it. */
const pointers = ({ citizen, name, written }: StoredStatement, { phone, by }: PersonNames): readonly NewItem[] =>
  citizen !== null || by !== 'document' || phone === null
    ? []
    : [
        {
          pk: toldOfKey(phone),
          sk: `${alsoPrefix}${name}`,
          expires: expiresAfter(keepDays.toldOfNobody, new Date(written)),
          data: {},
        },
      ];
