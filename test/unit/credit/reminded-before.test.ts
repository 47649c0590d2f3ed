import { expect, test } from 'vitest';
import { Talk } from '../engine/talk.ts';

/** Somebody who told her plan at this moment; when she is reminded of its first payment. */
const reminded = (told: string, next: string): string | undefined => {
  const talk = new Talk({ start: told });
  talk.say('hola', 'sí', 'sí', 'Crédito y deudas', 'Estoy pagando', 'Restrepo', 'microcrédito', '120 mil');
  talk.say('cada semana', '3', next, 'sí');
  return talk.session.timers[0]?.at;
};

// Never on the day itself where a lawful hour lies before it: on a Sunday or a holiday nothing goes out.
test.each([
  ['a Wednesday', '2026-11-23T14:00:00.000Z', '2 de diciembre', '2026-12-01T14:00:00.000Z'],
  ['a Monday, on the Saturday before', '2026-11-23T14:00:00.000Z', '30 de noviembre', '2026-11-28T14:00:00.000Z'],
  [
    'the day after a holiday, on the day before it',
    '2026-11-23T14:00:00.000Z',
    '9 de diciembre',
    '2026-12-07T14:00:00.000Z',
  ],
  [
    'a Monday told of on Saturday noon, on that Monday',
    '2026-11-28T17:00:00.000Z',
    '30 de noviembre',
    '2026-11-30T12:00:00.000Z',
  ],
])('she is reminded of a payment on %s', (_when, told, next, at) => {
  expect(reminded(told, next)).toBe(at);
});
