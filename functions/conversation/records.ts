import { holdsWords, type RecordDraft } from '../../flows/engine/record.ts';
import type { IndexKey, NewItem } from '../ports/table.ts';
import { expiresAfter, keepDays } from './retention.ts';

/**
 * Records as items, under keys that follow from the draft alone, so that writing them again changes nothing:
 *
 *     citizen#<id>   turn#000000012            her transcript
 *                    fact#care.age             what she said last (a correction replaces it)
 *                    consent#serve#000000003   every yes and no, with the words shown
 *                    case#<case>
 *                    service#<record>          an attention she told of; taken back, its `told` is null
 *                    contact                   where to write to her (address sealed)
 *
 * `index2` gathers turns, facts, consents, cases, services and contacts by the day they were told, spread over shards: what
 * roll-ups and inboxes read.
 */
export const recordItems = ({
  citizen,
  turn,
  at,
  written = at,
  drafts,
}: {
  citizen: string;
  turn: number;
  at: string;
  /** When they are put. After a crash that is later than the turn, and the feed of services goes by it. */
  written?: string;
  drafts: readonly RecordDraft[];
}): readonly NewItem[] => {
  const items = new Map<string, NewItem>();
  for (const draft of drafts) {
    const item = recordItem({ citizen, turn, at, written, draft });
    items.set(item.sk, item);
  }
  return [...items.values()];
};

const recordItem = ({
  citizen,
  turn,
  at,
  written,
  draft,
}: {
  citizen: string;
  turn: number;
  at: string;
  written: string;
  draft: RecordDraft;
}): NewItem => {
  const pk = citizenKey(citizen);
  const now = new Date(at);
  const count = String(turn).padStart(9, '0');
  const day = (what: string, when = at) => ({
    pk: `${what}#${when.slice(0, 10)}#${shardOf(citizen)}`,
    sk: `${when}#${citizen}#${count}`,
  });
  const data = { ...draft, citizen, at };
  switch (draft.kind) {
    case 'turn':
      return {
        pk,
        sk: `turn#${count}`,
        // The law's queue of requests: she asked what is kept of her, and was shown it.
        ...(draft.notes.includes('command:my-data') ? { index1: askedDataKey(citizen, at) } : {}),
        index2: day('turn'),
        expires: expiresAfter(keepDays.turn, now),
        data,
      };
    case 'fact': {
      const by = day('fact');
      return {
        pk,
        sk: `fact#${draft.key}`,
        index2: { pk: by.pk, sk: `${by.sk}#${draft.key}` },
        expires: expiresAfter(holdsWords(draft.value) ? keepDays.words : keepDays.fact, now),
        data,
      };
    }
    case 'consent':
      return {
        pk,
        sk: `consent#${draft.purpose}#${count}`,
        index2: day('consent'),
        expires: expiresAfter(keepDays.consent, now),
        data,
      };
    case 'case':
      return {
        pk,
        sk: `case#${draft.case}`,
        index1: inboxKey(citizen, at, draft.case),
        index2: day('case'),
        expires: expiresAfter(keepDays.case, now),
        data,
      };
    case 'service': {
      const by = day('service', written);
      return {
        pk,
        sk: `service#${draft.record}`,
        index2: { pk: by.pk, sk: `${by.sk}#${draft.record}` },
        expires: expiresAfter(keepDays.fact, now),
        data,
      };
    }
  }
};

export const citizenKey = (citizen: string): string => `citizen#${citizen}`;

/** How many partitions share a day: a city of eight million writes to none of them too often. */
export const shards = 16;

export const shardOf = (text: string): number => {
  let sum = 0;
  for (let index = 0; index < text.length; index += 1) sum = (sum * 31 + text.charCodeAt(index)) % 65_521;
  return sum % shards;
};

/** Where it is found that people asked for their data, by month. Few do. */
export const askedDataPartition = (month: string): string => `asked-data#${month}`;

const askedDataKey = (citizen: string, at: string): IndexKey => ({
  pk: askedDataPartition(at.slice(0, 7)),
  sk: `${at}#${citizen}`,
});

/** Where open cases are found, oldest first; the console takes a closed one out. */
export const inboxPartition = (shard: number): string => `inbox#${shard}`;

export const inboxKey = (citizen: string, at: string, opened: string): IndexKey => ({
  pk: inboxPartition(shardOf(citizen)),
  sk: `${at}#${citizen}#${opened}`,
});

export const contactItem = ({
  citizen,
  group,
  address,
  at,
}: {
  citizen: string;
  group: string;
  address: string;
  at: string;
}): NewItem => ({
  pk: citizenKey(citizen),
  sk: 'contact',
  // Who is new, or writes from another number (and who goes on writing, once a month): by it what was told of somebody
  // unknown finds her.
  index2: { pk: `contact#${at.slice(0, 10)}#${shardOf(citizen)}`, sk: `${at}#${citizen}` },
  expires: expiresAfter(keepDays.contact, new Date(at)),
  data: { citizen, group, address, at },
});
