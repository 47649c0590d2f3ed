import { expect, it, onTestFinished } from 'vitest';
import { findPerson } from '../../../functions/conversation/find-person.ts';
import { wakeUp } from '../../../functions/conversation/wake-up.ts';
import type { Letter } from '../../../functions/ports/mailbox.ts';
import { ana, erasureRig, groupsOf } from './erasure-rig.ts';

const day = 86_400_000;

/** Ana agreed and wrote; then days pass, and wake-up looks once a minute for a quarter of an hour. */
const restingRig = async () => {
  const rig = erasureRig();
  onTestFinished(rig.close);
  await rig.taps(ana, (await rig.says(ana, 'hola'))[0], 0);
  await rig.says(ana, 'necesito un jardín para mi hija');
  const [group = ''] = groupsOf(ana);
  const person = async () =>
    (await findPerson(rig.store().table, { group, also: [], userIdKnown: false })).person ?? expect.fail();
  const pass = async (ms: number): Promise<number> => {
    rig.pass(ms);
    const { table, keys } = rig.shell();
    let woken = 0;
    for (let minute = 0; minute < 16; minute += 1) {
      const letters: Letter[] = [];
      const mailbox = { post: async (some: readonly Letter[]) => void letters.push(...some) };
      await wakeUp({ table, mailbox, keys, now: () => new Date(rig.now() + minute * 60_000), count: () => {} });
      for (const letter of letters) expect(await rig.handle(letter)).toEqual([]);
      woken += letters.length;
    }
    return woken;
  };
  return { ...rig, group, person, pass, /** Nobody looks meanwhile. */ skip: rig.pass };
};

it('lets the words of a last turn go when it has rested', async () => {
  const rig = await restingRig();
  expect(JSON.stringify((await rig.person()).records)).toContain('jardín');
  expect(await rig.pass(1 * day)).toBe(0);
  expect((await rig.person()).records).not.toBeNull();
  expect(await rig.pass(2 * day)).toBe(1);
  const { records, sends, session } = await rig.person();
  expect([records, sends]).toEqual([null, []]);
  expect(session.answers.length).toBeGreaterThan(0);
  expect(await rig.pass(0)).toBe(0);
});

it('looks once for a day, however much she wrote on it, and waits where she wrote again', async () => {
  const rig = await restingRig();
  await rig.says(ana, 'ayuda');
  rig.skip(2 * day);
  await rig.says(ana, 'menú');
  expect(await rig.pass(1 * day)).toBe(1);
  expect((await rig.person()).records).not.toBeNull();
  expect(await rig.pass(2 * day)).toBe(1);
  expect((await rig.person()).records).toBeNull();
});

it('answers as before afterwards', async () => {
  const rig = await restingRig();
  await rig.pass(3 * day);
  expect(JSON.stringify(await rig.says(ana, 'menú'))).toMatch(/seguir|ayud/i);
});

it.each(['Meta tells that it went', 'ten minutes have passed'])(
  'forgets an answer to danger when %s, and her words at once',
  async (when) => {
    const rig = await restingRig();
    const [said] = await rig.says(ana, 'mi marido me pega');
    expect(JSON.stringify(said)).toContain('01 8000 112 137');
    const stored = async () => JSON.stringify((await rig.store().table.query({ pk: `person#${rig.group}` })).items);
    expect(await stored()).not.toContain('pega');
    const at = () => new Date(rig.now()).toISOString();
    const { session } = await rig.person();
    if (when === 'ten minutes have passed') {
      await rig.pass(600_000);
    } else {
      const effect = `${session.citizen}.${session.turn}.0`;
      await rig.handle(
        rig.letter(ana, { kind: 'status', effect, status: 'sent', code: null, at: at(), also: [] }, 'told'),
      );
    }
    expect(await stored()).not.toContain('01 8000 112 137');
    expect((await rig.person()).retryAt).toBeNull();
  },
);
