import { clean, wordsOf } from './clean.ts';
import { numberWord } from './number-words.ts';
import { anyOf } from './phrases.ts';

/** Words that stand in any answer, and tell by themselves of nothing that was asked. */
const LIGHT = new RegExp(
  `^${anyOf`
    teng[oa] | tiene | tienen | tenemos | soy | es | somos | son | estoy | esta | estamos | estan | puedo | puede
    quier[oe] | queremos | voy | va | hago | hay | he | ha | creo | supongo | imagino | gusta | gustaria | interesa
    conviene | sirve | yo | ella | el | ellos | ellas | nosotros | ya | l[oa]s? | les? | me | te | se | nos | que | si | no
    un | un[oa]s? | algo | alguien | algun | algun[oa]s? | vari[oa]s | much[oa]s? | hart[oa]s? | bastantes? | poc[oa]s?
    poquit[oa]s? | otr[oa]s? | tod[oa]s? | del? | a | al | en | con | por | para | pa | como | asi | casi | apenas | mas
    menos | y | o | aqui | ahi | ahora | ahorita | actualmente | hoy | todavia | aun | siempre | tambien | pues | vecina
    sumerce | mis? | sus? | mes | meses | semanas? | claro | cierto | verdad | gracias | senora | gente | personas?
    i | have | am | can | want | guess | think | the | an | of | and | my | some | one | yes | it | to | do
  `}$`,
);

/** Stems as short as these are one verb all the same. */
const SHORT = /^(?:pag|deb|viv|tuv)/;

const areAkin = (one: string, other: string): boolean => {
  if (one === other) return true;
  const least = SHORT.test(one) ? 3 : 4;
  return one.length >= least && other.length >= least && one.slice(0, least) === other.slice(0, least);
};

const ownWords = (text: string): readonly string[] =>
  wordsOf(clean(text)).filter((word) => !LIGHT.test(word) && !/^\d/.test(word) && numberWord(word) === null);

/**
 * Whether a sentence speaks of what was asked: it takes up a word of the question, "vendo" of "¿usted vende?", or has none of
 * its own, "tengo como dos". "Tengo hambre" and "voy en el bus" answer nothing.
 */
export const repeats = (said: string, asked: string): boolean => ownWords(said).length === 0 || takesUp(said, asked);

/** Whether a sentence takes up a word of the question. */
export const takesUp = (said: string, asked: string): boolean => {
  const words = ownWords(asked);
  return ownWords(said).some((one) => words.some((other) => areAkin(one, other)));
};
