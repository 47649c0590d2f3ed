import { expect, test } from 'vitest';
import { serviceRecordSchema } from '../../../flows/directory/service-record.ts';
import { shippedDirectory } from '../../../flows/directory/shipped.ts';
import { statementsIn } from '../../../functions/records/stored-statement.ts';
import { attention } from '../../contract/records-rig.ts';

test('an attention at any place of the directory is one that can be recorded', () => {
  const refused = shippedDirectory.places.filter(
    ({ id }) => !serviceRecordSchema.safeParse({ ...attention, place: id }).success,
  );
  expect(refused.map(({ id }) => id)).toEqual([]);
});

test('what this version cannot read is left out of lists and keeps nothing else from them', () => {
  const item = (data: object) => ({ pk: 'citizen#c', sk: 'service#a', version: 1, data: { ...data } });
  const own = { kind: 'service', record: 'a', citizen: 'c', at: '2026-11-22T10:00:00.000Z' };
  expect(statementsIn(item({ ...own, told: { ...attention, shape: 2 } }))).toEqual([]);
  expect(statementsIn(item({ ...own, told: attention }))).toHaveLength(1);
});
