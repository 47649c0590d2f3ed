import { expect, it, onTestFinished } from 'vitest';
import { makeConverse } from '../../../functions/conversation/converse.ts';
import { dueKey } from '../../../functions/conversation/find-person.ts';
import { personKey } from '../../../functions/conversation/person-item.ts';
import { wakeUp } from '../../../functions/conversation/wake-up.ts';
import type { Letter } from '../../../functions/ports/mailbox.ts';
import { ana, erasureRig, groupsOf } from './erasure-rig.ts';

const minute = 60_000;
const day = 86_400_000;

/** Ana is due, and a release to come has written her session. Wake-up looks each minute. */
const unreadableRig = async () => {
  const rig = erasureRig();
  onTestFinished(rig.close);
  await rig.taps(ana, (await rig.says(ana, 'hola'))[0], 0);
  const [group = ''] = groupsOf(ana);
  const { table } = rig.store();
  const item = async () => (await table.get(personKey(group))) ?? expect.fail();
  const readable = await item();
  const index1 = dueKey(group, new Date(rig.now()).toISOString());
  await table.put({ ...readable, index1, data: { ...readable.data, session: { engine: 99 } } });
  /** How the letters fared that came of it; null: well. */
  const looks = async (minutes: number): Promise<readonly (string | null)[]> => {
    const came: (string | null)[] = [];
    const shell = rig.shell();
    const handled = async (letter: Letter): Promise<string | null> => {
      try {
        await makeConverse(shell)(letter.group, [letter]);
        return null;
      } catch (error) {
        return error instanceof Error ? error.constructor.name : 'fault';
      }
    };
    for (let n = 0; n < minutes; n += 1) {
      rig.pass(minute);
      const letters: Letter[] = [];
      const mailbox = { post: async (some: readonly Letter[]) => void letters.push(...some) };
      await wakeUp({ ...shell, table, mailbox });
      for (const letter of letters) came.push(await handled(letter));
    }
    return came;
  };
  const mends = async () => void (await table.put({ ...readable, index1: (await item()).index1 ?? index1 }));
  return { ...rig, looks, item, mends };
};

it('what is due of a session that cannot be read is tried once a day, not each minute', async () => {
  const rig = await unreadableRig();
  // It is set aside as any letter is that fails.
  expect(await rig.looks(5)).toEqual(['SessionUnreadable']);
  rig.pass(day - 10 * minute);
  expect(await rig.looks(3)).toEqual([]);
  rig.pass(10 * minute);
  expect(await rig.looks(3)).toEqual(['SessionUnreadable']);
});

it('nothing of it is changed, and who can read it a day later goes on with it', async () => {
  const rig = await unreadableRig();
  const { data, expires } = await rig.item();
  await rig.looks(1);
  expect(await rig.item()).toMatchObject({ data, expires, index1: { sk: expect.stringMatching(/^2026-11-24T14/) } });
  await rig.mends();
  rig.pass(day);
  expect(await rig.looks(1)).toEqual([null]);
});
