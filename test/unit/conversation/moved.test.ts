import { expect, it, onTestFinished } from 'vitest';
import type { LetterBody } from '../../../functions/conversation/letter.ts';
import { citizenKey } from '../../../functions/conversation/records.ts';
import type { Address } from '../../../functions/ports/channel.ts';
import { ana, type ErasureRig, erasureRig, groupsOf } from './erasure-rig.ts';

const next: Address = { waId: '573000000009', userId: null };

const newRig = (): ErasureRig => {
  const rig = erasureRig();
  onTestFinished(rig.close);
  return rig;
};

const notice = (rig: ErasureRig): LetterBody => ({
  kind: 'moved',
  id: 'wamid.moved',
  at: new Date(rig.now()).toISOString(),
  address: next,
  previous: groupsOf(ana),
});

const citizenOf = async (rig: ErasureRig, address: Address): Promise<string | null> =>
  (await rig.life(address)).citizen;
const welcome = async (rig: ErasureRig, who: Address) => rig.taps(who, (await rig.says(who, 'hola'))[0], 0);

it('a notice told again leaves alone who has the number now', async () => {
  const rig = newRig();
  await welcome(rig, ana);
  const she = await citizenOf(rig, ana);
  const moved = rig.letter(next, notice(rig), 'moved');
  await rig.handle(moved);
  await welcome(rig, ana);
  const heir = await citizenOf(rig, ana);
  await rig.handle(moved);
  expect(heir).not.toBeNull();
  expect(await citizenOf(rig, ana)).toBe(heir);
  expect(await citizenOf(rig, next)).toBe(she);
});

it('a notice that comes late does not take the session of who has the number now', async () => {
  const rig = newRig();
  const moved = rig.letter(next, notice(rig), 'moved');
  await welcome(rig, ana);
  const heir = await citizenOf(rig, ana);
  await rig.handle(moved);
  expect(await citizenOf(rig, ana)).toBe(heir);
  expect(await citizenOf(rig, next)).toBeNull();
});

it('acts once, so that she may come back to her old number', async () => {
  const rig = newRig();
  await welcome(rig, ana);
  const she = await citizenOf(rig, ana);
  const there = rig.letter(next, notice(rig), 'moved');
  await rig.handle(there);
  const back: LetterBody = {
    ...notice(rig),
    kind: 'moved',
    id: 'wamid.back',
    address: ana,
    previous: groupsOf(next),
  } as LetterBody;
  await rig.handle(rig.letter(ana, back, 'back'));
  await rig.handle(there);
  expect(await citizenOf(rig, ana)).toBe(she);
  expect(await citizenOf(rig, next)).toBeNull();
});

it('a crash at any step of joining two sessions leaves no records behind', async () => {
  const joins = async (crash: Parameters<ErasureRig['crashAt']>[0]): Promise<number> => {
    const rig = newRig();
    await welcome(rig, ana);
    const she = await citizenOf(rig, ana);
    await welcome(rig, next);
    const other = (await citizenOf(rig, next)) ?? expect.fail();
    const records = async () => (await rig.store().table.query({ pk: citizenKey(other) })).items;
    expect(await records()).not.toEqual([]);
    rig.crashAt(crash);
    await rig.handle(rig.letter(next, notice(rig), 'moved'));
    expect(await records()).toEqual([]);
    expect(await citizenOf(rig, next)).toBe(she);
    expect(await citizenOf(rig, ana)).toBeNull();
    return rig.steps();
  };
  const steps = await joins(null);
  expect(steps).toBeGreaterThan(3);
  for (let step = 1; step <= steps; step += 1)
    for (const when of ['before', 'after'] as const) await joins({ step, when });
});

it('known by her user id, then by both, is the same person by her number alone', async () => {
  const user: Address = { waId: null, userId: 'CO.573000000007000' };
  const both: Address = { ...user, waId: '573000000007' };
  const number: Address = { ...both, userId: null };
  const told = async (crash: Parameters<ErasureRig['crashAt']>[0]): Promise<number> => {
    const rig = newRig();
    await welcome(rig, user);
    const she = await citizenOf(rig, user);
    rig.crashAt(crash);
    await rig.says(both, 'ayuda');
    const steps = rig.steps();
    await rig.says(number, 'ayuda');
    expect(she).not.toBeNull();
    expect(await citizenOf(rig, number)).toBe(she);
    expect(await citizenOf(rig, user)).toBe(she);
    return steps;
  };
  const steps = await told(null);
  for (let step = 1; step <= steps; step += 1)
    for (const when of ['before', 'after'] as const) await told({ step, when });
});

const before: Address = { waId: '573000000021', userId: 'CO.573000000021000' };
const after: Address = { waId: '573000000022', userId: 'CO.573000000022000' };
const numberOnly = ({ waId }: Address): Address => ({ waId, userId: null });

/** As Meta's own example has it: the new number, and no new user id. */
const bareNotice = (rig: ErasureRig): LetterBody =>
  ({ ...notice(rig), address: numberOnly(after), previous: groupsOf(before) }) as LetterBody;

it('who wrote under a new user id before the notice, which does not name it, is joined and can be erased', async () => {
  const joins = async (crash: Parameters<ErasureRig['crashAt']>[0]): Promise<number> => {
    const rig = newRig();
    await welcome(rig, before);
    const she = (await citizenOf(rig, before)) ?? expect.fail();
    rig.pass(60_000);
    await welcome(rig, after);
    const other = (await citizenOf(rig, after)) ?? expect.fail();
    expect(other).not.toBe(she);
    rig.pass(60_000);
    rig.crashAt(crash);
    await rig.handle(rig.letter(numberOnly(after), bareNotice(rig), 'moved'));
    const steps = rig.steps();
    for (const one of [after, numberOnly(after)]) expect(await citizenOf(rig, one)).toBe(she);
    for (const one of [before, numberOnly(before)]) expect(await citizenOf(rig, one)).toBeNull();
    await rig.taps(after, (await rig.says(after, 'borrar')).at(-1), 0);
    for (const citizen of [she, other])
      expect((await rig.store().table.query({ pk: citizenKey(citizen) })).items).toEqual([]);
    expect([null, await citizenOf(rig, after)]).toContain(await citizenOf(rig, numberOnly(after)));
    return steps;
  };
  const steps = await joins(null);
  expect(steps).toBeGreaterThan(3);
  for (let step = 1; step <= steps; step += 1)
    for (const when of ['before', 'after'] as const) await joins({ step, when });
});

it('who has the new number from somebody else is not joined with them', async () => {
  const day = 86_400_000;
  const joined = async (late: number, silent: boolean): Promise<boolean> => {
    const rig = newRig();
    await welcome(rig, before);
    const she = await citizenOf(rig, before);
    rig.pass(60_000);
    await welcome(rig, after);
    const other = await citizenOf(rig, after);
    rig.pass(60_000);
    if (!silent) await rig.says(before, 'ayuda');
    rig.pass(late);
    await rig.handle(rig.letter(numberOnly(after), bareNotice(rig), 'moved'));
    expect(await citizenOf(rig, numberOnly(after))).toBe(she);
    const now = await citizenOf(rig, after);
    expect([she, other]).toContain(now);
    return now === she;
  };
  expect(await joined(0, true)).toBe(true);
  expect(await joined(0, false)).toBe(false);
  expect(await joined(2 * day, true)).toBe(false);
});

it('what leads to two sessions that are joined lasts as long as she is remembered', async () => {
  const rig = newRig();
  await welcome(rig, before);
  rig.pass(60_000);
  await rig.says(after, 'hola');
  rig.pass(60_000);
  await rig.handle(rig.letter(numberOnly(after), bareNotice(rig), 'moved'));
  await rig.says({ ...after, waId: null }, 'ayuda');
  rig.pass(30 * 86_400_000);
  expect(await citizenOf(rig, numberOnly(after))).toBe(await citizenOf(rig, after));
  expect(await citizenOf(rig, numberOnly(after))).not.toBeNull();
});
