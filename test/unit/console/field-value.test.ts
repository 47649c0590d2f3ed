import { expect, it } from 'vitest';
import { fieldValue } from '../../../console/src/directory/field-value.ts';

it.each([
  ['free', 'Sí', true],
  ['free', 'si', true],
  ['onDemand', ' no ', false],
  ['onDemand', 'Yes', true],
  // Nobody who writes so says "no".
  ['free', 'sí, con cita', 'sí, con cita'],
  ['onDemand', '.', '.'],
  ['documents', 'cédula; recibo de luz', ['cédula', 'recibo de luz']],
  ['documents', 'cédula', ['cédula']],
  ['phone', ' 3001112233 ', '3001112233'],
  ['hours', 'no', 'no'],
  ['phone', '  ', null],
  ['documents', '', null],
  ['free', '', null],
])('%s: "%s" is %j', (field, typed, value) => {
  expect(fieldValue(field, typed)).toEqual(value);
});
