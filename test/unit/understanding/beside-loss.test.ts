import { expect, test } from 'vitest';
import { toldInPast, wantsBesides, withoutCalls } from '../../../flows/understanding/beside-loss.ts';
import { hears } from './hears.ts';

hears(
  wantsBesides,
  `
+ murio mi papa y necesito plata para el entierro
+ cuido a mi mama
+ my mother died and i need a loan
- murio mi papa
- mi mama ya fallecio
`,
);

hears(
  toldInPast,
  `
+ tenia 80
+ era mi papa
+ he was old
- tiene 80
- es mi papa
`,
);

test.each([
  ['no, ay, tiene 80', 'tiene 80'],
  ['vecina tiene 80', 'tiene 80'],
  ['tiene 80', 'tiene 80'],
  ['nosotros', 'nosotros'],
])('"%s" without what it calls is "%s"', (words, rest) => {
  expect(withoutCalls(words)).toBe(rest);
});
