import { describe, expect, test } from 'vitest';
import { atMenu, inCredit, type Talk, toGoodDay } from '../engine/talk.ts';

const on = (...said: readonly string[]): Talk => {
  const talk = atMenu();
  talk.say('Crédito y deudas', ...said);
  return talk;
};

describe('words near those of an option choose none', () => {
  const toDebts = [...toGoodDay, '200 mil', '50 mil', '6', '80 mil', '300 mil', 'sí'];
  const places: readonly (readonly [string, () => Talk, readonly (readonly [string, unknown])[]])[] = [
    [
      'signing.flags',
      () => on('Me dijeron que sí', 'calle', 'Banco'),
      [
        ['me ofrecen 3 pero pedi 2', undefined],
        ['1.200 en total', undefined],
        ['1 y 3', ['money-first', 'blank-papers']],
        ['me piden 100 mil', ['money-first']],
      ],
    ],
    [
      'refused.by',
      () => on('Me dijeron que no', 'calle'),
      [
        ['el 10 de noviembre', undefined],
        ['10', ['app']],
      ],
    ],
    [
      'credit.debtKinds',
      () => inCredit(...toDebts),
      [
        ['a todo el mundo', undefined],
        ['son 5', undefined],
        ['5', ['shop']],
        ['gota y banco', ['gota', 'bank']],
      ],
    ],
    [
      'credit.wouldGo',
      () => inCredit('surtir', '1 millón', 'este mes'),
      [
        ['al que me preste', undefined],
        ['al señor de la tienda', undefined],
        ['una señora', undefined],
        ['al señor que presta', 'gota'],
      ],
    ],
    [
      'credit.purpose',
      () => inCredit(),
      [
        ['comprar una fileteadora', 'equipment'],
        ['comprar una greca', 'equipment'],
        ['comprar una carpa', 'equipment'],
        ['comprar un celular', undefined],
        ['comprar un lote', undefined],
        ['comprar un bulto de papa', 'stock'],
        ['comprar mercancia', 'stock'],
      ],
    ],
    [
      'credit.barrier',
      () => inCredit('surtir', '1 millón', 'este mes', 'al banco'),
      [['no tengo tiempo de ir', undefined]],
    ],
  ];

  test.each(places.flatMap(([key, open, rows]) => rows.map(([words, value]) => ({ key, open, words, value }))))(
    '$key: "$words"',
    ({ key, open, words, value }) => {
      const talk = open();
      talk.say(words);
      expect(talk.value(key)).toEqual(value);
      if (value === undefined) expect(talk.at).toBe(key);
    },
  );
});

test('"no tengo tiempo de ir" pauses nothing, and "no tengo tiempo" does', () => {
  const atBarrier = (): Talk => inCredit('surtir', '1 millón', 'este mes', 'al banco');
  expect(atBarrier().say('no tengo tiempo de ir')).not.toContain('aquí guardo todo');
  expect(atBarrier().say('no tengo tiempo')).toContain('aquí guardo todo');
});

test('what she asks of a result begins no other stage', () => {
  const talk = inCredit(
    ...[
      'surtir',
      '1 millón',
      'este mes',
      'al banco',
      'nada',
      'arepas',
      'calle',
      '5 años',
      '150',
      '60',
      '6',
      '70',
      '50',
    ],
    ...['no', 'no sé', 'cedula y rut', 'no', 'no', 'no', 'no'],
  );
  for (const [words, told] of [
    ['que es cuota', 'se paga cada vez'],
    ['y la cuota?', 'la cuota es de'],
    ['la cuota cuanto seria', 'la cuota es de'],
    ['menos cuota', 'menos plata o más plazo'],
    ['y si dejo de pagarle al gota', 'le pueden hacer un reporte'],
    ['el gota me sirve mas', 'sale caro'],
  ] as const) {
    expect(talk.say(words), words).toContain(told);
    expect(talk.at, words).toBe('!readiness');
  }
  talk.say('estoy pagando');
  expect(talk.at).toBe('paying.lender');
});
