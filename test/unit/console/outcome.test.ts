import { expect, test } from 'vitest';
import { outcomeOf } from '../../../functions/console/conversations/outcome.ts';

const now = new Date('2026-11-24T12:00:00Z');

const turn = (notes: readonly string[], at = '2026-11-24T11:00:00Z') => ({
  citizen: 'a-citizen-of-tests',
  at,
  said: ['hola'],
  answered: ['¿A quién cuida?'],
  taps: [],
  flow: 'care',
  run: 'r1',
  question: 'care.relation',
  version: 1,
  notes: [...notes],
  turn: 3,
});

test.each([
  [['missed:care.relation@p1:2'], 'under-way'],
  [['missed:care.relation@p1:3'], 'stuck'],
  [['missed:care.relation@p1:10'], 'stuck'],
  [['missed:care.relation@p1:27'], 'stuck'],
  [['command:stop'], 'stopped'],
  [['silent:with-person'], 'with-person'],
])('%j is %s', (notes, outcome) => {
  expect(outcomeOf(turn(notes), now)).toBe(outcome);
});

test('who has been silent for more than a day has left', () => {
  expect(outcomeOf(turn([], '2026-11-23T11:00:00Z'), now)).toBe('left');
});
