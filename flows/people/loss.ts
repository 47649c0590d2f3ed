import { clean, plain } from '../understanding/clean.ts';
import { namedIn, relationsIn } from './relations-in.ts';

/** Somebody died: nobody to look for. */
export const lost = /\b(?:muri(?!endo\b)\w*|fallec\w*|difunt[oa]|mataron|asesinaron|died|passed away)\b/;

/** Of somebody of hers, and lately; a business that died is none, and a question asks for something. */
export const tellsOfDeath = (text: string): boolean =>
  lost.test(plain(clean(text))) && relationsIn(text).length > 0 && isNews(text);

const isNews = (text: string): boolean =>
  !text.includes('?') && !/\bhace (?:\w+ ){0,3}(?:anos?|meses|tiempo)\b/.test(plain(clean(text)));

const died =
  '(?:muri(?:o|eron)|fallec(?:io|ieron)|(?:acab\\w+ de|ha|han) (?:morir(?:se)?|fallecer|muerto|fallecido)|died|passed away)';
const killed = '(?:mataron|asesinaron) a';
const before = '(?:(?:ya|se|me|nos|le|lo|la|tambien|hoy|ayer|anoche) )*';

/** "mi mamá murió", "mi mamá, la que cuidaba, murió". */
const itself = new RegExp(
  `^\\S+ (?:de (?:mis?|la|el|su) \\w+ |(?:la|el) que (?:\\w+ ){1,2})?${before}(?:${died}|mataron|asesinaron)\\b`,
);
/** "se me murió mi abuelito" */
const named = new RegExp(`\\b(?:${died}|${killed})(?: (?:hoy|ayer|anoche))? (?:mis? |el |la |my )?$`);
/** "el perro de mi hijo se murió": whose it was is alive. */
const ofTheirs = /\b(?:de|del) (?:(?:mis?|su|la|el) )?$/;

/** "no, ya murió": the one that was asked about. */
const theOneAsked = new RegExp(
  `^(?:(?:no|ay|pero|es que|pues|vecina|veci|ella|el) )*${before}${died}(?: (?:hoy|ayer|anoche|hace poco|el \\w+ pasado|la \\w+ pasada))*$`,
);

/** Who she tells has died: one of hers whom she names, or with a bare "ya murió" the one she was asked about. */
export const whoDied = (text: string): 'named' | 'asked' | null => {
  const said = plain(clean(text));
  if (!isNews(text)) return null;
  if (theOneAsked.test(said)) return 'asked';
  return namedIn(said).some(
    ({ at }) => named.test(said.slice(0, at)) || (itself.test(said.slice(at)) && !ofTheirs.test(said.slice(0, at))),
  )
    ? 'named'
    : null;
};
