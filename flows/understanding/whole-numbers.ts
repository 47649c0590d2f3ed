import { type NumberWord, numberWord } from './number-words.ts';
import type { Token } from './tokens.ts';

/** "treinta y dos" as the one number that it is: the 2 in it is no second of a list. Other words stay as they were. */
export const wholeNumbers = (tokens: readonly Token[]): readonly Token[] => {
  const whole: Token[] = [];
  let from = 0;
  for (let at = 0; at < tokens.length; at = from) {
    const { value, end } = numberFrom(tokens, at);
    const first = tokens[at];
    if (first !== undefined)
      whole.push(end > at + 1 ? { text: String(value), kind: 'number', joined: first.joined } : first);
    from = end;
  }
  return whole;
};

const numberFrom = (tokens: readonly Token[], at: number): { readonly value: number; readonly end: number } => {
  let last = numberAt(tokens, at);
  let value = last?.value ?? 0;
  let end = at + 1;
  while (last !== null) {
    const next = tokens[end]?.text === 'y' && last.size === 'tens' ? end + 1 : end;
    const number = numberAt(tokens, next);
    if (number === null || !goesOn(last, number)) break;
    value += number.value;
    end = next + 1;
    last = number;
  }
  return { value, end };
};

const numberAt = (tokens: readonly Token[], at: number): NumberWord | null => {
  const token = tokens[at];
  return token?.kind === 'word' ? numberWord(token.text) : null;
};

/** "ciento" goes on with what is less than a hundred, "treinta" with what is less than ten. */
const goesOn = (before: NumberWord, { value, size }: NumberWord): boolean =>
  before.size === 'hundreds' ? size !== 'hundreds' : before.size === 'tens' && size === 'unit' && value > 0;
