import type { Known } from '../engine/flow.ts';
import type { Question } from '../engine/question.ts';
import type { FlowTexts } from '../engine/texts.ts';
import { parseChoice } from '../understanding/choice.ts';
import { clean, plain } from '../understanding/clean.ts';
import { parseDuration } from '../understanding/duration.ts';
import { parseMany } from '../understanding/many.ts';
import { debtsIn } from './debts-in.ts';
import * as ask from './questions.ts';
import { en } from './texts.en.ts';
import { es } from './texts.es.ts';

/**
 * What she tells of her business and her debts before it is asked: "vendo frutas en Fontibón hace 4 años y debo 500 al
 * gota". Only where she says it of herself; what she wants the money for is no debt and no business of hers yet.
 */

const BUSINESS =
  /\b(?:vendo|vendemos|trabajo|ambulante|vendedora?|mi (?:puesto|negocio|local|tienda|caseta)|tengo (?:un|una|mi) (?:puesto|negocio|local|tienda|caseta|chaza)|i sell|my (?:stall|shop|business))\b/;

/** "vendo tintos y empanadas", "tengo un puesto de ropa": what she sells. */
export const sectorAhead = (text: string, { locale }: Pick<Known, 'locale'>): string | undefined => {
  const [, goods] = GOODS.exec(plain(clean(text))) ?? [];
  if (goods === undefined) return undefined;
  const options = optionsOf(ask.sector, locale).filter(({ id }) => id !== 'no-business');
  const read = parseChoice(goods, options);
  return read.ok && !read.inferred ? options[read.value]?.id : undefined;
};

const GOODS =
  /\b(?:vendo|vendemos|(?:negocio|puesto|tienda|venta|local) de|i sell)(?: (?:mis?|unos|unas|la|los|las|el))? ((?:[a-z]+ ?){1,4}?)(?= (?:en|hace|por|desde|y (?:necesito|quiero|debo|llevo|me|ya)|necesito|quiero|debo|llevo|para|pa|at|in|on|for|and)\b|$)/;

/** "trabajo hace 3 años en una casa de familia": a job, and no business. "en mi casa" may be one. */
export const worksForOthers = (text: string): boolean => {
  const said = plain(clean(text));
  return EMPLOYED.test(said) && !OF_HER_OWN.test(said);
};

const OF_HER_OWN = /\b(?:vend\w+|negocio|puesto|tienda|local|caseta|salon|taller|antes)\b/;

const EMPLOYED =
  /\b(?:trabajo|trabajando|trabajamos|empleada)\b(?: \w+){0,5}? (?:en|de|por) (?:una casa(?! (?:mia|propia|arrendada))|casas?(?= de (?:familia|un[oa]s?|ric[oa]s))|casas ajenas)\b|\bempleada domestica\b|\btrabaj(?:o|ando) (?:de |como )?intern[oa]\b/;

export const isOfHerBusiness = (text: string): boolean => BUSINESS.test(plain(clean(text)));

/** "vendo en Fontibón hace 4 años": how long, in months; and not how long ago anything else was. */
export const monthsAhead = (text: string, now: string): number | undefined => {
  const [, between = '', time = ''] = SINCE.exec(plain(clean(text))) ?? [];
  if (time === '' || ELSE.test(between) || worksForOthers(text)) return undefined;
  const read = parseDuration(time, { now, min: 0, max: 960 });
  return read.ok ? read.value : undefined;
};

const SINCE =
  /\b(?:vendo|vendemos|trabajo|puesto|negocio|local|tienda|caseta|chaza)\b((?: [a-z]+){0,8}?) (?:(?:desde )?hace|llevo|y llevo)(?: ya| como| mas de| casi| unos)* ((?:\d{1,2}|un|una|dos|tres|cuatro|cinco|seis|siete|ocho|nueve|diez|quince|veinte) (?:anos?|anitos?|mes(?:es)?)(?: y medio)?)\b/;
const ELSE = /\b(?:deb[oe]|debia|report\w+|neg\w+aron|nego|prest\w+|credit\w+|pag\w+|banco|mora|cerr\w+|deje|murio)\b/;

/** The lenders of our list that an answer names and nothing else: "a mi mamá", "el icetex", "Nequi y la tienda". */
export const lendersNamed = (text: string, { locale }: Pick<Known, 'locale'>): readonly string[] | null => {
  // "sí, dos" counts them, and is no second of a list that she does not see.
  if (COUNTS.test(plain(clean(text))) || TELLS_WHERE.test(plain(clean(text)))) return null;
  const options = optionsOf(ask.debtKinds, locale);
  const read = parseMany(withoutFareCards(text), options);
  return read.ok && !read.inferred && read.value.length > 0 ? read.value.flatMap((at) => options[at]?.id ?? []) : null;
};

/** "la tarjeta del Transmilenio" pays fares, and nobody lends by it. */
const FARE_CARD =
  /(?:\b(?:la|una|mi|el) )?\btarjetas? (?:(?:de|del|de la|para|pa|pal) )*(?:transmi\w*|tullave|tu llave|sitp|bus(?:es)?|pasajes?|sisben|identidad|vacunas|regalo|presentacion)\b|\btarjeta tu ?llave\b/g;

export const namesFareCard = (text: string): boolean => clean(text).search(FARE_CARD) >= 0;

export const withoutFareCards = (text: string): string =>
  namesFareCard(text)
    ? clean(text)
        .replace(FARE_CARD, ' ')
        .replace(/^[ ,]*(?:y|e) |[ ,]*\b(?:y|e) *$/g, '')
    : text;

/** "vivo con mi mamá", "estoy donde mi hermana": where she is, and no lender. */
const TELLS_WHERE =
  /^(?:(?:yo|pues|es que|aqui|no|ahora) )*(?:viv[oi]\w*|estoy (?:\w+ )?(?:con|donde|en) |voy |cuido )(?!.*\b(?:deb[oe]|prest|pag|cuotas?|deudas?|fia))/;

const COUNTS =
  /\d|\b(?:un[oa]?|dos|tres|cuatro|cinco|seis|siete|ocho|two|three|four|primer[oa]?|segund[oa]|ultim[oa]|tod[oa]s?)\b/;

const optionsOf = ({ id }: Question, locale: Known['locale']) => {
  const texts: FlowTexts = locale === 'en' ? en : es;
  return Object.entries(texts.questions[id]?.options ?? {}).map(([option, { title, says = [] }]) => ({
    id: option,
    title,
    says,
  }));
};

/** "debo 3 millones al banco y 500 al gota": to whom; null where she says of nobody. */
export const debtsAhead = (text: string): readonly string[] | null =>
  /\b(?:debo|debemos|adeudo|estoy debiendo|i owe)\b/.test(plain(clean(text))) ? debtsIn(text) : null;
