import { anyOf } from './phrases.ts';

const SORRY = anyOf`
  perd[oó]n | perdone | disculpe | mentiras? | digo | mejor dicho | quise decir | que diga | corrijo | me equivoqu[eé] | bueno,? no
  esp[eé]re(?:me|se)? | pere | que pena | sorry | i mean
`;

/** She takes back what she said in the same breath: "tres, perdón, cuatro", "5 años no, 6", "la 1, no, la 2", "no la uno, la dos". */
const TAKEN_BACK = [
  new RegExp(
    `^(.{1,60}?)[\\s,.;]+(?:(?:ay|uy|bueno|no)[\\s,]+)*${SORRY}(?:[\\s,.:;]+(?:${SORRY}|no|que))*[\\s,.:;]+(\\S.*)$`,
    'i',
  ),
  /^(.{1,60}?)[\s,.;]+(?:(?:ay|uy|bueno)[\s,]+)*no\s*[,.;:]+\s*(\S.*)$/i,
  /^(no (?:el|la|los|las) [^,]{1,40}),\s*(\S.*)$/i,
];

/** Letters. What is longer is a story. */
const oneBreath = 200;

/** What she takes back, and what she says in its place. */
export const takenBack = (text: string): readonly { readonly first: string; readonly rest: string }[] =>
  text.length > oneBreath
    ? []
    : TAKEN_BACK.flatMap((pattern) => {
        const [, first, rest] = pattern.exec(text.trim()) ?? [];
        return first === undefined || rest === undefined ? [] : [{ first, rest }];
      });
