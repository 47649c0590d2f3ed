import { describe, expect, test } from 'vitest';
import { atMenu, inCredit } from '../engine/talk.ts';

/** Answers that were taken for the very opposite, each beside what is close to it and means something else. */

const refusedForReport = () => {
  const talk = atMenu();
  talk.say('Crédito y deudas', 'Me dijeron que no', 'calle', 'Banco', 'por datacrédito');
  return talk;
};
const applied = () => {
  const talk = atMenu();
  talk.say('Crédito y deudas', 'Ya lo pedí y espero', 'calle', 'Banco');
  return talk;
};
describe('the debt behind a report', () => {
  test.each([
    ['no la he pagado', 'unpaid'],
    ['no la pague', 'unpaid'],
    ['no la he podido pagar', 'unpaid'],
    ['todavia no la he pagado', 'unpaid'],
    ['la debo', 'unpaid'],
    ['ya pague', 'paid'],
    ['la pague', 'paid'],
    ['no, la segunda', 'unpaid'],
    ['no, la primera', 'paid'],
    ['no es mia', 'not-mine'],
  ])('"%s": %s', (text, expected) => {
    const talk = refusedForReport();
    expect(talk.at).toBe('refused.debt');
    talk.say(text);
    expect(talk.value('refused.debt')).toBe(expected);
  });
});

describe('what she is told while she waits', () => {
  test.each([
    ['no me contestan', 'waiting'],
    ['que me llaman', 'waiting'],
    ['que ellos me avisan', 'waiting'],
    ['que vuelva el lunes', 'waiting'],
    ['que espere 8 dias', 'waiting'],
    ['que en 15 dias me llaman', 'waiting'],
    ['que tengo que pagar el estudio', 'money-first'],
    ['me pidieron 150 mil pa desembolsar', 'money-first'],
    ['que le gire 100 mil', 'money-first'],
    ['que pague 80 mil de poliza', 'money-first'],
    ['me piden plata', 'money-first'],
    ['piden codeudor', 'more-papers'],
    ['me piden otro papel', 'more-papers'],
  ])('"%s": %s', (text, expected) => {
    const talk = applied();
    talk.say(text);
    expect(talk.value('applying.heard')).toBe(expected);
  });

  test.each(['me pidieron 3 meses de extractos', 'me pidieron 2 referencias', 'me piden el rut'])(
    '"%s" asks for no money first',
    (text) => {
      const talk = applied();
      talk.say(text);
      expect(talk.value('applying.heard')).not.toBe('money-first');
    },
  );

  test('below it, money asked for first leads to what to look for, and to no course', () => {
    const talk = applied();
    talk.say('nada', 'un mes', 'me pidieron 200 mil pa el estudio');
    expect(talk.session.run.flow).toBe('signing');
    const other = applied();
    other.say('nada', 'un mes', 'quiero estudiar');
    expect(other.session.run.flow).toBe('care');
  });
});

describe('whether she owes', () => {
  test.each([
    ['nada mas al gota', true],
    ['no mas al gota', true],
    ['no mas la tarjeta', true],
    ['el gota no mas', true],
    ['al gota no más', true],
    ['a él no más', undefined],
    ['al vecino no más', undefined],
    ['a nadie no más', false],
    ['no, solo el gota', true],
    ['claro quien no', true],
    ['y quien no', true],
    ['ya casi termino', true],
    ['ya pague la de hoy', true],
    ['ya termine', false],
    ['ya termine de pagar', false],
    ['a nadie', false],
    ['no mas deudas', false],
    ['nada mas', false],
    ['no tengo la tarjeta del sisben', false],
    ['no', false],
  ])('"%s": %s', (text, expected) => {
    const talk = inCredit('surtir', '1 millón', 'este mes', 'al banco', 'nada', 'arepas', 'calle', '2 años');
    talk.say('200 mil', '80 mil', '6', '60 mil', '300 mil');
    expect(talk.at).toBe('credit.hasDebts');
    talk.say(text);
    expect(talk.value('credit.hasDebts')).toBe(expected);
  });
});

describe('for when she needs it', () => {
  test.each([
    ['tengo afan', 'week'],
    ['no tengo afan', 'later'],
    ['rapido', 'week'],
    ['de inmediato', 'week'],
    ['diciembre', 'month'],
    ['enero', 'later'],
    ['como en febrero', 'later'],
    ['semana santa', 'later'],
    ['esta semana', 'week'],
    ['hoy', 'week'],
  ])('"%s": %s', (text, expected) => {
    const talk = inCredit('surtir', '1 millón', text);
    expect(talk.value('credit.byWhen')).toBe(expected);
  });

  test.each([
    ['necesito 2 millones', 2_000_000],
    ['no espere, mejor 2 millones', 2_000_000],
    ['mejor 500 mil', 500_000],
    ['no mejor 3 millones', 3_000_000],
  ])('"%s" is how much, and no day', (text, expected) => {
    const talk = inCredit('surtir', '1 millón', text);
    expect(talk.value('credit.amount')).toBe(expected);
    expect(talk.value('credit.byWhen')).toBe(undefined);
    expect(talk.at).toBe('credit.byWhen');
  });
});

describe('where she would go', () => {
  test.each(['a quien me preste', 'al que me preste', 'al que sea', 'al que cobre menos'])(
    '"%s" names no lender, and least of all a gota a gota',
    (text) => {
      const talk = inCredit('surtir', '1 millón', 'este mes', text);
      expect(talk.value('credit.wouldGo')).toBe(undefined);
    },
  );

  test.each([
    ['a un paisa', 'gota'],
    ['al señor que presta', 'gota'],
    ['el que presta en la plaza', 'gota'],
    ['al banco', 'bank'],
  ])('"%s": %s', (text, expected) => {
    const talk = inCredit('surtir', '1 millón', 'este mes', text);
    expect(talk.value('credit.wouldGo')).toBe(expected);
  });
});

test.each([
  ['descanso uno', 6],
  ['descanso dos dias', 5],
  ['descanso uno a la semana', 6],
  ['cierro 1 dia', 6],
  ['descanso los lunes', 6],
  ['6 dias, descanso el domingo', 6],
  ['uno', 1],
])('of her week, "%s" is %d days', (text, expected) => {
  const talk = inCredit('surtir', '1 millón', 'este mes', 'al banco', 'nada', 'arepas', 'calle', '2 años');
  talk.say('200 mil', '80 mil', text);
  expect(talk.value('credit.daysPerWeek')).toBe(expected);
});

test.each([
  ['una cuota', 'days'],
  ['la de este mes', 'days'],
  ['un mes', 'month'],
  ['no', 'not-yet'],
  ['si', undefined],
])('whether she is late: "%s" is %s', (text, expected) => {
  const talk = atMenu();
  talk.say('Crédito y deudas', 'No puedo pagar', 'Banco', text);
  expect(talk.value('trouble.late')).toBe(expected);
  if (expected === undefined) expect(talk.shown).toContain('¿Cuál de estas?');
});

test('"600 mas servicios" pays them, and "servicios" alone is the menu', () => {
  const talk = inCredit('surtir', '1 millón', 'este mes', 'al banco', 'nada', 'arepas', 'calle', '2 años');
  talk.say('200 mil', '80 mil', '6', '60 mil', '600 mas servicios');
  expect(talk.value('credit.fixedCosts')).toBe(600_000);
  talk.say('servicios');
  expect(talk.at).toBe('!menu');
});
