import { lineNumber } from '../directory/say.ts';
import { fill } from '../engine/texts.ts';
import { refersTo } from '../people/people.ts';
import { namedIn } from '../people/relations-in.ts';
import { anyOf } from '../understanding/phrases.ts';
import type { Household } from './household.ts';
import { room, separators, within } from './pages.ts';
import type { Screened } from './screen.ts';
import { legend, list, type Telling, tellShort, who } from './tell.ts';
import { words } from './words.ts';

/** Those in her care whom plain words below a result name: "y mi mamá qué"; "¿y el niño?" also of a grandson. */
export const namedBelow = (said: string, { caresFor }: Household): readonly string[] => {
  const named = namedIn(said);
  return (caresFor ?? []).flatMap(({ id, relation }) =>
    named.some((one) => refersTo(said, one, relation ?? null)) ? id : [],
  );
};

/** Nothing but whom she asks about: "y para mi mamá", "pero a mi mamá dónde me la reciben". */
export const asksOnlyOfWhom = (said: string): boolean =>
  said.split(' ').every((word) => filler.test(word) || namedIn(`mi ${word}`).length > 0);

const filler = new RegExp(
  `^(?:${anyOf`
    y | e | pero | entonces | ah | ay | oiga | vecina | veci | bueno | pues | que | q | hay | algo | nada | para | pa | a | al | con | de | del
    mis? | el | la | los | las | l[ao]s? | un[ao]? | no | si | donde | me | se | le | cual(?:es)? | como | hago | puede | ir | tambien | sirve
    toca | lo | otr[oa] | reciben? | atienden? | cuid\w+ | llev\w+ | tienen? | dan | ofrecen | encontro | and | for | my | what | about | the | where
  `})$`,
);

/** What there is for these people, the best of each first, as far as there is room. */
export const tellFor = (ids: readonly string[], telling: Telling): string => {
  const { results, directory, locale } = telling;
  const say = words[locale];
  const names = list(
    ids.map((id) => who(id, results, locale)),
    locale,
  );
  const number = lineNumber(directory, 'manzanas_linea') ?? '195';
  const theirs = ids.map((id) => rowsFor(id, telling));
  const rows = [...theirs.flatMap(([best]) => best ?? []), ...theirs.flatMap(([, ...rest]) => rest)];
  if (rows.length === 0) return fill(say.asked.noneFor, { who: names, number });
  const intro = fill(say.asked.forThem, { who: names });
  const lines = rows.map((row) => tellShort({ service: row.service, rows: [row] }, telling));
  const size = room - intro.length - say.oldLegend.length - say.line.length - separators;
  const here = within(lines, size);
  return [intro, ...here, legend(here, telling), fill(say.line, { number })].filter((part) => part !== '').join('\n\n');
};

/** As ranked what serves what she came for, then who looks after them meanwhile. */
const rowsFor = (id: string, { results: { possible, all } }: Telling): readonly Screened[] => {
  const ranked = possible.flatMap(({ rows }) => rows).filter((row) => row.for === id);
  return [...ranked, ...all.filter((row) => row.for === id && row.outcome !== 'no' && !ranked.includes(row))];
};
