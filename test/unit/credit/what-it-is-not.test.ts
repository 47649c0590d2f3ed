import { describe, expect, test } from 'vitest';
import { inCredit, toGoodDay } from '../engine/talk.ts';

/** Words that were taken for an answer to what is asked and are of something else, each beside what must stay as it was. */

const toDebts: readonly string[] = [...toGoodDay, '120 mil', '60 mil', '6', '40 mil', '300 mil'];

const heard = (before: readonly string[], text: string) => {
  const talk = inCredit(...before, text);
  return { at: talk.at, value: (id: string) => talk.value(`credit.${id}`) };
};

describe('where it is asked whether she owes', () => {
  test.each(['no son 400', 'no, son 400', 'no eran 400 mil', 'no son 400 mil al mes'])(
    '"%s" is of the costs before',
    (text) => {
      const { at, value } = heard(toDebts, text);
      expect([at, value('fixedCosts'), value('hasDebts')]).toEqual(['credit.hasDebts', 400_000, undefined]);
    },
  );

  test.each([
    ['no no son 400', 400_000],
    ['no, los gastos son 900', 900_000],
    ['no no los gastos son 950', 950_000],
    ['no, no, los gastos son 950', 950_000],
    ['no, los gastos fijos son 950 el arriendo y 120 de luz', 1_070_000],
    ['no no los gastos fijos son 950 el arriendo y 120 de luz', 1_070_000],
  ])('"%s" tells the costs once more', (text, costs) => {
    const { at, value } = heard(toDebts, text);
    expect([at, value('fixedCosts'), value('hasDebts')]).toEqual(['credit.hasDebts', costs, undefined]);
  });

  test('"no son 6" says neither', () => {
    const { at, value } = heard(toDebts, 'no son 6');
    expect([at, value('fixedCosts')]).toEqual(['credit.hasDebts', 300_000]);
  });

  test.each([
    'no',
    'no señora',
    'no no',
    'no no tengo',
    'no no la he pagado',
    'no no son muchas',
    'no son muchas',
    'no son deudas',
    'no es mucho',
    'nada más',
    'no más deudas',
    'no más a nadie',
    'no más por ahora',
    'no más a fin de mes',
    'no, nada más al Icetex, pero ya lo pagué',
  ])('"%s" is a no', (text) => {
    const { value } = heard(toDebts, text);
    expect([value('hasDebts'), value('fixedCosts')]).toEqual([false, 300_000]);
  });

  test.each([
    ['nada más al Icetex', ['other']],
    ['no más al icetex', ['other']],
    ['no, solo al icetex', ['other']],
    ['nada más a mi mamá', ['family']],
    ['nada más al gota', ['gota']],
    ['ya no más al banco', ['bank']],
    ['la tarjeta del transmi y el banco', ['bank']],
    ['la tarjeta', ['bank']],
  ])('"%s" names whom', (text, kinds) => {
    const { value } = heard(toDebts, text);
    expect([value('hasDebts'), value('debtKinds')]).toEqual([true, kinds]);
  });

  test.each(['la tarjeta del transmilenio', 'la tarjeta tullave', 'la tarjeta del sisbén'])(
    '"%s" is no debt',
    (text) => {
      expect(heard(toDebts, text).at).toBe('credit.hasDebts');
    },
  );
});

test.each([
  ['la tarjeta del transmilenio', undefined],
  ['la tarjeta del transmilenio y el gota', ['gota']],
  ['el banco y la tarjeta de transmilenio', ['bank']],
  ['la tarjeta de crédito', ['bank']],
  ['la tarjeta del banco', ['bank']],
  ['el gota no, nunca', undefined],
  ['nunca al gota', undefined],
  ['jamás al banco', undefined],
  ['banco, nunca gota', ['bank']],
  ['gota no, banco', ['bank']],
  ['gota y banco', ['gota', 'bank']],
])('to whom she owes: "%s"', (text, kinds) => {
  expect(heard([...toDebts, 'sí'], text).value('debtKinds')).toEqual(kinds);
});

test.each([
  ['el gota no, nunca', undefined],
  ['al gota nunca', undefined],
  ['el gota no', undefined],
  ['el banco no, gracias', undefined],
  ['el gota', 'gota'],
  ['el banco', 'bank'],
  ['no, al banco', 'bank'],
])('whom she would ask: "%s"', (text, lender) => {
  expect(heard(['surtir', '1 millón', 'este mes'], text).value('wouldGo')).toBe(lender);
});

test.each([
  ['descanso dos domingos al mes', 6],
  ['trabajo dos domingos al mes', undefined],
  ['seis días al mes', undefined],
  ['todos los días menos dos domingos al mes', 6],
  ['descanso dos días', 5],
  ['de lunes a sábado', 6],
  ['6', 6],
])('days of a week: "%s"', (text, days) => {
  expect(heard([...toGoodDay, '120 mil', '60 mil'], text).value('daysPerWeek')).toBe(days);
});

test.each([
  ['de lunes a viernes 30 y sábado 60', 35_000],
  ['entre semana 30 y los sábados 60', 35_000],
  ['30 de lunes a viernes y 60 los sábados', 35_000],
  ['de lunes a viernes 30 mil y los sábados 60 mil', 35_000],
  ['de lunes a viernes 30', 30_000],
  ['de lunes a sábado 30', 30_000],
  ['30 y 60', 90_000],
  ['lunes 30 y viernes 60', undefined],
  ['30 diario y 60 los sábados', undefined],
  ['de lunes a viernes 30 y me quedan 60', 30_000],
])('goods of a day: "%s"', (text, pesos) => {
  expect(heard([...toGoodDay, '120 mil', '60 mil', '6'], text).value('stockPerDay')).toBe(pesos);
});

test.each([
  ['trabajo hace 3 años en una casa', undefined],
  ['trabajo en una casa de familia hace 3 años', undefined],
  ['trabajo en casas de familia', undefined],
  ['trabajo en mi casa hace 3 años', 36],
  ['trabajo hace 3 años en una casa mía', 36],
  ['vendo en una casa hace 3 años', 36],
  ['trabajo hace 3 años en la plaza', 36],
  ['3 años, antes trabajaba en casas de familia', 36],
  ['tengo el puesto hace 3 años en una casa esquinera', 36],
  ['llevo 3 años en esto', 36],
])('how long she has the business: "%s"', (text, months) => {
  expect(heard(toGoodDay.slice(0, -1), text).value('months')).toBe(months);
});

test.each([
  ['me quedan 50', undefined],
  ['me quedan 50 mil libres', undefined],
  ['50 de ganancia', undefined],
  ['100 mil libres', undefined],
  ['me sobran 30', undefined],
  ['vendo 100 y me quedan 50', 100_000],
  ['me entran 200 y me quedan 80', 200_000],
  ['100 y me quedan 50', 100_000],
  ['vendo 100', 100_000],
  ['120 buenos', 120_000],
  ['me hago 100 mil', 100_000],
  ['queda uno con 100', 100_000],
])('what she sells: "%s"', (text, pesos) => {
  expect(heard(toGoodDay, text).value('goodDay')).toBe(pesos);
});

test.each([
  ['en mi casa', undefined],
  ['vendo en casas', undefined],
  ['en la casa', undefined],
  ['una chaza', 'groceries'],
  ['tengo una chasa', 'groceries'],
  ['trabajo en una casa', 'no-business'],
  ['empleada doméstica', 'no-business'],
  ['trabajo en casas de familia y vendo arepas', 'meals'],
])('what she sells: "%s"', (text, sector) => {
  expect(heard(toGoodDay.slice(0, 7), text).value('sector')).toBe(sector);
});

test.each([
  ['para comprar ollas', undefined],
  ['oye para cuándo', undefined],
  ['hoy', 'week'],
  ['oi mismo', 'week'],
])('by when: "%s"', (text, when) => {
  expect(heard(['surtir', '1 millón'], text).value('byWhen')).toBe(when);
});

describe('where it is asked how many payments there are', () => {
  const toTimes: readonly string[] = [...toDebts, 'si', 'gota a gota', '500 mil', '30 mil', 'diario'];

  test.each(['hasta el 20 de diciembre', 'hasta el 20 de dic', 'termino el 5 de enero', 'hasta el 20'])(
    '"%s" is a day, and asked again',
    (text) => {
      const { at, value } = heard(toTimes, text);
      expect([at, value('gotaTimes')]).toEqual(['credit.gotaTimes', undefined]);
    },
  );

  test.each(['20', '20 pagos', '20 días', 'son 20, hasta el 24 de diciembre'])('"%s" are twenty', (text) =>
    expect(heard(toTimes, text).value('gotaTimes')).toBe(20),
  );
});

describe('where it is asked what a gota a gota lent', () => {
  const toLent: readonly string[] = [...toDebts, 'si', 'gota a gota'];

  test.each(['40 barras diarias', '40 diarios', 'pago 40 mil al día'])('"%s" is what she pays', (text) => {
    const { at, value } = heard(toLent, text);
    expect([at, value('gotaLent'), value('gotaPay')]).toEqual(['credit.gotaLent', undefined, 40_000]);
  });

  test.each(['400 barras', '400 mil'])('"%s" is what was lent', (text) =>
    expect(heard(toLent, text).value('gotaLent')).toBe(400_000),
  );
});

describe('a mark behind the millions', () => {
  test.each(["1'200", '1’200', '1´200', "1'200.000"])('"%s" of costs are a million two hundred thousand', (text) =>
    expect(heard(toDebts.slice(0, -1), text).value('fixedCosts')).toBe(1_200_000),
  );

  test.each([
    ["1'200 cada 15 días", 92_308],
    ['1.200 cada 15 días', undefined],
    ["5'000", 5_000],
    ["3'500 pesos", 3_500],
  ])('of goods for a day "%s" are %s', (text, pesos) =>
    expect(heard(toDebts.slice(0, -2), text).value('stockPerDay')).toBe(pesos),
  );
});

describe('whom she owes', () => {
  test('"al parcero" is a friend, beside a lender', () => {
    const { value } = heard(toDebts, 'si, le debo 800 al parcero y a crezcamos 1.5');
    expect(value('debtKinds')).toEqual(['microfinance', 'family']);
  });

  test.each([
    ['a la parcera', ['family']],
    ['a un conocido y al banco', ['bank', 'family']],
    ['la tarjeta vencida', ['bank']],
  ])('"%s"', (text, kinds) => expect(heard([...toDebts, 'si'], text).value('debtKinds')).toEqual(kinds));
});

test.each([
  ['la cedula y la camara vencida', ['cedula']],
  ['la cedula y camara creo q vencida, rut no', ['cedula']],
  ['cédula, rut sin renovar', ['cedula']],
  ['cámara vencida', undefined],
  ['cédula y rut', ['cedula', 'rut']],
])('a paper that has expired is not one she has: "%s"', (text, papers) =>
  expect(heard([...toDebts, 'no', 'no'], text).value('documents')).toEqual(papers),
);
