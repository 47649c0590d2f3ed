import { alike, type Word, type Words, wordsIn } from './choice-words.ts';

/**
 * "la otra semana voy", "¿otra vez?": that "otra" is of something else. It names "Otra" or "Otra cosa" where it is next to
 * all that she says, or all of the option's words are said.
 */
export const saysOtherOfElse = (said: Words, named: Words): boolean => {
  const hits = named.key.filter((word) => said.all.some((one) => alike(word, one)));
  if (hits.length === 0 || !hits.every(isOther) || (named.key.length > 1 && hits.length === named.key.length))
    return false;
  return !said.key.every((word) => isOther(word) || BESIDE_OTHER.has(word.heard));
};

const isOther = ({ stem }: Word): boolean => OTHER_STEMS.has(stem);
const OTHER_STEMS = new Set(wordsIn('otra otro other').key.map(({ stem }) => stem));
/** What "otra" may stand beside and still be the answer: "tiene otra", "otra razón". */
const BESIDE_OTHER = new Set(
  wordsIn(
    'tiene tengo debo pago son es cosa cosas razon motivo tipo clase discapacidad deuda deudas negocio nada mas distinta diferente thing reason kind',
  ).all.map(({ heard }) => heard),
);
