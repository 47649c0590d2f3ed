import data from './data/gazetteer.json' with { type: 'json' };
import { sound } from './sound.ts';

/** A neighbourhood, market or UPZ. `weak`: rests on one bus stop, never preferred to a homonym. */
export type Neighbourhood = {
  readonly id: string;
  readonly name: string;
  /** Two-digit code of its locality. */
  readonly code: string;
  readonly latitude: number | null;
  readonly longitude: number | null;
  readonly weak: boolean;
  /** It is called as a locality is: meant only where "barrio" is said. */
  readonly namesake: boolean;
};

export type Locality = { readonly code: string; readonly name: string; readonly aliases: readonly string[] };

export type Gazetteer = {
  /** By the words of the name, and by them without articles and "barrio" (`bare`). */
  readonly byName: ReadonlyMap<string, readonly Neighbourhood[]>;
  readonly byBare: ReadonlyMap<string, readonly Neighbourhood[]>;
  readonly byId: ReadonlyMap<string, Neighbourhood>;
};

export const localities: readonly Locality[] = data.localities.map(([code = '', name = '', ...aliases]) => ({
  code,
  name,
  aliases,
}));

export const localityNamed = (code: string): Locality | null =>
  localities.find((locality) => locality.code === code) ?? null;

/** Municipalities that a person who writes to Bogotá may live in. */
export const municipalities: readonly { readonly name: string; readonly aliases: readonly string[] }[] =
  data.outside.map((row) => {
    const [name = '', ...aliases] = row.split('|');
    return { name, aliases };
  });

/** Words that a name is the same without. */
export const LINKS = new Set(
  'el la los las de del y en barrio br bario barrios barrrio urbanizacion urb vereda the'.split(' '),
);

export const bareOf = (words: readonly string[]): string => words.filter((word) => !LINKS.has(word)).join(' ');

/** A name of the gazetteer as `plain(clean(…))` would give it, at a tenth of the cost: there are 3,200 of them. */
const folded = (name: string): string =>
  name
    .toLowerCase()
    .normalize('NFD')
    .replace(/[^a-z\d ]+/g, (marks) => (/[\u0300-\u036f]/.test(marks) ? '' : ' '))
    .replace(/([a-z])(?=\d)|(\d)(?=[a-z])/g, '$& ')
    .replace(/ {2,}/g, ' ')
    .trim();

export const slug = (name: string): string => folded(name).replace(/ /g, '-');

const NUMBERS: Readonly<Record<string, string>> = {
  1: 'primero',
  2: 'dos',
  3: 'tres',
  6: 'seis',
  7: 'siete',
  8: 'ocho',
  9: 'nueve',
  11: 'once',
  12: 'doce',
  19: 'diecinueve',
  20: 'veinte',
};

/** Other ways to write a name: "Plaza de Mercado X" is also "plaza X"; "7 de Agosto" also "siete de agosto". */
const variants = (name: string): readonly string[] => {
  const words = folded(name);
  if (!/\d|^plaza/.test(words)) return [words];
  const market = /^plaza de mercado (.+)$/.exec(words)?.[1] ?? /^plaza (?:de )?(.+)$/.exec(words)?.[1];
  const more = market === undefined ? [] : [`plaza ${market}`, `plaza de mercado ${market}`, `mercado ${market}`];
  const numbered = [words, ...more].flatMap((text) => {
    const number =
      /\b(\d{1,2}) de (?:enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|octubre|noviembre|diciembre)\b/.exec(
        text,
      )?.[1];
    const spelt = number === undefined ? undefined : NUMBERS[number];
    return number === undefined || spelt === undefined ? [] : [text.replace(number, spelt)];
  });
  return [words, ...more, ...numbered];
};

const build = (): Gazetteer => {
  const byName = new Map<string, Neighbourhood[]>();
  const byBare = new Map<string, Neighbourhood[]>();
  const byId = new Map<string, Neighbourhood>();
  const add = (map: Map<string, Neighbourhood[]>, key: string, place: Neighbourhood): void => {
    if (key === '') return;
    const here = map.get(key);
    if (here === undefined) map.set(key, [place]);
    else if (!here.some((other) => other.id === place.id || (other.code === place.code && other.weak === place.weak)))
      here.push(place);
  };
  for (const row of data.rows) {
    const [name = '', code = '', point = '', aliases = '', flag = ''] = row.split('|');
    const [latitude, longitude] = point.split(',');
    const short = `${slug(name).slice(0, 36)}-${code}`;
    const id = byId.has(short) ? `${slug(name).slice(0, 34)}-2-${code}` : short;
    const place: Neighbourhood = {
      id,
      name,
      code,
      latitude: point === '' ? null : Number(latitude),
      longitude: point === '' ? null : Number(longitude),
      weak: flag.includes('l'),
      namesake: flag.includes('e'),
    };
    byId.set(id, place);
    for (const said of [name, ...aliases.split(';').filter((alias) => alias !== '')].flatMap(variants)) {
      const bare = bareOf(said.split(' '));
      add(byName, said, place);
      add(byBare, bare, place);
    }
  }
  // Those who live in Gran Britalia (Kennedy) say Britalia, which is also in Suba: both stand for the short name.
  for (const place of byId.values()) {
    const short = /^gran (.+)$/.exec(folded(place.name))?.[1];
    if (short === undefined || !byBare.get(bareOf(short.split(' ')))?.some(({ code }) => code !== place.code)) continue;
    add(byName, short, place);
    add(byBare, bareOf(short.split(' ')), place);
  }
  return { byName, byBare, byId };
};

let built: Gazetteer | null = null;

/** Built at the first use: an import costs nothing but reading the file. */
export const gazetteer = (): Gazetteer => {
  built ??= build();
  return built;
};

let heard: ReadonlyMap<string, readonly Neighbourhood[]> | null = null;

/** Names that sound like this, without spaces. Built only when nothing was found as written. */
export const soundingLike = (key: string): readonly Neighbourhood[] | null => {
  heard ??= bySound();
  return heard.get(key) ?? null;
};

const bySound = (): ReadonlyMap<string, readonly Neighbourhood[]> => {
  const map = new Map<string, readonly Neighbourhood[]>();
  for (const [bare, places] of gazetteer().byBare) {
    const sounded = sound(bare.replace(/ /g, ''));
    map.set(sounded, [...(map.get(sounded) ?? []), ...places]);
  }
  return map;
};

/** A name without spaces, its places, and how many words it has: for slips of the pen. */
export type Spelling = readonly [string, readonly Neighbourhood[], number];

let spelt: readonly Spelling[] | null = null;

export const spellings = (): readonly Spelling[] => {
  spelt ??= [...gazetteer().byBare].map(
    ([bare, places]): Spelling => [bare.replace(/ /g, ''), places, bare.split(' ').length],
  );
  return spelt;
};
