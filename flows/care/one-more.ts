import type { Known, OneMore } from '../engine/flow.ts';
import { peopleIn, refersTo } from '../people/people.ts';
import { relation } from '../people/relation.ts';
import { namedIn } from '../people/relations-in.ts';
import { clean, plain } from '../understanding/clean.ts';
import { numberWord } from '../understanding/number-words.ts';
import { anyOf } from '../understanding/phrases.ts';
import { shared } from './cared-for.ts';
import { mostPeople } from './machine.ts';
import { needIn, tellsOfCare } from './need-in.ts';
import { caregiver, more, personDisability, place } from './questions.ts';

/**
 * "también cuido a mi nieto de 4", once she was asked whether there is anybody else. Below a result also "¿y para mi
 * mamá?". Null where nobody new is named, or she speaks of somebody without saying that she cares for them.
 */
export const oneMore = (text: string, { answers, subjects }: Known): OneMore | null => {
  const key = answers[caregiver.id] === false ? caregiver.id : `${more.id}@${subjects.at(-1) ?? ''}`;
  if (!(key in answers) || subjects.length >= mostPeople) return null;
  const said = plain(clean(text));
  if (denied.test(said) || shared.test(said)) return null;
  const there = peopleIn(answers).map(({ relation }) => relation);
  const named = namedIn(said);
  const fresh = named.find(({ relation }) => !there.includes(relation)) ?? named[0];
  if (fresh === undefined) return null;
  const before = said.slice(0, fresh.at);
  const rest = said.slice(fresh.at);
  const found = { key, says: rest };
  // Of one who is there already she tells more, unless it is another, or one of an age.
  const another = /\botr[oa]s?\b/.test(before) || /\b(?:de|tiene) \d/.test(rest);
  if (there.some((is) => refersTo(said, fresh, is)) && !(another && adds.test(before))) return null;
  if (adds.test(before)) return found;
  if (joins.test(before)) return found;
  // What she wants besides, "un curso para mi hija", is looked for anew.
  const sought = needIn(text);
  if (!(place.id in answers) || (sought !== null && sought !== 'care')) return null;
  // "¿y mi esposo?"
  if (/^(?:y|and) /.test(before) && alone.test(before) && /^\S+$/.test(rest)) return found;
  return forWhom.test(before) ||
    (alone.test(before) && !/\btrabaja\b/.test(rest) && (onTheirOwn.test(rest) || tellsOfCare(rest)))
    ? found
    : null;
};

/**
 * "no, son 2 hijos", where she told of one: so many more are to be told of, one after the other. Null where she counts nobody, or
 * no more than she told of; a mere "son dos" may be an age.
 */
export const counted = (text: string, known: Known): OneMore | null => {
  const { answers, subjects } = known;
  const said = plain(clean(text));
  const {
    verb,
    count = '',
    whom = '',
  } = (counts.exec(said) ?? (isBehindAge(known) ? countsOnly.exec(said) : null))?.groups ?? {};
  const many = Number(count) || (numberWord(count)?.value ?? 0);
  const last = subjects.at(-1);
  if (last === undefined || many <= subjects.length || subjects.length >= mostPeople) return null;
  // "2 hijos" where it is asked whom she cares for is the answer.
  if (verb === undefined && !(`${relation.id}@${last}` in answers)) return null;
  const key = `${more.id}@${last}`;
  return answers[key] === true ? null : { key, says: whom };
};

/** Whether "son dos" can be of nobody's age: something else was told since. */
const isBehindAge = ({ answers, subjects }: Known): boolean => {
  const last = subjects.at(-1) ?? '';
  return `${personDisability.id}@${last}` in answers && !(`${more.id}@${last}` in answers);
};

const counts = new RegExp(
  `^(?!no (?:tengo|cuido) )(?:${anyOf`no | perdon | ay | ah | bueno | mejor | en realidad | es que | vecina | me equivoque | que | yo`} )*(?<verb>son |tengo |cuido (?:a )?)?(?<count>\\d|dos|tres|cuatro|cinco) (?<whom>${anyOf`
  hij[oa]s | hijit[oa]s | nin[oa]s | bebes | niet[oa]s | nietic[oa]s | muchach[oa]s | chin(?:it)?[oa]s | pelad(?:it)?[oa]s | pela(?:os|itos) | sardin[oa]s | gemel[oa]s | mellizos | personas | children | kids
`})$`,
);

/** "no, son dos" where it is asked whether there is anybody else: there is. */
export const countsTwo = (text: string): boolean => countsOnly.test(plain(clean(text)));

const countsOnly =
  /^(?:(?:no|si|pues|ay|vecina|veci|es que|en total|mejor dicho) )*(?<verb>son) (?<count>dos|tres|cuatro|cinco|[2-5])(?: en total)?$/;

const filler = anyOf`
  a | al | de | decir(?:le)? | contar(?:le)? | que | es | con | cuido | cuidar | tengo | otr[oa]s? | mis? | un | una | el | la | los | las
  dos | tres | y | del | mas | le | to | my | the | for | a | another | care | look | after
`;

/** Said of somebody who was not spoken of, even where one of the same name was. */
const adds = new RegExp(
  `\\b(?:${anyOf`
    (?:tambien|ademas|aparte) (?:yo )?(?:cuido|tengo|esta|estan) | (?:cuido|tengo) (?:tambien|ademas) | cuido (?:a )?otr[oa] | tengo (?:a )?otr[oa]
    falt(?:o|a|aba|an) | (?:se me |me )?olvid\w+ | se me paso | agreg\w+ | anad\w+ | inclu\w+ | i also (?:have|care for) | i forgot
  `})(?: ${filler})* $`,
);

const joins = new RegExp(`\\b(?:cuido|tengo a|a mi cargo)(?: ${filler})* $`);

/** Below a result: "¿y para mi mamá?", "¿eso sirve pa mi mamá?" */
const forWhom = new RegExp(`\\b(?:para|pa|tambien|for|also)(?: ${filler})* $`);
const alone = new RegExp(`^(?:(?:ah|y|pero|es que|oiga|vecina|and|but|${filler}) )*$`);
/** "mi mamá también", "y a mi mamá de 80 dónde la llevo" */
const onTheirOwn =
  /^\S+(?: (?:de|tiene) \d+(?: anos)?)? (?:tambien|too)(?: (?:sirve|aplica|puede))?$|^\S+ (?:de|que tiene|tiene|is) \d/;

const denied =
  /\b(?:muri\w*|fallec\w*|(?:no|nunca) (?:\w+ )?(?:cuido|tengo|quiero|vivo)|me (?:ayuda|ayudan|colabora|cuida|presta|presto|dijo|dijeron|dejo))\b/;
