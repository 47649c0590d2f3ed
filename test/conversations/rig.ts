import type { Content } from '../../flows/engine/input.ts';
import type { Outgoing } from '../../flows/engine/message.ts';
import type { Session } from '../../flows/engine/session.ts';
import { registry } from '../../flows/registry.ts';
import { shippedWorld } from '../../flows/shipped-world.ts';
import { openSqlite } from '../../functions/adapters/sqlite/open.ts';
import { newPause } from '../../functions/conversation/carry-out.ts';
import { makeConverse } from '../../functions/conversation/converse.ts';
import { findPerson } from '../../functions/conversation/find-person.ts';
import { type Identity, identify } from '../../functions/conversation/identity.ts';
import type { LetterBody } from '../../functions/conversation/letter.ts';
import { deriveKeys, type Keys, seal } from '../../functions/conversation/seal.ts';
import { wakeUp } from '../../functions/conversation/wake-up.ts';
import type { Address, Channel } from '../../functions/ports/channel.ts';
import type { Letter } from '../../functions/ports/mailbox.ts';
import type { Item, Table } from '../../functions/ports/table.ts';
import { recordsInTalk } from '../../functions/records/records-in-talk.ts';

export type RigOptions = {
  readonly start?: Date;
  /** Every letter is handed over twice. */
  readonly twice?: boolean;
  /**
   * After which of its steps of storing or sending the process that handles the n-th letter dies (0: before the first);
   * then the letter comes again. A letter of fewer steps is spared.
   */
  readonly diesAfter?: (letter: number) => number;
};

export type Rig = {
  /** `after`: milliseconds since whatever came before. */
  send(content: Content, after?: number): Promise<readonly Outgoing[]>;
  pass(milliseconds: number): Promise<readonly Outgoing[]>;
  /** From here on the same number comes with this business-scoped user id. */
  isUser(userId: string): void;
  session(): Promise<Session>;
  /** Everything stored of the citizen but the session, sorted by key. */
  records(): Promise<readonly Item[]>;
  /** The most steps of storing or sending that one letter took. */
  mostSteps(): number;
  /** How often the process died, and how often after a send was accepted and before its mark was written. */
  deaths(): { readonly all: number; readonly unmarked: number };
  /** How often a send reached the receiver with an effect id it knew already. */
  repeats(): number;
  close(): void;
};

class Crash extends Error {}

/** The real conversation on a harsh store, with a receiver that drops effect ids it has seen. */
export const rig = ({ start = new Date('2026-11-23T14:00:00Z'), twice = false, diesAfter }: RigOptions = {}): Rig => {
  let time = start.getTime();
  let steps = 0;
  let mostSteps = 0;
  let repeats = 0;
  const deaths = { all: 0, unmarked: 0 };
  let mayDie = false;
  let dies = 0;
  let letters = 0;
  let unmarked = false;
  let heardAt = Number.NEGATIVE_INFINITY;
  const now = (): Date => new Date(time);
  const store = openSqlite({ file: ':memory:', now: () => time, harsh: true });
  const keys = deriveKeys('test key');
  const outbox: Outgoing[] = [];
  const known = new Set<string>();

  const step = async <T>(act: () => Promise<T>): Promise<T> => {
    steps += 1;
    mostSteps = Math.max(mostSteps, steps);
    // To die before a step is to die after the one before it.
    const before = steps === 1 && dies === 0;
    if (!mayDie || (!before && dies !== steps)) return act();
    mayDie = false;
    if (!before) await act();
    deaths.all += 1;
    if (unmarked) deaths.unmarked += 1;
    throw new Crash(`after step ${dies}`);
  };
  const written = (items: readonly { readonly sk: string }[]): void => {
    if (items.some(({ sk }) => sk.startsWith('sent#'))) unmarked = false;
  };
  const table: Table = {
    get: (key) => store.table.get(key),
    query: (query) => store.table.query(query),
    put: (item, condition) =>
      step(async () => {
        const done = await store.table.put(item, condition);
        written([item]);
        return done;
      }),
    batchPut: (items) =>
      step(async () => {
        await store.table.batchPut(items);
        written(items);
      }),
    delete: (key) => step(() => store.table.delete(key)),
  };
  const channel: Channel = {
    send: ({ message, effect }) =>
      step(async () => {
        // As Meta does: nothing but an approved template a day after she wrote last.
        if (message.kind !== 'template' && time - heardAt > 24 * 3_600_000)
          return { outcome: 'window-closed', code: 131047 };
        if (known.has(effect)) repeats += 1;
        else outbox.push(message);
        known.add(effect);
        unmarked = true;
        return { outcome: 'sent', messageId: `out.${known.size}` };
      }),
  };
  const world = shippedWorld(null);
  const shell = {
    table,
    channel,
    blobs: { put: async () => {}, get: async () => undefined, delete: async () => {}, list: async () => [] },
    keys,
    registry,
    world: () => world,
    now,
    pause: newPause(now),
    ...recordsInTalk({ table, keys, phoneNumberId: 'rig', now, count: () => {} }),
    count: () => {},
  };
  const converse = makeConverse(shell);
  let address: Address = { waId: '573000000001', userId: null };
  let { group, also } = whoIs(keys, address);
  let sent = 0;

  const handle = async (letter: Letter): Promise<void> => {
    steps = 0;
    mayDie = diesAfter !== undefined;
    dies = diesAfter?.(letters) ?? 0;
    letters += 1;
    try {
      await converse(letter.group, [letter]);
    } catch (error) {
      if (!(error instanceof Crash)) throw error;
      // The letter is not done, so the mailbox brings it again.
      await converse(letter.group, [letter]);
    }
    if (twice) await converse(letter.group, [letter]);
  };
  const deliver = async (letters: readonly Letter[]): Promise<readonly Outgoing[]> => {
    for (const letter of letters) await handle(letter);
    await store.settle();
    return outbox.splice(0);
  };
  const letter = (id: string, body: LetterBody): Letter => ({ group, id, body: seal(keys, JSON.stringify(body)) });

  return {
    send: (content, after = 10_000) => {
      sent += 1;
      time += after;
      heardAt = time;
      const input = { kind: 'message', id: `wamid.${sent}`, at: now().toISOString(), content } as const;
      return deliver([letter(input.id, { kind: 'input', input, address, also })]);
    },
    isUser: (userId) => {
      address = { ...address, userId };
      ({ group, also } = whoIs(keys, address));
    },
    pass: async (milliseconds) => {
      time += milliseconds;
      const letters: Letter[] = [];
      await wakeUp({
        table: store.table,
        mailbox: { post: async (more) => void letters.push(...more) },
        keys,
        now,
        count: () => {},
      });
      return deliver(letters);
    },
    session: async () => {
      const { person } = await findPerson(store.table, { group, also: [], userIdKnown: false });
      if (person === null) throw new Error('no session');
      return person.session;
    },
    records: async () => {
      const { person } = await findPerson(store.table, { group, also: [], userIdKnown: false });
      const page = await store.table.query({ pk: `citizen#${person?.session.citizen ?? ''}` });
      return page.items;
    },
    mostSteps: () => mostSteps,
    deaths: () => deaths,
    repeats: () => repeats,
    close: () => store.close(),
  };
};

const whoIs = (keys: Keys, address: Address): Identity => {
  const identity = identify(keys, 'test', address);
  if (identity === null) throw new Error('an address holds something');
  return identity;
};
