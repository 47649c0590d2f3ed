import type { Known } from '../engine/flow.ts';
import { peopleIn } from '../people/people.ts';
import type { Relation } from '../people/relation.ts';
import { relationsIn } from '../people/relations-in.ts';
import { parseAge } from '../understanding/age.ts';
import { clean, plain } from '../understanding/clean.ts';

/** "y otro de 9", "el de 4", "otra más": somebody like the one told of last, by no other name. */
const AGAIN =
  /^(?:(?:si|sip|claro|pues|ah|y|a|al|tambien|tengo|cuido|falta|la|el|mi) )*(?:otr[oa](?: (?:mas|bebe))?|(?:el|la|al) (?:mayor|menor|grande|pequen[oa]|chiquit[oa])|(?:el|la|al|un[oa]?)(?= (?:de|que tiene) ))(?: (?:(?:que )?(?:de|tiene|con) )?(?:como |casi )?(\d{1,3}(?: (?:anos?|anitos?|mes(?:es|ecitos)?))?|\w+(?: y \w+)? (?:anos?|anitos?|mes(?:es|ecitos)?)))?$/;

export const saysSameAgain = (text: string): boolean => AGAIN.test(plain(clean(text)));

/** Of whom there can be several who go by one word. */
const several: readonly Relation[] = ['child', 'grandchild', 'sibling'];

/** What that one is to her: the same as the one told of before. */
export const relationAgain = (text: string, { answers, subjects }: Known): Relation | undefined => {
  if (!saysSameAgain(text) || relationsIn(text).length > 0) return undefined;
  const before = peopleIn(answers).find(({ id }) => id === subjects.at(-2))?.relation ?? null;
  return before !== null && several.includes(before) ? before : undefined;
};

/** And how old. */
export const ageAgain = (text: string, now: string): number | undefined => {
  const [, told] = AGAIN.exec(plain(clean(text))) ?? [];
  const read = told === undefined ? null : parseAge(told, { now, min: 0, max: 120 });
  return read?.ok === true ? read.value : undefined;
};
