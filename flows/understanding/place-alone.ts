import { clean, plain } from './clean.ts';
import { sound } from './sound.ts';

/** Beside a place these say no more than that somebody lives there. */
const beside = new Set(
  'y si no mentiras mentira perdon digo mejor en por pa para vivo vivimos resido estoy estamos soy somos me paso pase mude cambie aca alla aqui ahora ahorita es queda de del el la los las barrio localidad sector zona vecina veci i we live in at'.split(
    ' ',
  ),
);

/** Whether a text says nothing but this place: "en Patio Bonito". "Vale la pena" and "un colegio en Suba" say more than their last word. */
export const namesPlaceAlone = (text: string, name: string): boolean => {
  const named = plain(clean(name)).split(' ').map(sound);
  const said = plain(clean(text)).split(' ');
  return said.every((word) => beside.has(word) || named.includes(sound(word)));
};
