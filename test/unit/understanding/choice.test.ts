import { table } from './table.ts';

const OPTIONS = { titles: ['Educación', 'Salud', 'Cuidado de niños', 'Otra cosa'] };

table(
  'choice',
  `
ochenta y dos => out-of-range
treinta y dos => out-of-range
treinta dos => out-of-range
ciento dos => out-of-range
la veintidós => out-of-range
82 => out-of-range
la dos => 1
la uno y la dos => ambiguous: 0;1
1 => 0
2 => 1
la 2 => 1
el 2 => 1
la primera => 0
la segunda => 1
la de arriba => 0
la de abajo => 3
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
no la uno, la dos => 1~
la 1, no, la 2 => 1~
no, la 3 => 2
perdón, la tercera => 2
la segunda no, la tercera => 2
no la primera sino la segunda => 1
mejor la 4 => 3
educación => 0
Educacion => 0
educasion => 0
otracosa => 3
cuidadodeniños => 2
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
tengo 3 => not-understood
hay 2 => not-understood
somos 4 => not-understood
a las 2 => not-understood
las 2 => not-understood
la 2 => 1
el 3 => 2
quiero 3 => 2
son las 3 => not-understood
el 1ro => 0
la 3era => 2
marque la 2 => 1
póngale la 3 => 2
deme 2 => 1
opc 2 => 1
op 1 => 0
la última de todas => 3
la primera de todas => 0
todas => not-understood
salud nunca => not-understood
salud no, nunca => not-understood
salud no, gracias => not-understood
no, salud => 1
`,
  OPTIONS,
);

const OFTEN = { titles: ['Cada día', 'Cada semana', 'Cada quincena', 'Cada mes'] };

table(
  'choice',
  `
diario => 0
a diario => 0
todos los dias => 0
semanal => 1
cada 8 dias => 1
cada ocho días => 1
por semana => 1
semanalmente => 1
quincenal => 2
cada 15 => 2
cada quince dias => 2
cada quincena => 2
dos veces al mes => 2
mensual => 3
al mes => 3
cada treinta días => 3
todos los meses => 3
2 => 1
la última => 3
cada semana o cada mes => ambiguous: 1;3
`,
  OFTEN,
);

const USES = {
  titles: [
    'Surtir el negocio',
    'Pagar otras deudas',
    'La casa',
    'Mi hija o hijo',
    'Mi nieta o nieto',
    'No tengo negocio',
    'Otra cosa',
  ],
};

table(
  'choice',
  `
surtir o pagar deudas => ambiguous: 0;1
para surtir y para la casa => ambiguous: 0;2
pagar deudas => 1~
otra => 6~
otra cosa => 6
no tengo => 5~
mi nietico => 4
mi hija o hijo => 3
mi hija y mi hijo => 3
a mi hijo y a mi nieto => ambiguous: 3;4
surtir o surtir => 0~
la casa, no mas => 2
las dos => not-understood
el dos => 1
la de en medio => 3
un millón y medio => not-understood
surti => 0~
la penúltima => 5
no sé cual => dont-know
la casita => 2
8 => out-of-range
`,
  USES,
);

// What she says no to is not chosen.
table(
  'choice',
  `
gota a gota no => not-understood
al banco no => not-understood
no quiero banco => not-understood
no es el banco => not-understood
nunca al banco => not-understood
no me lo aprobaron => not-understood
cada mes no => not-understood
no es cada mes => not-understood
al banco, ¿no? => 0
no, al banco => 0
el banco no, al gota => ambiguous: 0;1
no necesito banco => not-understood
no me gusta el banco => not-understood
el gota no => not-understood
jamás al banco => not-understood
el gota no, nunca => not-understood
el gota no, jamás, ni loca => not-understood
al gota nunca => not-understood
al gota jamás => not-understood
el banco no, gracias => not-understood
al banco no, no => not-understood
casi nunca al banco => not-understood
el banco, nunca el gota => 0
el gota no, banco => ambiguous: 0;1
no iría al banco => not-understood
no es mensual => not-understood
banco => 0
gota => 1
no sé => dont-know
me lo aprobaron => 2
cada mes => 3
cada mes, no más => 3
`,
  { titles: ['Banco', 'Gota a gota', 'Me lo aprobaron', 'Cada mes'] },
);
