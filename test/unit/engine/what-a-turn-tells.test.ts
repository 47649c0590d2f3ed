import { expect, test } from 'vitest';
import type { RecordDraft } from '../../../flows/engine/record.ts';
import { inCare } from './talk.ts';

/** What figures about questions are counted from: no words of hers. */
const steps = (records: readonly RecordDraft[]) =>
  records.flatMap((draft) =>
    draft.kind === 'turn' ? [{ asks: draft.question, version: draft.version, notes: draft.notes }] : [],
  );

test('a turn names the question it leaves open, with its version', () => {
  const talk = inCare('jardín', 'sí');
  expect(steps(talk.records).at(-1)).toEqual({
    asks: 'care.relation@p1',
    version: 1,
    notes: ['answered:care.caregiver'],
  });
});

test('a turn says what was not understood', () => {
  const talk = inCare('jardín', 'sí', 'qwrtp zxcv');
  expect(steps(talk.records).at(-1)).toMatchObject({
    asks: 'care.relation@p1',
    notes: expect.arrayContaining(['missed:care.relation@p1:1']),
  });
});

test('a turn says which answer was corrected, by "no, …" and by "corregir"', () => {
  const talk = inCare('jardín', 'sí', 'hija', '2 años');
  talk.say('no, tiene 4 años');
  expect(steps(talk.records).at(-1)?.notes).toContain('corrected:care.personAge@p1');
  talk.say('corregir', '2');
  expect(steps(talk.records).at(-1)?.notes).toContain('corrected:care.caregiver');
});

test('a turn without a question has no version', () => {
  const talk = inCare('jardín', 'no', '30', 'F', 'no', 'Usme');
  talk.say('menú');
  expect(steps(talk.records).at(-1)).toMatchObject({ asks: null, version: null });
});
