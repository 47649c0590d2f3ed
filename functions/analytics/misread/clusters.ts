import type { Misread } from './misread-rows.ts';

/** Something that several people wrote to one question, told by words that each of several wrote. */
export type Cluster = {
  readonly question: string;
  readonly version: string;
  /** In the order in which they are mostly written. Each was written by at least five different people of the cluster. */
  readonly words: readonly string[];
  /** Different people, exactly. */
  readonly people: number;
};

/** Nothing is told of fewer people than this, neither a cluster nor a word in one. */
const fewestPeople = 5;

const mostOfQuestion = 8;

/**
 * Gathers texts by the word that most different people wrote, takes these out, and goes on with the rest. What is told is
 * never somebody's text: only words that at least five people wrote. What is in no cluster is not told at all.
 */
export const clustersOf = (rows: readonly Misread[]): readonly Cluster[] =>
  [...Map.groupBy(rows, ({ question, version }) => `${question} ${version}`).values()].flatMap((own) => {
    const [first] = own;
    if (first === undefined) return [];
    const { question, version } = first;
    const clusters: Cluster[] = [];
    let rest = own.map(({ person, words }): Text => ({ person, words: words.split(' ') }));
    while (clusters.length < mostOfQuestion) {
      const [core] = commonWords(rest).filter(([word]) => !small.has(fold(word)));
      if (core === undefined) break;
      const [word] = core;
      const inside = rest.filter(({ words }) => words.some((one) => fold(one) === fold(word)));
      const words = commonWords(inside).flatMap(([one]) => (small.has(fold(one)) ? [] : [one]));
      clusters.push({ question, version, words: inWrittenOrder(words, inside), people: peopleIn(inside) });
      rest = rest.filter((text) => !inside.includes(text));
    }
    return clusters;
  });

type Text = { readonly person: string; readonly words: readonly string[] };

const peopleIn = (texts: readonly Text[]): number => new Set(texts.map(({ person }) => person)).size;

/** Words of at least five people, most people first; written with and without accents they are one. */
const commonWords = (texts: readonly Text[]): readonly (readonly [string, number])[] => {
  const people = new Map<string, Set<string>>();
  const written = new Map<string, Map<string, Set<string>>>();
  for (const { person, words } of texts)
    for (const word of words) {
      const folded = fold(word);
      people.set(folded, (people.get(folded) ?? new Set()).add(person));
      const forms = written.get(folded) ?? new Map<string, Set<string>>();
      forms.set(word, (forms.get(word) ?? new Set()).add(person));
      written.set(folded, forms);
    }
  return [...people]
    .filter(([, who]) => who.size >= fewestPeople)
    .sort(([a, one], [b, other]) => other.size - one.size || (a < b ? -1 : 1))
    .map(([folded, who]) => [formOf(written.get(folded), folded), who.size] as const);
};

/** As most people wrote it, but only where five did so. */
const formOf = (forms: ReadonlyMap<string, ReadonlySet<string>> | undefined, folded: string): string => {
  const [most] = [...(forms ?? [])].sort(([a, one], [b, other]) => other.size - one.size || (a < b ? -1 : 1));
  return most !== undefined && most[1].size >= fewestPeople ? most[0] : folded;
};

const inWrittenOrder = (words: readonly string[], texts: readonly Text[]): readonly string[] => {
  const place = (word: string): number => {
    const places = texts.flatMap(({ words: own }) => {
      const at = own.findIndex((one) => fold(one) === fold(word));
      return at < 0 ? [] : [at / own.length];
    });
    return places.reduce((sum, at) => sum + at, 0) / Math.max(1, places.length);
  };
  const at = new Map(words.map((word) => [word, place(word)]));
  return words.toSorted((a, b) => (at.get(a) ?? 0) - (at.get(b) ?? 0) || (a < b ? -1 : 1));
};

const fold = (word: string): string => word.normalize('NFD').replaceAll(/\p{M}/gu, '');

/** Words that say nothing by themselves: no cluster is gathered by them, none is told. */
const small = new Set(
  `a ahi al algo ante asi aun ay bien bueno como con cual cuales cuando de del desde donde el ella en era eres es esa ese eso
  esta estas este esto estoy fue ha hay he ja je la las le les lo los mas me mi mis mucho muy ni no nos o para pero por porque
  pues que quien se senora senorita ser si sin sobre solo son soy su sus te tengo ti tu un una unas uno unos usted va vecina vecino veci y ya yo`.split(
    /\s+/,
  ),
);
