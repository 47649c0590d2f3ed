import type { PlaceValue } from '../engine/question.ts';
import { clean, wordsOf } from './clean.ts';
import {
  bareOf,
  gazetteer,
  LINKS,
  type Locality,
  localities,
  localityNamed,
  municipalities,
  type Neighbourhood,
  slug,
} from './gazetteer.ts';
import { numberWord, ordinalWord } from './number-words.ts';
import { type Candidate, type Parsed, refused, understood } from './parsed.ts';
import { anyOf } from './phrases.ts';
import { localityAt as localityOfPoint } from './point.ts';
import { refusalIn } from './refusal.ts';
import { near, slips, sound } from './sound.ts';

const ofLocality = ({ code, name }: Locality): PlaceValue => ({ locality: code, name, precision: 'locality' });

const ofNeighbourhood = ({ code, name, latitude, longitude }: Neighbourhood): PlaceValue => ({
  locality: code,
  name,
  ...(latitude === null || longitude === null ? {} : { latitude, longitude }),
  precision: 'neighbourhood',
});

const ofOutside = (name: string): PlaceValue => ({ locality: null, name, precision: 'outside' });

/** What was found in the text: `from`–`to` are word positions. */
type Find =
  | {
      readonly kind: 'locality';
      readonly locality: Locality;
      readonly from: number;
      readonly to: number;
      readonly exact: boolean;
    }
  | {
      readonly kind: 'barrio';
      readonly places: readonly Neighbourhood[];
      readonly from: number;
      readonly to: number;
      readonly exact: boolean;
    }
  | {
      readonly kind: 'outside';
      readonly name: string;
      readonly from: number;
      readonly to: number;
      readonly exact: boolean;
    };

/** Names that are everyday words: places only where nothing else was said, or behind "barrio". */
const COMMON = new Set(
  (
    'bogota colombia juan pablo paulo franco centro central portal union america industrial antigua techo ronda horizontes sena villas paramo ' +
    'ingles centenario seminario velodromo capitolio molino molinos igualdad progreso recuerdo colina estrella la antioquia boyaca caldas cundinamarca primavera ' +
    'santa san villa nuevo nueva norte sur occidente oriente casa ciudad barrio localidad parque hospital'
  ).split(' '),
);
/** In a sentence these carry no name. */
const AROUND = new RegExp(
  `^${anyOf`
    vivo | vive | vivimos | viven | resido | estoy | estamos | soy | somos | queda | quedo | trabajo | trabaja
    tengo | mi | mis | casa | yo | pues | por | lados | lado | lejos | cerca | cerquita | cercano | al | a
    aqui | aca | alla | en | ahora | actualmente | hola | buenas | es | donde | zona | parte | alta | baja
    vecina | veci | sumerce | negocio | puesto | local | si | bogota | colombia | dc | señora | senora | gracias
    with | i | live | near | the | un | una | como | hacia | junto | detras | frente | esquina | pasando
    entrada | calle | carrera | de | del | localidad | barrio | loc
  `}$`,
);

const localityKeys: readonly { readonly key: string; readonly heard: string; readonly locality: Locality }[] =
  localities.flatMap((locality) =>
    [locality.name, ...locality.aliases.filter((alias) => alias !== 'Centro')].map((name) => {
      const key = bareOf(wordsOf(clean(name))).replace(/ /g, '');
      return { key, heard: sound(key), locality };
    }),
  );
const towns = municipalities.flatMap(({ name, aliases }) =>
  [name, ...aliases].map((said) => {
    const key = bareOf(wordsOf(clean(said))).replace(/ /g, '');
    return { name, key, heard: sound(key) };
  }),
);

const LONGEST_NAME = 7;
/** Words looked at; slips of the pen are forgiven in shorter texts only, where each word counts. */
const LONGEST_TEXT = 40;
const SHORT_TEXT = 15;

/** The longest names first, none overlapping another. */
const findAll = (words: readonly string[], barrioSaid: boolean): readonly Find[] => {
  const { byName, byBare, bySound } = gazetteer();
  const finds: Find[] = [];
  const taken = words.map(() => false);
  const alone = words.filter((word) => !AROUND.test(word)).length;
  const look = (match: (window: readonly string[], from: number, to: number) => Find | null): void => {
    for (let size = Math.min(LONGEST_NAME, words.length); size > 0; size--) {
      for (let from = 0; from + size <= words.length; from++) {
        const to = from + size;
        if (taken.slice(from, to).some(Boolean)) continue;
        const window = words.slice(from, to);
        if (
          /^(?:barrio|br|urbanizacion|localidad|loc|en|de|del|y)$/.test(window[0] ?? '') ||
          LINKS.has(window.at(-1) ?? '')
        )
          continue;
        const find = match(window, from, to);
        if (find === null) continue;
        finds.push(find);
        taken.fill(true, from, to);
      }
    }
  };
  /** One bus stop called "El Restrepo" does not hide the neighbourhood Restrepo. */
  const named = (text: string, window: readonly string[]): readonly Neighbourhood[] | null => {
    const here = byName.get(text);
    if (here === undefined)
      return /^(?:plaza|mercado)$/.test(window[0] ?? '') ? (byBare.get(bareOf(window)) ?? null) : null;
    return here.every(({ weak }) => weak) ? (byBare.get(bareOf(window)) ?? here) : here;
  };
  const common = (window: readonly string[], from: number): boolean => {
    const bare = bareOf(window);
    return (
      COMMON.has(bare) &&
      alone > bare.split(' ').length &&
      !/^(?:barrio|br|bario)$/.test(words[from - 1] ?? '') &&
      !/^(?:barrio|br|bario)$/.test(words[from - 2] ?? '')
    );
  };
  const localityAt = (window: readonly string[], from: number, to: number, exact: boolean): Find | null => {
    const joined = bareOf(window).replace(/ /g, '');
    if (joined === '' || (LINKS.has(window[0] ?? '') && window.length > 1 && !/^(?:la|los)$/.test(window[0] ?? '')))
      return null;
    const heard = sound(joined);
    const found = localityKeys.find(({ key, heard: other }) =>
      exact
        ? key === joined
        : other === heard ||
          (joined.length > 4 &&
            key.length > 4 &&
            near(joined, key, slips(Math.min(joined.length, key.length))) &&
            joined[0] === key[0]),
    );
    return found === undefined ? null : { kind: 'locality', locality: found.locality, from, to, exact };
  };
  look((window, from, to) => {
    const text = window.join(' ');
    const places = named(text, window);
    const locality = localityAt(window, from, to, true);
    const said =
      /^(?:barrio|br|bario|urbanizacion)$/.test(words[from - 1] ?? '') ||
      (words[from - 1] === 'el' && words[from - 2] === 'barrio');
    const called = words[from - 1] === 'localidad' || (words[from - 1] === 'de' && words[from - 2] === 'localidad');
    const town = towns.find(({ key }) => key === bareOf(window).replace(/ /g, ''));
    if (
      town !== undefined &&
      !said &&
      (places === null || /\b(?:municipio|cundinamarca|pueblo|fuera de bogota)\b/.test(words.join(' ')))
    )
      return { kind: 'outside', name: town.name, from, to, exact: true };
    if (town !== undefined && !said && places !== null && !barrioSaid) return null;
    if (locality !== null && (!said || places === null)) {
      const same = places?.some((place) => !place.namesake) === true && !called && text === 'rafael uribe';
      if (!same) return locality;
    }
    if (places === null || common(window, from)) return null;
    return { kind: 'barrio', places, from, to, exact: true };
  });
  look((window, from, to) => {
    const town = towns.find(({ key }) => key === bareOf(window).replace(/ /g, ''));
    if (town !== undefined) return { kind: 'outside', name: town.name, from, to, exact: true };
    const places = byBare.get(bareOf(window));
    if (places === undefined || common(window, from) || bareOf(window).length < 3) return null;
    return { kind: 'barrio', places, from, to, exact: true };
  });
  look((window, from, to) => {
    if (window.length === 1 && (window[0] ?? '').length < 4) return null;
    return localityAt(window, from, to, false);
  });
  if (finds.length === 0) {
    look((window, from, to) => {
      const joined = bareOf(window).replace(/ /g, '');
      if (joined.length < 5 || window.every((word) => AROUND.test(word))) return null;
      const town = towns.find(({ key, heard }) => heard === sound(joined) || (key.length > 5 && near(key, joined, 1)));
      if (town !== undefined) return { kind: 'outside', name: town.name, from, to, exact: false };
      const places = bySound.get(sound(joined));
      return places === undefined || common(window, from) ? null : { kind: 'barrio', places, from, to, exact: false };
    });
  }
  if (finds.length === 0 && words.length <= SHORT_TEXT) {
    look((window, from, to) => {
      const joined = bareOf(window).replace(/ /g, '');
      if (joined.length < 6 || common(window, from) || window.some((word) => AROUND.test(word) && !LINKS.has(word)))
        return null;
      const parts = bareOf(window).split(' ').length;
      const within = (most: number) =>
        gazetteer().spellings.filter(
          // two slips only where the words are as many: "San Andresito" is not "San Andrés Alto"
          ([key, , count]) =>
            key.length > 5 && key[0] === joined[0] && (most < 2 || count === parts) && near(key, joined, most),
        );
      const close = within(1);
      const places = close.length > 0 || joined.length < 9 ? close : within(2);
      return places.length === 0
        ? null
        : { kind: 'barrio', places: places.flatMap(([, some]) => some), from, to, exact: false };
    });
  }
  return finds.sort((a, b) => a.from - b.from);
};

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

const ask = (candidates: readonly Candidate<PlaceValue>[]): Parsed<PlaceValue> => ({
  ok: false,
  reason: 'ambiguous',
  candidates: candidates.slice(0, 10),
});

/** Weak homonyms give way; one place per locality. */
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
    if (barrios.length > 0 && twins.length === 0) return understood(ofOutside(first.name), !first.exact);
    if (twins.length > 0) return ask([...strong(twins).map(candidateOf), outsideCandidate(first.name)]);
    return understood(ofOutside(first.name), !first.exact);
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
  if (refusal !== null && refusal.rest === null) return refused(refusal.reason);
  const cleaned = clean(refusal?.rest ?? text);
  const lives = /\b(?:vivo|resido|vivimos|mi casa (?:es|queda|esta))\b(.+?)(?:\b(?:pero|y trabajo|aunque)\b|$)/.exec(
    cleaned,
  )?.[1];
  const inHome = lives === undefined ? null : read(lives);
  const parsed = inHome !== null && (inHome.ok || inHome.reason === 'ambiguous') ? inHome : read(cleaned);
  if (refusal === null) return parsed;
  return parsed.ok ? understood(parsed.value, true) : refused(refusal.reason);
};

const read = (cleaned: string): Parsed<PlaceValue> => {
  const words = wordsOf(cleaned.replace(/#.*$/, ' ')).slice(0, LONGEST_TEXT);
  if (CENTRE.test(words.join(' ')))
    return ask(['17', '03', '14'].flatMap((code) => localityNamed(code) ?? []).map(localityCandidate));
  if (/^(?:(?:en|de|soy|vivo|aqui|estoy|por) )*(?:bogota|colombia)(?: d c| dc| colombia)?$/.test(words.join(' ')))
    return refused('not-understood');
  const barrioSaid = words.some((word) => /^(?:barrio|br|bario|urbanizacion)$/.test(word));
  const finds = findAll(words, barrioSaid);
  const numbered = localityNumber(words);
  if (numbered !== null && !finds.some((find) => find.kind === 'locality')) {
    const bare = words.every((word) => !/^(?:localidad|loc|locality|localida)$/.test(word));
    if (bare && finds.length > 0) return settle(finds, barrioSaid);
    const here = finds
      .flatMap((find) => (find.kind === 'barrio' ? find.places : []))
      .find((place) => place.code === numbered.code);
    return here === undefined ? understood(ofLocality(numbered), bare) : understood(ofNeighbourhood(here));
  }
  if (finds.length === 1 && finds[0]?.kind === 'barrio' && words.join(' ').endsWith('rafael uribe') && !barrioSaid) {
    const locality = localityNamed('18');
    return ask([...(locality === null ? [] : [localityCandidate(locality)]), ...finds[0].places.map(candidateOf)]);
  }
  const [only] = finds;
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
  const locality = localityOfPoint(latitude, longitude);
  return { locality, latitude, longitude, precision: locality === null ? 'outside' : 'shared' };
};
