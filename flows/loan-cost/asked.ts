import type { Known } from '../engine/flow.ts';
import { clean, plain } from '../understanding/clean.ts';
import * as ask from './questions.ts';
import { sayBesideLaw } from './say-cost.ts';
import { sideBySide } from './side-by-side.ts';
import { second } from './told.ts';
import { wordsIn } from './words.ts';

/** What she asks below what her loans cost: whether that is legal, which is better. Null where she asks neither. */
export const answerBelow = (text: string, known: Known): string | null => {
  const said = plain(clean(text));
  const words = wordsIn(known.locale);
  if (LEGAL.test(said)) {
    const both = [
      sayBesideLaw(known, null),
      known.answers[ask.beside.id] === 'other' ? sayBesideLaw(known, second) : '',
    ];
    const told = both.filter((one) => one !== '');
    if (told.length === 0) return null;
    const named = told.length === 1 ? told : told.map((one, at) => `*${at === 0 ? words.first : words.other}*: ${one}`);
    return [...named, words.asksLaw].join('\n');
  }
  if (!BETTER.test(said)) return null;
  const beside = known.answers[ask.beside.id];
  const compared =
    beside === 'other' ? sideBySide('two', known) : beside === 'legal' ? sideBySide('legal', known) : null;
  const cheaper = compared?.cheaper ?? '';
  // Of one loan alone there is only the law beside it.
  return [cheaper === '' ? sayBesideLaw(known, null) : cheaper, words.notAdvice]
    .filter((part) => part !== '')
    .join('\n');
};

const LEAD = '(?:(?:y|pero|entonces|eso|esto|ese|es que|vecina|veci|oiga|sera que|is|so) )*';
const LEGAL = new RegExp(
  `^${LEAD}(?:es|esta|seria|sera|son)? ?(?:legal(?:es)?|permitid[oa]s?|usura|ilegal|it legal|that legal|this legal)(?: (?:eso|o no|cobrar eso|cobrar asi|that))*$`,
);
const BETTER = new RegExp(
  `^${LEAD}(?:cual(?: de los dos)?(?: me)? (?:es (?:el )?mejor|conviene(?: mas)?|es mas barato|sale mejor|escojo|cojo|tomo|recomienda)|(?:me|nos) conviene|vale la pena|que me recomienda|lo (?:cojo|tomo|acepto)|which (?:one )?is (?:better|cheaper|best)|should i take it)(?: (?:o no|eso|a mi|entonces))*$`,
);
