import { table } from './table.ts';

const OPTIONS = { titles: ['Educación', 'Salud', 'Cuidado de niños', 'Otra cosa'] };

table(
  'choice',
  `
1 => 0
2 => 1
la 2 => 1
el 2 => 1
la primera => 0
la segunda => 1
primera => 0
la tercera => 2
la última => 3
el último => 3
opción 2 => 1
opcion b => 1
b => 1
la b => 1
la c => 2
opción dos => 1
dos => 1
uno => 0
3️⃣ => 2
2. => 1
2) => 1
#2 => 1
la número 3 => 2
número 4 => 3
no, la segunda => 1
no, la 3 => 2
perdón, la tercera => 2
la segunda no, la tercera => 2
no la primera sino la segunda => 1
mejor la 4 => 3
educación => 0
Educacion => 0
educasion => 0
EDUCACIÓN => 0
la de educación => 0
educación por favor => 0
quiero educación => 0
estudiar => not-understood
salud => 1
la salud => 1
de salud => 1
saludd => 1
cuidado de niños => 2
niños => 2~
cuidado => 2~
los niños => 2~
cuidado de niñas => 2
otra cosa => 3
otra => 3~
otro => 3~
1 y 2 => ambiguous: 0;1
educación y salud => ambiguous: 0;1
la primera o la segunda => ambiguous: 0;1
no sé => dont-know
no sé cuál => dont-know
prefiero no decir => rather-not
7 => out-of-range
tengo 2 hijos y mi mamá => not-understood
un bebé de 3 meses => not-understood
sí => not-understood
la séptima => out-of-range
ninguna => not-understood
hola => not-understood
banano => not-understood
sí la primera => 0
listo la 2 => 1
second => 1
the first one => 0
option 3 => 2
creo que la 2 => 1
la uno => 0
la dos porfa => 1
cuidado de los niños => 2
me gustaría la de salud => 1
niñoz => 2~
la penúltima => 2
`,
  OPTIONS,
);
