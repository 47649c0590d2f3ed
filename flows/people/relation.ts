import type { Question } from '../engine/question.ts';

export type Relation = 'child' | 'grandchild' | 'parent' | 'grandparent' | 'partner' | 'sibling' | 'relative' | 'other';

export const relations = [
  'child',
  'grandchild',
  'parent',
  'grandparent',
  'partner',
  'sibling',
  'relative',
  'other',
] as const satisfies readonly Relation[];

/** Who the people in her care are: asked in care, and in the diary of whoever is new. */
export const relation: Question = {
  id: 'care.relation',
  version: 1,
  kind: 'choice',
  options: relations,
  sensitivity: 'personal',
  keeps: 'person',
  unknown: 'accept',
};
