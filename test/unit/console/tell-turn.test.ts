import { expect, it } from 'vitest';
import { sayAct, sayResult, sayValue } from '../../../console/src/conversations/why-words.ts';
import { registry } from '../../../flows/registry.ts';
import { tellTurn } from '../../../functions/console/conversations/tell-turn.ts';

const turn = {
  citizen: 'a-citizen',
  turn: 3,
  at: '2026-11-22T15:00:00.000Z',
  said: ['2 millones'],
  answered: ['¿Para qué?'],
  taps: [null],
  flow: 'credit',
  run: 'r2',
  question: 'credit.purpose',
  version: 1,
  notes: ['began:credit', 'answered:credit.amount:inferred', 'missed:credit.purpose:2', 'command:menu'],
};
const fact = (question: string, value: string[] | string | null, provenance: 'outcome' | 'answered') => ({
  at: turn.at,
  question,
  version: 1,
  subject: null,
  value,
  provenance,
});

it('an answer that was corrected later is told by its question, not by its code', () => {
  const { did } = tellTurn(registry, turn, []);
  expect(did.find(({ code }) => code.startsWith('answered'))).toMatchObject({ stands: false, about: { es: 'Cuánto' } });
  expect(did.map(({ code }) => sayAct(code, 'es'))).toEqual([
    'Empezó: Crédito: qué tan lista',
    'Entendió',
    'No entendió',
    'Pidió el menú',
  ]);
});

it('an answer that stands is told as such', () => {
  const { did, understood } = tellTurn(registry, turn, [fact('credit.amount', '2000000', 'answered')]);
  expect(did.find(({ code }) => code.startsWith('answered'))).toMatchObject({ stands: true });
  expect(understood).toHaveLength(1);
});

it('a result is told by names, and nothing where nothing came of it', () => {
  const { concluded } = tellTurn(registry, turn, [
    fact('credit.barriers', [], 'outcome'),
    fact('credit.heard', null, 'outcome'),
    fact('credit.level', 'not_yet', 'outcome'),
    fact('care.offered', ['lavanderia'], 'outcome'),
  ]);
  expect(concluded.map(({ value }) => value)).toEqual(['', '', 'not_yet', 'Lavandería comunitaria']);
  expect(sayResult('credit.level', 'es')).toBe('Qué tan lista');
  expect(sayValue('credit.level', 'not_yet', 'es')).toBe('Todavía no');
});
