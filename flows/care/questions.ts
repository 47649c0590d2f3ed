import type { Question } from '../engine/question.ts';
import { relation } from '../people/relation.ts';
import { disabilities } from './household.ts';
import { healthTopics, needs } from './needs.ts';

/** What she came for: the one question of each run. */
export const need: Question = {
  id: 'care.need',
  version: 1,
  kind: 'choice',
  options: needs,
  sensitivity: 'plain',
  keeps: 'run',
  unknown: 'insist',
};

/** Which attention of health: what somebody is ill with may follow from it, so she need not say. */
export const health: Question = {
  id: 'care.health',
  version: 1,
  kind: 'choice',
  options: healthTopics,
  sensitivity: 'sensitive',
  keeps: 'run',
  unknown: 'accept',
};

const personal = { version: 1, sensitivity: 'personal', keeps: 'person', unknown: 'accept' } as const;
const sensitive = { ...personal, sensitivity: 'sensitive' } as const;

// ---- about herself

export const caregiver: Question = { id: 'care.caregiver', kind: 'yes-no', ...personal };
export const age: Question = { id: 'care.age', kind: 'age', min: 10, max: 110, ...personal };
export const sex: Question = { id: 'care.sex', kind: 'choice', options: ['F', 'M', 'X'], ...personal };
export const pregnant: Question = { id: 'care.pregnant', kind: 'yes-no', ...sensitive };
export const disability: Question = { id: 'care.disability', kind: 'yes-no', ...sensitive };
export const vendor: Question = { id: 'care.vendor', kind: 'yes-no', ...personal };
/** Sisbén IV, in the spans that rules tell apart. */
export const sisben: Question = {
  id: 'care.sisben',
  kind: 'choice',
  options: ['a', 'b', 'c1', 'c2-c9', 'c10-c18', 'd', 'none'],
  ...personal,
};
export const pension: Question = { id: 'care.pension', kind: 'yes-no', ...personal };
export const place: Question = { id: 'care.place', kind: 'place', ...personal };

// ---- about one person in her care

export const personAge: Question = { id: 'care.personAge', kind: 'age', min: 0, max: 120, ...personal };
export const personDisability: Question = {
  id: 'care.personDisability',
  kind: 'choice',
  options: disabilities,
  ...sensitive,
};
/** In plain words what the SDIS calls intermittent or limited, extensive, and generalized support. */
export const personSupport: Question = {
  id: 'care.personSupport',
  kind: 'choice',
  options: ['some', 'daily', 'always'],
  ...sensitive,
};
export const more: Question = { id: 'care.more', kind: 'yes-no', ...personal };

export const questions: readonly Question[] = [
  need,
  health,
  caregiver,
  relation,
  personAge,
  personDisability,
  personSupport,
  more,
  age,
  sex,
  pregnant,
  disability,
  vendor,
  sisben,
  pension,
  place,
];
