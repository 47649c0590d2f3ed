import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Content } from '../../../flows/engine/input.ts';
import type { Outgoing } from '../../../flows/engine/message.ts';
import { registry } from '../../../flows/registry.ts';
import { shippedWorld } from '../../../flows/shipped-world.ts';
import { folderBlobs } from '../../../functions/adapters/sqlite/folder-blobs.ts';
import { openSqlite, type SqliteStore } from '../../../functions/adapters/sqlite/open.ts';
import { newPause } from '../../../functions/conversation/carry-out.ts';
import { makeConverse } from '../../../functions/conversation/converse.ts';
import { lifeOf } from '../../../functions/conversation/erase.ts';
import { identify } from '../../../functions/conversation/identity.ts';
import type { LetterBody } from '../../../functions/conversation/letter.ts';
import { deriveKeys, seal } from '../../../functions/conversation/seal.ts';
import type { Address, Channel } from '../../../functions/ports/channel.ts';
import type { Letter } from '../../../functions/ports/mailbox.ts';

class Crash extends Error {}

export const ana: Address = { waId: '573000000001', userId: null };
export const luz: Address = { waId: '573000000002', userId: 'CO.573000000002000' };
const keys = deriveKeys('test key');

export const groupsOf = (address: Address): readonly string[] => {
  const { group = '', also = [] } = identify(keys, 'test', address) ?? {};
  return [group, ...also];
};

/** The conversation on a store of its own, in files; `crashAt` dies before or after the n-th thing it writes or sends. */
export const erasureRig = () => {
  const folder = mkdtempSync(join(tmpdir(), 'vecina-erase-'));
  const file = join(folder, 'vecina.db');
  let time = Date.parse('2026-11-23T14:00:00Z');
  let store: SqliteStore = openSqlite({ file, now: () => time });
  const disk = folderBlobs(join(folder, 'blobs'));
  const outbox: Outgoing[] = [];
  const known = new Set<string>();
  let steps = 0;
  let crash: { readonly step: number; readonly when: 'before' | 'after' } | null = null;
  let sent = 0;

  const step = async <T>(act: () => Promise<T>): Promise<T> => {
    steps += 1;
    const here = crash?.step === steps;
    if (here && crash?.when === 'before') throw new Crash();
    const result = await act();
    if (here) throw new Crash();
    return result;
  };
  const channel: Channel = {
    send: ({ message, effect }) =>
      step(async () => {
        if (!known.has(effect)) outbox.push(message);
        known.add(effect);
        return { outcome: 'sent', messageId: effect };
      }),
  };
  const shell = () => {
    const { table, mailbox } = store;
    const now = () => new Date(time);
    const world = shippedWorld(null);
    return {
      table: {
        get: table.get,
        query: table.query,
        put: (...given: Parameters<typeof table.put>) => step(() => table.put(...given)),
        batchPut: (...given: Parameters<typeof table.batchPut>) => step(() => table.batchPut(...given)),
        delete: (...given: Parameters<typeof table.delete>) => step(() => table.delete(...given)),
      },
      blobs: { ...disk, put: (...given: Parameters<typeof disk.put>) => step(() => disk.put(...given)) },
      forget: (...given: Parameters<typeof mailbox.forget>) => step(() => mailbox.forget(...given)),
      channel,
      keys,
      registry,
      world: () => world,
      now,
      pause: newPause(now),
      count: () => {},
    };
  };
  const letter = (from: Address, body: LetterBody, id: string): Letter => ({
    group: groupsOf(from)[0] ?? '',
    id,
    body: seal(keys, JSON.stringify(body)),
  });

  const handle = async (one: Letter): Promise<readonly Outgoing[]> => {
    try {
      await makeConverse(shell())(one.group, [one]);
    } catch (error) {
      if (!(error instanceof Crash)) throw error;
      await makeConverse(shell())(one.group, [one]);
    }
    return outbox.splice(0);
  };
  const says = (from: Address, content: Content, at?: number) => {
    time += 10_000;
    sent += 1;
    const input = { kind: 'message', id: `wamid.${sent}`, at: new Date(at ?? time).toISOString(), content } as const;
    const [, ...also] = groupsOf(from);
    return handle(letter(from, { kind: 'input', input, address: from, also }, input.id));
  };

  return {
    folder,
    file,
    shell,
    store: () => store,
    letter,
    handle,
    says: (from: Address, text: string, at?: number) => says(from, { type: 'text', body: text }, at),
    /** Taps the option at this place below the message. */
    taps: (from: Address, message: Outgoing | undefined, place: number) => {
      const options = message?.kind === 'buttons' ? message.buttons : message?.kind === 'list' ? message.rows : [];
      const option = options[place];
      if (option === undefined) throw new Error('nothing to tap');
      return says(from, { type: 'tap', id: option.id, title: option.title });
    },
    life: (address: Address) => lifeOf(store.table, groupsOf(address)[0] ?? ''),
    now: () => time,
    pass: (milliseconds: number) => {
      time += milliseconds;
    },
    crashAt: (given: typeof crash) => {
      steps = 0;
      crash = given;
    },
    steps: () => steps,
    /** Closes the store, lets something be done to the files, and opens it again. */
    reopen: (meanwhile: () => void) => {
      store.close();
      meanwhile();
      store = openSqlite({ file, now: () => time });
    },
    close: () => {
      store.close();
      rmSync(folder, { recursive: true });
    },
  };
};

export type ErasureRig = ReturnType<typeof erasureRig>;
