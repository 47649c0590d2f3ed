import { describe, expect, test } from 'vitest';
import { inCredit, type Talk } from '../engine/talk.ts';

/** Somebody who sells six days a week, up to the question named. */
const seller = ['surtir', '800 mil', 'este mes', 'banco', 'nada me frena', 'comida', 'en la calle', '3 años'];
const asked = (...said: readonly string[]): Talk => inCredit(...seller, ...said);
const debts = (...said: readonly string[]): Talk => asked('180 mil', '70 mil', '6', '90 mil', '150 mil', ...said);

describe('the costs of a month, one beside the other', () => {
  test.each([
    ['arriendo 800 luz 100 y bodega 60', 960_000],
    ['arriendo 1.500.000 servicios 200 y empleada 600', 2_300_000],
    ['arriendo 2 millones luz 300 mil', 2_300_000],
    ['300 arriendo 50 luz 30 agua', 380_000],
    ['1 millon arriendo y 200 servicios', 1_200_000],
    ['300 de arriendo 50 de luz', 350_000],
    ['arriendo: 300 luz: 40', 340_000],
    ['300+50+20', 370_000],
    ['5 mil al dia y 100 al mes', 230_000],
    ['plaza 90 semanal y luz 40', 430_000],
    ['arriendo 300 luz 50 al mes', 350_000],
    // As before.
    ['arriendo 300, luz 50, agua 30', 380_000],
    ['300 de arriendo y 50 de luz', 350_000],
    ['cien de bodega y cuarenta de luz', 140_000],
    ['pasajes 12 mil diarios y bodega 80', 392_000],
    // One amount, whatever else has a number.
    ['1 millon 200', 1_200_000],
    ['un millon doscientos', 1_200_000],
    ['arriendo 300 mil', 300_000],
    ['arriendo 300 desde hace 2 años', 300_000],
    ['treinta y cinco de luz', 35_000],
    // Of bare amounts nobody knows whether they are a choice.
    ['300, 200 y 100', undefined],
  ] as const)('"%s": %s', (text, expected) => {
    const talk = asked('180 mil', '70 mil', '6', '90 mil', text);
    expect(talk.value('credit.fixedCosts')).toBe(expected);
  });
});

describe('goods that last longer than a day', () => {
  // A day is one she works: 52 weeks of six days. 500 for a fortnight are 500 × 24 ÷ 312.
  test.each([
    ['200 cada 3 dias', 77_778],
    ['cada tercer dia 150', 87_500],
    ['80 dia de por medio', 46_667],
    ['500 y me dura 15 dias', 38_462],
    ['compro 500 y me dura la semana', 83_333],
    ['300 y me alcanza pa toda la semana', 50_000],
    ['1 millon y me dura el mes', 38_462],
    ['surto los lunes 200', 33_333],
    ['surto lunes y jueves 200', 66_667],
    ['150 dos veces por semana', 50_000],
    ['gasto 50 y me quedan 30', 50_000],
    // As before.
    ['surto 300 a la semana', 50_000],
    ['200 cada ocho dias', 33_333],
    ['surto 2 millones cada mes', 76_923],
    ['100 de lunes a sabado', 100_000],
    ['50 en verduras y 30 en pollo', 80_000],
    ['40 y 20', 60_000],
    ['60', 60_000],
  ])('"%s": %d a day', (text, expected) => {
    const talk = asked('180 mil', '70 mil', '6', text);
    expect(talk.value('credit.stockPerDay')).toBe(expected);
  });
});

describe('a good day and a bad one, told together', () => {
  test.each([
    ['150 y malo 60', 150_000, 60_000],
    ['por ahi 150 y malo 60', 150_000, 60_000],
    ['150 y uno malo como 60', 150_000, 60_000],
    ['150 mil, malo 60 mil', 150_000, 60_000],
    ['bueno 200 malo 80', 200_000, 80_000],
    ['bueno 150 malo nada', 150_000, 0],
    ['200 bueno y 50 malo', 200_000, 50_000],
    ['180 bueno 70 regular', 180_000, 70_000],
    ['200 cuando esta bueno y 50 cuando esta malo', 200_000, 50_000],
    ['hay dias de 200 y dias de 50', 200_000, 50_000],
    ['por ahi 80 y en los malos 30', 80_000, 30_000],
    ['un dia bueno 150, uno malo 40 y trabajo 6 dias', 150_000, 40_000],
    // One day, or two amounts of which nobody says which day's they are.
    ['bueno, 150', 150_000, undefined],
    ['vendo 150', 150_000, undefined],
    ['200 y 80', undefined, undefined],
    ['entre 100 y 150', undefined, undefined],
    ['60 bueno y 150 malo', undefined, undefined],
  ] as const)('"%s": %s and %s', (text, good, bad) => {
    const talk = asked(text);
    expect([talk.value('credit.goodDay'), talk.value('credit.badDay')]).toEqual([good, bad]);
  });

  test('what is good or bad of the goods changes no day', () => {
    const talk = asked('180 mil', '70 mil', '6', '40 bueno y 20 malo');
    expect(talk.value('credit.goodDay')).toBe(180_000);
  });

  test.each([
    ['unos 20 almuerzos de 12 mil', 240_000],
    ['vendo 50 empanadas a 2500', 125_000],
    ['30 pares a 25 mil', 750_000],
    ['20 almuerzos', undefined],
    ['2 docenas', undefined],
  ] as const)('what she sells is no money until she says for how much: "%s" %s', (text, expected) => {
    expect(asked(text).value('credit.goodDay')).toBe(expected);
  });
});

describe('a gota a gota as it is quoted', () => {
  test.each([
    ['500 y pago 25 diarios', [500_000, 25_000, 'day', undefined]],
    ['500 pago 25 diarios', [500_000, 25_000, 'day', undefined]],
    ['500, 20 diarios 30 dias', [500_000, 20_000, 'day', 30]],
    ['500 y pago 25 diarios por 24 dias', [500_000, 25_000, 'day', 24]],
    ['me prestaron 800 y pago 40 todos los dias durante un mes', [800_000, 40_000, 'day', 30]],
    ['1 millon, pago 200 semanales', [1_000_000, 200_000, 'week', undefined]],
    ['un palo y pago 40 todos los dias', [1_000_000, 40_000, 'day', undefined]],
    // As before.
    ['500', [500_000, undefined, undefined, undefined]],
    ['500 a 30 dias', [500_000, undefined, undefined, undefined]],
    ['uno de 500 y otro de 200', [700_000, undefined, undefined, undefined]],
    // What she still owes, what she gives back in all, and what is left to pay, is neither.
    ['500 y debo 200', [undefined, undefined, undefined, undefined]],
    ['me prestaron 400 y pago 480', [undefined, undefined, undefined, undefined]],
    ['me prestaron 500 y me faltan 10 pagos', [undefined, undefined, undefined, undefined]],
  ] as const)('"%s"', (text, expected) => {
    const talk = debts('si', 'gota a gota', text);
    const told = ['gotaLent', 'gotaPay', 'gotaEvery', 'gotaTimes'].map((id) => talk.value(`credit.${id}`));
    expect(told).toEqual(expected);
  });

  test('told with the debt it is not asked again, and all of it is said back', () => {
    const talk = debts('si, 500 al gota, pago 25 diarios');
    expect(talk.at).toBe('credit.gotaTimes');
    expect(talk.shown).toContain('$500.000');
    expect(talk.shown).toContain('$25.000');
    expect(talk.shown).toContain('Cada día');
  });

  test('what she owes it today is not what it lent', () => {
    expect(debts('debo 500 al gota').value('credit.gotaLent')).toBe(undefined);
    expect(debts('debo 500 al gota y pago 25 diarios').value('credit.gotaLent')).toBe(undefined);
  });
});

describe('what she pays for other debts', () => {
  test.each([
    ['100 al banco y 50 a mi hermana', 150_000, undefined],
    ['180 banco, 90 tarjeta', 270_000, undefined],
    // 180 + 50 × 52 ÷ 12
    ['el banco 180 mensual y la tienda 50 semanal', 396_667, 'month'],
    ['200 al mes y 80 semanal', 546_667, 'month'],
    ['200 y 80', 280_000, undefined],
    ['150 mil mensuales', 150_000, 'month'],
    ['200 quincenal', 200_000, 'fortnight'],
    ['debo 3 millones', undefined, undefined],
    ['debo 3 millones y pago 180 al mes', 180_000, 'month'],
    ['300 entre todos', 300_000, undefined],
  ] as const)('"%s": %s, %s', (text, pay, every) => {
    const talk = debts('si', 'banco', text);
    expect([talk.value('credit.otherPay'), talk.value('credit.otherEvery')]).toEqual([pay, every]);
  });

  test.each([
    ['si al banco, pago 180 mensuales', 180_000, 'month'],
    ['debo en el banco 3 millones pago 180 mensual', 180_000, 'month'],
    ['debo 3 millones al banco', undefined, undefined],
  ] as const)('told with the debt: "%s"', (text, pay, every) => {
    const talk = debts(text);
    expect(talk.value('credit.debtKinds')).toEqual(['bank']);
    expect([talk.value('credit.otherPay'), talk.value('credit.otherEvery')]).toEqual([pay, every]);
  });

  test('what goes to the gota a gota is not counted once more among the others', () => {
    const talk = debts('si', 'gota a gota y banco', '500 y pago 25 diarios por 24 dias');
    expect(talk.at).toBe('credit.otherPay');
    expect(talk.value('credit.otherPay')).toBe(undefined);
  });
});
