import { expect, test } from 'vitest';
import { atMenu, days } from '../engine/talk.ts';

/** Somebody with three monthly payments from 5 December on, who could not make the first. */
const missed = () => {
  const talk = atMenu();
  talk.say(
    'Crédito y deudas',
    'Estoy pagando',
    'en la calle',
    'Banco',
    '120 mil',
    'Cada mes',
    '3',
    '5 de diciembre',
    'no',
  );
  talk.pass(12 * days);
  expect(talk.say('no pude')).toContain('5 de enero');
  return talk;
};

test('what she pays some days late is the missed payment: the next one is due when it was', () => {
  const talk = missed();
  talk.pass(3 * days);
  expect(talk.say('pagué')).toMatch(/2 cuotas.*5 de enero/s);
});

test('what she pays about the next day is that one, and the missed one comes at the end', () => {
  const talk = missed();
  talk.pass(30 * days);
  expect(talk.say('pagué')).toMatch(/2 cuotas.*5 de febrero/s);
});

test('looked at weeks later, a late payment is still the missed one', () => {
  const talk = missed();
  talk.pass(3 * days);
  talk.say('pagué');
  talk.pass(28 * days);
  expect(talk.say('pagué')).toMatch(/una sola cuota.*5 de febrero/s);
});

test.each(['pagué la mitad', 'pagué 20 mil', 'solo pagué 50.000', 'aboné 20', 'hoy solo pagué una parte'])(
  '"%s" is no instalment yet',
  (said) => {
    const talk = missed();
    expect(talk.say(said)).toMatch(/no la anoto todavía/);
    expect(talk.say('menú', 'estoy pagando')).toMatch(/3 cuotas/);
    expect(talk.say(said)).toMatch(/no la anoto todavía/);
    talk.say('menú', said);
    expect(talk.say('menú', 'estoy pagando')).toMatch(/3 cuotas/);
  },
);

test.each(['ya pagué todo', 'terminé de pagar'])('"%s" is all that was left', (said) => {
  expect(missed().say(said)).toContain('Terminó de pagar');
});

test('"pagué 120 mil" is the instalment itself', () => {
  expect(missed().say('pagué 120 mil')).toMatch(/2 cuotas/);
});

test('"pagué dos" below a result is two payments', () => {
  expect(missed().say('pagué dos')).toMatch(/una sola cuota/);
});

test('"pagué dos" is two payments, and "¿cuánto me falta?" none', () => {
  const talk = missed();
  talk.say('menú');
  expect(talk.say('pagué dos')).toMatch(/una sola cuota/);
  talk.say('menú');
  expect(talk.say('¿cuánto me falta?')).toMatch(/una sola cuota/);
});
