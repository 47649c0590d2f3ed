import { clean, plain } from '../understanding/clean.ts';
import { readQuote } from './read-quote.ts';

/** "¿cuánto me sale un préstamo de un millón?", "me prestan 500 y pago 20 diarios": how surely what a loan costs is asked. */
export const claims = (text: string): number => {
  const said = plain(clean(text));
  return asked.test(said) || (lent.test(said) && quoteIn(text) !== undefined) ? 3 : 0;
};

const lent =
  /\b(?:me|nos|le) (?:prestan|presta|prestaron|ofrecen|ofrecieron|dan|dieron|sueltan)\b|\b(?:they|bank) (?:lend|lent)\b/;

const asked =
  /\bcuant[oa] (?:\w+ ){0,4}?(?:sale|salen|vale|valen|cuesta|cuestan|pagaria|termino pagando|interes(?:es)?|cobran por|cuota)\b(?=.*\b(?:prestamo|prestad[oa]s?|prestan|credito|millon(?:es)?|mil|gota|palos?|interes(?:es)?)\b)|\b(?:me|nos) (?:prestan|ofrecen|dan) \d|\b(?:compar(?:ar|o)) (?:dos )?(?:prestamos|creditos|ofertas)\b|\bhow much (?:does|do|would|will) (?:\w+ ){0,4}loan\b/;

/** The offer itself, where the same breath tells what is lent and what is paid for it. */
export const quoteIn = (text: string): string | undefined => {
  const { lent, pay, percent } = readQuote(text);
  return lent !== undefined && (pay !== undefined || percent !== undefined) ? text : undefined;
};
