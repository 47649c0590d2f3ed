import { amountsIn } from './amount.ts';
import { NUMBER_SCALES } from './amount-scales.ts';
import type { ChoiceOption } from './choice.ts';
import { clean } from './clean.ts';
import { anyOf } from './phrases.ts';
import { tokensOf } from './tokens.ts';

/** How the letter of a code is written, or said aloud. */
const LETTERS: Readonly<Record<string, string>> = {
  a: 'a',
  b: 'b',
  be: 'b',
  ve: 'b',
  c: 'c',
  ce: 'c',
  se: 'c',
  d: 'd',
  de: 'd',
};

const CODE = new RegExp(
  `^(?:${anyOf`
    yo | soy | es | estoy | en | el | la | del | grupo | sisben | tengo | mi | letra | nivel | categoria | clasificacion | creo | que
    me | salio | salimos | quede | quedo | aparezco | como | pues | somos | estamos | group | i | am | in
  `}[ ,:]+)*(${Object.keys(LETTERS).join('|')})(?![a-z])[ .,/-]*(?![ .,/-])([\\da-z][\\da-z ]*?)[ .,!]*(?:(?:vecina|veci|gracias|creo|por favor|del sisben|sisben)[ .,!]*)*$`,
);

const isCode = (word: string): boolean => /^[a-z]\d{1,2}$/.test(word);

const codesOf = ({ says = [] }: ChoiceOption): readonly string[] => says.filter(isCode);

/** The letter and number that a text is and nothing else: `a2` of "a dos", "A-2", "estoy en el a 2". "de una" is a yes. */
const codeIn = (
  text: string,
): { readonly letter: string; readonly number: number; readonly spoken: boolean } | null => {
  const [, letter = '', rest = ''] = CODE.exec(clean(text)) ?? [];
  const tokens = tokensOf(rest);
  const [amount, ...others] = amountsIn(tokens, NUMBER_SCALES);
  const whole = amount?.from === 0 && amount.to === tokens.length && !amount.article && Number.isInteger(amount.value);
  if (amount === undefined || others.length > 0 || !whole) return null;
  return { letter: LETTERS[letter] ?? '', number: amount.value, spoken: amount.words || letter.length > 1 };
};

/**
 * The option that goes by a code, as a group of the Sisbén does, also said in words: "a dos" is A2 and not the second
 * option. Null where the text is no code, or the options have none; index -1 where no option has such a code.
 */
export const optionByCode = (
  text: string,
  options: readonly ChoiceOption[],
): { readonly index: number; readonly inferred: boolean } | null => {
  if (options.flatMap(codesOf).length < 3) return null;
  const code = codeIn(text);
  if (code === null) return null;
  const { letter, number, spoken } = code;
  const exact = options.findIndex((option) => codesOf(option).includes(`${letter}${number}`));
  // group D says only some of its twenty-one
  const lettered = options.flatMap((option, index) =>
    codesOf(option).some((one) => one[0] === letter) ? [index] : [],
  );
  const [only] = lettered;
  const last = Math.max(0, ...codesOf(options[only ?? -1] ?? { id: '', title: '' }).map((one) => Number(one.slice(1))));
  const within = only !== undefined && lettered.length === 1 && number >= 1 && number <= last ? only : -1;
  return { index: exact >= 0 ? exact : within, inferred: spoken };
};
