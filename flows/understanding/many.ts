import { type ChoiceOption, optionsIn } from './choice.ts';
import { clean, plain } from './clean.ts';
import { numberWord } from './number-words.ts';
import { type Parsed, refused, understood } from './parsed.ts';
import { anyOf } from './phrases.ts';
import { refusalIn } from './refusal.ts';
import { spelledOut } from './spelled-out.ts';

const ALL = new RegExp(
  `^(?:(?:si|pues|las|los|quiero|me|sirven|interesan) )*${anyOf`
    todas? | todos? | todo eso | todas las (?:anteriores|opciones) | todos los anteriores | ambas | ambos
    las dos | los dos | las tres | los tres | all | both | all of them | everything
  `}(?: ${anyOf`
    las anteriores | los anteriores | ellas | ellos | me sirven | me interesan | por favor | esas | esos
    gracias
  `})*$`,
);
const NONE = new RegExp(
  `^(?:(?:no|pues|tengo|quiero|de) )*${anyOf`
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

/** "falta poco" of a debt is none that she lacks. */
const LACKS =
  /(?:^| )no(?: |$)|\bme faltan? (?!poc|much|pag|\d|un )|\b(?:lo|la) (?:estoy|ando) (?:sacando|tramitando)\b|\ben tramite\b|\bse me perdio\b/;

/** Several options: "1 y 3", "la primera y la última", "comida, salud", "todas", "todas menos la 2", "ninguna" ([]). */
export const parseMany = (text: string, options: readonly ChoiceOption[]): Parsed<readonly number[]> => {
  const cleaned = clean(text).replace(NOTHING_BESIDES, '');
  const words = plain(cleaned);
  const none = options.findIndex((option) => /^(?:ningun|none|nada)/.test(clean(option.title)));
  const except = /^(.*\b(?:todas?|todos?|all)\b.*? |)(?:menos|excepto|salvo|but|except) (.+)$/.exec(cleaned);
  if (except?.[2] !== undefined) {
    const out = parseMany(except[2], options);
    if (out.ok) return understood(options.map((_, i) => i).filter((i) => i !== none && !out.value.includes(i)));
  }
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
  const parts = digits
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
    if (LACKS.test(part) && here.found.every((index) => !/^no /.test(clean(options[index]?.title ?? '')))) {
      denied ||= here.found.length > 0;
      continue;
    }
    const listed = spelledOut(part, options);
    if (listed.length > 0) for (const index of listed) found.add(index);
    else if (here.found.length === 1 || (here.found.length > 0 && here.sure && /\d/.test(part)))
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
