import { givenNames } from './given-names.ts';
import { numberWord } from './number-words.ts';

/**
 * What is left of a text before any of it is kept: no numbers, written in digits or in words, no addresses of the web,
 * nothing that names a person or where she lives; at most `longest` characters. Null where nothing is left. It is no proof
 * against everything somebody may write: that is why nobody of the team is shown a text, only words that several people
 * wrote (`functions/analytics/misread/clusters.ts`).
 */
export const scrub = (text: string, longest = 100): string | null => {
  const bare = text
    .normalize('NFC')
    .replaceAll(/https?:\/\/\S+|www\.\S+|\S+@\S+/giu, ' ')
    .replaceAll(/(?<=\p{L}[\p{L}\s,]{0,200}\s)\p{Lu}[\p{L}'’-]*/gu, ' ')
    .toLowerCase()
    .replaceAll(introduced, ' ')
    .replaceAll(/\S*\p{N}\S*/gu, ' ')
    .replaceAll(/[^\p{L}\s]/gu, ' ');
  const words = withoutNames(bare.split(/\s+/u).filter((word) => word !== ''));
  let kept = '';
  for (const word of words) {
    const longer = kept === '' ? word : `${kept} ${word}`;
    if (longer.length > longest) break;
    kept = longer;
  }
  return kept === '' ? null : kept;
};

/** "me llamo rosa elena", "mi nombre es …", "mi hijo se llama …": the two words after it may be a name. */
const introduced =
  /(?:(?:me|se) llam[ao]n?|nombre es|my name is|soy (?:la |el )?(?:señora?|doña|don)?)\s+\p{L}+(?:\s+\p{L}+)?/gu;

/** Word by word: a given name, the word after "don" or "la señora", the two after "barrio", a number said in words. */
const withoutNames = (words: readonly string[]): readonly string[] => {
  let named = 0;
  return words.filter((word) => {
    const plain = fold(word);
    if (links.has(plain)) {
      // "don …, mi vecino": the name went already; "barrio la …": it still comes.
      if (!articles.has(plain)) named = 0;
      return true;
    }
    const hides = named > 0;
    named = Math.max(0, named - 1);
    if (before.has(plain)) {
      named = before.get(plain) ?? 0;
      return true;
    }
    const number = numberWord(plain);
    return !hides && !givenNames.has(plain) && (number === null || number.guess);
  });
};

/** After how many words a name is over. */
const before: ReadonlyMap<string, number> = new Map([
  ...['don', 'dona', 'senor', 'senora', 'sr', 'sra', 'doctor', 'doctora', 'dr', 'dra', 'profe', 'mr', 'mrs'].map(
    (title) => [title, 1] as const,
  ),
  ...['barrio', 'conjunto', 'vereda', 'edificio'].map((place) => [place, 2] as const),
]);

const articles: ReadonlySet<string> = new Set(['de', 'del', 'el', 'la', 'las', 'los']);

/** Words that are no name wherever they stand; "un" is no number to hide. */
const links: ReadonlySet<string> = new Set(
  'un una a al con de del el en ese esa la las le les lo los me mi no nos o para pero por que se si su the to and y ya'.split(
    ' ',
  ),
);

const fold = (word: string): string => word.normalize('NFD').replaceAll(/\p{M}/gu, '');
