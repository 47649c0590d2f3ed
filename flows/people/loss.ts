import { clean, plain } from '../understanding/clean.ts';
import { namedIn, relationsIn } from './relations-in.ts';

/** Somebody died: nobody to look for. */
export const lost = /\b(?:muri(?!endo\b)\w*|fallec\w*|difunt[oa]|mataron|asesinaron|died|passed away)\b/;

/** Of somebody of hers, and lately; a business that died is none, and a question asks for something. */
export const tellsOfDeath = (text: string): boolean =>
  lost.test(plain(clean(text))) && relationsIn(text).length > 0 && isNews(text);

/** Not where it was years ago, nor in a dream. */
const isNews = (text: string): boolean => !withoutOutcry(text).includes('?') && !noNews.test(plain(clean(text)));

const noNews = /\b(?:hace (?!poco )(?:\w+ ){0,3}(?:anos?|tiempo)|years? ago|son(?:e|aba|ando)|pesadilla|dream\w*)\b/;

/** "mi papá murió, ¿qué hago?" asks nothing that we could tell. */
const withoutOutcry = (text: string): string => clean(text).replace(outcry, ' ');

const outcry =
  /¿?\b(?:(?:y )?(?:ahora )?que (?:hago|voy a hacer|puedo hacer)|what (?:do|can|should) i do)(?: (?:ahora|now))?\s*(?:\?|$)/g;

const died =
  '(?:muri(?:o|eron)|fallec(?:io|ieron)|(?:acab\\w+ de|ha|han) (?:morir(?:se)?|fallecer|muerto|fallecido)|died|passed away)';
const killed = '(?:mataron|asesinaron) a';
const lately =
  '(?:hoy|ayer|anoche|hace (?:poco(?: tiempo)?|\\w+ (?:dias?|semanas?|mes(?:es)?))|(?:el|la) \\w+ pasad[oa])';
const before = '(?:(?:ya|se|me|nos|le|lo|la|tambien|hoy|ayer|anoche) )*';

/** "mi mamá murió", "mi mamá, la que cuidaba, murió". */
const itself = new RegExp(
  `^\\S+ (?:de (?:mis?|la|el|su) \\w+ |(?:la|el) que (?:\\w+ ){1,2})?(?:pero )?${before}(?:${died}|mataron|asesinaron)\\b`,
);
/** "se me murió mi abuelito" */
const named = new RegExp(`\\b(?:${died}|${killed})(?: (?:hoy|ayer|anoche))? (?:mis? |el |la |my )?$`);
/** "el perro de mi hijo se murió": whose it was is alive. */
const ofTheirs = /\b(?:de|del) (?:(?:mis?|su|la|el) )?$/;

/** "no, ya murió": the one that was asked about. */
const theOneAsked = new RegExp(`^(?:(?:no|ay|pero|es que|pues|vecina|veci|ella|el) )*${before}${died}(?: ${lately})*$`);

/** Who she tells has died: one of hers whom she names, or with a bare "ya murió" the one she was asked about. */
export const whoDied = (text: string): 'named' | 'asked' | null => {
  const said = plain(withoutOutcry(text));
  if (!isNews(text)) return null;
  if (theOneAsked.test(said)) return 'asked';
  return namedIn(said).some(
    ({ at }) => named.test(said.slice(0, at)) || (itself.test(said.slice(at)) && !ofTheirs.test(said.slice(0, at))),
  )
    ? 'named'
    : null;
};

const one =
  '(?:mis?|su|el|la|los|las|my|his|her|the|una?) (?:otr[oa]s? |other )?\\w+(?: (?:de|del)(?: (?:mis?|su|el|la))? \\w+)*';
const when = `(?:,? (?:${lately}|(?:de|a los|at) \\d+(?: anos?)?|last \\w+))*`;
const alsoDied = `(?:,? (?:y |and )?${one} (?:tambien|too))?`;
const several = `${one}(?:(?:,| y| and) ${one})*`;

/** "mi papá ya murió", "el otro, que murió", "murieron mi papá y mi mamá"; of "a mi mamá murió mi papá" the second half. */
const ofTheDead = new RegExp(
  `\\b(?:${[
    `${several} ${before}(?:murieron|fallecieron|han (?:muerto|fallecido))`,
    `(?<!\\b(?:cuido|atiendo|solo) (?:a )?)${one}(?:,? (?:que|who)|,? (?:la|el) que (?:\\w+ ){1,2}?\\w+,?)? ${before}(?:${died}|(?<=\\bl[ao] )(?:mataron|asesinaron))`,
    `${before}(?:murieron|fallecieron) ${several}`,
    `${before}(?:${died}|${killed})(?: ${lately})? ${one}(?:,? (?:la|el) que (?:yo )?(?:cuid|atend)\\w+)?`,
  ].join('|')})\\b${when}${alsoDied}`,
  'g',
);

/** What is left beside those who died: "mi papá murió y cuido a mi mamá" is of the mother alone. */
export const withoutTheDead = (text: string): string => {
  const said = withoutOutcry(text);
  return lost.test(said) ? said.replace(ofTheDead, ' ').trim() : said;
};

/** Whether she tells nothing besides, and of whom she told of in the words known: "mi papá" is not her "mamá". */
export const tellsOnlyOf = (text: string, known: string | null): boolean => {
  const sex = sexIn(known ?? '');
  return tellsNothingBeside(text) && sex !== null && sex === sexIn(text);
};

/** Not "mi otro hijo murió", "murió y ella quedó sola": these tell more than that one of hers died. */
export const tellsNothingBeside = (text: string): boolean =>
  !/\b(?:otr[oa]s?|other)\b/.test(clean(text)) && !beside.test(withoutTheDead(text));

const beside = /\b(?:y|and|pero|but|ella|she|he|tambien|tiene|sol[oa]|\w*\d\w*)\b/;

/** "él ya murió" where the one asked about is a woman. */
export const tellsOfAnother = (text: string, known: string | null): boolean => {
  const [, they] = /^(?:(?:no|ay|pero|es que|pues|vecina|veci) )*(ella|el|she|he)\b/.exec(plain(clean(text))) ?? [];
  const sex = sexIn(known ?? '');
  return they !== undefined && sex !== null && (sex === 'woman') !== (they === 'ella' || they === 'she');
};

type Sex = 'woman' | 'man';

/** By the words for one of hers: "mamá" a woman. Null where they are none, or not of one sex. */
const sexIn = (text: string): Sex | null => {
  const words = plain(clean(text)).split(' ');
  const sexes = words.filter((word, at) => names(word, words[at - 1])).map(sexOf);
  const [sex = null] = sexes;
  return sexes.every((other) => other === sex) ? sex : null;
};

/** "mamá"; "mi viejo" only with the "mi". */
const names = (word: string, before = ''): boolean =>
  namedIn(word).length > 0 || (/^(?:mi|my)$/.test(before) && namedIn(`${before} ${word}`).length > 0);

const sexOf = (word: string): Sex | null => (women.test(word) ? 'woman' : men.test(word) ? 'man' : null);

const men =
  /^(?:pap(?:a|i|acito|ito)|padre|padrastro|apa|father|dad|husband|brother|uncle|nephew|son|boy|yerno|senor|grand(?:father|pa|son)|\w+o)$/;
const women =
  /^(?:mami|madre|mother|mum|mom|wife|sister|aunt|niece|daughter|girl|mujer|grand(?:mother|daughter)|(?!(?:papa|apa|grandpa|pareja|criatura)$)\w+a)$/;
