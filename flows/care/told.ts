import type { Answers } from '../engine/flow.ts';
import type { AnswerValue, PlaceValue } from '../engine/question.ts';
import { type Relation, relations } from '../people/relation.ts';
import { type Disability, disabilities, type Household, type Member, type Sex, type Support } from './household.ts';
import { isHealthTopic, isNeed, type Need, type Sought } from './needs.ts';

/** Her answers as rules see them. Not asked and "no sé" are both null: unknown, never no. */
export const householdOf = (answers: Answers, subjects: readonly string[]): Household => {
  const caregiver = yesNo(answers['care.caregiver']);
  return {
    person: {
      id: 'self',
      caregiver,
      age: whole(answers['care.age']),
      sex: sexOf(answers['care.sex']),
      pregnant: yesNo(answers['care.pregnant']),
      disability: yesNo(answers['care.disability']),
      marketVendor: yesNo(answers['care.vendor']),
      sisben: sisbenOf(answers['care.sisben']),
      pension: yesNo(answers['care.pension']),
    },
    caresFor: caregiver === false ? [] : subjects.map((subject) => personOf(answers, subject)),
    place: placeOf(answers['care.place']),
  };
};

const personOf = (answers: Answers, subject: string): Member => ({
  id: subject,
  relation: relationOf(answers[`care.relation@${subject}`]),
  age: whole(answers[`care.personAge@${subject}`]),
  disability: disabilityOf(answers[`care.personDisability@${subject}`]),
  support: supportOf(answers[`care.personSupport@${subject}`]),
});

const needOf = (answers: Answers): Need => {
  const told = answers['care.need'];
  return isNeed(told) ? told : 'all';
};

/** What she came for; of health, which attention, `all` where she did not say. */
export const soughtOf = (answers: Answers): Sought => {
  const topic = answers['care.health'];
  return { need: needOf(answers), topic: isHealthTopic(topic) ? topic : 'all' };
};

/**
 * Whether she may still be asked for a fact: there is a question for it in this conversation, which she has not answered
 * ("no sé" is an answer).
 */
export const isUnasked = (fact: string, answers: Answers): boolean => {
  const [who = '', name = ''] = fact.split('.');
  if (who === 'place') return !('care.place' in answers);
  // Her own disability is asked for only where she came for what may rest on it.
  if (who === 'self' && name === 'disability' && !asksOwnDisability(answers)) return false;
  const question = (who === 'self' ? ofHerself : ofOneInCare)[name];
  return question !== undefined && !((who === 'self' ? question : `${question}@${who}`) in answers);
};

const asksOwnDisability = (answers: Answers): boolean => ['health', 'food', 'money'].includes(needOf(answers));

const ofHerself: Readonly<Record<string, string>> = {
  age: 'care.age',
  sex: 'care.sex',
  pregnant: 'care.pregnant',
  disability: 'care.disability',
  marketVendor: 'care.vendor',
  sisben: 'care.sisben',
  pension: 'care.pension',
};

const ofOneInCare: Readonly<Record<string, string>> = {
  age: 'care.personAge',
  disability: 'care.personDisability',
  support: 'care.personSupport',
};

type Told = AnswerValue | null | undefined;

const yesNo = (told: Told): boolean | null => (typeof told === 'boolean' ? told : null);
const whole = (told: Told): number | null => (typeof told === 'number' ? told : null);
const sexOf = (told: Told): Sex | null => (told === 'F' || told === 'M' || told === 'X' ? told : null);
const relationOf = (told: Told): Relation | null => relations.find((one) => one === told) ?? null;
const disabilityOf = (told: Told): Disability | null => disabilities.find((one) => one === told) ?? null;
const sisbenOf = (told: Told): string | null => {
  if (typeof told !== 'string') return null;
  return told === 'none' ? told : told.toUpperCase();
};

const bySupport = { some: 'limited', daily: 'extensive', always: 'generalized' } as const satisfies Record<
  string,
  Support
>;

const supportOf = (told: Told): Support | null =>
  told === 'some' || told === 'daily' || told === 'always' ? bySupport[told] : null;

const placeOf = (told: Told): PlaceValue | null =>
  typeof told === 'object' && told !== null && 'precision' in told ? told : null;
