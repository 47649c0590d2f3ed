import type { Known } from '../engine/flow.ts';
import type { AnswerValue, Question } from '../engine/question.ts';
import { isPlausible } from '../engine/read-answer.ts';
import { lost, withoutTheDead } from '../people/loss.ts';
import { type InCare, kin, peopleIn } from '../people/people.ts';
import { type Relation, relation } from '../people/relation.ts';
import { asWoman, relationsIn, spokenOf, withChildren } from '../people/relations-in.ts';
import { severalTold } from '../people/several-told.ts';
import { parseAge, withoutSpells, withoutTemperatures } from '../understanding/age.ts';
import { clean, plain } from '../understanding/clean.ts';
import { saysHerSex } from '../understanding/yes-no.ts';
import { caresIn, namesOnly, shared, withoutOthers, withoutSharers } from './cared-for.ts';
import { deniesElse, disabilityIn } from './disability-in.ts';
import { needIn } from './need-in.ts';
import { namesHome, ownAgeIn, withoutOwnAge } from './of-herself.ts';
import {
  age,
  caregiver,
  more,
  need,
  personAge,
  personDisability,
  personSupport,
  place,
  pregnant,
  sex,
} from './questions.ts';
import { supportIn } from './support-in.ts';

/**
 * What words that answered one question tell of the person in her care besides: "que me cuiden al niño, tiene 8 años y
 * autismo". Of two people the first is meant, and nothing else, since it could be of either. Said back, never silent.
 */
export const overhears = (question: Question, text: string, now: string): AnswerValue | undefined => {
  if (question.id === need.id) return needIn(text) ?? undefined;
  const said = withoutOthers(withChildren(plain(clean(text))));
  const people = relationsIn(said);
  if (question.id === relation.id) return caredFor(text)[0];
  if (question.id === caregiver.id)
    return people.length > 0 && (lookedAfter.test(said) || needIn(text) === 'care' || caresIn(withoutSharers(said)))
      ? true
      : undefined;
  if (question.id === personSupport.id) return people.length > 1 ? undefined : supportIn(said);
  const [first] = people[0] === undefined ? [] : severalTold(said, people[0]);
  if (question.id === personDisability.id)
    return first === undefined && people.length > 1 ? undefined : disabilityIn(first?.says ?? said);
  if (question.id !== personAge.id || people.length === 0) return undefined;
  const own = withoutOwnAge(people.length === 1 ? said : ofFirst(said));
  const told = first === undefined ? ageIn(own, now) : (first.age ?? undefined);
  return told !== undefined && isPlausible(question, told) ? told : undefined;
};

/** "un niño de 4 y una bebé", "cuido a mi abuela" where it is asked whether she cares for anybody, or anybody else. */
export const affirms = (question: Question, text: string): boolean => {
  const whole = withChildren(plain(clean(text)));
  const said = question.id === caregiver.id ? withoutSharers(whole) : whole;
  return (
    (question.id === more.id || question.id === caregiver.id) &&
    relationsIn(said).length > 0 &&
    (namesOnly(said) || caresIn(said)) &&
    !shared.test(said) &&
    !/\b(?:me (?:ayud|colabor|cuid|dij|dej)\w*|vivo con|trabaj\w+|unic[oa]|no|ni|sin|nadie|ningun[oa]?|sol[oa]|solamente|ya|not?|only|just)\b/.test(
      said,
    )
  );
};

/** Whom she cares for, and none of those who share it or died. "Sus hijos", of whoever died, may be anything to her. */
const caredFor = (text: string): readonly Relation[] => {
  const alive = withoutTheDead(text);
  const left = withoutOthers(withoutSharers(plain(alive)));
  const theirs = lost.test(clean(text)) && /\b(?:sus?|his|her|their) /.test(left);
  return shared.test(left) || lost.test(left) || theirs ? [] : relationsIn(left);
};

/**
 * "yo tengo 54" where the age of whom she cares for is asked, "mi mamá tiene 82" where her own is, "soy mujer" anywhere.
 * Null: the words are about somebody or something else, and answer nothing of ours.
 */
export const meantFor = (question: Question, text: string, known: Known): string | null | undefined => {
  const said = plain(clean(text));
  // Of a pregnancy "soy hombre" is an answer.
  if (saysHerSex(text) && question.id !== sex.id && question.id !== pregnant.id) return sex.id;
  if (question.id !== place.id && namesHome(text)) return place.id;
  if (question.id === more.id || question.id === caregiver.id) return meantForMore(question, text, said);
  if (question.id === relation.id && caresForNobody.test(said)) return backOf(known);
  if (question.id === relation.id)
    return caredFor(text).length === 0 && [shared, lost, asWoman].some((of) => of.test(said)) ? null : undefined;
  if (question.id === personDisability.id)
    return speaksOfAnother(text, known) || tellsWhich(text, known) || deniesElse(text) ? null : undefined;
  if (question.id === personSupport.id) return alsoAnother.test(said) || asksOfPrice.test(said) ? null : undefined;
  if (question.id !== age.id && question.id !== personAge.id) return undefined;
  if (noAge.test(said) || sinceYears.test(said) || withChildren(said) !== said) return null;
  const told = relationsIn(text);
  const hers = ofHerself.test(said);
  if (question.id === personAge.id) {
    if (alsoAnother.test(said)) return null;
    if (ownAgeIn(text, known.now) !== undefined) return age.id;
    return hers && (told.length === 0 || /\bsoy\b|\bi m the\b/.test(said)) ? age.id : undefined;
  }
  if (hers || told.length !== 1 || !ofAnother.test(said)) return undefined;
  const whom = whomIn(text, known);
  return whom === null ? null : `${personAge.id}@${whom}`;
};

/** "perdón, no cuido a nadie" where it is asked whom: she takes back that there is somebody, or somebody else. */
const caresForNobody =
  /^(?:(?:perdon|perdone|disculpe|no|ay|uy|yo|ya|pues|es que|mentiras?|vecina|veci|la verdad|me equivoque) )*(?:no (?:cuido|tengo)(?: yo)? (?:a )?nadie(?: mas)?|(?:a )?nadie(?: mas)?|a ningun[oa])(?: (?:vecina|veci|gracias|mas))*$/;

const backOf = ({ subjects }: Known): string => {
  const before = subjects.at(-2);
  return before === undefined ? caregiver.id : `${more.id}@${before}`;
};

/** Whether there is anybody (else) in her care: a number is an age of hers or of nobody, a relative in a story nobody new. */
const meantForMore = (question: Question, text: string, said: string): string | null | undefined => {
  if (sinceYears.test(said) || (asksOrWavers.test(said) && relationsIn(text).length === 0)) return null;
  if (ofHerself.test(said) && /\b(?:tengo|cumpli|i m|i am) \d/.test(said) && relationsIn(text).length === 0)
    return /\b(?:hij|nin|niet|dos|tres)\w*/.test(said) ? undefined : age.id;
  if (
    onlyNumber.test(said) ||
    thanksOff.test(said) ||
    needsHer.test(said) ||
    (question.id === more.id && theSame.test(said))
  )
    return null;
  if (relationsIn(text).length === 0 || /^(?:no|nop|nadie|si|sip|claro|yes|solo|sol[oa]|solamente)\b/.test(said))
    return undefined;
  return affirms(question, text) ||
    /\b(?:nadie|no (?:mas|cuido|tengo)|solo|solamente|unic[oa]|nobody|only)\b/.test(said)
    ? undefined
    : null;
};

/** "¿cuál es el más cerca?", "más o menos": no "nadie más", though of its words. */
const asksOrWavers =
  /^(?:(?:y|pero|oiga|vecina|veci|eso|es que) )*(?:cual|cuanto|cuando|donde|adonde|queda|hay|a que|en que|which|where|when|how)\b|^(?:mas o menos|regular|depende|de pronto|tal vez|puede ser|more or less|maybe)$/;

const onlyNumber =
  /^(?:(?:\d{1,3}|(?:veinti|dieci)\w+|\w+nta|un[oa]?|dos|tres|cuatro|cinco|seis|siete|ocho|nueve|diez|once|doce|trece|catorce|quince|veinte)(?: y )?(?: ?anos?)? ?){2,}$|^(?:\w+nta|(?:veinti|dieci)\w+|veinte|\d{2,3})(?: anos?)?$/;
const thanksOff = /^(?:listo|bueno|vale|ok)\b.*\bgracias$/;
/** What somebody needs is no more people. */
const needsHer = /^(?:he|she|el|ella) (?:me )?(?:needs?|necesita)\b/;
/** "pues sí, el niño que le dije": nobody new. */
const theSame =
  /\b(?:(?:que|q|ya) (?:ya )?(?:le|les) (?:dije|conte)|el mismo|la misma|(?:el|la) de (?:antes|arriba))\b/;

/** The one in her care who is asked about. */
export const presentOf = ({ answers, subjects }: Known): InCare | undefined =>
  peopleIn(answers).find(({ id }) => id === subjects.at(-1));

/** "el de 9 tiene down", "la menor es sorda": one of several, of whom the one asked about may not be meant. */
export const tellsWhich = (text: string, known: Known): boolean => {
  const said = plain(clean(text));
  const age = presentOf(known)?.age ?? null;
  const [, years] = OF_AGE.exec(said) ?? [];
  return years === undefined ? OF_RANK.test(said) : Number(years) !== age;
};

const OF_AGE = /\b(?:el|la) de (\d{1,2})\b/;
const OF_RANK =
  /\b(?:el|la) (?:mayor(?:cit[oa])?|menor(?:cit[oa])?|mas (?:grande|pequen[oa])|del medio|ultim[oa]|primer[oa]?|segund[oa]|tercer[oa]?|cuart[oa])\b|\b(?:los|las) (?:dos|tres|cuatro)\b(?! no\b)/;

/** Of somebody else than whom we ask about: "la que no camina es mi mamá" of a son. */
export const speaksOfAnother = (text: string, known: Known): boolean => {
  const said = plain(clean(text));
  if (alsoAnother.test(said)) return true;
  const present = presentOf(known)?.relation ?? null;
  const told = relationsIn(text);
  return present !== null && present !== 'other' && told.some((one) => kin(one) !== kin(present));
};

/** Of nobody in her care: "mi hija tiene 25" of who cares for her mother. "Otra persona" may be anybody. */
export const namesOther = (text: string, { answers }: Known): boolean => {
  const told = relationsIn(text);
  const there = peopleIn(answers).map(({ relation }) => relation);
  const open = there.some((one) => one === null || one === 'other');
  return (
    told.length > 0 && !open && !told.some((one) => there.some((other) => other !== null && kin(other) === kin(one)))
  );
};

const alsoAnother = /\b(?:(?:tambien|ademas) (?:cuido|tengo)|cuido (?:tambien|ademas)|mi otr[oa]|i also care)\b/;
const asksOfPrice =
  /^(?:(?:y|oiga|vecina|veci|pero|eso) )*(?:cuanto (?:vale|cuesta|cobran|sale|es)|how much (?:is|does|do they))\b/;

/** Numbers beside her words that are no age: of money, of children, of a side; "me faltan dos para los 60" needs a sum. */
const noAge =
  /\b(?:\d+ (?:mil|millon\w*|palos?|lucas?|barras?|pesos)|(?:mayor|menor|segund[oa]) de (?:los |las )?(?:\d|dos|tres|cuatro|cinco)(?! ?anos?)|faltan? \w+ (?:anos? )?para|(?:one|un|una) (?:side|arm|leg|lado|brazo|pierna|ojo|mano))\b/;

/** "tengo 10 años cuidándola" */
const sinceYears = /\b\d+ (?:anos?|meses) (?:cuidando|atendiendo|trabajando|viviendo)/;

const ofHerself =
  /^(?:(?:pues|ah|ay|no|bueno|y|es|que|ya|si) )*(?:yo (?:ya )?(?:tengo|cumpli|voy|\d)|tengo \d|i ?m \d|i am \d)/;
const ofAnother = /\b(?:tiene|cumplio|is|de \d+)\b/;

/** The one of those in her care who goes by what the words name. */
export const whomIn = (text: string, { answers }: Known): string | null => {
  const [told, ...others] = relationsIn(text);
  const same = peopleIn(answers).filter((one) => one.relation === told);
  return told === undefined || others.length > 0 || same.length !== 1 ? null : (same[0]?.id ?? null);
};

/** All that is told of the one told last, and that there is this one. */
export const without = (subject: string, { answers, subjects }: Known): readonly string[] => {
  if (subject !== subjects.at(-1)) return [];
  const before = subjects.at(-2);
  const led = before === undefined ? caregiver.id : `${more.id}@${before}`;
  return Object.keys(answers).filter((key) => key === led || key.endsWith(`@${subject}`));
};

/** She asks for care for somebody, so she cares for somebody. */
const lookedAfter =
  /\b(?:cuid\w+|con quien dejar\w*|donde (?:dejar|llevar)\w*|jardin|guarderia|tengo a mi|look after|take care|care for|babysit\w*|daycare)\b/;

const years =
  /\b(?:\d{1,3}|un|una|uno|dos|tres|cuatro|cinco|seis|siete|ocho|nueve|diez|once|doce|\w+nta(?: y \w+)?|one|two|three|four|five|six|seven|eight|nine|ten) (?:anos?|anitos?|mes(?:es|ecitos)?|years?|months?)\b/g;

/** "mi mamá tiene 80", "tiene como 80", "mi niña de 3": years, where nothing else is said of the number. */
const bare =
  /(?<=\b(?:tiene|cumplio|de|is) (?:(?:ya|como|unos|casi|por ahi|about|almost) )*)\d{1,3}\b(?! (?:mil|pesos|horas|dias|semanas|mes(?:es)?|hij\w+|anos?))/g;

const ageIn = (words: string, now: string): number | undefined => {
  const said = withoutSpells(withoutTemperatures(words));
  const [told, ...others] = said.match(years) ?? said.match(bare) ?? [];
  const read = told === undefined || others.length > 0 ? null : parseAge(told, { now, min: 0, max: 120 });
  return read?.ok === true ? read.value : undefined;
};

/** "mi mamá de 81 y mi nieto de 4": what is said of the first, before the next is named. */
const ofFirst = (said: string): string => {
  const [first, next] = spokenOf(said);
  return first === undefined ? '' : said.slice(first, next);
};
