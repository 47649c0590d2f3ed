import { expect, it, onTestFinished } from 'vitest';
import { aliasItem, findPerson, move, read } from '../../../functions/conversation/find-person.ts';
import { personKey } from '../../../functions/conversation/person-item.ts';
import { SessionConflict } from '../../../functions/conversation/session-conflict.ts';
import type { NewItem, Table } from '../../../functions/ports/table.ts';
import { ana, type ErasureRig, erasureRig, groupsOf, luz } from './erasure-rig.ts';

const [from = ''] = groupsOf(ana);
const to = 'her-new-key';

/** Ana's session is to go on under another key. */
const movingRig = async () => {
  const rig = erasureRig();
  onTestFinished(rig.close);
  await rig.taps(ana, (await rig.says(ana, 'hola'))[0], 0);
  const { table } = rig.store();
  const she = (await read(table, from)).person?.session.citizen ?? expect.fail();
  const whoIsAt = async (group: string): Promise<string | undefined> =>
    (await findPerson(table, { group, also: [], userIdKnown: false })).person?.session.citizen;
  return { ...rig, table, she, whoIsAt };
};

/** A table on which another hand does something once, just before an item is put that the test is about. */
const meanwhile = (
  table: Table,
  which: (item: NewItem, condition: Parameters<Table['put']>[1]) => boolean,
  act: () => Promise<unknown>,
): Table => {
  let done = false;
  return {
    ...table,
    put: async (item, condition) => {
      if (!done && which(item, condition)) {
        done = true;
        await act();
      }
      return table.put(item, condition);
    },
  };
};

const isAt = (group: string) => (item: NewItem) => item.pk === personKey(group).pk && item.sk === 'session';
const holdsHer = (item: NewItem): boolean => item.data.session !== undefined;

/** Somebody else lives under the key that was to be hers. */
const livesThere = async ({ says, store }: Pick<ErasureRig, 'says' | 'store'>): Promise<void> => {
  await says(luz, 'hola');
  const [other = ''] = groupsOf(luz);
  const { data } = (await store().table.get(personKey(other))) ?? expect.fail();
  await store().table.put({ ...personKey(to), data });
};

it('what she was told meanwhile stays where a move is taken back by two hands', async () => {
  const rig = await movingRig();
  await livesThere(rig);
  const later = async () => {
    // Another hand has taken it back before, and a turn of hers was written.
    await findPerson(rig.table, { group: from, also: [], userIdKnown: false });
    const { data, version } = (await rig.table.get(personKey(from))) ?? expect.fail();
    const session = { ...Object(data.session), turn: 99 };
    await rig.table.put({ ...personKey(from), data: { ...data, session } }, { expected: version });
  };
  const table = meanwhile(rig.table, (item) => isAt(from)(item) && holdsHer(item), later);
  await move(table, { from: await read(rig.table, from), to });
  expect((await read(rig.table, from)).person?.session).toMatchObject({ citizen: rig.she, turn: 99 });
});

it('she is found where the key she is to have is led elsewhere in the same instant', async () => {
  const rig = await movingRig();
  const leads = aliasItem({ from: to, to: 'elsewhere', expires: null });
  await rig.table.put(leads);
  const table = meanwhile(
    rig.table,
    (item, condition) => isAt(to)(item) && condition?.expected === 1,
    () => rig.table.put(leads, { expected: 1 }),
  );
  await expect(move(table, { from: await read(rig.table, from), to })).rejects.toThrow(SessionConflict);
  // As the letter does when it comes again.
  expect(await rig.whoIsAt(from)).toBe(rig.she);
  expect(await rig.whoIsAt(to)).toBe(rig.she);
});

it('whoever has her old key by now keeps it, though a crash left a copy of her there', async () => {
  const rig = await movingRig();
  const crashing: Table = {
    ...rig.table,
    put: async (item, condition) => {
      if (isAt(from)(item) && item.data.moving === undefined) throw new Error('crash');
      return rig.table.put(item, condition);
    },
  };
  await expect(move(crashing, { from: await read(rig.table, from), to })).rejects.toThrow('crash');
  const heir = aliasItem({ from, to: 'who-has-the-number-now', expires: null });
  const table = meanwhile(rig.table, isAt(from), () => rig.table.put(heir));
  await findPerson(table, { group: to, also: [], userIdKnown: false });
  expect((await read(rig.table, from)).alias).toBe('who-has-the-number-now');
  expect(await rig.whoIsAt(to)).toBe(rig.she);
});
