import { barrierIds } from '../directory/service-record.ts';
import type { Question } from '../engine/question.ts';
import { relation } from '../people/relation.ts';
import { areaIds, areaOption, areas } from './areas.ts';

const base = { version: 1, keeps: 'run' } as const;
const personal = { ...base, sensitivity: 'personal' } as const;
/** What was received may tell of somebody's health: coded, never in her words. */
const sensitive = { ...base, sensitivity: 'sensitive', unknown: 'accept' } as const;

// ---- said by what opened the conversation

/** The record that is corrected by this run. */
export const replaces: Question = { id: 'diary.replaces', kind: 'text', given: true, unknown: 'accept', ...personal };
/** Where she was told that she could go, the best first: `service/who/place`. */
export const referral: Question = { id: 'diary.referral', kind: 'many', given: true, unknown: 'accept', ...personal };

// ---- asked

export const service: Question = {
  id: 'diary.service',
  kind: 'service',
  options: areaIds.map(areaOption),
  ...sensitive,
};

/** Which service of an area, where she named an area. */
export const ofArea = {
  care: { id: 'diary.care', kind: 'service', options: areas.care, ...sensitive },
  health: { id: 'diary.health', kind: 'service', options: areas.health, ...sensitive },
  study: { id: 'diary.study', kind: 'service', options: areas.study, ...sensitive },
  rest: { id: 'diary.rest', kind: 'service', options: areas.rest, ...sensitive },
  income: { id: 'diary.income', kind: 'service', options: areas.income, ...sensitive },
  rights: { id: 'diary.rights', kind: 'service', options: areas.rights, ...sensitive },
} as const satisfies Readonly<Record<keyof typeof areas, Question>>;

/** Herself, one of those in her care (`p1`…), or somebody she has not told of. */
export const who: Question = {
  id: 'diary.who',
  kind: 'choice',
  options: ['self', 'someone'],
  unknown: 'insist',
  ...personal,
};

export const place: Question = {
  id: 'diary.place',
  kind: 'choice',
  options: ['other'],
  unknown: 'accept',
  ...personal,
};

export const on: Question = { id: 'diary.on', kind: 'date', unknown: 'insist', ...personal };

/** The same service, person and day is recorded already: another one? */
export const again: Question = { id: 'diary.again', kind: 'yes-no', unknown: 'insist', ...personal };

export const went: Question = {
  id: 'diary.went',
  kind: 'choice',
  options: ['5', '4', '3', '2', '1', 'not-received'],
  unknown: 'accept',
  ...personal,
};

export const barriers: Question = {
  id: 'diary.barriers',
  kind: 'many',
  options: barrierIds,
  unknown: 'accept',
  ...personal,
};

export const questions: readonly Question[] = [
  replaces,
  referral,
  service,
  ...areaIds.map((area) => ofArea[area]),
  who,
  relation,
  place,
  on,
  again,
  went,
  barriers,
];
