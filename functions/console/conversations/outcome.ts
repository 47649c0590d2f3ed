import { dayMs } from '../../conversation/days.ts';
import type { StoredTurn } from './stored-turn.ts';

/**
 * How a conversation stands, from its last turn:
 * - `concluded`: nothing is missing, she was told a result
 * - `under-way`: a question waits, and she wrote within the last day
 * - `left`: a question waits, and she has been silent for longer
 * - `stuck`: she was not understood three times
 * - `with-person`: a person of the team has it
 * - `stopped`: she wrote "salir"
 */
export const outcomes = ['concluded', 'under-way', 'left', 'stuck', 'with-person', 'stopped'] as const;
export type Outcome = (typeof outcomes)[number];

export const outcomeOf = ({ notes, question, at }: StoredTurn, now: Date): Outcome => {
  if (notes.some((note) => note.startsWith('staff:reply') || note === 'silent:with-person')) return 'with-person';
  if (notes.includes('command:stop')) return 'stopped';
  if (notes.some((note) => /^missed:.*:(?:[3-9]|\d{2,})$/.test(note))) return 'stuck';
  if (question === null) return 'concluded';
  return now.getTime() - Date.parse(at) > dayMs ? 'left' : 'under-way';
};
