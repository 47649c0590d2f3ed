/** What is said below an alarm, where a sentence is told to us and not to a form. */

/** "tengo miedo", "dónde denuncio", "I'm scared": even two words of it are no answer to what was asked before. */
export const speaksOfFear = (text: string): boolean => /denunci|miedo|asust|escond|scared|afraid/i.test(text);

/** "claro que sí", "ahora no, gracias", and no more: "no, él tiene las llaves" is not. */
export const isYesOrNoAlone = (text: string): boolean =>
  /^\W*(?:s[ií]|claro|bueno|dale|no|ahora no|por ahora no|mejor no|yes|not now)(?:\W+(?:por favor|porfa|gracias|quiero|se[nñ]ora|veci|vecina|que s[ií]|claro|please|thanks))*\W*$/i.test(
    text,
  );

/** "siga", "no, gracias, sigamos": goes on with what was asked. "sí, siga" says yes to what stands before it. */
export const saysGoOn = (text: string): boolean => /^\W*(?:no\W+(?:gracias\W+)?)?(?:siga|sigamos)\W*$/i.test(text);
