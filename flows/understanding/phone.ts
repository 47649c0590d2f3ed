import { parsePhoneNumberFromString } from 'libphonenumber-js/min';
import { clean, plain } from './clean.ts';
import { numberWord } from './number-words.ts';
import { type Candidate, type Parsed, refused, understood } from './parsed.ts';
import { refusalIn } from './refusal.ts';
import { type Token, tokensOf } from './tokens.ts';

/** Bogotá's landlines got the prefix 601 in 2021 (CRC, Resolución 5826 of 2019): seven digits alone are read as one. */
const readings = (digits: string, plus: boolean): { readonly text: string; readonly inferred: boolean } => {
  if (plus) return { text: `+${digits}`, inferred: false };
  if (/^00(?=[1-9])/.test(digits)) return { text: `+${digits.slice(2)}`, inferred: false };
  if (/^57\d{10}$/.test(digits)) return { text: `+${digits}`, inferred: false };
  if (/^[2-9]\d{6}$/.test(digits)) return { text: `+57601${digits}`, inferred: true };
  if (/^0?1[2-9]\d{6}$/.test(digits)) return { text: `+57601${digits.slice(-7)}`, inferred: true };
  if (/^057\d{10}$/.test(digits)) return { text: `+${digits.slice(1)}`, inferred: true };
  if (/^03[0-9]{10}$/.test(digits)) return { text: `+57${digits.slice(-10)}`, inferred: true };
  return { text: `+57${digits}`, inferred: false };
};

const valid = (digits: string, plus: boolean): Parsed<string> | null => {
  if (digits.length < 7 || digits.length > 16) return null;
  const { text, inferred } = readings(digits, plus);
  const number = parsePhoneNumberFromString(text);
  // Colombian numbers that ring somebody's telephone begin with 3 or with 60 and a region's digit (CRC, 2021); 01 8000 and 901 are lines one calls
  const colombian = number?.countryCallingCode !== '57' || /^\+57(?:3\d{9}|60[1245678]\d{7})$/.test(number.number);
  return number?.isValid() === true && colombian ? understood(number.number, inferred) : null;
};

/** "tres diez, cinco cincuenta y cinco, 12 34": digits said in groups, one after the other. */
const spokenDigits = (cleaned: string): string => {
  const tokens = tokensOf(cleaned);
  let digits = '';
  for (let at = 0; at < tokens.length; at++) {
    const text = tokens[at]?.text ?? '';
    if (/^\d/.test(text)) {
      digits += text.replace(/\D/g, '');
      continue;
    }
    const number = numberWord(text);
    if (number === null || (number.guess && number.value < 10)) continue;
    const link = tokens[at + 1]?.text === 'y' ? 2 : number.size === 'hundreds' ? 1 : 0;
    const next = link === 0 ? null : numberWord(tokens[at + link]?.text ?? '');
    const joins =
      next !== null &&
      ((number.size === 'tens' && next.size === 'unit') || (number.size === 'hundreds' && next.value < 100));
    if (joins && next !== null) {
      // "quinientos cincuenta y cinco"
      const unit = number.size === 'hundreds' && next.size === 'tens' ? unitBehind(tokens, at + link + 1) : 0;
      digits += String(number.value + next.value + unit);
      at += link + (unit > 0 ? 2 : 0);
    } else digits += String(number.value);
  }
  return digits;
};

/** Thousands and millions, as amounts and identity cards are written. */
const GROUPED = /^\D*\d{1,3}[.'](?:\d{3}[.'])+\d{3}\D*$/;
const LETTER_FOR_DIGIT = /(?<![a-z])\d[li]+\d/;

const unitBehind = (tokens: readonly Token[], at: number): number => {
  const unit = tokens[at]?.text === 'y' ? numberWord(tokens[at + 1]?.text ?? '') : null;
  return unit?.size === 'unit' ? unit.value : 0;
};

/** A telephone as E.164: Colombian mobiles and landlines as people write them; others with their country's prefix. */
export const parsePhone = (text: string): Parsed<string> => {
  const refusal = refusalIn(text);
  if (refusal !== null) return refused(refusal.reason);
  const cleaned = clean(text);
  // "2.000.000" is an amount or a document, and "3l1 …" no landline made of what is left
  if (GROUPED.test(cleaned) || LETTER_FOR_DIGIT.test(cleaned)) return refused('not-understood');
  const runs = [
    ...cleaned
      .replace(/(?<=\d)o+(?![a-z])|(?<![a-z])o+(?=\d)/g, (zeros) => '0'.repeat(zeros.length))
      .matchAll(/(\+?) ?\(?(\d(?:[ ().\-_*/]{0,3}\d)*)/g),
  ];
  const found = new Map<string, boolean>();
  for (const run of runs) {
    const whole = run[2] ?? '';
    const once = valid(whole.replace(/\D/g, ''), run[1] === '+');
    // two numbers side by side: "3001234567 / 6012345678"
    const parts = once === null ? whole.split(/[ /*_-]{1,3}(?=3\d{9}\b|60\d{8}\b|57\d{10}\b)/) : [];
    for (const one of once === null ? parts.map((part) => valid(part.replace(/\D/g, ''), false)) : [once]) {
      if (one?.ok === true) found.set(one.value, (found.get(one.value) ?? true) && one.inferred);
    }
  }
  if ([...found.values()].every(Boolean)) {
    // none, or only seven digits: the rest may be in words

    const digits = spokenDigits(cleaned);
    const one = valid(digits, cleaned.includes('+'));
    if (one?.ok === true) return understood(one.value, /[a-z]/.test(plain(cleaned)) || one.inferred);
    if (found.size === 0) return refused(digits.length >= 7 ? 'out-of-range' : 'not-understood');
  }
  const [first] = found;
  if (first !== undefined && found.size === 1) return understood(first[0], first[1]);
  const candidates: Candidate<string>[] = [...found.keys()]
    .slice(0, 3)
    .map((value) => ({ id: `tel-${value.slice(1)}`, label: value, value }));
  return { ok: false, reason: 'ambiguous', candidates };
};
