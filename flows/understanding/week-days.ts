import { amountsIn } from './amount.ts';
import { NUMBER_SCALES } from './amount-scales.ts';
import { clean, plain } from './clean.ts';
import { numberWord } from './number-words.ts';
import { anyOf } from './phrases.ts';
import { sound } from './sound.ts';
import { tokensOf } from './tokens.ts';

const DAYS = ['lunes', 'martes', 'miercoles', 'jueves', 'viernes', 'sabado', 'domingo'];
const heard = (word: string): string => sound(word).replace(/s$/, '');
const HEARD = DAYS.map(heard);

const DAY = '(?:lunes|martes|miercoles|jueves|viernes|sabados?|domingos?|(?:mon|tues|wednes|thurs|fri|satur|sun)days?)';
/** "a veces domingo" is no day that she works each week. */
const NOT_ALWAYS = new RegExp(
  `\\b(?:(?:y|o|e|and) )?(?:(?:a|algunas) veces|de vez en cuando|algun(?:os)?|sometimes)(?: (?:trabajo|salgo|abro|vendo))?(?: (?:el|los|un|on))? ${DAY}(?: (?:y|o|and) (?:el |los )?${DAY})*\\b`,
  'g',
);

/** "un domingo sí y otro no", "un domingo si uno no": every other one is no day of each week. */
const EVERY_OTHER = new RegExp(
  `\\b(?:(?:y|o|e) )?(?:(?:trabajo|salgo|abro|vendo) )?un ${DAY} si (?:y )?(?:el )?(?:otro|uno?) no\\b`,
  'g',
);
/** "dos domingos al mes": so many days of a month, and not of a week. */
const OF_A_MONTH = new RegExp(
  `\\b(un[oa]?|dos|tres|cuatro|cinco|seis|siete|ocho|nueve|diez|quince|veinte|\\d{1,2})(?: (?:dias?|${DAY}))?(?: que)?(?: no (?:trabajo|salgo|abro|vendo))? (?:(?:al|por|en el|cada|del) mes|mensual(?:es)?)\\b|\\b(?:(?:un|el) ${DAY} )?cada (?:quince|15) dias(?: (?:un|el) ${DAY})?\\b`,
);
const OFF = /\b(?:descans\w+|menos|salvo|excepto|libro|cierro|cerramos|no (?:trabajo|salgo|abro|vendo))\b/;

/**
 * How many days of a week, where some are told of a month: "de lunes a sábado y dos domingos al mes" 6, and so
 * "descanso dos domingos al mes", the least that she works. Null where only days of a month are told, undefined where none are.
 */
const beside = (said: string): number | null | undefined => {
  const [whole, count] = OF_A_MONTH.exec(said) ?? [];
  if (whole === undefined) return undefined;
  const times = count === undefined ? 2 : (numberWord(count)?.value ?? Number(count));
  // a month is 52/12 weeks
  const most = 7 - Math.ceil((times * 12) / 52);
  if (most < 1) return null;
  const rest = said.replace(OF_A_MONTH, ' ');
  // "5 días a la semana y descanso uno al mes" has a number of its own
  if (/\d|\b(?:dos|tres|cuatro|cinco|seis|siete)\b/.test(rest)) return undefined;
  const week = weekDaysIn(rest.replace(OFF, ' '));
  if (week === null) return OFF.test(said) ? most : null;
  return OFF.test(said) ? Math.min(week, most) : week;
};

/** Days of a month and none of a week: how many a week they are, nobody can tell. */
export const tellsDaysOfMonth = (text: string): boolean => beside(plain(clean(text))) === null;

/** From here on days are named on which she does not work; `BUT` ends it. */
const RESTS = /^(?:menos|salvo|excepto|except|but|no|descans[a-z]+|libro|cierro|cerramos|fuera)$/;
const BUT = /^(?:pero|aunque|trabajo|abro|vendo|si)$/;
const EVERY =
  /\btod(?:it)?[oa]s?\b(?! l[oa]s (?:lunes|martes|mierc|jueves|viernes|s[aá]bado|domingo))|\bdiari(?:o|amente)\b|\b(?:every ?|all )days?\b/;
const FROM_HOUR_TO_HOUR = new RegExp(
  `\\b(?:de|desde|a|hasta|tipo)(?: las?)? ${anyOf`\d{1,2} | un[ao]? | dos | tres | cuatro | cinco | seis | siete | ocho | nueve | diez | once | doce`}\\b`,
  'g',
);

/** "los domingos no", "el lunes ni el martes no trabajo": the days left out, and nothing else. */
const NOT_ON = new RegExp(
  `^(?:(?:el|los|menos|pues|todos) )*${DAY}(?: (?:y|ni) (?:el |los )?${DAY})* no(?: (?:trabajo|salgo|vendo|abro))?$`,
);

/** "descanso uno", "descanso dos días a la semana". Null where she tells no number of days on which she rests. */
const freeDaysIn = (words: string): number | null => {
  const [, said = ''] =
    /^(?:(?:yo|pues|solo|todos|menos) )*(?:descanso|libro|cierro) (?:solo |solamente )?(un[oa]?|dos|tres|[123])(?: dias?)?(?: (?:a|por|en|de|cada) (?:la )?semana)?$/.exec(
      words,
    ) ?? [];
  return said === '' ? null : (numberWord(said)?.value ?? Number(said));
};

/**
 * How many days of the week somebody works, where it was said in days: "de lunes a sábado" 6, "todos los días" 7,
 * "toditos menos el domingo" 6, "descanso los lunes" 6, "sábados y domingos" 2. Null where no days were named, and
 * where a number says it ("6 días, descanso el domingo").
 */
export const weekDaysIn = (text: string): number | null => {
  const cleaned = clean(text).replace(EVERY_OTHER, ' ');
  const free = freeDaysIn(plain(cleaned));
  const monthly = beside(plain(cleaned));
  if (monthly !== undefined) return monthly;
  if (free !== null) return 7 - free;
  const said = plain(cleaned);
  if (NOT_ON.test(said))
    return (
      7 -
      new Set(
        said
          .split(' ')
          .map((word) => HEARD.indexOf(heard(word)))
          .filter((day) => day >= 0),
      ).size
    );
  if (amountsIn(tokensOf(cleaned.replace(FROM_HOUR_TO_HOUR, ' ')), NUMBER_SCALES).some(({ article }) => !article))
    return null;
  const words = plain(cleaned).replace(NOT_ALWAYS, ' ').trim();
  const works = new Set<number>();
  const rests = new Set<number>();
  let now = works;
  const list = words.split(' ').filter((word) => !/^(?:el|los|las|la)$/.test(word));
  list.forEach((word, i) => {
    if (RESTS.test(word)) now = rests;
    else if (BUT.test(word) && list[i - 1] !== 'no') now = works;
    const day = HEARD.indexOf(heard(word));
    if (day < 0) return;
    const to = /^(?:a|hasta|to)$/.test(list[i + 1] ?? '') ? HEARD.indexOf(heard(list[i + 2] ?? '')) : -1;
    // "de lunes a lunes" is the whole week
    for (let at = 0; at <= (to < 0 ? 0 : (to - day + 6) % 7 === 6 ? 6 : (to - day + 7) % 7); at++)
      now.add((day + at) % 7);
  });
  if (/\bentre semana\b/.test(words)) for (const day of [0, 1, 2, 3, 4]) works.add(day);
  else if (/\b(?:fin(?:es)? de semana|weekends?)\b/.test(words)) for (const day of [5, 6]) now.add(day);
  else if (EVERY.test(words) || (works.size === 0 && rests.size > 0)) return 7 - rests.size;
  const count = [...works].filter((day) => !rests.has(day)).length;
  return count > 0 ? count : null;
};
