import { table } from './table.ts';

table(
  'correction',
  `
cambiar 3 => #3
cambiar la 3 => #3
Cambiar la tres => #3
corregir la 2 => #2
corregir 2 => #2
corregir la segunda => #2
corregir la respuesta 4 => #4
quiero cambiar la 1 => #1
cambie la 5 por favor => #5
correjir la 2 => #2
change 3 => #3
la 3 está mal => #3
cambiar el número 6 => #6
no, son 2 hijos => "son 2 hijos"
No, son 2 hijos => "son 2 hijos"
no, tengo 34 => "tengo 34"
no. Tengo 34 => "Tengo 34"
no, vivo en Bosa => "vivo en Bosa"
perdón, quise decir Bosa => "Bosa"
Perdón quise decir Bosa => "Bosa"
quise decir 300 mil => "300 mil"
me equivoqué, son 3 => "3"
me equivoqué, tengo 35 años => "tengo 35 años"
me equivoque era Suba => "Suba"
perdón, son dos => "dos"
y si pido un millón => "pido un millón"
¿y si pidiera 500 mil? => "pidiera 500 mil?"
y si el día malo fuera 40 => "el día malo fuera 40"
pero y qué pasa si saco 3 millones => "saco 3 millones"
what if I ask for 2 million => "I ask for 2 million"
si pido prestado me cobran => null
y si me quitan la moto => null
ay perdón, eran 200 mil => "200 mil"
mejor dicho, Kennedy => "Kennedy"
digo, 36 => "36"
corrijo: 2 millones => "2 millones"
sorry, i meant Suba => "Suba"
i meant 3 => "3"
mentiras, son 4 => "son 4"
no, mentiras, son 4 => "son 4"
no vecina, son tres => "son tres"
me equivoqué => null
corregir => null
cambiar => null
no => null
no tengo => null
no tengo hijos => null
no es mío => null
no soy cabeza de hogar => null
no gracias => null
34 => null
Bosa => null
sí => null
cambiar de trabajo => null
no sé => null
perdón => null
hola => null
son 2 => null
tengo 34 => null
no, gracias => null
no, todavía no => null
no, nunca => null
no, no tengo => null
cambio 3 => #3
disculpe, era el martes => "el martes"
no perdón, es en Suba => "en Suba"
`,
);
