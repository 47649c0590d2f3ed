import type { PlaceValue } from '../engine/question.ts';
import { clean, wordsOf } from './clean.ts';
import {
  bareOf,
  gazetteer,
  type Locality,
  localityNamed,
  municipalities,
  type Neighbourhood,
  slug,
} from './gazetteer.ts';
import { numberWord, ordinalWord } from './number-words.ts';
import { type Candidate, type Parsed, refused, understood } from './parsed.ts';
import { AROUND, type Find, LONGEST_TEXT, namesIn } from './place-names.ts';
import { localityAt } from './point.ts';
import { refusalIn } from './refusal.ts';
import { isStreet, withoutStreets } from './streets.ts';

const ofLocality = ({ code, name }: Locality): PlaceValue => ({ locality: code, name, precision: 'locality' });

const ofNeighbourhood = ({ code, name, latitude, longitude }: Neighbourhood): PlaceValue => ({
  locality: code,
  name,
  ...(latitude === null || longitude === null ? {} : { latitude, longitude }),
  precision: 'neighbourhood',
});

const ofOutside = (name: string): PlaceValue => ({ locality: null, name, precision: 'outside' });

const clip = (text: string): string => (text.length <= 24 ? text : text.slice(0, 24).trimEnd());

const localityCandidate = (locality: Locality): Candidate<PlaceValue> => ({
  id: `loc-${locality.code}`,
  label: clip(locality.name),
  value: ofLocality(locality),
});

const candidateOf = (place: Neighbourhood): Candidate<PlaceValue> => {
  const where = localityNamed(place.code)?.name ?? '';
  const full = `${place.name}, ${where}`;
  return { id: place.id, label: full.length <= 24 ? full : clip(where), value: ofNeighbourhood(place) };
};

const outsideCandidate = (name: string): Candidate<PlaceValue> => ({
  id: `out-${slug(name)}`,
  label: clip(`${name} (municipio)`),
  value: ofOutside(name),
});

/** "Outside" ends the talk: where her word is only near a town's, that is asked. */
const farCandidate = (name: string): Candidate<PlaceValue> => ({
  ...outsideCandidate(name),
  label: `${name}, fuera de Bogotá`,
});

const ask = (candidates: readonly Candidate<PlaceValue>[]): Parsed<PlaceValue> => ({
  ok: false,
  reason: 'ambiguous',
  candidates: candidates.slice(0, 10),
});

/**
 * Weak homonyms give way; one place per locality. A better known one does not win: Cedritos of Ciudad Bolívar stands in one
 * list where that of Usaquén stands in three, and who writes to us rather lives there. A tap costs less than the wrong end
 * of the city.
 */
const strong = (places: readonly Neighbourhood[]): readonly Neighbourhood[] => {
  const firm = places.filter((place) => !place.weak);
  const kept = firm.length > 0 ? firm : places;
  return kept.filter((place, i) => kept.findIndex((other) => other.code === place.code) === i);
};

/** Judgements of the gazetteer's compiler: San Victorino is the centre (03); Lisboa is asked, Suba first. */
const judged = (places: readonly Neighbourhood[]): readonly Neighbourhood[] => {
  const name = slug(places[0]?.name ?? '');
  if (name === 'san-victorino') return places.filter((place) => place.code === '03');
  if (name === 'lisboa') return [...places].sort((a, b) => b.code.localeCompare(a.code));
  return places;
};

const localityNumber = (words: readonly string[]): Locality | null => {
  const at = words.findIndex((word) => /^(?:localidad|loc|locality|localida)$/.test(word));
  const around = at < 0 ? words : words.slice(at + 1);
  const names =
    at < 0
      ? words.filter((word) => !AROUND.test(word) && !/^(?:la|el|numero|no)$/.test(word))
      : around.filter((word) => !/^(?:numero|no|la|n|es)$/.test(word));
  const first = names[0];
  if (first === undefined || (at < 0 && words.length > 1)) {
    const before = at > 0 ? ordinalWord(words[at - 1] ?? '') : null;
    return before === null ? null : localityNamed(String(before).padStart(2, '0'));
  }
  const value = /^\d{1,2}$/.test(first)
    ? Number(first)
    : (numberWord(first)?.value ?? (at < 0 ? null : ordinalWord(first)));
  return value === null || value < 1 ? null : localityNamed(String(value).padStart(2, '0'));
};

const CENTRE =
  /^(?:(?:vivo|en|por|el|soy|del|de|estoy|pleno|puro|mero|aqui|queda) )*centro(?: de bogota| bogota| historico| de la ciudad)*$/;

const settle = (finds: readonly Find[], barrioSaid: boolean): Parsed<PlaceValue> => {
  const said = finds.filter((find) => find.kind === 'locality');
  const away = finds.filter((find) => find.kind === 'outside');
  const barrios = finds.filter((find) => find.kind === 'barrio');
  const exact = finds.every((find) => find.exact);
  const [locality, other] = said.filter(
    (find, i) => said.findIndex(({ locality: { code } }) => code === find.locality.code) === i,
  );
  if (away.length > 0) {
    const [first] = away;
    if (first === undefined) return refused('not-understood');
    const twins = gazetteer().byBare.get(bareOf(wordsOf(clean(first.name)))) ?? [];
    if (locality !== undefined) {
      const twin = twins.find((place) => place.code === locality.locality.code);
      return twin === undefined
        ? ask([localityCandidate(locality.locality), outsideCandidate(first.name)])
        : understood(ofNeighbourhood(twin));
    }
    if (barrioSaid && twins.length > 0) return barrioOnly(twins, exact);
    if (!first.exact && twins.length === 0) return ask([farCandidate(first.name)]);
    if (barrios.length > 0 && twins.length === 0) return understood(ofOutside(first.name));
    if (twins.length > 0) return ask([...strong(twins).map(candidateOf), outsideCandidate(first.name)]);
    return understood(ofOutside(first.name));
  }
  if (locality !== undefined && other !== undefined) {
    const both = [locality, other].map((find) => find.locality);
    const places = barrios.flatMap((find) => find.places);
    const fitting = both.filter(({ code }) => places.some((place) => place.code === code));
    const [only] = fitting;
    if (only === undefined || fitting.length !== 1) return ask(both.map(localityCandidate));
    const place = places.find(({ code }) => code === only.code);
    return place === undefined ? understood(ofLocality(only), true) : understood(ofNeighbourhood(place), true);
  }
  if (locality !== undefined) {
    const { code } = locality.locality;
    const here = barrios.flatMap((find) => find.places.filter((place) => place.code === code));
    const [place] = [...here.filter(({ weak }) => !weak), ...here];
    // what she says of the locality stands, also where the gazetteer knows no such neighbourhood there
    return place === undefined
      ? understood(ofLocality(locality.locality), !exact)
      : understood(ofNeighbourhood(place), !exact);
  }
  const [first, second] = barrios;
  if (first === undefined) return refused('not-understood');
  if (second === undefined) return barrioOnly(first.places, exact);
  const common = strong(first.places).filter((place) =>
    barrios.slice(1).every((find) => find.places.some(({ code }) => code === place.code)),
  );
  const [shared] = common;
  if (shared !== undefined && common.length === 1) return understood(ofNeighbourhood(shared), true);
  if (common.length > 1) return ask(common.map(candidateOf));
  return ask([...strong(first.places), ...strong(second.places)].slice(0, 10).map(candidateOf));
};

const barrioOnly = (places: readonly Neighbourhood[], exact: boolean): Parsed<PlaceValue> => {
  const kept = judged(strong(places));
  const [place] = kept;
  if (place === undefined) return refused('not-understood');
  return kept.length === 1 ? understood(ofNeighbourhood(place), !exact || place.weak) : ask(kept.map(candidateOf));
};

/**
 * Where somebody lives or works: locality by name or number, neighbourhood, market, or a municipality outside. A
 * locality that she names wins over the gazetteer; a name that stands for several places is asked back.
 */
export const parsePlace = (text: string): Parsed<PlaceValue> => {
  const refusal = refusalIn(text);
  if (refusal !== null && refusal.rest === null) {
    // "en Bosa, no sé el barrio"
    const [known = ''] = clean(text).split(/[ ,.;]*\b(?:no (?:me )?(?:la |lo )?(?:se|acuerdo|recuerdo)|ni idea)\b/);
    const before = refusal.reason === 'dont-know' && known !== '' ? read(known) : null;
    return before?.ok === true ? understood(before.value, true) : refused(refusal.reason);
  }
  const whole = SHORT.reduce((said, [short, long]) => said.replace(short, long), clean(refusal?.rest ?? text));
  const present = whole.replace(FORMER, ' ').trim();
  const cleaned = /[a-z]{3}/.test(present) ? present : whole;
  const last = refusal === null ? lastNamed(cleaned) : null;
  if (last !== null) return last;
  const lives = /\b(?:vivo|resido|vivimos|mi casa (?:es|queda|esta))\b(.+?)(?:\b(?:pero|y trabajo|aunque)\b|$)/.exec(
    cleaned,
  )?.[1];
  const inHome = lives === undefined ? null : read(lives);
  const atHome = inHome !== null && (inHome.ok || inHome.reason === 'ambiguous');
  const parsed = atHome ? inHome : read(cleaned);
  if (refusal === null) {
    const unsure = (atHome && /\btrabaj/.test(cleaned)) || (parsed.ok && isNearby(cleaned, parsed.value));
    return parsed.ok && unsure ? understood(parsed.value, true) : parsed;
  }
  return parsed.ok ? understood(parsed.value, true) : refused(refusal.reason);
};

/** "ya no vivo en Bosa, vivo en Suba", "ahora en Bosa, antes en Kennedy": where she lived is no place of hers. */
const FORMER =
  /\b(?:ya no (?:vivo|vivimos|estoy) (?:en|por) [^,.;]{2,30}?|antes (?:vivia |viviamos |estaba |estabamos |era )?(?:en|por) [^,.;]{2,30}?)(?=[,.;]|$| (?:ahora|sino|vivo|y)\b)/g;

/** "Ciudad Bolívar no, Usme", "Bosa, perdón, Kennedy": what she says last, where it is a place. */
const lastNamed = (cleaned: string): Parsed<PlaceValue> | null => {
  const [, , rest = ''] =
    /^(.{3,40}?)(?: no *[,.]|[ ,.]+(?:perdon|mentiras?|digo|mejor dicho)[ ,.])[ ,.]*(?:es |en |no (?!mas))*(\S.*)$/.exec(
      cleaned,
    ) ?? [];
  const last = rest === '' || rest.split(' ').length > 5 ? null : read(rest);
  return last?.ok === true ? understood(last.value, true) : null;
};

/** What stands before a place that she is near to: "cerca al tunal", "portal tunal". */
const NEAR =
  /\b(?:cerc(?:a|ita|quita|ano|ana)|al lado|detras|frente|junto|diagonal|portal|estacion|pasando|pasand[io]to|llegando|arriba|abajo) (?:de|del|al?|con|el|la)?\b/;

/** Whether all that is known of it is that it is near. "en kennedy, cerca al hospital" is Kennedy. */
const isNearby = (cleaned: string, { name = '' }: PlaceValue): boolean => {
  const at = cleaned.search(NEAR);
  if (at < 0 || (/^portal/i.test(name) && cleaned.slice(at).startsWith('portal'))) return false;
  return at === 0 || !read(cleaned.slice(0, at)).ok;
};

/** "pte aranda", "sta librada". */
const SHORT: readonly (readonly [RegExp, string])[] = [
  [/\b(?:pte|pnte)\b\.?/g, 'puente'],
  [/\bsta\b\.?/g, 'santa'],
  [/\bjuan pablo (?:2|segundo)\b/g, 'juan pablo ii'],
];

/** Two decimals near Bogotá, as a map's link or a copied pin has them. */
const pointIn = (cleaned: string): PlaceValue | null => {
  const [, latitude, longitude] = /(?<![\d.])([34]\.\d{2,})(?:,|%2c| )+(-7[345]\.\d{2,})/.exec(cleaned) ?? [];
  return latitude === undefined || longitude === undefined ? null : placeFromPoint(Number(latitude), Number(longitude));
};

const read = (cleaned: string): Parsed<PlaceValue> => {
  const point = pointIn(cleaned);
  if (point !== null) return understood(point);
  const said = wordsOf(cleaned.replace(/#.*$/, ' ')).slice(0, LONGEST_TEXT).join(' ');
  const left = withoutStreets(said);
  const words = left === '' ? [] : left.split(' ');
  if (isStreet(said, left)) return refused('street');
  if (CENTRE.test(words.join(' ')))
    return ask(['17', '03', '14'].flatMap((code) => localityNamed(code) ?? []).map(localityCandidate));
  if (/^(?:(?:en|de|soy|vivo|aqui|estoy|por) )*(?:bogota|colombia)(?: d c| dc| colombia)?$/.test(words.join(' ')))
    return refused('not-understood');
  const barrioSaid = words.some((word) => /^(?:barrio|br|bario|urbanizacion)$/.test(word));
  const finds = namesIn(words, barrioSaid);
  const numbered = localityNumber(words);
  if (numbered !== null && !finds.some((find) => find.kind === 'locality')) {
    const bare = words.every((word) => !/^(?:localidad|loc|locality|localida)$/.test(word));
    if (bare && finds.length > 0) return settle(finds, barrioSaid);
    const here = finds
      .flatMap((find) => (find.kind === 'barrio' ? find.places : []))
      .find((place) => place.code === numbered.code);
    // few know their locality's number, and no list was shown: "1" alone may be anything
    if (bare) return ask([localityCandidate(numbered)]);
    return understood(here === undefined ? ofLocality(numbered) : ofNeighbourhood(here));
  }
  // Hundreds of thousands live in the locality, and few in the neighbourhood of that name in Barrios Unidos: said back.
  if (finds.length === 1 && finds[0]?.kind === 'barrio' && words.join(' ').endsWith('rafael uribe') && !barrioSaid) {
    const locality = localityNamed('18');
    if (locality !== null) return understood(ofLocality(locality), true);
  }
  const [only] = finds;
  // the avenue has many neighbours, and the neighbourhood of its name few
  if (finds.length === 1 && only?.kind === 'barrio' && only.exact && !barrioSaid) {
    if (/^(?:boyaca|caracas|primero mayo|1 mayo)$/.test(bareOf(words.slice(only.from, only.to))))
      return ask(only.places.map(candidateOf));
  }
  if (
    finds.length === 1 &&
    only?.kind === 'barrio' &&
    barrioSaid &&
    only.places.some(({ namesake }) => namesake) &&
    bareOf(words.slice(only.from, only.to)) === 'candelaria'
  ) {
    const locality = localityNamed('17');
    return ask([...(locality === null ? [] : [localityCandidate(locality)]), ...only.places.map(candidateOf)]);
  }
  return settle(finds, barrioSaid);
};

/** The place behind the id of a candidate that was tapped; null where no such place is known any more. */
export const placeFromId = (id: string): PlaceValue | null => {
  const locality = /^loc-(\d\d)$/.exec(id)?.[1];
  if (locality !== undefined) {
    const found = localityNamed(locality);
    return found === null ? null : ofLocality(found);
  }
  if (id.startsWith('out-')) {
    const name = municipalities.find((town) => `out-${slug(town.name)}` === id)?.name;
    return name === undefined ? null : ofOutside(name);
  }
  const place = gazetteer().byId.get(id);
  return place === undefined ? null : ofNeighbourhood(place);
};

/** A shared location: in one of the 20 localities, or outside Bogotá (locality null). */
export const placeFromPoint = (latitude: number, longitude: number): PlaceValue => {
  const locality = localityAt(latitude, longitude);
  return { locality, latitude, longitude, precision: locality === null ? 'outside' : 'shared' };
};
