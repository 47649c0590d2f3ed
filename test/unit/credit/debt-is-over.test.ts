import { describe, expect, test } from 'vitest';
import { debtIsOver } from '../../../flows/credit/debt-is-over.ts';
import { atMenu, inCredit } from '../engine/talk.ts';

const ready = (hasDebts: readonly string[], ...said: readonly string[]) => {
  const talk = inCredit('surtir', '800 mil', 'este mes', 'banco', 'nada me frena', 'comida', 'en la calle', '3 años');
  talk.say(
    '180 mil',
    '70 mil',
    '6',
    '90 mil',
    '150 mil',
    ...hasDebts,
    'nunca he tenido',
    'cedula',
    'sí',
    'sí',
    'cuenta',
  );
  expect(talk.at).toBe('!readiness');
  talk.say(...said);
  return talk;
};
const gota = ['sí', 'gota a gota', '500 mil', '16 mil', 'cada día', '40'];

test.each([
  ['ya pagué el gota a gota', true],
  ['ya salí del gota a gota gracias a dios', true],
  ['terminé de pagar el préstamo', true],
  ['por fin salí de esa deuda', true],
  ['ya cancelé las deudas', true],
  ['ya pagué la cuota del gota a gota', false],
  ['ya pagué el gota a gota de hoy', false],
  ['ya casi termino de pagar el préstamo', false],
  ['quiero salir del gota a gota', false],
  ['ya pagué la mitad de la deuda', false],
  ['salí a vender', false],
])('"%s" tells that a debt is over: %s', (said, over) => expect(debtIsOver(said)).toBe(over));

describe('who is rid of a debt', () => {
  test.each(['ya pagué el gota a gota', 'ya salí del gota a gota gracias a dios'])(
    'neither pays one nor needs money for it: "%s"',
    (said) => {
      const talk = atMenu();
      talk.say(said);
      expect(talk.value('credit.stage')).toBe(undefined);
      expect(talk.shown).toContain('Qué bueno que ya salió de esa deuda');
      expect(talk.at).toBe('credit.stage');
    },
  );

  test.each([
    [['no'], 'Qué bueno que ya salió de esa deuda'],
    [gota, 'Escriba *cambiar deudas*'],
  ])('is told so below the result too', (hasDebts, told) => {
    const talk = ready(hasDebts, 'ya pagué el gota a gota');
    expect(talk.shown).toContain(told);
    expect(talk.at).toBe('!readiness');
  });
});

describe('who decides', () => {
  test('what her result means is no refusal', () => {
    const talk = ready(['no'], 'eso quiere decir que no me prestan?');
    expect(talk.shown).toContain('Yo no presto ni decido');
    expect(talk.at).toBe('!readiness');
  });

  test.each([[[]], [['crédito']], [['necesito plata']]])('whether we lend is told wherever she asks it', (before) => {
    const talk = atMenu();
    talk.say(...before, 'PERO USTED ME PRESTA O QUIEN');
    expect(talk.shown).toContain('Yo no presto plata');
    expect(talk.shown).not.toContain('no le entendí');
  });
});
