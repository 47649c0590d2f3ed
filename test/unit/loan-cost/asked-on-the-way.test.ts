import { describe, expect, test } from 'vitest';
import { atMenu } from '../engine/talk.ts';

const quoted = (...said: readonly string[]) => {
  const talk = atMenu();
  talk.say('Cuánto cuesta', 'me prestan 500 y pago 20 diarios por 30 días', ...said);
  return talk;
};

describe('where other charges are asked for', () => {
  test.each(['me sale muy caro', 'eso es mucho', 'es legal eso', 'me conviene', 'me están robando'])(
    '"%s" is no yes: it is what comes of the answers',
    (said) => {
      const talk = quoted(said);
      expect(talk.shown).toContain('si pasa del tope legal');
      expect(talk.at).toBe('loan-cost.hasCharges');
      expect(talk.value('loan-cost.hasCharges')).toBe(undefined);
    },
  );

  test('"y si pago antes" is asked of the loan, and no yes', () => {
    const talk = quoted('y si pago antes');
    expect(talk.shown).toContain('si puede pagar antes');
    expect(talk.at).toBe('loan-cost.hasCharges');
  });
});

test.each(['me sale muy caro', 'me conviene', 'me están robando'])(
  'below the cost "%s" sets the loan beside the legal ceiling',
  (said) => expect(quoted('no', said).at).toBe('!legal'),
);
