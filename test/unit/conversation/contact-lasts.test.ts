import { expect, it, onTestFinished } from 'vitest';
import { keepDays } from '../../../functions/conversation/retention.ts';
import { ana, erasureRig } from './erasure-rig.ts';

const day = 86_400_000;

/** Ana agreed. */
const agreed = async () => {
  const rig = erasureRig();
  onTestFinished(rig.close);
  await rig.taps(ana, (await rig.says(ana, 'hola'))[0], 0);
  const contact = async () => {
    const { citizen } = await rig.life(ana);
    return rig.store().table.get({ pk: `citizen#${citizen}`, sk: 'contact' });
  };
  return { ...rig, contact };
};

it('whoever goes on writing keeps her contact: by it the team answers her, and what entities tell finds her', async () => {
  const rig = await agreed();
  const { citizen } = await rig.life(ana);
  for (let quarter = 0; quarter < 9; quarter += 1) {
    rig.pass(90 * day);
    await rig.says(ana, 'menú');
  }
  expect((await rig.life(ana)).citizen).toBe(citizen);
  expect(await rig.contact()).toBeDefined();
});

it('it is written again once a month, not at each turn', async () => {
  const rig = await agreed();
  const first = await rig.contact();
  rig.pass(20 * day);
  await rig.says(ana, 'menú');
  expect(await rig.contact()).toEqual(first);
  rig.pass(20 * day);
  await rig.says(ana, 'menú');
  expect((await rig.contact())?.expires).toBe(Math.floor(rig.now() / 1000) + keepDays.contact * 86_400);
});

it('who erased herself and agrees anew has one again', async () => {
  const rig = await agreed();
  await rig.says(ana, 'borrar');
  await rig.says(ana, 'sí');
  expect(await rig.contact()).toBeUndefined();
  await rig.taps(ana, (await rig.says(ana, 'hola'))[0], 0);
  expect(await rig.contact()).toBeDefined();
});
