import { clean, plain } from './clean.ts';

/** "qué pena con usted", "buena suerte", which sound like neighbourhoods, and where others live. */
export const namesNoPlace = (text: string): boolean => NO_PLACE.test(plain(clean(text)));

const NO_PLACE =
  /^(?:(?:ay|uy|pues|no|si|vecina|veci|gracias) )*(?:(?:que|q|me da|mucha|buena|linda) )?(?:pena|suerte)\b|\b(?:que|q) (?:gloria|belleza)\b|\bgloria a dios\b|\bmis? (?:\w+ ){1,3}viven?\b/;
