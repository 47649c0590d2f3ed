import { type ChoiceOption, optionsIn } from './choice.ts';
import { clean, plain } from './clean.ts';
import { numberWord } from './number-words.ts';
import { type Parsed, refused, understood } from './parsed.ts';
import { anyOf } from './phrases.ts';
import { refusalIn } from './refusal.ts';
import { spelledOut } from './spelled-out.ts';

const ALL = new RegExp(
  `^(?:(?:si|pues|las|los|quiero|me|sirven|interesan) )*${anyOf`
    todas? | todos? | tod(?:it)[oa]s | todo eso | todas las (?:anteriores|opciones|de arriba) | todos los anteriores | ambas | ambos
    las dos | los dos | las tres | los tres | all | both | all of them | everything
  `}(?: ${anyOf`
    las anteriores | los anteriores | ellas | ellos | me sirven | me interesan | por favor | esas | esos | vecina | veci
    gracias
  `})*$`,
);
const NONE = new RegExp(
  `^(?:(?:no|pues|tengo|quiero|de|me|sirven?|interesan?|gustan?) )*${anyOf`
    ningun[oa]s? | nada | ninguna de las anteriores | nada de (?:eso|nada|esas) | none | nothing | none of them
  `}(?: (?:de (?:esas|esos|las anteriores|los anteriores|ellas)|por ahora|gracias))*$`,
);

/** "no", and what the option that is none of them goes by: "no me explicaron", also "… nada de eso todavía". */
const deniesAll = (words: string, none: ChoiceOption | undefined): boolean =>
  /^(?:(?:no|nop|nope|pues|senora|senor|gracias|veci|vecina) ?)+$/.test(words) ||
  (none?.says ?? []).some((says) => {
    const denial = plain(clean(says));
    return denial.startsWith('no ') && words.startsWith(denial) && NOTHING_MORE.test(words.slice(denial.length));
  });

const NOTHING_MORE = /^(?: (?:nada|ningun[oa]?|de|eso|esas?|esos|todavia|aun|la|verdad|no|gracias|vecina|veci))*$/;

/** "la cédula nada más": the one, and not none. */
const NOTHING_BESIDES = /(?<=[a-z\d]),? (?:y )?(?:(?:nada|no) ?mas|nomas|y ya|only|nothing else)[.! ]*$/;

/** "tengo los 4" are all four; "la 4" is the fourth. */
const WHOLE_COUNT =
  /^(?:(?:si|pues|yo|ya|tengo|son|todos?|todas?|all|the) )*(?:los|las|all|the) (\d|dos|tres|cuatro|cinco)$/;

/** "c.c." is one word, and neither twice the letter c nor the third. */
const INITIALS = /\b([a-z])\.([a-z])\b\.?(?!\.?[a-z]\b)/g;

/** "primera tercera", "1 3": each by its place. */
const BY_PLACE = /\d|\b(?:primer|segund|tercer|cuart|quint|ultim)[oa]?\b/;

/** "tengo 1 y 2", "las 1, 3 y las 4" list places; "tengo 2" counts, and "a las 2 y 30" is an hour. */
const LISTED =
  /(?<!\b(?:a|desde|hasta) las )\b\d{1,2}(?: ?,(?: ?y)? ?| y )(?:(?:el|la|los|las) )?\d{1,2}\b(?! ?[a-z]*mil)/;
const BEFORE_PLACE = /(?<!\b(?:a|desde|hasta) )\b(?:(?:tengo|hay|las|los) )+(?=\d{1,2}\b)/g;

/** "falta poco" of a debt is none that she lacks. */
const LACKS =
  /(?:^| )(?:no|nunca|jamas|tampoco)(?: |$)|\bme faltan? (?!poc|much|pag|\d|un )|\b(?:lo|la) (?:estoy|ando) (?:sacando|tramitando)\b|\ben tramite\b|\bse me perdio\b/;

/** "la cámara vencida" is no paper that she can show. A card that is overdue is owed all the same. */
const EXPIRED =
  /\b(?:cedula|rut|rivi|ipes|camara|registro|papel(?:es)?|carnet|permiso)\b.{0,30}\b(?:vencid[oa]s?|sin renovar|expired)\b/;

/** "la 2, perdón, la 3", "salud, digo educación": what she says last stands for the one before it. */
const INSTEAD =
  /^(.{1,60}?)[\s,.;]+(?:(?:ay|uy|no|bueno)[\s,]+)*(?:perdon|perdone|mentiras?|digo|mejor dicho|quise decir|corrijo|me equivoque)[\s,.:;]+(?!(?:y|e|tambien|ademas)\b)(\S.*)$/;

const saidInstead = (cleaned: string, options: readonly ChoiceOption[]): Parsed<readonly number[]> | null => {
  const [, first, rest] = INSTEAD.exec(cleaned) ?? [];
  if (first === undefined || rest === undefined) return null;
  const [before, after] = [parseMany(first, options), parseMany(rest, options)];
  if (!before.ok || !after.ok || before.value.length === 0 || after.value.length === 0) return null;
  const last = parseMany(first.split(/[,;/]| y /).at(-1) ?? first, options);
  const wrong = last.ok ? last.value : before.value;
  const kept = before.value.filter((index) => !wrong.includes(index));
  return understood(
    [...new Set([...kept, ...after.value])].sort((a, b) => a - b),
    true,
  );
};

/** "a b d": the letters of the options, as they are ticked. */
const lettersIn = (words: string, { length }: readonly ChoiceOption[]): readonly number[] => {
  const at = /^[a-j](?: [a-j])+$/.test(words) ? words.split(' ').map((letter) => letter.charCodeAt(0) - 97) : [];
  // "c.c." is an identity card
  return new Set(at).size === at.length && at.every((index) => index < length) ? at : [];
};

/** Several options: "1 y 3", "la primera y la última", "comida, salud", "todas", "todas menos la 2", "ninguna" ([]). */
export const parseMany = (text: string, options: readonly ChoiceOption[]): Parsed<readonly number[]> => {
  const cleaned = clean(text)
    .replace(NOTHING_BESIDES, '')
    .replace(/(?<=\d)y(?=\d)/g, ' y ');
  const words = plain(cleaned);
  const none = options.findIndex((option) => /^(?:ningun|none|nada)/.test(clean(option.title)));
  const except = /^(.*\b(?:todas?|todos?|all)\b.*? |)(?:menos|excepto|salvo|but|except) (.+)$/.exec(cleaned);
  if (except?.[2] !== undefined) {
    const out = parseMany(except[2], options);
    if (out.ok) return understood(options.map((_, i) => i).filter((i) => i !== none && !out.value.includes(i)));
  }
  const instead = saidInstead(cleaned, options);
  if (instead !== null) return instead;
  const letters = lettersIn(words, options);
  if (letters.length > 0) return understood(letters.toSorted((a, b) => a - b));
  const counted = WHOLE_COUNT.exec(words)?.[1];
  if (counted !== undefined && options.length > 2) {
    const isAll = (Number(counted) || numberWord(counted)?.value) === options.length - (none >= 0 ? 1 : 0);
    return isAll ? understood(options.flatMap((_, i) => (i === none ? [] : [i]))) : refused('ambiguous');
  }
  if (ALL.test(words)) {
    const two = /\b(?:dos|ambas|ambos|both)\b/.test(words) && options.length > 2;
    const three = /\btres\b/.test(words) && options.length > 3;
    return two || three ? refused('ambiguous') : understood(options.map((_, i) => i).filter((i) => i !== none));
  }
  if (NONE.test(words) || (none >= 0 && deniesAll(words, options[none]))) return understood(none >= 0 ? [none] : []);
  const ends = /^(?:las?|los?|quiero|me|sirven|pues) ?(?:las |los )?(dos|tres|cuatro|\d) (primer|ultim)[ao]s$/.exec(
    words,
  );
  if (ends?.[1] !== undefined) {
    const count = Number(ends[1]) || (numberWord(ends[1])?.value ?? 0);
    const all = options.map((_, i) => i);
    if (count <= all.length) return understood(ends[2] === 'primer' ? all.slice(0, count) : all.slice(-count));
  }
  const found = new Set<number>();
  let sure = true;
  const range = /^(?:(?:de(?:l| la)?|la|las|el|los) )*(\d{1,2}) ?(?:a|al|hasta|-) ?(?:la |el )?(\d{1,2})$/.exec(
    cleaned,
  );
  if (range?.[1] !== undefined && range[2] !== undefined) {
    const from = Number(range[1]);
    const to = Number(range[2]);
    if (from >= 1 && from < to && to <= options.length)
      return understood(Array.from({ length: to - from + 1 }, (_, i) => from - 1 + i));
  }
  // "13" is 1 and 3, where both are there; "18" of four is no answer
  const each = /^\d{2,}$/.test(words) && Number(words) > options.length ? [...words] : [];
  if (each.some((digit) => Number(digit) < 1 || Number(digit) > options.length)) return refused('out-of-range');
  const digits = each.length > 0 ? each.join(' ') : cleaned;
  const parts = (LISTED.test(digits) ? digits.replace(BEFORE_PLACE, '') : digits)
    .replace(INITIALS, '$1$2')
    .replace(/^((?:\S+ ){1,3}si) (?=\S.* no$)/, '$1, ')
    .split(/\s*[,;/\n.+&]\s*|\s+(?:y|e|o|i|and|but|pero|tambien|ademas|mas)\s+(?!medi[oa]\b)/)
    .filter((part) => /[a-z\d]/.test(part))
    .slice(0, 40);
  let lost = 0;
  let beyond = false;
  let denied = false;
  for (const part of parts) {
    const here = optionsIn(part, options);
    // "cédula sí, rut no", "el rut me falta": named, and not chosen
    if (EXPIRED.test(part)) {
      denied ||= here.found.length > 0;
      continue;
    }
    if (LACKS.test(part) && here.found.every((index) => !/^(?:no|nunca) /.test(clean(options[index]?.title ?? '')))) {
      denied ||= here.found.length > 0;
      continue;
    }
    const listed = spelledOut(part, options);
    if (listed.length > 0) for (const index of listed) found.add(index);
    else if (here.found.length === 1 || (here.found.length > 0 && here.sure && BY_PLACE.test(part)))
      for (const index of here.found) found.add(index);
    else lost += 1;
    beyond ||= here.beyond;
    sure &&= here.sure;
  }
  // "no me acuerdo" and "prefiero no decir" are not the option that goes by "no tengo"
  const refusal = refusalIn(text);
  if (refusal !== null && refusal.rest === null && [...found].every((index) => index === none))
    return refused(refusal.reason);
  // "educación y salud" may be one title: the whole text decides when a part is lost
  if (!denied && (lost > 0 || parts.length > 1)) {
    const whole = optionsIn(text, options);
    if (whole.sure && whole.found.length === 1 && (found.size === 0 || lost > 0)) return understood(whole.found, false);
  }
  if (denied && found.size === 0) return refused('not-understood');
  // "nada más la cédula" is one, and not none of them too
  if (found.size > 1) found.delete(none);
  if (found.size > 0)
    return understood(
      [...found].sort((a, b) => a - b),
      !sure || lost > 0,
    );
  if (refusal !== null) return refused(refusal.reason);
  if (beyond) return refused('out-of-range');
  return refused(lost > 0 && optionsIn(text, options).found.length > 1 ? 'ambiguous' : 'not-understood');
};
