import { describe, expect, test } from 'vitest';
import { inCredit, type Talk, toGoodDay } from '../engine/talk.ts';

const asked = (talk: Talk): readonly string[] => talk.taps.slice(0, -1).map(({ title }) => title);

describe('of two amounts neither is taken for her', () => {
  test.each([
    ['500 o un palo', ['$500.000', '$1.000.000']],
    ['800 o un millon', ['$800.000', '$1.000.000']],
    ['entre 500 y un millon', ['$500.000', '$1.000.000']],
    ['500 mil o 1 millon', ['$500.000', '$1.000.000']],
    ['uno o dos palos', ['$1.000.000', '$2.000.000']],
  ])('"%s"', (words, readings) => {
    const talk = inCredit('surtir', words);
    expect(talk.value('credit.amount')).toBe(undefined);
    expect(asked(talk)).toEqual(readings);
  });

  test.each(['20 o 30', 'entre 20 y 30 mil'])('of a day no millions are offered: "%s"', (words) =>
    expect(asked(inCredit(...toGoodDay, words))).toEqual(['$20.000', '$30.000']),
  );

  test('"1 millón 200" is one amount', () =>
    expect(inCredit('surtir', '1 millon 200').value('credit.amount')).toBe(1_200_000));
});

describe('how long, where she stopped in between', () => {
  const atMonths = toGoodDay.slice(0, -1);

  test('is asked back', () =>
    expect(asked(inCredit(...atMonths, 'lo tuve 10 años, lo cerré y volví hace 4 meses'))).toEqual([
      '10 años',
      '4 meses',
    ]));

  test.each([
    ['como 4 años pero en pandemia pare 1', undefined],
    ['3 años y 2 meses', 38],
    ['volví hace 4 meses', 4],
  ])('"%s": %s', (words, months) => expect(inCredit(...atMonths, words).value('credit.months')).toBe(months));
});

describe('a gota a gota', () => {
  const atDebts = [...toGoodDay, '200 mil', '50 mil', '6', '80 mil', '300 mil'];

  test.each([
    'el gota me presto 500 y pago 20 diarios',
    'pues lo del gota 20 diarios me prestaron 500',
    'si, un gota de 500 a 20 diarios',
  ])('quoted in one breath: "%s"', (words) => {
    const talk = inCredit(...atDebts, words);
    expect([talk.value('credit.gotaLent'), talk.value('credit.gotaPay'), talk.value('credit.gotaEvery')]).toEqual([
      500_000,
      20_000,
      'day',
    ]);
  });

  test.each([
    ['600 en total', undefined],
    ['20', 20_000],
    ['20 diarios', 20_000],
  ])('each payment: "%s" is %s', (words, pesos) =>
    expect(inCredit(...atDebts, 'sí', 'gota a gota', '500', words).value('credit.gotaPay')).toBe(pesos),
  );
});

test.each(['si nequi', 'tengo nequi', 'no tengo cuenta, solo nequi'])(
  '"%s" is an account, and says nothing of savings',
  (words) => {
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
      ...['si', 'gota a gota', '500', '20 diarios', '30', 'no sé', 'cedula y rut', 'no', words],
    );
    expect(talk.value('credit.account')).toBe(true);
    expect(talk.at).toBe('credit.savings');
  },
);
