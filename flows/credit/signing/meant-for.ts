import type { Question } from '../../engine/question.ts';
import { clean, plain } from '../../understanding/clean.ts';
import { lentAndHanded } from './in-hand-told.ts';
import * as ask from './questions.ts';

/**
 * "18 meses a 245" where the loan itself is asked tells the instalment; "me quitan 90 del estudio" and "en un mes malo me
 * quedan 300" tell none of the figures of the paper. Undefined where they may answer what is asked.
 */
export const meantFor = ({ id }: Pick<Question, 'id'>, text: string): string | null | undefined => {
  const said = plain(clean(text));
  // To be shown a document, or to sign a note, is what every lender asks for.
  if (id === ask.flags.id) return onlyShown.test(said) || offered.test(clean(text)) ? null : undefined;
  if (!figures.includes(id)) return undefined;
  if (id === ask.lent.id && lentAndHanded(text) !== null) return ask.inHand.id;
  if (leftOver.test(said)) return null;
  if (id === ask.times.id) return undefined;
  if (charged.test(said) || (id !== ask.pay.id && takenOff.test(said))) return getsToo.test(said) ? undefined : null;
  return id !== ask.pay.id && instalments.test(said) ? ask.pay.id : undefined;
};

const onlyShown =
  /^(?!.*\b(?:guard\w*|qued\w*|dej\w*|retien\w*|clave|blanco|llenar|entreg\w*)\b).*(?:\b(?:pid\w+|fotocopia|copia|fotos?|mostrar|muestre|llevar)\b.*\bcedula\b|\b(?:un|el) pagare\b)/;

/** "me ofrecen 3 pero pedí 2", "1.200 en total": figures of the loan, and no places in the list of signs. */
const offered =
  /\b(?:ofrec\w+|aprob\w+|prestan|prestaron) (?:como |unos )?\d.*\b(?:pedi|necesito|queria|pero)\b|^(?:(?:son|es|como|por) )*\d[\d.]*(?: ?mil| millones)? (?:en total|total)$/;

const figures = [ask.lent, ask.inHand, ask.pay, ask.times].map(({ id }) => id);

const instalments =
  /^(?:(?:son|a|en|es|por|pues|como|dijeron|me) )*\d{1,3} (?:meses|cuotas|semanas|quincenas|dias|pagos)(?: (?:a|de|por))(?: (?:cuotas? de|como|unos))? \d+/;

/** What is left to her of a month is no figure of a loan. */
const leftOver =
  /\b(?:(?:mes|dia|semana)(?:es|s)? (?:mal[oa]s?|flojos?|buen[oa]s?)|me sobran?|(?:me|nos) quedan? (?:como )?\d+(?! (?:cuotas|meses|pagos|semanas)))\b/;

/** What is kept back is neither what she is lent nor what she gets; of a charge it is no instalment either. */
const takenOff = /\b(?:quitan|quitaron|descuentan|descontaron|retienen)\b/;
const charged =
  /\b(?:quitan|quitaron|descuentan|descontaron|retienen|cobran|cobraron)\b.*\b(?:estudio|papeleria|tramites?|comision|seguro|fianza|aval|garantia)\b/;
const getsToo = /\b(?:me (?:llegan?|dan|entregan|quedan?|prestan)|recibo|la cuota)\b/;
