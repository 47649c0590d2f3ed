import { clean, plain } from './clean.ts';
import { hasNumber } from './has-number.ts';

/** Marks of a correction beside those that `correction.ts` reads as a whole. */

/** "perdón, quise decir…", "no, me equivoqué": she says that she corrects. "no, me pidieron fiador" tells. */
export const correctsHerself = (text: string): boolean =>
  /^\W*(?:(?:ay|uy|no),? )?(?:perd[oó]n|quise decir|me equivoqu[eé]|corrijo|sorry|i meant)(?!\p{L})/iu.test(text);

/** "cuánto" of "quiero cambiar el cuánto, por favor": by which name she wants an answer asked again; null where by none. */
export const nameToReopen = (text: string): string | null => REOPEN.exec(plain(clean(text)))?.[1] ?? null;
const REOPEN =
  /^(?:(?:por favor|porfa|quiero|quisiera|necesito|me gustaria|puedo|i want to|please) )*(?:cambiar|cambie|cambio|corregir|corrija|corrijo|modificar|editar|change|correct|edit)(?: (?:lo del?|el|la|los|las|mis?|the|my))* (.{3,30}?)(?: (?:por favor|porfa|gracias|please))?$/;

/** "el surtido es 40 mil" names what the value is of. "son 40 mil" does not. */
export const namesItsSubject = (text: string): boolean =>
  /^(?:el|la|los|las) .{2,30}? (?:es|son|era|eran) /i.test(text);

/** "el 15", "fue el 3": a day and nothing else. "el 15 de la lista" is none. */
export const isDayAlone = (text: string): boolean => /^(?:(?:para|es|fue|era) )?el \d{1,2}$/i.test(text);

/** "son 25 millones". "no dije 500 mil" and "con 500 mil no pago ni el arriendo" say no such thing. */
export const isValueAlone = (text: string): boolean =>
  hasNumber(text) &&
  text.trim().split(/\s+/).length <= 4 &&
  !/\?|(?<!\p{L})(?:no|ni|not|por ?qu[eé]|why)(?!\p{L})/iu.test(text);
