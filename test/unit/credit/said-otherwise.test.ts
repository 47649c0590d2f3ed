import { describe, expect, test } from 'vitest';
import { atMenu, inCredit } from '../engine/talk.ts';

/** Somebody who was told yes, before the question of warning signs. */
const signing = (...said: readonly string[]) => {
  const talk = atMenu();
  talk.say('Crédito y deudas', 'Me dijeron que sí', 'en la calle', 'Banco', ...said);
  return talk;
};

describe('none of what is listed', () => {
  test.each(['no', 'no señora', 'ninguna', 'nada de eso'])('"%s" is none of the warning signs', (text) => {
    const talk = signing();
    expect(talk.at).toBe('signing.flags');
    talk.say(text);
    expect(talk.value('signing.flags')).toEqual(['none']);
  });

  test('"18" of four is no sign at all', () => {
    const talk = signing('18');
    expect(talk.value('signing.flags')).toBe(undefined);
  });

  test.each(['no me explicaron', 'no me explicaron nada', 'no'])('"%s" is that nothing was told', (text) => {
    const talk = signing('no', '800 mil', '780 mil', '20 mil', 'cada semana', '48');
    expect(talk.at).toBe('signing.told');
    talk.say(text);
    expect(talk.value('signing.told')).toEqual(['none']);
  });

  test('"no me explicaron la comisión" is not that nothing was told', () => {
    const talk = signing('no', '800 mil', '780 mil', '20 mil', 'cada semana', '48', 'no me explicaron la comisión');
    expect(talk.value('signing.told')).not.toEqual(['none']);
  });
});

describe('what she says beside the question', () => {
  test('"¿cuánto vale un gota a gota?" asks what it costs, and is no debt of hers', () => {
    const talk = inCredit();
    expect(talk.at).toBe('credit.purpose');
    talk.say('Cuánto vale un gota a gota de 500 mil?');
    expect(talk.session.run.flow).toBe('loan-cost');
    expect(talk.value('credit.purpose')).toBe(undefined);
    talk.say('menú', 'Crédito y deudas');
    expect(talk.at).toBe('credit.purpose');
  });

  test('"no, los gastos fijos son 100 mil" corrects them and denies no debts', () => {
    const talk = inCredit('surtir', '1 millón', 'este mes', 'al banco', 'nada', 'arepas', 'calle', '2 años');
    talk.say('200 mil', '80 mil', '6', '50 mil', '260 mil');
    expect(talk.at).toBe('credit.hasDebts');
    talk.say('no, los gastos fijos son 100 mil');
    expect(talk.value('credit.hasDebts')).toBe(undefined);
    expect(talk.value('credit.fixedCosts')).toBe(100_000);
  });

  test('"me colgué con la cuota" is that she cannot pay, and "ya me salió" no wish to leave', () => {
    const talk = atMenu();
    talk.say('me colgué con la cuota');
    expect(talk.at).toBe('trouble.lender');
    const lent = atMenu();
    lent.say('crédito', 'ya me salió');
    expect(lent.value('credit.stage')).toBe('approved');
  });

  test('whoever is to pay before she is lent stands before signing, and is told not to pay', () => {
    const talk = atMenu();
    talk.say('me están pidiendo 200 mil pa prestarme 5 millones');
    expect(talk.value('credit.stage')).toBe('approved');
    expect(talk.shown).toContain('no firme ni pague nada');
  });

  test.each([
    ['pal viernes', 'week'],
    ['para el 15', 'month'],
    ['para enero', 'later'],
    ['en 3 meses', 'later'],
    ['dentro de 20 días', 'month'],
  ])('she needs it "%s": %s', (said, when) => {
    const talk = inCredit('surtir', '1 millón');
    talk.say(said);
    expect(talk.value('credit.byWhen')).toBe(when);
  });

  test('one sentence tells what for, how much and by when; "2 millones" is no day', () => {
    const talk = atMenu();
    talk.say('necesito dos palos pa surtir pal viernes');
    expect(talk.at).toBe('credit.wouldGo');
    const without = atMenu();
    without.say('necesito 2 millones para surtir');
    expect(without.at).toBe('credit.byWhen');
  });
});
