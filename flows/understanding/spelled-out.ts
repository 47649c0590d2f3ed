import type { ChoiceOption } from './choice.ts';
import { EMPTY_WORDS, wordsIn } from './choice-words.ts';
import { clean, plain } from './clean.ts';
import { kept } from './kept.ts';

/**
 * The options whose names stand one beside the other with nothing between them, "rut cámara cédula", as people write
 * lists; what she owes there may stand among them. Empty where fewer than two are named so, or anything else is said.
 */
export const spelledOut = (part: string, options: readonly ChoiceOption[]): readonly number[] => {
  const said = meaning(part);
  const names = options.flatMap((option, index) =>
    [option.title, ...(option.says ?? [])].map((name) => ({ index, words: meaningOfName(name) })),
  );
  const found = new Set<number>();
  for (let at = 0; at < said.length; ) {
    const [longest] = names
      .filter(({ words }) => words.length > 0 && words.every(({ stem }, i) => stem === said[at + i]?.stem))
      .sort((one, other) => other.words.length - one.words.length);
    if (longest === undefined && !BESIDE.test(said[at]?.word ?? '')) return [];
    if (longest !== undefined) found.add(longest.index);
    at += longest?.words.length ?? 1;
  }
  return found.size > 1 ? [...found] : [];
};

const BESIDE = /^(?:\d+|mil|millon(?:es)?|palos?|lucas?|pesos|tambien|ademas|solo|debo|tienen?)$/;

/** Its words that mean something: what is left of "gota a gota" is "gota gota". */
const meaning = (text: string): readonly { readonly word: string; readonly stem: string }[] => {
  const words = plain(clean(text)).split(' ');
  return wordsIn(text).all.flatMap(({ stem }, i) => {
    const word = words[i] ?? '';
    return EMPTY_WORDS.has(word) ? [] : [{ word, stem }];
  });
};

const meaningOfName = kept(meaning);
