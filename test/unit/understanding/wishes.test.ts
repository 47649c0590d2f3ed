import { describe, expect, test } from 'vitest';
import {
  asksForWish,
  beginsWithWish,
  namesService,
  turnsAway,
  wishesForLoan,
  wishIn,
} from '../../../flows/understanding/wishes.ts';
import { hears } from './hears.ts';

describe('wishIn', () => {
  test.each([
    ['no, mejor quiero un préstamo', { turned: 'no, mejor ', wish: 'quiero un prestamo' }],
    ['quiero saber lo de las deudas', { turned: '', wish: 'quiero saber lo de las deudas' }],
    ['no, mejor lo de las deudas', { turned: 'no, mejor ', wish: 'lo de las deudas' }],
    ['Necesito plata', { turned: '', wish: 'necesito plata' }],
    ['quiero que sí', null],
    ['no quiero un préstamo', null],
    ['quiero para mí', null],
    ['quiero el primero', null],
    ['mi hija quiere estudiar', null],
  ])('"%s"', (text, wish) => {
    expect(wishIn(text)).toEqual(wish);
  });
});

hears(
  function turnsFromWhatIsAsked(text) {
    const wish = wishIn(text);
    return wish !== null && turnsAway(wish);
  },
  `
+ no, mejor quiero un préstamo
+ quiero saber lo de las deudas
+ quiero lo de estudiar
+ quiero anotar
- quiero un préstamo
- no, quiero un jardín
`,
);

hears(
  function wantsLoan(text) {
    const wish = wishIn(text);
    return wish !== null && wishesForLoan(wish);
  },
  `
+ quiero un préstamo
+ necesito plata
+ necesito que me presten
+ quiero sacar un crédito
- quiero pagar mi préstamo
- quiero un jardín
`,
);

hears(
  beginsWithWish,
  `
+ quiero lo de estudiar
+ yo quiero ir
- sí quiero
- quiero
- no quiero ir
`,
);

hears(
  asksForWish,
  `
+ ¿Quiere que le recuerde?
+ ¿Le gustaría ir?
+ Would you like it?
- ¿Está en embarazo?
- ¿Cuida a alguien más?
`,
);

hears(
  namesService,
  `
+ busco jardín
+ que cuiden a mi hijo
+ necesito plata
+ looking for daycare
- está en el cuarto
- mi niña está llorando
- jardinero
`,
);
