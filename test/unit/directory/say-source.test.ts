import { expect, test } from 'vitest';
import { saySource } from '../../../flows/directory/say-source.ts';
import { shippedDirectory } from '../../../flows/directory/shipped.ts';

test('the source of every place is named in a few words', () => {
  const said = [...new Set(shippedDirectory.places.map(({ source }) => saySource(source[0] ?? '')))];
  expect(said.filter((one) => one.length === 0 || one.length > 36)).toEqual([]);
  expect(said.filter((one) => /https?:|github|"|@|\//.test(one))).toEqual([]);
});

test.each([
  ['SED "Matrícula Total en Colegios Oficiales" (SIMAT 2025-04-30)', 'Secretaría de Educación'],
  ['SDMujer/IDECA anchor layer', 'Secretaría de la Mujer'],
  ['https://www.sdmujer.gov.co', 'sdmujer.gov.co'],
  ['https://caracol.com.co/2024/11/15/x/', 'caracol.com.co'],
])('%s is %s', (source, said) => {
  expect(saySource(source)).toBe(said);
});
