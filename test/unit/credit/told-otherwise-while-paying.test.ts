import { describe, expect, test } from 'vitest';
import { atMenu, type Talk } from '../engine/talk.ts';

const paying = (...said: readonly string[]): Talk => {
  const talk = atMenu();
  talk.say('Crédito y deudas', 'Estoy pagando', 'calle', 'Banco', ...said);
  return talk;
};
const signing = (...said: readonly string[]): Talk => {
  const talk = atMenu();
  talk.say('Crédito y deudas', 'Me dijeron que sí', 'calle', 'Banco', ...said);
  return talk;
};

describe('how many instalments are left, of 150 mil a month', () => {
  test.each([
    ['llevo 10 de 30', 20],
    ['10 de 30', 20],
    ['van 4 de 12', 8],
    ['ya pague 10 y son 30', 20],
    ['son 12 llevo 4', 8],
    ['12 pero ya pague 3', 9],
    ['30 y llevo 12', 18],
    ['la ultima', 1],
    // Pesos of which each instalment is 150 mil; a part is one more.
    ['debo 600', 4],
    ['debo 1.200.000', 8],
    ['debo un millon', 7],
    ['me faltan 600 mil', 4],
    // Instalments.
    ['8', 8],
    ['me faltan 8', 8],
    ['debo 8', 8],
    ['debo 2 cuotas', 2],
    ['me faltan 120', 120],
    ['faltan 3 meses', 3],
    ['un año', 12],
    // How many she paid says nothing of those left.
    ['llevo 10', undefined],
    ['ya van 10', undefined],
  ] as const)('"%s": %s', (text, expected) => {
    const talk = paying('150 mil', 'mensual');
    expect(talk.at).toBe('paying.left');
    talk.say(text);
    expect(talk.value('paying.left')).toBe(expected);
  });
});

describe('the day it comes round, told on Monday the 23rd of November', () => {
  test.each([
    ['los 5', '2026-12-05'],
    ['el 5 de cada mes', '2026-12-05'],
    ['5', '2026-12-05'],
    ['cada 15', '2026-12-15'],
    ['me toca el 20', '2026-12-20'],
    ['la quincena', '2026-11-30'],
    ['el 15 y el 30', '2026-11-30'],
    ['the 15th', '2026-12-15'],
    ['el 15', '2026-12-15'],
    ['el viernes', '2026-11-27'],
    ['40', undefined],
    ['todos los dias', undefined],
    ['cada mes', undefined],
  ] as const)('"%s": %s', (text, expected) => {
    const talk = paying('150 mil', 'mensual', '8', text);
    expect(talk.value('paying.next')).toBe(expected);
  });
});

describe('below her plan', () => {
  const planned = (): Talk => paying('150 mil', 'mensual', '8', 'el 15', 'no');

  test.each([
    ['pague 2 cuotas', 6],
    ['ya pague 2', 6],
    ['pague las dos', 6],
    ['pague tres cuotas', 5],
    ['pague la de hoy', 7],
  ])('"%s" leaves %d', (text, left) => {
    const talk = planned();
    talk.say(text);
    expect(talk.shown).toContain(`Le faltan *${left} cuotas*`);
  });

  test.each(['me atrase', 'me colgue', 'me atrase con una cuota', 'no alcance'])(
    '"%s" is that she could not',
    (text) => {
      const talk = planned();
      talk.say(text);
      expect(talk.value('paying.did')).toBe('could-not');
    },
  );

  test.each(['que dia me toca', 'cuando me toca', 'cuando es la proxima', 'cuanto me falta'])(
    '"%s" is told, and pays nothing',
    (text) => {
      const talk = planned();
      talk.say(text);
      expect(talk.shown).toContain('La próxima: *martes 15 de diciembre*');
      expect(talk.value('paying.did')).toBe(undefined);
    },
  );
});

test('"5 de 150" of who pays 150 thousand is no number of instalments', () =>
  expect(paying('150 mil', 'mensual', '5 de 150').value('paying.left')).toBe(undefined));

describe('what reaches her hand of two millions', () => {
  test.each([
    ['todo', 2_000_000],
    ['completo', 2_000_000],
    ['lo mismo', 2_000_000],
    ['igual', 2_000_000],
    ['no me descuentan nada', 2_000_000],
    ['all of it', 2_000_000],
    ['1.850.000', 1_850_000],
    ['1 millon 900', 1_900_000],
    // What does not fit is asked back.
    ['3 millones', undefined],
    ['1 850', undefined],
    ['me descuentan el seguro', undefined],
  ] as const)('"%s": %s', (text, expected) => {
    const talk = signing('ninguna', '2 millones', text);
    expect(talk.value('signing.inHand')).toBe(expected);
  });

  test('more than they lend is asked back, and taken once she says yes', () => {
    const talk = signing('ninguna', '2 millones', '3 millones');
    expect(talk.shown).toContain('Eso no cuadra con lo que le prestan. ¿A la mano le llegan *$3.000.000*?');
    talk.say('sí');
    expect(talk.value('signing.inHand')).toBe(3_000_000);
  });

  test.each([
    ['500 y me dan 450', 500_000, 450_000],
    ['me aprobaron 3 pero me dan 2 y medio', 3_000_000, 2_500_000],
    ['2 millones y me dan 1 millon 800', 2_000_000, 1_800_000],
    ['2 millones', 2_000_000, undefined],
    // What is left of something else reaches nobody's hand.
    ['3 millones y me queda de cuota 150', undefined, undefined],
    ['3 millones y me quedan 100 para pagar', undefined, undefined],
    ['3 millones y me dan 200 de regalo', undefined, undefined],
  ] as const)('told with the loan: "%s"', (text, lent, handed) => {
    const talk = signing('ninguna', text);
    expect([talk.value('signing.lent'), talk.value('signing.inHand')]).toEqual([lent, handed]);
  });
});

describe('signs of deceit', () => {
  test.each([
    ['me piden 100 mil', ['money-first']],
    ['que pague el estudio', ['money-first']],
    ['piden plata primero y una letra en blanco', ['money-first', 'blank-papers']],
    ['la cedula se la quedan', ['keeps-document']],
    ['me piden que deje la cedula', ['keeps-document']],
    ['un pagare en blanco', ['blank-papers']],
    ['ninguna', ['none']],
    // Every lender asks for these: she is asked again.
    ['me piden la cedula', undefined],
    ['me pidieron fotocopia de la cedula', undefined],
    ['un pagare', undefined],
  ] as const)('"%s": %s', (text, expected) => {
    expect(signing(text).value('signing.flags')).toEqual(expected);
  });
});
