/**
 * A person's text as we keep it: at most `most` code points, well-formed, without characters that do harm in a
 * database, a log or a staff screen.
 *
 * - control characters go, but for line breaks; a tab becomes a space
 * - direction marks and overrides go: they can make a text read otherwise than it is, and Spanish needs none
 * - lone surrogates and noncharacters (U+FFFE…), which SQS refuses, become U+FFFD
 * - joiners stay: emoji are made of them
 */
export const clean = (text: string, most = 4096): string => {
  if (text.length <= most && plain.test(text)) return text;
  // Cutting first keeps a text of 100 kB cheap; twice as much leaves room for what goes.
  const tidy = clip(text, most * 2)
    .toWellFormed()
    .replace(lineBreaks, '\n')
    .replaceAll('\t', ' ')
    .replace(unwanted, '')
    .replace(noncharacters, '\uFFFD');
  return clip(tidy, most);
};

/** At most so many code points, never half of one. */
export const clip = (text: string, most: number): string => {
  if (text.length <= most) return text;
  let end = 0;
  for (let count = 0; count < most && end < text.length; count += 1)
    end += (text.codePointAt(end) ?? 0) > 0xffff ? 2 : 1;
  return text.slice(0, end);
};

/** What nearly everybody writes: nothing to do. */
const plain = /^[\n\x20-\x7E\u00A1-\u00AC\u00AE-\u02FF\u2010-\u2027]*$/;

const lineBreaks = /\r\n|[\r\u2028\u2029\u0085]/g;

const unwanted = /(?!\n)\p{Cc}|[\u00AD\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069\uFEFF]/gu;

const noncharacters = /\p{Noncharacter_Code_Point}/gu;
