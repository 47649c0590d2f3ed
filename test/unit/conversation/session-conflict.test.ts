import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { openSqlite } from '../../../functions/adapters/sqlite/open.ts';
import { makeConverse } from '../../../functions/conversation/converse.ts';
import type { LetterBody } from '../../../functions/conversation/letter.ts';
import type { Address } from '../../../functions/ports/channel.ts';
import type { Table } from '../../../functions/ports/table.ts';
import { ana, type ErasureRig, erasureRig, groupsOf } from './erasure-rig.ts';

const next: Address = { waId: '573000000009', userId: null };

/** Another process is always quicker: nothing that is put on a condition arrives. */
const conflicting = (table: Table): Table => ({
  ...table,
  put: async (item, condition) => (condition === undefined ? table.put(item) : { ok: false, current: undefined }),
});

const reasonOfDeath = async (rig: ErasureRig, body: LetterBody, to: Address): Promise<string | undefined> => {
  const { mailbox, close } = openSqlite({ file: join(rig.folder, 'letters.db'), retryMs: [0] });
  onTestFinished(close);
  const shell = rig.shell();
  mailbox.start(makeConverse({ ...shell, table: conflicting(rig.store().table) }));
  await mailbox.post([rig.letter(to, body, 'late')]);
  await expect.poll(async () => (await mailbox.deadLetters(1)).length).toBe(1);
  await mailbox.stop();
  return (await mailbox.deadLetters(1))[0]?.reason;
};

it.each<[string, (rig: ErasureRig) => LetterBody, Address]>([
  [
    'a message',
    (rig) => ({
      kind: 'input',
      input: {
        kind: 'message',
        id: 'wamid.late',
        at: new Date(rig.now()).toISOString(),
        content: { type: 'text', body: 'sí' },
      },
      address: ana,
      also: [],
    }),
    ana,
  ],
  [
    'the notice of another number',
    (rig) => ({
      kind: 'moved',
      id: 'wamid.moved',
      at: new Date(rig.now()).toISOString(),
      address: next,
      previous: groupsOf(ana),
    }),
    next,
  ],
])('%s that always meets somebody else at her session dies as a conflict', async (_, body, to) => {
  const rig = erasureRig();
  onTestFinished(rig.close);
  await rig.says(ana, 'hola');
  expect(await reasonOfDeath(rig, body(rig), to)).toBe('SessionConflict');
});
