import { expect, test } from 'vitest';
import { parseChoice } from '../../../flows/understanding/choice.ts';

const options = [
  { id: 'yes', title: 'Sí, acepto' },
  { id: 'no', title: 'No acepto' },
];

test.each(['aaa', 'aaaaaaaaaaaa', 'a'.repeat(100_000), 'bbbb', 'AAAAAY'])(
  'a letter held down is no option: %#',
  (text) => {
    expect(parseChoice(text, options)).toMatchObject({ ok: false });
  },
);

test.each([
  ['a', 0],
  ['b', 1],
  ['siiii acepto', 0],
])('%s is one', (text, index) => {
  expect(parseChoice(text, options)).toMatchObject({ ok: true, value: index });
});
