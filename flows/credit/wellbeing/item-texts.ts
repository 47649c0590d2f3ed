import type { OptionTexts, QuestionTexts } from '../../engine/texts.ts';
import { describing, howOften, items } from './scale.ts';

/** The words of the scale in one language, and ours around them. */
export type ScaleWords = {
  readonly stems: Readonly<Record<'describes' | 'often', string>>;
  /** In the order of `scale.ts`. */
  readonly items: readonly string[];
  readonly describing: readonly string[];
  readonly howOften: readonly string[];
  readonly label: string;
  readonly why: string;
  readonly easier: string;
};

/** Longest title of a row in a list. */
const longest = 24;

/** The ten questions: stem, item and options in the scale's own words, numbered so that she sees how far it goes. */
export const itemTexts = (words: ScaleWords): Readonly<Record<string, QuestionTexts>> =>
  Object.fromEntries(
    items.map(({ part }, index) => {
      const n = index + 1;
      const options =
        part === 'describes' ? optionTexts(describing, words.describing) : optionTexts(howOften, words.howOften);
      return [
        `wellbeing.q${n}`,
        {
          ask: `${n}/${items.length}. ${words.stems[part]}\n\n*${words.items[index] ?? ''}*`,
          label: `${words.label} ${n}`,
          why: words.why,
          easier: words.easier,
          options,
        },
      ];
    }),
  );

/** What does not fit a row's title is cut off there, visibly, and stands whole below it. */
const optionTexts = (ids: readonly string[], words: readonly string[]): Readonly<Record<string, OptionTexts>> =>
  Object.fromEntries(
    ids.map((id, index) => {
      const word = words[index] ?? '';
      if (word.length <= longest) return [id, { title: word, says: [String(index + 1)] }];
      const cut = word.slice(0, word.lastIndexOf(' ', longest - 1));
      return [id, { title: `${cut}…`, description: word, says: [String(index + 1), word] }];
    }),
  );

/** "45", "45 años": whoever says her age has said her group. */
export const ages = (from: number, to: number, years: string): readonly string[] =>
  Array.from({ length: to - from + 1 }, (_, index) => from + index).flatMap((age) => [`${age}`, `${age} ${years}`]);
