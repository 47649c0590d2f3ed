import type { Known } from '../engine/flow.ts';
import type { AnswerValue, Question } from '../engine/question.ts';
import { isPlausible } from '../engine/read-answer.ts';
import { peopleIn } from '../people/people.ts';
import { relation } from '../people/relation.ts';
import { relationsIn, spokenOf } from '../people/relations-in.ts';
import { parseAge, withoutTemperatures } from '../understanding/age.ts';
import { clean, plain } from '../understanding/clean.ts';
import type { Disability } from './household.ts';
import { needIn } from './need-in.ts';
import { age, caregiver, more, need, personAge, personDisability } from './questions.ts';

/**
 * What words that answered one question tell of the person in her care besides: "que me cuiden al niño, tiene 8 años y
 * autismo". Of two people the first is meant, and nothing else, since it could be of either. Said back, never silent.
 */
export const overhears = (question: Question, text: string, now: string): AnswerValue | undefined => {
  if (question.id === need.id) return needIn(text) ?? undefined;
  const people = relationsIn(text);
  if (question.id === relation.id) return people[0];
  const said = plain(clean(text));
  if (question.id === personDisability.id) return people.length > 1 ? undefined : disabilityIn(said);
  if (question.id === caregiver.id)
    return people.length > 0 && (lookedAfter.test(said) || needIn(text) === 'care') ? true : undefined;
  if (question.id !== personAge.id || people.length === 0) return undefined;
  const told = ageIn(people.length === 1 ? said : ofFirst(said), now);
  return told !== undefined && isPlausible(question, told) ? told : undefined;
};

/** "un niño de 4 y una bebé" where it is asked whether she cares for anybody else. */
export const affirms = (question: Question, text: string): boolean =>
  question.id === more.id &&
  relationsIn(text).length > 0 &&
  !/\b(?:me (?:ayud|colabor|cuid|dij|dej)\w*|vivo con|trabaj\w+|unic[oa]|no|ni|sin|nadie|ningun[oa]?|sol[oa]|solamente|ya|not?|only|just)\b/.test(
    plain(clean(text)),
  );

/** "yo tengo 54" where the age of whom she cares for is asked, "mi mamá tiene 82" where her own is. */
export const meantFor = (question: Question, text: string, known: Known): string | null | undefined => {
  if (question.id !== age.id && question.id !== personAge.id) return undefined;
  const told = relationsIn(text);
  const hers = ofHerself.test(plain(clean(text)));
  if (question.id === personAge.id) return hers && told.length === 0 ? age.id : undefined;
  if (hers || told.length !== 1 || !ofAnother.test(plain(clean(text)))) return undefined;
  const whom = whomIn(text, known);
  return whom === null ? null : `${personAge.id}@${whom}`;
};

const ofHerself =
  /^(?:(?:pues|ah|ay|no|bueno|y|es|que|ya|si) )*(?:yo (?:ya )?(?:tengo|cumpli|voy)|tengo \d|i m \d|i am \d)/;
const ofAnother = /\b(?:tiene|cumplio|is|de \d+)\b/;

/** The one of those in her care who goes by what the words name. */
export const whomIn = (text: string, { answers }: Known): string | null => {
  const [told, ...others] = relationsIn(text);
  const same = peopleIn(answers).filter((one) => one.relation === told);
  return told === undefined || others.length > 0 || same.length !== 1 ? null : (same[0]?.id ?? null);
};

/** She asks for care for somebody, so she cares for somebody. */
const lookedAfter =
  /\b(?:cuid\w+|con quien dejar\w*|donde (?:dejar|llevar)\w*|jardin|guarderia|tengo a mi|look after|take care|care for|babysit\w*|daycare)\b/;

const years =
  /\b(?:\d{1,3}|un|una|uno|dos|tres|cuatro|cinco|seis|siete|ocho|nueve|diez|once|doce|\w+nta(?: y \w+)?|one|two|three|four|five|six|seven|eight|nine|ten) (?:anos?|anitos?|mes(?:es|ecitos)?|years?|months?)\b/g;

/** "mi mamá tiene 80", "mi niña de 3": years, where nothing else is said of the number. */
const bare = /(?<=\b(?:tiene|cumplio|de|is) )\d{1,3}\b(?! (?:mil|pesos|horas|dias|semanas|mes(?:es)?|hij\w+|anos?))/g;

const ageIn = (said: string, now: string): number | undefined => {
  const cool = withoutTemperatures(said);
  const [told, ...others] = cool.match(years) ?? cool.match(bare) ?? [];
  const read = told === undefined || others.length > 0 ? null : parseAge(told, { now, min: 0, max: 120 });
  return read?.ok === true ? read.value : undefined;
};

/** "mi mamá de 81 y mi nieto de 4": what is said of the first, before the next is named. */
const ofFirst = (said: string): string => {
  const [first, next] = spokenOf(said);
  return first === undefined ? '' : said.slice(first, next);
};

const disabilityIn = (said: string): Disability | undefined => {
  if (denied.test(said)) return undefined;
  const [told, ...others] = named.filter(([, pattern]) => pattern.test(said));
  return told === undefined || others.length > 0 ? undefined : told[0];
};

const denied = /\b(?:no (?:es|tiene|sufre|hay|creo)|sin|is not|has no|isn t|doesn t)\b/;

/** Only what leaves no doubt under which head the SDIS has it. */
const named: readonly (readonly [Disability, RegExp])[] = [
  ['autism', /\b(?:autis\w+|asperger|espectro|autistic)\b/],
  [
    'intellectual',
    /\b(?:sindrome (?:de )?down|down|discapacidad (?:intelectual|cognitiva)|retardo|retraso (?:mental|cognitivo))\b/,
  ],
  ['physical', /\b(?:silla de ruedas|no camina|wheelchair)\b/],
  ['sensory', /\b(?:cieg[oa]|sord[oa]|blind|deaf)\b/],
  ['psychosocial', /\b(?:esquizofrenia|bipolar|schizophrenia)\b/],
];
