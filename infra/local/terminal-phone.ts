import type { Content } from '../../flows/engine/input.ts';
import type { Outgoing } from '../../flows/engine/message.ts';
import type { Session } from '../../flows/engine/session.ts';
import type { World } from '../../flows/engine/world.ts';
import { registry } from '../../flows/registry.ts';
import { shippedWorld } from '../../flows/shipped-world.ts';
import { openSqlite } from '../../functions/adapters/sqlite/open.ts';
import { newPause } from '../../functions/conversation/carry-out.ts';
import { makeConverse } from '../../functions/conversation/converse.ts';
import { findPerson } from '../../functions/conversation/find-person.ts';
import { groupKey, type Identity, identify } from '../../functions/conversation/identity.ts';
import type { LetterBody } from '../../functions/conversation/letter.ts';
import { deriveKeys, seal } from '../../functions/conversation/seal.ts';
import { wakeUp } from '../../functions/conversation/wake-up.ts';
import type { Blobs } from '../../functions/ports/blobs.ts';
import type { Address, Channel } from '../../functions/ports/channel.ts';
import type { Letter } from '../../functions/ports/mailbox.ts';
import { recordsInTalk } from '../../functions/records/records-in-talk.ts';

/** One phone that talks to the real conversation, in memory: no network, no file, a clock that can be moved. */
export type TerminalPhone = {
  /** Sends something and returns what came back. `after`: milliseconds since whatever came before. */
  send(content: Content, after?: number): Promise<readonly Outgoing[]>;
  /** Lets time pass; returns what was sent on its own meanwhile. */
  pass(milliseconds: number): Promise<readonly Outgoing[]>;
  /** From here on the same number comes with this business-scoped user id. */
  isUser(userId: string): void;
  /** What is kept of whoever talks here; null before her first message. */
  session(): Promise<Session | null>;
  now(): Date;
  close(): void;
};

/** A plainly synthetic number. */
export const terminalAddress = { waId: '573000000001', userId: null } as const;

export const terminalPhone = ({
  start = new Date(),
  world = shippedWorld(null),
}: {
  start?: Date;
  world?: World;
} = {}): TerminalPhone => {
  let time = start.getTime();
  const now = (): Date => new Date(time);
  const store = openSqlite({ file: ':memory:', now: () => time });
  const keys = deriveKeys('terminal');
  const outbox: Outgoing[] = [];
  const channel: Channel = {
    send: async ({ message }) => {
      outbox.push(message);
      return { outcome: 'sent', messageId: `out.${outbox.length}` };
    },
  };
  const blobs: Blobs = {
    put: async () => {},
    get: async () => undefined,
    delete: async () => {},
    list: async () => [],
  };
  const converse = makeConverse({
    table: store.table,
    channel,
    blobs,
    keys,
    registry,
    world: () => world,
    now,
    pause: newPause(now),
    ...recordsInTalk({ table: store.table, keys, phoneNumberId: 'terminal', now, count: () => {} }),
    count: () => {},
  });
  let address: Address = terminalAddress;
  let who: Identity = { group: groupKey(keys, 'terminal', terminalAddress.waId), also: [] };
  let sent = 0;

  const deliver = async (letters: readonly Letter[]): Promise<readonly Outgoing[]> => {
    for (const letter of letters) await converse(letter.group, [letter]);
    return outbox.splice(0);
  };
  const letter = (id: string, body: LetterBody): Letter => ({
    group: who.group,
    id,
    body: seal(keys, JSON.stringify(body)),
  });

  return {
    // Nobody types two messages in one instant.
    send: (content, after = 10_000) => {
      sent += 1;
      time += after;
      const input = { kind: 'message', id: `wamid.${sent}`, at: now().toISOString(), content } as const;
      return deliver([letter(input.id, { kind: 'input', input, address, also: who.also })]);
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
    isUser: (userId) => {
      address = { ...address, userId };
      who = identify(keys, 'terminal', address) ?? who;
    },
    session: async () => (await findPerson(store.table, { ...who, userIdKnown: true })).person?.session ?? null,
    now,
    close: () => store.close(),
  };
};
