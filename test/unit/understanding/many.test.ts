import { expect, test } from 'vitest';
import { parseMany } from '../../../flows/understanding/many.ts';
import { table } from './table.ts';

const OPTIONS = { titles: ['Educación', 'Salud', 'Cuidado de niños', 'Otra cosa'] };

table(
  'many',
  `
1 => [0]
1 y 3 => [0,2]
uno y medio => not-understood
un millón y medio => not-understood
educación sí, salud no => [0]
no salud => not-understood
1, 2 y 3 => [0,1,2]
1,3 => [0,2]
1 3 => [0,2]
13 => [0,2]
la 1 y la 3 => [0,2]
la primera y la última => [0,3]
educación y salud => [0,1]
educación, salud => [0,1]
salud y niños => [1,2]~
educación => [0]
todas => [0,1,2,3]
todas las anteriores => [0,1,2,3]
todo => [0,1,2,3]
todas menos la 2 => [0,2,3]
todas menos salud => [0,2,3]
ninguna => []
ninguna de esas => []
nada => []
no sé => dont-know
prefiero no decir => rather-not
1-3 => [0,1,2]
1 a 3 => [0,1,2]
de la 1 a la 3 => [0,1,2]
la 2 también la 4 => [1,3]
salud y también educación => [0,1]
uno y dos => [0,1]
1️⃣ 2️⃣ => [0,1]
1 y 2 => [0,1]
1+2 => [0,1]
1 & 2 => [0,1]
a y c => [0,2]
educasion i salu => [0,1]
las dos primeras => [0,1]
hola => not-understood
los niños y la salud => [1,2]~
cuidado de niños y educación => [0,2]
me sirve salud y educación => [0,1]
both => ambiguous
all => [0,1,2,3]
1 and 2 => [0,1]
9 => out-of-range
18 => out-of-range
12 => [0,1]
no => not-understood
la 2, perdón la 3 => [2]~
salud, mentiras, educación => [0]~
1 y 2, digo 3 => [0,2]~
1, 2, perdón, 4 => [0,3]~
perdón, la 2 => [1]
toditas => [0,1,2,3]
toditas vecina => [0,1,2,3]
1y2 => [0,1]
1y3y4 => [0,2,3]
todas las de arriba => [0,1,2,3]
la de arriba => [0]
no me sirve ninguna => []
me sirve salud => [1]
no me sirve salud => not-understood
nunca salud => not-understood
primera tercera => [0,2]
primera y última => [0,3]
a b d => [0,1,3]
a c => [0,2]
a f => not-understood
c.c. => not-understood
b => [1]
la a => [0]
tengo 1 y 2 => [0,1]
tengo 1, 2 y 3 => [0,1,2]
las 1 y 3 => [0,2]
las 1 y las 3 => [0,2]
los 1,2 => [0,1]
tengo 2 => not-understood
a las 2 => not-understood
a las 2 y 30 => out-of-range
`,
  OPTIONS,
);

// Where one of the options is none of them.
test.each([
  ['todo menos el rut', [0]],
  ['nada más la cédula', [0]],
  ['la cédula y el rut', [0, 1]],
  ['ninguno', [2]],
] as const)('%s => %s', (text, found) => {
  const options = ['Cédula', 'RUT', 'Ninguno de estos'].map((title) => ({ id: title.toLowerCase(), title }));
  expect(parseMany(text, options)).toMatchObject({ ok: true, value: found });
});
