import { describe, expect, test } from 'vitest';
import { atMenu } from '../engine/talk.ts';

const signing = (...said: readonly string[]) => {
  const talk = atMenu();
  talk.say('Crédito y deudas', 'Me dijeron que sí', 'en la calle', 'Banco', 'ninguna', ...said);
  return talk;
};
const offer = ['2 millones 800', '2 millones 710', '254', 'mensual', '18'];

describe('figures of something else are stored for none of the paper', () => {
  test.each([
    [[], 'signing.lent'],
    [['2 millones 800'], 'signing.inHand'],
  ])('"18 meses a 245" is the instalment, and the question stands', (before, at) => {
    const talk = signing(...before, '18 meses a 245');
    expect(talk.value(at)).toBe(undefined);
    expect(talk.value('signing.pay')).toBe(245_000);
    expect(talk.at).toBe(at);
  });

  test.each([
    [2, 'signing.pay', 'me quitan 90 de un estudio de credito'],
    [0, 'signing.lent', 'me descuentan 90 del seguro'],
    [1, 'signing.inHand', 'me quitan 90'],
    [4, 'signing.times', 'si me da, en un mes malo me quedan 300'],
  ])('after %i answers, at %s, "%s" is no answer', (many, at, said) => {
    const talk = signing(...offer.slice(0, many), said);
    expect(talk.value(at)).toBe(undefined);
    expect(talk.at).toBe(at);
  });

  test('an instalment kept back of the wages is one', () =>
    expect(signing(...offer.slice(0, 2), 'me descuentan 90 mil').value('signing.pay')).toBe(90_000));
});

describe('a figure taken back', () => {
  test.each([3, 5])('"la cuota es de 245 no 254" changes it, %i answers on', (many) => {
    const talk = signing(...offer.slice(0, many), 'espere que la cuota es de 245 no 254');
    expect(talk.value('signing.pay')).toBe(245_000);
  });

  test('"no espere son 24 meses no 18" changes the number of them', () =>
    expect(signing(...offer, 'no espere son 24 meses no 18').value('signing.times')).toBe(24));

  test('below the verdict she is asked about the number of them, and about no lender', () => {
    const talk = signing(...offer, 'ninguna', 'y si pido menos plazo');
    expect(talk.shown).not.toContain('Gota a gota');
    talk.say('no espere son 24 meses no 18');
    expect(talk.shown).toContain('¿Lo cambio a *24*?');
  });
});

test.each([
  ['entonces firmo o no firmo', 'Todavía no firme'],
  ['ya firmé', 'Guarde copia'],
  ['y si me atraso que me hacen', 'hable *antes* del día del pago'],
  ['me piden fiador', 'quien paga si usted no puede'],
  ['y si pido menos plazo', 'Con menos cuotas, cada una sube'],
])('below the check of her offer "%s" is answered', (said, told) => {
  const talk = signing(...offer, 'ninguna', said);
  expect(talk.shown).toContain(told);
  expect(talk.at).toBe('!checked');
});

describe('who cannot pay', () => {
  const late = () => {
    const talk = atMenu();
    talk.say('no puedo pagar', 'gota a gota', 'no');
    return talk;
  };

  test.each([
    ['desde el jueves no les pago', 'days'],
    ['no les pago desde hace dos meses', 'month'],
    ['todavía no', 'not-yet'],
  ])('"%s": %s', (said, is) => {
    const talk = late();
    talk.say(said);
    expect(talk.value('trouble.late')).toBe(is);
  });

  test('who asks what to tell them is not told that she is not late', () => {
    const talk = late();
    talk.say('no, no he hablado con ellos, ¿qué les digo?');
    expect(talk.value('trouble.late')).toBe(undefined);
    expect(talk.shown).toContain('se lo digo enseguida');
  });

  test('where threats are asked about, what to tell them is put off by nothing', () => {
    const talk = atMenu();
    talk.say('no puedo pagar', 'gota a gota', 'me amenazan, ¿qué les digo?');
    expect(talk.shown).not.toContain('se lo digo enseguida');
  });
});

describe('who was told no', () => {
  const refused = (...said: readonly string[]) => {
    const talk = atMenu();
    talk.say('me dijeron que no me prestan', 'en la calle', 'bancamía', ...said);
    return talk;
  };

  test.each(['no me dieron papel', 'me dijeron de palabra nomas no me dieron papel'])(
    '"%s" gives no reason: no paper was given to her, and none is missing',
    (said) => expect(refused(said).value('refused.reason')).toBe(undefined),
  );

  test('where to complain is told below', () => {
    const talk = refused('no me dijeron', 'ahora no', 'y donde reclamo');
    expect(talk.shown).toContain('Cómo reclamar un reporte');
  });
});
