import { expect, test } from 'vitest';
import { groupKey } from '../../../functions/conversation/identity.ts';
import { deriveKeys } from '../../../functions/conversation/seal.ts';
import { documentName, namePerson, type ToldDocument } from '../../../functions/records/name-person.ts';

const keys = deriveKeys('test key');
const name = (type: ToldDocument['type'], number: string) => documentName(keys, { type, number });

test('a document is the same however it is written', () => {
  const known = name('CC', '1032456789');
  for (const written of ['1.032.456.789', ' 1032456789 ', '1,032,456,789', '0001032456789'])
    expect(name('CC', written)).toBe(known);
  expect(name('TI', '1032456789')).not.toBe(known);
  expect(documentName(deriveKeys('other'), { type: 'CC', number: '1032456789' })).not.toBe(known);
  expect(known).not.toContain('1032456789');
});

test.each([
  ['CC', '1.03E+09'],
  ['CC', '1,03E9'],
  ['CC', 'no tiene'],
  ['CC', '12'],
  ['PA', ''],
] as const)('%s "%s" names nobody', (type, number) => expect(name(type, number)).toBeNull());

test('a phone has the name under which her conversation is kept', () => {
  const named = namePerson({ keys, phoneNumberId: '1' }, { phone: '300 000 0001' });
  expect(named).toMatchObject({ ok: true, names: { name: groupKey(keys, '1', '573000000001'), by: 'phone' } });
});

test('the phone beside a child’s document is not the child’s', () => {
  const of = (type: ToldDocument['type']) => {
    const named = namePerson(
      { keys, phoneNumberId: '1' },
      { phone: '573000000001', document: { type, number: '1032456789' } },
    );
    return named.ok ? named.names.phone : 'wrong';
  };
  expect(of('RC')).toBeNull();
  expect(of('TI')).toBeNull();
  expect(of('CC')).not.toBeNull();
});
