import { cadenceIn } from './cadence.ts';
import {
  alike,
  closeness,
  EMPTY_WORDS,
  endsWithNo,
  isAmong,
  nearly,
  type Word,
  type Words,
  wordsIn,
  wordsOfName,
} from './choice-words.ts';
import { clean, plain, wordsOf } from './clean.ts';
import { DENIED_VERB } from './denied-verb.ts';
import { numberWord, ordinalWord } from './number-words.ts';
import { optionByCode } from './option-code.ts';
import { saysOtherOfElse } from './other-of-else.ts';
import { type Candidate, type Parsed, refused, understood } from './parsed.ts';
import { refusalIn } from './refusal.ts';
import { tokensOf } from './tokens.ts';
import { wholeNumbers } from './whole-numbers.ts';
import { parseYesNo } from './yes-no.ts';

/** `says` are other words for the option, as people say them. */
export type ChoiceOption = { readonly id: string; readonly title: string; readonly says?: readonly string[] };

/** Words that mean something in an answer to something else, or in a story: one word of it names nothing for sure. */
const aStory = 4;

/**
 * "no tengo", "de una": articles and the like are a name only where all of it was said, and "una" before a noun is none.
 * In a story a "no" denies what it stands before: "se dañó la nevera y no tengo con qué".
 */
const saysBare = (said: Words, named: Words): boolean => {
  if (` ${said.joined}`.endsWith(` ${named.joined}`)) return true;
  if (!named.denies) return false;
  // "no, ya fui y me dijeron que la otra semana": what follows a "no" is what she says
  if (named.all.length === 1 && said.key.length >= aStory - 1) return false;
  const before = ` ${said.joined} `.split(` ${named.joined} `)[0] ?? said.joined;
  return before.length < said.joined.length && (said.key.length < aStory - 1 || !/\S \S/.test(before));
};

/** "gotagota": a name of several words written as one. */
const isGlued = (said: string, name: string): boolean => said.length > 5 && said === name.replaceAll(' ', '');

const figures = ({ joined }: Words): number => joined.match(/\d+/g)?.length ?? 0;

/** "pagué la mitad" is neither that she paid nor that she could not. */
const PART = /\b(?:la mitad|media cuota|una parte|un (?:poco|poquito|pedacito)|abon[eo]|half|part of)\b/;
const PAID = /^(?:(?:ya|la|hoy|no|i|did not|could not) )*(?:pague|pagada|pude|paid|pay)\b/;

/** "un man de la moto" says all of "los de la moto" but its first word. */
const saysTail = (said: Words, named: Words): boolean =>
  ` ${said.joined} `.includes(` ${named.joined.split(' ').slice(1).join(' ')} `);

/** She says that it is not so: "no estoy reportada", "nunca me han reportado", "no quiero banco", "al banco no". */
const isDenied = (said: Words, named: Words): boolean => {
  if (named.denies || said.behind || !/\b(?:no|nunca|jamas|tampoco)\b/.test(said.joined)) return false;
  const words = said.joined.split(' ');
  const isOfName = (word: Word): boolean => named.key.some((one) => alike(word, one));
  if (said.endsWithNo && said.all.findLastIndex(isOfName) === words.length - 2) return true;
  const at = said.all.findIndex(isOfName);
  // "no, nada todavía" says twice that there is nothing
  if (at < 1 || /^(?:nada|nadie|ningun)/.test(words[at] ?? '')) return false;
  return DENYING.test(words.slice(said.apart ? 1 : 0, at).join(' '));
};

const DENYING =
  /\b(?:no|nunca|jamas|tampoco)(?: (?:estoy|esta|estaba|estuve|he|ha|han|habia|estado|quede|quedo|quedado|sido|fui|voy|iria|ido|soy|es|fue|era|son|me|nos|lo|le|les|se|ya|quiero|quisiera|necesito|busco|me gusta|me interesa|iria|pediria|mis?|por|para|pa|de|en|al?|el|la|los|las|una?|con|tan|muy))*$/;

const DENIES_ALL =
  /^\W*(?:no|nunca)\s+(?:es |son |me |nos |quiero )*(?:cada|al?|por|todos|\w*diari|semanal|mensual|quincenal)[^,.;:]*$/i;

/** How well a text names an option: 0 not at all, 1 fully. */
const score = (said: Words, named: Words): number => {
  if (named.key.length === 0 || said.key.length === 0) return 0;
  if (said.joined === named.joined || isGlued(said.joined, named.joined)) return 3;
  if (said.bare || (named.bare && !saysBare(said, named))) return 0;
  // "el niño 4": an option that goes by a number is named by a number alone
  if (said.key.length > 2 && named.key.every(({ stem }) => /^\d+$/.test(stem))) return 0;
  if (PART.test(said.joined) && PAID.test(named.joined)) return 0;
  if (isDenied(said, named)) return 0;
  // "los de la moto" lend, and "me quita la moto" names nobody who does: its one word is not the name
  if (named.key.length === 1 && named.all.length > 3 && said.key.length > 1 && !saysTail(said, named)) return 0;
  if (saysOtherOfElse(said, named)) return 0;
  const hit = closeness(named.key, said.all);
  const covered = closeness(said.key, named.key);
  if (hit === 0) return 0;
  const story = said.key.length >= aStory && covered <= said.key.length / 3;
  // "150 en un día bueno y 60 en uno malo": amounts answer something else
  if (story && (hit <= named.key.length / 2 || figures(said) > figures(named) + 1)) return 0;
  const exact = named.key.every((word) => isAmong(word, said.all)) ? 0.2 : 0;
  // every word of the option was said, or every word said belongs to the option
  const full = Math.max(hit / named.key.length, (covered / said.key.length) * 0.95);
  const whole = hit >= named.key.length * nearly ? 0.2 : 0;
  // "tres meses" is "En tres meses" before it is "Este mes"
  const both = whole > 0 && covered >= said.key.length * nearly ? 0.2 : 0;
  // "tiene" is not "no tiene", and "me dijeron que nones" not "me dijeron que sí"
  const misses = named.denies
    ? !(named.all.length === 1 ? said.denies : said.deniesOn)
    : / (?:si|yes)$/.test(named.joined) && !/\b(?:si+|yes)\b/.test(said.joined);
  // "tiene demencia" is the contrary of "no tiene"
  if (misses && named.key.length === 1 && /^(?:no|sin|ni)\b/.test(named.joined)) return 0;
  const least = (full + exact + whole + both) * (misses ? 0.4 : 1);
  return story ? Math.min(least, likely) : least;
};

/** Enough to take an option for said, and to say it back. */
const likely = 0.9;

const LETTERS = 'abcdefghij';

/** "8 meses", "2 hijos", "3 millones": an amount of something, not the eighth option. */
const UNIT =
  /^(?:anos?|anitos?|mes|meses|mesecitos|semanas?|dias?|horas?|hij[oa]s?|hijit[oa]s?|nin[oa]s?|ninit[oa]s?|nietos?|personas?|mil|millon|millones|pesos|palos?|lucas?|veces|cuotas?|years?|months?|weeks?|days?|children|kids|millions?|thousand|times)$/;

const isHalf = (word: string | undefined): boolean => word === 'medio' || word === 'media';

/** "la del medio", "en la mitad"; "y medio" is what is left of an amount. */
const ofPlace = (before: string): boolean => /^(?:el|la|al|del|en|the)$/.test(before);

/** "la última de todas" */
const OF_ALL = /\b(primer[oa]|ultim[oa]) de tod(?:it)?[oa]s\b/g;

/** The option named by its place: "2", "la segunda", "opción b", "la última", "el del medio", "3️⃣". */
const placesIn = (
  cleaned: string,
  count: number,
): { readonly at: readonly number[]; readonly only: boolean; readonly beyond: boolean } => {
  const tokens = wholeNumbers(tokensOf(cleaned.replace(OF_ALL, '$1'))).filter((token) => token.kind !== 'mark');
  const at: number[] = [];
  let left = 0;
  let beyond = false;
  const add = (place: number): void => {
    const index = place === -1 ? count - 1 : place - 1;
    if (index >= 0 && index < count) at.push(index);
    else beyond = true;
  };
  tokens.forEach((token, i) => {
    const before = tokens[i - 1]?.text ?? '';
    // the 3 of "B3" is no third place
    const ofCode = token.joined && tokens[i - 1]?.kind === 'word' && /^[a-z]$/.test(before);
    const named = /^(?:el|la|opcion|opc|op|letra|numero|number|option|los|las|num|nro|the)$/.test(before);
    // "uno y medio" is an amount
    const andHalf = tokens[i + 1]?.text === 'y' && isHalf(tokens[i + 2]?.text);
    if (token.kind === 'number' && (ofCode || andHalf || UNIT.test(tokens[i + 1]?.text ?? ''))) {
      left += 1;
      return;
    }
    // "tengo 3" counts, and "a las 2" is an hour, or both
    if (token.kind === 'number' && /^(?:tengo|tenemos|hay|somos|cuido|las|los)$/.test(before)) {
      left += 1;
      return;
    }
    if (token.kind === 'number') {
      if (/^\d{1,3}$/.test(token.text)) add(Number(token.text));
      else left += 1;
      return;
    }
    // "las dos" are both, and "tengo dos" counts: not the second
    if (/^(?:l[ao]s|tengo|tenemos|somos|cuido)$/.test(before) && /^(?:dos|tres|cuatro)$/.test(token.text)) {
      left += 1;
      return;
    }
    const ordinal = ordinalWord(token.text);
    const number = numberWord(token.text);
    if (/^(?:o|a|er|ro|era|ero|ra|do|da|to|ta|mo|vo|st|nd|rd|th)$/.test(token.text) && token.joined) return;
    if (ordinal !== null) add(ordinal);
    else if (number !== null && (andHalf || UNIT.test(tokens[i + 1]?.text ?? ''))) left += 1;
    else if (number !== null && !number.guess && (!/^(?:un|una)$/.test(token.text) || tokens.length === 1 || named))
      add(number.value);
    else if (/^(?:medio|mitad|middle)$/.test(token.text) && count % 2 === 1 && left === 0 && ofPlace(before))
      add((count + 1) / 2);
    else if (/^(?:penultim[oa])$/.test(token.text)) add(count - 1);
    else if (token.text === 'arriba') add(1);
    else if (token.text === 'abajo') add(count);
    else if (
      token.text.length === 1 &&
      LETTERS.includes(token.text) &&
      (/^(?:opcion|letra|option)$/.test(before) || tokens.length === 1 || (named && i === tokens.length - 1))
    ) {
      add(LETTERS.indexOf(token.text) + 1);
    } else if (
      !EMPTY_WORDS.has(token.text) &&
      !/^(?:opcion|opc|op|letra|numero|mejor|elijo|escojo|quiero|otra|vez|perdon|digo|hay|cosa|alternativa|respuesta|marque(?:me)?|marco|pongale|ponga|pongo|pongame|deme|dame|escoja|anote(?:me)?|seleccion[eo]|dele|por|porfis)$/.test(
        token.text,
      )
    )
      left += 1;
  });
  return { at: [...new Set(at)], only: left === 0 && at.length > 0, beyond: beyond && left === 0 };
};

/** "no, la segunda", and not "no la he pagado". */
const AWAY_FROM = new RegExp(`^no(?:[ ,.]*[,.][ ,.]*| (?!${DENIED_VERB}))(?=(?:el|la|los|las|opcion|mejor|\\d))`);

/** "no, la segunda", "no la primera sino la tercera", "la primera no": what is said no to is not chosen. */
const withoutDenied = (cleaned: string): string => {
  const but = /\b(?:sino|mas bien|mejor dicho|digo|perdon|mejor)\b(.+)$/.exec(cleaned);
  if (but?.[1] !== undefined && /[a-z\d]/.test(but[1])) return but[1];
  const other = /\b(?:la|el|opcion) [a-z\d]+ no[ ,.]+((?:la|el|opcion|mejor) .+)$/.exec(cleaned);
  if (other?.[1] !== undefined) return other[1];
  return cleaned.replace(AWAY_FROM, '').replace(/^(?:si|claro|bueno|listo|ok|pues|ah)[ ,.]+(?=\S)/, '');
};

const candidate = (options: readonly ChoiceOption[], index: number): Candidate<number> => ({
  id: (options[index]?.id ?? String(index)).replace(/[^a-z0-9-]/g, '-').slice(0, 40),
  label: options[index]?.title ?? '',
  value: index,
});

/**
 * An id such as `option-2` is no name: "2" is the second. Any other is one as it is written and not as it sounds: "hay" is
 * no `all`.
 */
const namesOf = (option: ChoiceOption | undefined, { joined }: Words): readonly string[] => {
  if (option === undefined) return [];
  const { id, title, says = [] } = option;
  const named = !/\d/.test(id) && ` ${joined} `.includes(` ${wordsOfName(id).joined} `);
  return [title, ...says, ...(named ? [id] : [])];
};

type Named = {
  readonly found: readonly number[];
  readonly sure: boolean;
  readonly beyond: boolean;
  /** Named by words, and by most of them. */
  readonly firm: boolean;
  /**
   * Rests on a word that only looks like one of the option's and is not what the text is about, or on a number among
   * other words: enough to ask "¿quiso decir…?", too little to take it for said.
   */
  readonly faint: boolean;
};

/** "el gota no, nunca", "al gota nunca": the same no, said twice or behind. "a mi mamá no, al banco" goes on. */
const NO_AGAIN =
  /(?<=[^ ,.;:]) (?:no|nunca|jamas)(?:[ ,.;!]+(?:no|nunca(?: mas)?|jamas|gracias|para nada|pa nada|ni loc[oa]|ni muert[oa]|ni de riesgos|ni riesgos|de ninguna manera|que miedo|vecina|veci|senora))+[ .!]*$/;
const NEVER_BEHIND = /^(?!.*\b(?:no|nunca|jamas|casi)\b.* (?:nunca|jamas)[ .!]*$)(.*[^ ,.;:]) (?:nunca|jamas)[ .!]*$/;

const withPlainNo = (cleaned: string): string => cleaned.replace(NO_AGAIN, ' no').replace(NEVER_BEHIND, '$1 no');

/** The options that a text names, best first. */
export const optionsIn = (text: string, options: readonly ChoiceOption[]): Named => {
  const cleaned = withoutDenied(withPlainNo(clean(text)));
  const words = wordsIn(cleaned);
  const scores = options.map((option) =>
    Math.max(...namesOf(option, words).map((name) => score(words, wordsOfName(name)))),
  );
  const best = Math.max(0, ...scores);
  const above = (least: number): readonly number[] => scores.flatMap((value, i) => (value >= least ? [i] : []));
  const named = (found: readonly number[], rest: Partial<Named> = {}): Named => ({
    ...{ found, sure: false, beyond: false, firm: false, faint: false },
    ...rest,
  });
  // an option whose title has a number in it ("2 o más") is named by its words first
  if (best >= 3) return named(above(best), { sure: true, firm: true });
  const places = placesIn(cleaned, options.length);
  // "de 1 a 3" where that is an option, is not the first and the third
  if (places.only && !(places.at.length > 1 && best >= 0.9))
    return named(places.at, { sure: true, beyond: places.beyond });
  const found = withoutPartsOf(
    above(Math.max(best - 0.1, 0.3)).map((at) => ({ at, said: longestSaid(words, namesOf(options[at], words)) })),
  );
  const faint = found.every((i) => namesOf(options[i], words).every((name) => isFaint(words, wordsOfName(name))));
  if (best >= 0.6) return named(found, { sure: best >= 1 && !faint, firm: !faint, faint });
  if (places.at.length > 0 && words.key.length < aStory) return named(places.at, { faint: true });
  return best >= 0.3 ? named(found, { faint }) : named([], { beyond: places.beyond });
};

/** The longest name of an option that was said word for word. */
const longestSaid = ({ joined, apart }: Words, names: readonly string[]): string => {
  const said = apart ? joined.replace(/^\S+/, '') : joined;
  return names
    .map((name) => wordsOfName(name).joined)
    .filter((name) => name !== '' && ` ${said} `.includes(` ${name} `))
    .reduce((longest, name) => (name.length > longest.length ? name : longest), '');
};

/** "me fue muy bien" says "muy bien"; that "bien" lies within it makes it no second option. */
const withoutPartsOf = (found: readonly { readonly at: number; readonly said: string }[]): readonly number[] =>
  found
    .filter(
      ({ said }) =>
        said === '' || !found.some((other) => other.said !== said && ` ${other.said} `.includes(` ${said} `)),
    )
    .map(({ at }) => at);

/** No word of the option was said, only one near it, and not as the first word that means anything. */
const isFaint = (said: Words, named: Words): boolean => {
  const [head] = said.key;
  const isHead = head !== undefined && named.key.some((word) => alike(word, head));
  return !isHead && !said.all.some((word) => isAmong(word, named.key));
};

/** "claro" where the options are "Sí" and "No". */
const asYesNo = (
  text: string,
  options: readonly ChoiceOption[],
): { readonly index: number; readonly inferred: boolean } | null => {
  const opens = (word: string): number => options.findIndex(({ title }) => wordsOf(clean(title))[0] === word);
  const [yes, no] = [opens('si') >= 0 ? opens('si') : opens('yes'), opens('no')];
  const said =
    yes < 0 || no < 0 ? null : parseYesNo(text, [options[yes]?.title, ...(options[yes]?.says ?? [])].join(' '));
  return said?.ok === true ? { index: said.value ? yes : no, inferred: said.inferred } : null;
};

/** "aaaaa", "aaaay": a shout or a finger that stayed on the key, and not the option lettered A. */
const heldDown = /^([a-z])\1{2,}[a-z]?$/i;

/** One option, by number, ordinal, letter, title, other words or near them. The value is its index from 0. */
export const parseChoice = (text: string, options: readonly ChoiceOption[]): Parsed<number> => {
  if (heldDown.test(text.trim())) return refused('not-understood');
  const coded = optionByCode(text, options);
  if (coded !== null) return coded.index < 0 ? refused('out-of-range') : understood(coded.index, coded.inferred);
  const several = alternativesIn(text, options);
  if (several.length > 1) return ask(options, several);
  // "no es cada quincena", "cada mes no"
  const often = DENIES_ALL.test(text) || endsWithNo(text) ? null : byCadence(text, options);
  if (often !== null) return understood(often);
  const exact = optionsIn(text, options);
  const only = exact.found[0];
  const refusal = refusalIn(text);
  const doubt = refusal !== null && refusal.rest === null;
  const option = only === undefined ? undefined : options[only];
  if (only !== undefined && option !== undefined && exact.found.length === 1 && exact.sure) {
    if (!doubt || !restsOnNo(text, option)) return understood(only);
  }
  if (refusal !== null) {
    const guess = refusal.rest === null ? null : optionsIn(refusal.rest, options);
    const one = guess?.found[0];
    return one !== undefined && guess?.found.length === 1 ? understood(one, true) : refused(refusal.reason);
  }
  const yesNo = only === undefined ? asYesNo(text, options) : null;
  if (yesNo !== null) return understood(yesNo.index, yesNo.inferred);
  const begun = titlesBegun(text, options);
  if (only === undefined && begun.length === 1 && begun[0] !== undefined) return understood(begun[0], true);
  if (only === undefined) return refused(exact.beyond ? 'out-of-range' : 'not-understood');
  if (exact.faint) return ask(options, exact.found);
  if (exact.found.length === 1) return understood(only, !exact.sure);
  const [first] = exact.found.filter((index) => begun.includes(index));
  return first !== undefined && begun.length === 1 ? understood(first, true) : ask(options, exact.found);
};

/** "no tengo idea" and "no me acuerdo" are not the option that goes by "no" or "no tengo": not to know is no no. */
const restsOnNo = (text: string, option: ChoiceOption): boolean => {
  const said = wordsIn(text);
  const names = namesOf(option, said).map(wordsOfName);
  if (names.some(({ joined }) => joined === said.joined)) return false;
  return names.every((name) => name.bare || score(said, name) < 0.6);
};

const ask = (options: readonly ChoiceOption[], found: readonly number[]): Parsed<number> => ({
  ok: false,
  reason: 'ambiguous',
  candidates: found.slice(0, 10).map((index) => candidate(options, index)),
});

/** "otra" is the beginning of "Otra cosa", and only a word of "Pagar otras deudas"; "no tengo" that of "No tengo negocio". */
const titlesBegun = (text: string, options: readonly ChoiceOption[]): readonly number[] => {
  const said = plain(clean(text));
  return /^(?:otr[oa]|\S+ \S.*)$/.test(said)
    ? options.flatMap((_, i) => (titleOf(options, i).startsWith(`${said} `) ? [i] : []))
    : [];
};

const titleOf = (options: readonly ChoiceOption[], index: number): string =>
  wordsOfName(options[index]?.title ?? '').joined;

/** "surtir o pagar deudas": the parts name different options, and which one is hers to say. */
const alternativesIn = (text: string, options: readonly ChoiceOption[]): readonly number[] => {
  const said = withoutDenied(clean(text));
  const parts = said.split(/ (?:[ouye]|or|and) /);
  // Beyond twelve it is a story, and to weigh each part against each option takes a second.
  if (parts.length < 2 || parts.length > 12) return [];
  const words = wordsIn(said);
  if (options.some((option) => namesOf(option, words).some((name) => wordsOfName(name).joined === words.joined)))
    return [];
  const named = parts.flatMap((part) => byCadence(part, options) ?? firmly(part, options));
  return [...new Set(named)];
};

const firmly = (part: string, options: readonly ChoiceOption[]): readonly number[] => {
  const { found, firm } = optionsIn(part, options);
  return found.length === 1 && firm ? found : [];
};

const OFTEN =
  /^(?:cada|por|todos|tod[oa]s l[oa]s|al|every|dia|diari|seman|quincen|mes|mensual|dai|week|month|fortnight)/;

/** "quincenal", "cada ocho días", where the options say how often. */
const byCadence = (text: string, options: readonly ChoiceOption[]): number | null => {
  const cadences = options.map((_, i) => (OFTEN.test(titleOf(options, i)) ? cadenceIn(titleOf(options, i)) : null));
  if (new Set(cadences.filter((cadence) => cadence !== null)).size < 2) return null;
  const said = cadenceIn(text);
  const index = said === null ? -1 : cadences.indexOf(said);
  return index < 0 ? null : index;
};
