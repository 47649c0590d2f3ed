import { describe, expect, test } from 'vitest';
import { atMenu } from '../engine/talk.ts';

/** What she tells at the menu of what is asked later, by question without "credit.". */
const told = (sentence: string): Readonly<Record<string, unknown>> => {
  const talk = atMenu();
  talk.say(sentence);
  const own = talk.session.answers.filter(({ key }) => key.startsWith('credit.'));
  return Object.fromEntries(own.map(({ key, value }) => [key.replace('credit.', ''), value]));
};

describe('a vendor who tells all at once', () => {
  test.each([
    [
      'necesito 500 mil pa ya pa surtir vendo frutas en fontibon hace 4 años',
      { stage: 'need', purpose: 'stock', amount: 500_000, sector: 'produce', market: 'fontibon', months: 48 },
    ],
    [
      'buenas debo 3 millones al banco y 500 al gota y necesito 1 millon pa surtir',
      { stage: 'need', purpose: 'stock', amount: 1_000_000, hasDebts: true, debtKinds: ['gota', 'bank'] },
    ],
    [
      'vendo ropa en san victorino y necesito 2 palos',
      { stage: 'need', amount: 2_000_000, sector: 'clothes', market: 'san-victorino' },
    ],
    [
      'tengo un puesto en el restrepo hace 10 años y quiero surtir, necesito 3 millones',
      { stage: 'need', purpose: 'stock', amount: 3_000_000, market: 'restrepo', months: 120 },
    ],
    ['tengo una tienda en bosa hace 5 años y necesito 4 millones', { stage: 'need', amount: 4_000_000, months: 60 }],
    ['vendo tintos en la calle y quiero crecer', { stage: 'need', sector: 'meals' }],
    ['soy vendedora ambulante en san victorino y quiero un credito', { stage: 'need', market: 'san-victorino' }],
    [
      'un prestamito de un millon quinientos pa comprar una nevera',
      { stage: 'need', purpose: 'equipment', amount: 1_500_000 },
    ],
    ['necesito 1 millon pa pagarle al gota', { stage: 'need', purpose: 'debts', amount: 1_000_000 }],
    ['necesito plata, debo 2 millones en bancamia', { stage: 'need', hasDebts: true, debtKinds: ['microfinance'] }],
    ['necesito 300 mil pa hoy', { stage: 'need', amount: 300_000 }],
    ['me urge medio millon', { stage: 'need', amount: 500_000 }],
    ['ocupo un credito de millon y pico', { stage: 'need', amount: 1_000_000 }],
    ['quien me presta 800 lucas', { stage: 'looking', amount: 800_000 }],
    ['como hago pa que me presten plata', { stage: 'need' }],
    ['i need 2 million for stock', { stage: 'need', purpose: 'stock', amount: 2_000_000 }],
    // What was long ago, what is cared for, and what is to be paid, is no business of so many years and no debt.
    ['me negaron el credito en el banco hace 2 años', { stage: 'refused' }],
    ['necesito plata, no debo nada', { stage: 'need' }],
    ['no puedo pagar, debo 500 al gota', {}],
    ['cuido a mi mama y vendo arepas en la calle', {}],
    ['quiero estudiar pero vendo en la calle hace 2 años', {}],
    ['quiero 2 palitos de queso', {}],
  ])('"%s"', (sentence, expected) => {
    expect(told(sentence)).toEqual(expected);
  });
});

test('what was told is said back, and not asked again', () => {
  const talk = atMenu();
  talk.say('necesito 500 mil pa surtir, vendo frutas en fontibon hace 4 años y debo 300 al gota');
  for (const said of ['$500.000', 'Frutas y verduras', 'Fontibón', '4 años', 'Gota a gota'])
    expect(talk.shown).toContain(said);
  const asked: string[] = [];
  for (const text of ['este mes', 'al banco', 'nada', '200 mil', '80 mil', '6', '60 mil', '300 mil']) {
    asked.push(talk.at);
    talk.say(text);
  }
  expect(asked).toEqual(
    ['byWhen', 'wouldGo', 'barrier', 'goodDay', 'badDay', 'daysPerWeek', 'stockPerDay', 'fixedCosts'].map(
      (id) => `credit.${id}`,
    ),
  );
  expect(talk.at).toBe('credit.gotaLent');
});

test('it is changed like anything else', () => {
  const talk = atMenu();
  talk.say('necesito 500 mil pa surtir, vendo frutas en fontibon hace 4 años', 'este mes', 'al banco', 'nada');
  expect(talk.at).toBe('credit.goodDay');
  talk.say('cambiar tiempo', '2 años');
  expect(talk.value('credit.months')).toBe(24);
});

test('at the question what for, how much is heard too', () => {
  const talk = atMenu();
  talk.say('Crédito y deudas', 'Necesito plata', '1 millon pa surtir');
  expect(talk.value('credit.amount')).toBe(1_000_000);
  expect(talk.at).toBe('credit.byWhen');
});

describe('whether we lend is answered, however it is asked', () => {
  test.each(['me pueden prestar plata ustedes', 'ustedes no prestan?', 'y ustedes cuanto prestan?'])('"%s"', (text) => {
    const talk = atMenu();
    talk.say('Crédito y deudas', 'Necesito plata', 'surtir', text);
    expect(talk.shown).toContain('Yo no presto plata');
    expect(talk.at).toBe('credit.amount');
  });
});
