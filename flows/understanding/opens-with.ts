import { hasNumber } from './has-number.ts';

/** How a sentence begins where a parser of yes and no says too much: whether "no" or "sí" is its first word, and what it does there. */

/** "no, vecina, así no": its first word is a no. Not "nosotros no", "ahora no". */
export const opensWithNo = (text: string): boolean => /^\W*no\b/i.test(text);

/** "no contesto más preguntas": that she does not do something. Not "no, contesto", nor a mere "no". */
export const saysThatSheDoesNot = (text: string): boolean => /^\W*no \w/i.test(text);

/** "no tengo papeles". Not "ya no tengo", which is said of what she had. */
export const saysThatSheHasNone = (text: string): boolean => /^\W*no tengo\b/i.test(text);

/** "no, son 30" where what she said is asked back: no mere no. "no, gracias" is. */
export const deniesWithNumber = (text: string): boolean => /^\W*no\W+\S/i.test(text) && hasNumber(text);

/** "son 30" of "no, son 30". */
export const withoutOpeningNo = (text: string): string => text.replace(/^\W*no\W+/i, '');

/** "si, ya murió", "no, falleció": answers yes or no before it tells. "ay, no" does not. */
export const opensWithYesOrNo = (text: string): boolean => /^\W*(?:no|s[ií])\b/i.test(text);

/** "no cuido", "yes": the very word comes first, with nothing before it. "claro" is a yes, and is not this. */
export const beginsWithYesOrNo = (text: string): boolean => /^(?:s[ií]|no|yes)\b/i.test(text);

/** "no", "ahora no gracias", "nothing": tells nothing. "no me alcanza" tells something. */
export const isBareNo = (text: string): boolean =>
  /^\W*(?:(?:ahora|hoy|mejor|por ahora|not) )?(?:no|nada|nothing|now)(?: (?:ahora|hoy|gracias|quiero|thanks))?\W*$/i.test(
    text,
  );

/** "no ya no", "mejor no": she leaves it after all. */
export const leavesItAfterAll = (text: string): boolean =>
  /^\W*(?:(?:ay|pues|ya|mejor|bueno|vecina|veci|no)\W+)*(?:no|nada|nop)(?:\W+(?:gracias|vecina|veci|mejor|as[ií]|d[eé]jelo))*\W*$/i.test(
    text,
  );

/** Of a list: none of it, and all may stay as it is. */
export const noneOfThese: readonly string[] = ['ninguna', 'nada', 'así está bien', 'none', 'nothing'];
