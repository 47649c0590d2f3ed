import { expect, test } from 'vitest';
import {
  beginsWithYesOrNo,
  deniesWithNumber,
  isBareNo,
  opensWithNo,
  opensWithYesOrNo,
  saysThatSheDoesNot,
  saysThatSheHasNone,
  withoutOpeningNo,
} from '../../../flows/understanding/opens-with.ts';
import { hears } from './hears.ts';

hears(
  opensWithNo,
  `
+ no
+ ¡No, vecina!
+ no contesto más preguntas
- nosotros no
- ahora no
- noviembre
`,
);

hears(
  saysThatSheDoesNot,
  `
+ no contesto más preguntas
+ … no quiero
- no
- no, contesto
- ya no quiero
`,
);

hears(
  saysThatSheHasNone,
  `
+ no tengo papeles
+ No tengo
- ya no tengo
- no, tengo papeles
`,
);

hears(
  deniesWithNumber,
  `
+ no, son 30
+ no, treinta
- no, gracias
- no
- son 30
`,
);

hears(
  opensWithYesOrNo,
  `
+ no, ya murió
+ si, falleció
- ay, no
- mi mamá murió
`,
);

hears(
  beginsWithYesOrNo,
  `
+ no cuido a nadie
+ si, a mi mamá
+ yes
- claro
- … no
- nosotros
`,
);

hears(
  isBareNo,
  `
+ no
+ Ahora no.
+ no gracias
+ nada
+ not now
- no me alcanza
- no tengo con quién
- nada me sirve
`,
);

test.each([
  ['no, son 30', 'son 30'],
  ['¡No! treinta', 'treinta'],
  ['son 30', 'son 30'],
])('"%s" without its no is "%s"', (text, rest) => {
  expect(withoutOpeningNo(text)).toBe(rest);
});
