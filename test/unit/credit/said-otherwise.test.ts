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
});
