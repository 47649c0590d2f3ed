import { numberWord } from './number-words.ts';

/** A piece of a cleaned text. A number keeps its dots and commas: what they mean depends on the question. */
export type Token = { readonly text: string; readonly kind: 'number' | 'word' | 'mark'; readonly joined: boolean };

/** Words and numbers in order. Groups of three digits behind a space belong to the number ("1 200 000"). */
export const tokensOf = (cleaned: string): readonly Token[] => {
  const tokens: Token[] = [];
  let end = -2;
  for (const match of cleaned.matchAll(/\d+(?:[.,']\d+)*|[a-z]+|[^\sa-z\d]/g)) {
    const text = match[0];
    const kind = /^\d/.test(text) ? 'number' : /^[a-z]/.test(text) ? 'word' : 'mark';
    const last = tokens.at(-1);
    if (kind === 'number' && /^\d{3}$/.test(text) && last?.kind === 'number' && match.index === end + 1) {
      if (/^[1-9]\d{0,2}(?: \d{3})*$/.test(last.text))
        tokens[tokens.length - 1] = { text: `${last.text} ${text}`, kind, joined: false };
      else tokens.push({ text, kind, joined: false });
    } else tokens.push({ text, kind, joined: match.index === end });
    end = match.index + text.length;
  }
  return tokens.flatMap(apart);
};

/** "dosmillones", "quinientosmil", "cientoveinte": two words of a number written as one. */
const apart = (token: Token): readonly Token[] => {
  if (token.kind !== 'word') return [token];
  const glued =
    /^([a-z]{2,})(mil|millon(?:es)?)$/.exec(token.text) ??
    /^([a-z]*ciento|[a-z]+cient[oa]s)([a-z]{3,})$/.exec(token.text);
  const [, first = '', second = ''] = glued ?? [];
  const isScale = /^mil/.test(second);
  if (numberWord(first)?.guess !== false || (!isScale && numberWord(second)?.guess !== false)) return [token];
  return [
    { ...token, text: first },
    { ...token, text: second, joined: true },
  ];
};
