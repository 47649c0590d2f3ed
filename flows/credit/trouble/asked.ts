import type { Known } from '../../engine/flow.ts';
import { clean, plain } from '../../understanding/clean.ts';
import { anyOf } from '../../understanding/phrases.ts';
import { answerNotPaying } from '../asked.ts';
import { en } from './texts.en.ts';
import { es } from './texts.es.ts';

type Topic = 'restructure' | 'defender' | 'lawyer' | 'calls' | 'sayThis' | 'talked';

/**
 * What who cannot pay asks: whether they may take the house, what to say to them, what to do about calls. What the law says of
 * seizing and of prison was not read, so it sends her to somebody who knows. Null: she asks none of it.
 */
export const answerTrouble = (text: string, known: Known): string | null => {
  const said = plain(clean(text));
  const topic = topics.find(([, pattern]) => pattern.test(said))?.[0];
  if (topic !== undefined) return (known.locale === 'en' ? en : es).words.asked[topic];
  // "si no puedo pagar" alone is the page of that name.
  return /^(?:y|pero|entonces|and)\b/.test(said) ? answerNotPaying(text, known) : null;
};

const topics: readonly (readonly [Topic, RegExp])[] = [
  ['restructure', /\breestructur\w+|\bcuanto sube\b|\brestructur\w+/],
  ['defender', /\bdefensor\b|\bdefender\b/],
  [
    'lawyer',
    new RegExp(anyOf`
      \bcarcel\b | \bpres[oa]s?\b | \bmeten? pres[oa] | \bembarg\w+ | \bdemand(?:a|an|ar|aron|en)\w* | \bjuzgado\b | \bjuez\b
      \b(?:pueden|van a|vayan a|me|nos|se) (?:me |nos )?(?:quitan?|quitar(?:me|nos)?|llev(?:an?|ar)) (?:la|el|mi|las|los|mis) (?:casa|puesto|negocio|local|mercancia|cosas|carro|moto|nevera)\b
      \bes legal\b | \b(?:jail|prison|seize)\b
    `),
  ],
  [
    'calls',
    new RegExp(anyOf`
      \b(?:me|nos) (?:llaman|escriben|cobran|molestan) (?:\w+ ){0,2}(?:todos los dias|a toda hora|a cada rato|de noche|a las \d+|domingos?|mucho|al trabajo|muchas veces)\b
      \b(?:pueden|van a|me van a|les) (?:llamar|escribir|cobrar)(?:le|les)? a (?:mi|mis) \w+ | \b(?:llaman|llamaron|escriben|cobran) a (?:mi|mis) \w+
      \bthey (?:call|phone|text) (?:me|my)\b
    `),
  ],
  [
    'talked',
    /^(?:(?:pues|es que|yo|si|no) )*ya (?:hable|hablamos|llame|fui|pedi|les dije|les pedi)\b(?!.*\b(?:jardin|manzana|banco de alimentos)\b)|^i (?:already )?talked to them\b/,
  ],
  [
    'sayThis',
    new RegExp(anyOf`
      \bque (?:les?|puedo) (?:digo|decirles?)\b | \bcomo (?:les? |puedo )?(?:hablo|hablar|digo|decirles?|pido|negocio)\b
      \bcuanto (?:les? |puedo )?(?:ofrezco|ofrecer(?:les?)?|propongo|propuesta)\b
      \b(?:quiero|puedo|podria|quisiera) (?:ir )?pag(?:ar|ando)(?:les?)? (?:de a |a )?(?:poc[oa]s?|poquit[oa]s?|menos|por partes|lo que pueda)\b
      ^(?:(?:es que|pero|ay) )*me da (?:pena|verguenza)\b | \bwhat (?:do|should|can) i (?:tell|say to) them\b
    `),
  ],
];
