import { clean, plain } from '../understanding/clean.ts';
import { namedIn, relationsIn } from './relations-in.ts';

/** Somebody died: nobody to look for. */
export const lost = /\b(?:muri(?!endo\b)\w*|fallec\w*|difunt[oa]|mataron|asesinaron|died|passed away)\b/;

/** Of somebody of hers, and lately; a business that died is none, and a question asks for something. */
export const tellsOfDeath = (text: string): boolean => {
  const said = plain(clean(text));
  return (
    lost.test(said) &&
    relationsIn(text).length > 0 &&
    !text.includes('?') &&
    !/\bhace (?:\w+ ){0,3}(?:anos?|meses|tiempo)\b/.test(said)
  );
};

const died =
  '(?:muri(?:o|eron)|fallec(?:io|ieron)|(?:acab\\w+ de|ha|se (?:me )?ha) (?:morir(?:se)?|fallecer|muerto|fallecido)|died|passed away)';
const before = '(?:(?:ya|se|me|nos|le|tambien|hoy|ayer|anoche) )*';

/** "mi mamá murió", "se me murió mi abuelito": the one she names, and not whose dog it was. */
const itself = new RegExp(`^\\S+ ${before}${died}\\b`);
const named = new RegExp(`\\b${died} (?:(?:hoy|ayer|anoche) )?(?:mis? |el |la )$`);

/** "no, ya murió": the one that was asked about. */
const theOneAsked = new RegExp(
  `^(?:(?:no|ay|pero|es que|pues|vecina|veci|ella|el) )*${before}${died}(?: (?:hoy|ayer|anoche|hace poco|el \\w+ pasado|la \\w+ pasada))*$`,
);

/** Who died: one she names, as she names them; `asked`, the one she was asked about; null where it is not said so. */
export const whoDied = (text: string): 'named' | 'asked' | null => {
  const said = plain(clean(text));
  if (theOneAsked.test(said)) return 'asked';
  const isNamed = namedIn(said).some(
    ({ at }) =>
      named.test(said.slice(0, at)) ||
      (itself.test(said.slice(at)) && !/\bde(?:l| la| mis?| su)? $/.test(said.slice(0, at))),
  );
  return isNamed ? 'named' : null;
};
