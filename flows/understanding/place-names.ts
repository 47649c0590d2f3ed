import { clean, wordsOf } from './clean.ts';
import {
  bareOf,
  gazetteer,
  LINKS,
  type Locality,
  localities,
  municipalities,
  type Neighbourhood,
  soundingLike,
  spellings,
} from './gazetteer.ts';
import { anyOf } from './phrases.ts';
import { near, slips, sound } from './sound.ts';

/** What was found in the text: `from`–`to` are word positions. */
export type Find =
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
export const AROUND = new RegExp(
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
export const LONGEST_TEXT = 40;
const SHORT_TEXT = 15;

/** The longest names first, none overlapping another. */
export const namesIn = (words: readonly string[], barrioSaid: boolean): readonly Find[] => {
  const { byName, byBare } = gazetteer();
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
    const locality = localityAt(window, from, to, true);
    const said =
      /^(?:barrio|br|bario|urbanizacion)$/.test(words[from - 1] ?? '') ||
      (words[from - 1] === 'el' && words[from - 2] === 'barrio');
    // "barrio Santafé" is Santa Fe, in Los Mártires
    const joined = said && locality !== null ? soundingLike(sound(bareOf(window).replace(/ /g, ''))) : null;
    const places = named(text, window) ?? joined;
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
      // a word that is a name as it stands is no slip of a town's: Boyacá is not Bojacá
      const town = COMMON.has(joined)
        ? undefined
        : towns.find(({ key, heard }) => heard === sound(joined) || (key.length > 5 && near(key, joined, 1)));
      if (town !== undefined) return { kind: 'outside', name: town.name, from, to, exact: false };
      const places = soundingLike(sound(joined));
      return places === null || common(window, from) ? null : { kind: 'barrio', places, from, to, exact: false };
    });
  }
  if (finds.length === 0 && words.length <= SHORT_TEXT) {
    look((window, from, to) => {
      const joined = bareOf(window).replace(/ /g, '');
      if (joined.length < 6 || common(window, from) || window.some((word) => AROUND.test(word) && !LINKS.has(word)))
        return null;
      const parts = bareOf(window).split(' ').length;
      const within = (most: number) =>
        spellings().filter(
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
