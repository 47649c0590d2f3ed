import { clean, plain } from './clean.ts';
import { anyOf } from './phrases.ts';

const CALLS = anyOf`
  ayud(?:a|eme|enme|enos|arme|emen|ame|enmen) | auxilio | socorro | (?:necesito|quiero|pido|me da|me pueden dar) (?:una )?ayuda | que (?:hago|hacemos|puedo hacer|debo hacer|toca hacer|hay que hacer)
  ahora que(?! hag| hac) | a quien(?: le)? (?:llamo|acudo|aviso|digo|pido ayuda|puedo llamar|puedo acudir|marco) | (?:a |por )?donde (?:llamo|acudo|voy|pido ayuda|me escondo|denuncio|puedo (?:ir|llamar|denunciar))
  (?:a )?(?:que|cual) (?:numero|linea) (?:llamo|marco|es) | me (?:ayuda|ayudan|puede ayudar|pueden ayudar|podria ayudar) | (?:puede|pueden|podria) ayudarme | como (?:hago|pido ayuda)
  help(?: me)? | what (?:do|should|can) i do | (?:who|whom) (?:do|should|can) i call | now what
`;
const AROUND =
  '(?:y|ay|pero|por favor|porfa|vecina|veci|dios mio|entonces|ya|ahora|urgente|please|now|oiga|senora|pues|si|no se)';
const CALLS_FOR_HELP = new RegExp(`^(?:${AROUND} )*(?:${CALLS}(?: ${AROUND})* ?)+$`);

/** "ayúdeme", "¿y ahora qué?", below what to do in danger: not how this chat works, but help. */
export const callsForHelp = (text: string): boolean => {
  const words = plain(clean(text));
  return words.length <= longestCall && CALLS_FOR_HELP.test(words);
};
/** In characters: who writes more than that tells something. */
const longestCall = 80;
