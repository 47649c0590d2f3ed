import { describe, expect, test } from 'vitest';
import {
  correctsHerself,
  isDayAlone,
  isValueAlone,
  namesItsSubject,
  nameToReopen,
} from '../../../flows/understanding/corrects.ts';
import { hears } from './hears.ts';

hears(
  correctsHerself,
  `
+ perdón, era otra cosa
+ no, me equivoqué
+ quise decir que no me alcanza
+ sorry, it was the bank
- no, me pidieron fiador
- le pedí perdón
`,
);

hears(
  namesItsSubject,
  `
+ el surtido es 40 mil
+ las cuotas son 3
- son 40 mil
- el 15
`,
);

hears(
  isDayAlone,
  `
+ el 15
+ fue el 3
- el 15 de la lista
- 15
- el lunes
`,
);

hears(
  isValueAlone,
  `
+ son 25 millones
+ 25 mil
- no dije 500 mil
- con 500 mil no pago ni el arriendo
- ¿25 mil?
- por qué 25
- son unos
`,
);

describe('nameToReopen', () => {
  test.each([
    ['quiero cambiar el cuánto, por favor', 'cuanto'],
    ['corregir el historial', 'historial'],
    ['change my age', 'age'],
    ['cambiar', null],
    ['me cambiaron la cita', null],
  ])('"%s"', (text, name) => {
    expect(nameToReopen(text)).toBe(name);
  });
});
