import { describe, expect, test } from 'vitest';
import { everyPlace } from '../engine/arrive.ts';
import { atMenu, inCredit, Talk, toGoodDay } from '../engine/talk.ts';

const atDebts = (): Talk => inCredit(...toGoodDay, '200 mil', '80 mil', '6', '50 mil', '260 mil');
const on = (stage: string, ...said: readonly string[]): Talk => {
  const talk = atMenu();
  talk.say('Crédito y deudas', stage, 'calle', ...said);
  return talk;
};
const said = (talk: Talk, words: string): Talk => {
  talk.say(words);
  return talk;
};

describe('"no" to debts, and then one', () => {
  test.each([
    ['no, solo el gota a gota', ['gota']],
    ['no tengo, solo el gota', ['gota']],
    ['no, apenas lo de la tienda', ['shop']],
    ['no, pero a mi mamá le debo', ['family']],
  ])('%s', (words, kinds) => {
    const talk = said(atDebts(), words);
    expect(talk.value('credit.hasDebts')).toBe(true);
    expect(talk.value('credit.debtKinds')).toEqual(kinds);
  });

  test.each(['no, nada más la moto', 'no, solo gastos'])(
    'is asked again where the one is none we know: %s',
    (words) => {
      expect(said(atDebts(), words).at).toBe('credit.hasDebts');
    },
  );

  test.each([
    'no, nada más',
    'no, menos mal',
    'no señora',
    'no, pero quiero un préstamo',
    'no, pero tengo cuenta en el banco',
    'no, solo uso la tarjeta del banco para pagar',
    'no, solo tuve un crédito con el banco hace años',
    'no, solo pagué el gota',
  ])('is a plain no: %s', (words) => {
    expect(said(atDebts(), words).value('credit.hasDebts')).toBe(false);
  });
});

describe('what she says that she is not', () => {
  const atHistory = (): Talk => said(atDebts(), 'no');

  test.each([
    'no estoy reportada',
    'no, no estoy reportada',
    'nunca me han reportado',
    'ya no estoy reportada',
    'no estoy en datacrédito',
  ])('is no answer: %s', (words) => {
    const talk = said(atHistory(), words);
    expect(talk.value('credit.history')).toBe(undefined);
    expect(talk.session.aside).toBe(null);
  });

  test.each([
    ['estoy reportada', 'reported'],
    ['no, me reportaron', 'reported'],
    ['no he tenido', 'none'],
  ])('%s', (words, value) => {
    expect(said(atHistory(), words).value('credit.history')).toBe(value);
  });
});

test.each(['no fui al banco', 'no es el banco'])('"%s" names no lender that she would go to', (words) => {
  expect(said(inCredit('surtir', '1 millón', 'este mes'), words).value('credit.wouldGo')).toBe(undefined);
});

describe('a sentence that begins with "no" says what follows', () => {
  const atPayment = (): Talk => {
    const talk = on('estoy pagando', 'banco', '100 mil', 'cada mes', '10', 'el 15', 'no');
    talk.say('menú', 'crédito', 'estoy pagando', 'calle');
    expect(talk.at).toBe('paying.did');
    return talk;
  };

  test.each([
    'no, ya fui y me dijeron que la otra semana',
    'no, pagué ayer',
    'no, ya pagué',
    'no, esta semana estuvo muy mala la venta',
  ])('of an instalment: %s', (words) => {
    expect(said(atPayment(), words).value('paying.did')).not.toBe('could-not');
  });

  test.each(['no', 'no señora', 'no pude', 'no, no pude vecina, estuvo mala la venta', 'no pagué'])('%s', (words) => {
    expect(said(atPayment(), words).value('paying.did')).toBe('could-not');
  });

  test.each([
    ['no, ya fui y me dijeron que la otra semana', undefined],
    ['no, que vuelva la otra semana con la cédula', undefined],
    ['no, nada todavía', 'waiting'],
  ])('of what the bank said: %s', (words, value) => {
    const talk = said(on('ya lo pedí', 'banco'), words);
    expect(talk.session.run.flow).toBe('applying');
    expect(talk.value('applying.heard')).toBe(value);
  });

  test.each([
    ['no, ya llevo como tres cuotas sin pagar', undefined],
    ['no he podido pagar desde hace un mes', 'month'],
    ['no, voy al día', 'not-yet'],
    ['no', 'not-yet'],
  ])('of being late: %s', (words, value) => {
    expect(said(on('no puedo pagar', 'gota a gota', 'no'), words).value('trouble.late')).toBe(value);
  });
});

describe('numbers that are no answer', () => {
  test.each(['necesito 500 más', '500 mil más', '500 más para surtir'])(
    'what comes on top of something: %s',
    (words) => {
      expect(said(inCredit('surtir'), words).value('credit.amount')).toBe(undefined);
    },
  );

  test.each(['500 más o menos', '500 o más'])('but about a number is one: %s', (words) => {
    expect(said(inCredit('surtir'), words).value('credit.amount')).toBe(500_000);
  });

  test('"no, el 15" is a day, and changes no instalment', () => {
    const talk = said(on('estoy pagando', 'banco', '100 mil'), 'no, el 15');
    expect(talk.value('paying.pay')).toBe(100_000);
    expect(talk.at).toBe('paying.every');
  });

  const atTimes = (): Talk => said(atDebts(), 'sí, gota a gota');

  test.each([
    'cada 30 días',
    'cada 8 días',
    'pagué 180 y me faltan 320',
    'he pagado 150 y me faltan 350 mil',
    'son 500 y me faltan 200',
  ])('of payments: %s', (words) => {
    const talk = atTimes();
    talk.say('500 mil', '20 mil', 'diario');
    expect(talk.at).toBe('credit.gotaTimes');
    talk.say(words);
    expect(talk.value('credit.gotaTimes')).toBe(undefined);
  });

  test('"cada 30 días" is not how many are left', () => {
    expect(said(on('estoy pagando', 'banco', '100 mil', 'cada mes'), 'cada 30 días').at).toBe('paying.left');
  });
});

describe('an amount told beside a question of hers', () => {
  const atPay = (): Talk => said(said(atDebts(), 'sí, gota a gota'), '500 mil');

  test.each(['me cobran 20 mil ¿y si no pago?', 'me cobran 20 mil, y si no pago qué?'])('is kept: %s', (words) => {
    const talk = said(atPay(), words);
    expect(talk.shown).toContain('Si ve que no alcanza');
    expect(talk.value('credit.gotaPay')).toBe(20_000);
  });

  test('a question alone answers nothing', () => {
    expect(said(atPay(), '¿y si no pago 20 mil?').value('credit.gotaPay')).toBe(undefined);
  });
});

test('"tengo nequi" is no savings', () => {
  const talk = new Talk({ session: everyPlace('credit').get('credit.savings') });
  expect(talk.at).toBe('credit.savings');
  talk.say('tengo nequi');
  expect(talk.value('credit.savings')).toBe(undefined);
  talk.say('en el nequi');
  expect(talk.value('credit.savings')).toBe('account');
});
