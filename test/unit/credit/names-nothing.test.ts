import { expect, test } from 'vitest';
import { inCredit } from '../engine/talk.ts';

/**
 * Words of which one also stands among the words of an option, or that count instead of naming: they choose nothing, and
 * what is asked stays open.
 */
const road = ['surtir', '1 millón', 'este mes', 'al banco'] as const;
const business = [...road, 'nada', 'arepas', 'calle', '2 años', '200 mil', '80 mil', '6'] as const;

test.each<[string, readonly string[], readonly string[]]>([
  [
    'credit.purpose',
    [],
    ['voy el lunes', 'lo voy a pensar', 'a qué banco voy', 'me aprobaron y voy a firmar', 'el negocio de comida'],
  ],
  [
    'credit.byWhen',
    road.slice(0, 2),
    [
      'ayer',
      'ayer fui a yoga',
      '¿con 500 mil me alcanza?',
      'le debo al gota 500 lucas',
      '500 mil de arriendo y 20 diarios',
    ],
  ],
  ['credit.barrier', road, ['vendo ropa', 'un año', 'una cooperativa', 'como reclamar', 'como saco el sisben']],
  ['credit.sector', [...road, 'nada'], ['qué papeles llevo', 'pidieron mucho papel', 'me mata la angustia']],
  ['credit.stockPerDay', business, ['queda lejos', 'dónde queda el banco', 'la cedula se la quedan']],
  ['credit.fixedCosts', [...business, '50 mil'], ['queda lejos', 'no me queda bien el horario']],
  ['credit.hasDebts', [...business, '50 mil', '100 mil'], ['12', '24', 'la 3']],
])('%s stays open', (question, said, words) => {
  for (const text of words) {
    const talk = inCredit(...said);
    expect(talk.at).toBe(question);
    talk.say(text);
    expect([text, talk.at, talk.value(question)]).toEqual([text, question, undefined]);
  }
});

test.each([
  ['1', true],
  ['2', false],
  ['tengo 2', true],
  ['uno', true],
  ['sí, dos', true],
])('"%s" of debts counts them or presses a button, and names no lender', (text, owes) => {
  const talk = inCredit(...business, '50 mil', '100 mil', text);
  expect([talk.value('credit.hasDebts'), talk.value('credit.debtKinds')]).toEqual([owes, undefined]);
});

test.each([
  ['surto el lunes 100 y el viernes 50', undefined],
  ['100 los lunes y 50 los jueves', undefined],
  ['20 mil diario y 100 mil los sabados', undefined],
  ['compro 3 veces a la semana, 150 en total', 25_000],
  ['10 libras a 3000', 30_000],
  ['3 bultos a 50 mil', 150_000],
])('goods of a day, "%s": %d', (text, pesos) =>
  expect(inCredit(...business, text).value('credit.stockPerDay')).toBe(pesos),
);

test.each([
  ['300 arriendo, hace 2 años pagaba 200', undefined],
  ['luz 50 antes 40', undefined],
  ['arriendo 300 luz 80 cada dos meses', undefined],
  ['arriendo 300 luz 80', 380_000],
])('costs of a month, "%s": %d', (text, pesos) =>
  expect(inCredit(...business, '50 mil', text).value('credit.fixedCosts')).toBe(pesos),
);
