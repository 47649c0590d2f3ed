import { clean, plain } from './clean.ts';

/**
 * Whether a yes that is made of no more than a verb, "cuido a dos" or "ya pagué", can be one to this question: who says yes in this way
 * repeats a word of it. "Me conviene" is no yes to "¿le cobran algo más?", and "ya pagué" none to "¿le aviso?". To have answers
 * nearly anything ("tengo dos").
 */
export const repeatsVerb = (text: string, asked: string): boolean => {
  const said = plain(clean(text));
  if (SAYS_YES.test(said) || HAS.test(said)) return true;
  const question = plain(clean(asked));
  const stems = new Set(stemsOf(question));
  const words = said.split(' ');
  return stemsOf(said).some((stem) => stems.has(stem)) || (words.length <= 2 && BARE.test(said) && BARE.test(question));
};

const SAYS_YES =
  /\b(?:s+i+|claro|obvio|por supuesto|acepto|autorizo|afirmativo|de una|hagale|listo|yes|yeah|de acuerdo|desde luego|como no|por que no|problema|sin duda|gusto|me gustaria|me encantaria|ya (?:mismo|quedo|listo)|i (?:do|am|have|want|can|guess|think)|supongo|imagino|creo)\b/;

const HAS = /\b(?:ten(?:go|emos|ia|iamos)|tien(?:e|en|o)|tuv(?:e|imos|o)|hay|had?)\b/;

/** "estoy", "es": alone they repeat what is asked, in front of more they say something else. */
const BARE = /\b(?:est(?:oy|a|an|amos)|es|son|soy|somos|fue|fui)\b/;

/** What words of one verb share: their first three letters. */
const stemsOf = (said: string): readonly string[] =>
  said.split(' ').flatMap((word) => (word.length < 4 || COMMON.test(word) ? [] : [word.slice(0, 3)]));

const COMMON =
  /^(?:est[aoe]\w*|para|pero|algo|algun\w*|nada|cada|otr[oa]s?|usted(?:es)?|tambien|puede|ahora|hoy|porque|antes|dia|mas)$/;
