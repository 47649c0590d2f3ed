import { monthNamed, weekdayNamed } from './calendar.ts';
import { clean, wordsOf } from './clean.ts';
import { numberWord } from './number-words.ts';
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
  /^(.{1,60}?)\s*[,.;]+\s*(?:(?:ay|uy|bueno)[\s,]+)*no\s*[,.;:]+\s*(\S.*)$/i,
  /^(no (?:el|la|los|las) [^,]{1,40}),\s*(\S.*)$/i,
];

/** "5 años no, 6", but not "la mayor 12, la otra no, 8": it is the value that she says no to. */
const NO_TO_VALUE = /^(.{1,60}?)\s+no\s*[,.;:]+\s*(\S.*)$/i;

const endsInValue = (first: string): boolean => {
  const last = wordsOf(clean(first)).at(-1) ?? '';
  if (isNumber(last) || UNIT.test(last)) return true;
  // "80 mil, pero los lunes no, 50"
  const day = weekdayNamed(last) !== null || monthNamed(last) !== null || DAY.test(last);
  return day && !first.includes(',');
};

const DAY = /^(?:ayer|antier|anteayer|hoy|manana|pesos)$/;

export const UNIT = new RegExp(
  `^${anyOf`
    dias? | semanas? | semanitas? | mes | meses | mesecitos? | anos? | anitos? | days? | weeks? | months? | years?
    mil | millon | millones | palos? | palitos? | lucas? | lukas? | barras? | melon | melones | k | thousand | millions?
  `}$`,
);

export const isNumber = (word: string): boolean => /^\d+$/.test(word) || numberWord(word) !== null;

/** Letters. What is longer is a story. */
const oneBreath = 200;

/** What she takes back, and what she says in its place. */
export const takenBack = (text: string): readonly { readonly first: string; readonly rest: string }[] => {
  if (text.length > oneBreath) return [];
  const said = text.trim();
  return [...TAKEN_BACK, NO_TO_VALUE].flatMap((pattern) => {
    const [, first, rest] = pattern.exec(said) ?? [];
    if (first === undefined || rest === undefined || (pattern === NO_TO_VALUE && !endsInValue(first))) return [];
    return [{ first, rest }];
  });
};
