import type { Known } from '../engine/flow.ts';
import type { Locale } from '../engine/locale.ts';
import { fill } from '../engine/texts.ts';
import { clean, plain } from '../understanding/clean.ts';
import { anyOf } from '../understanding/phrases.ts';
import { ceilingAt, modalityOf, monthInBogota } from './ceiling.ts';
import { decimal, wholeMonthName } from './format.ts';

type Term = 'usury' | 'annual' | 'vtu' | 'rivi' | 'bureaus';

/** "¿qué es la usura?": what a word of lending means, said where it is asked. Null where she asks for none of them. */
export const explainTerm = (text: string, known: Pick<Known, 'locale' | 'world' | 'now'>): string | null => {
  const [, asked = ''] = question.exec(plain(clean(text))) ?? [];
  const term = terms.find(([, names]) => names.test(asked))?.[0];
  return term === undefined ? null : fill(words[known.locale][term], { limit: limitNow(known) });
};

/** The newest ceiling of the smallest business loans, which is what a vendor is lent. */
const limitNow = ({ locale, world, now }: Pick<Known, 'locale' | 'world' | 'now'>): string => {
  const month = monthInBogota(now);
  const modality = modalityOf(world.credit, 1_000_000, month);
  const found = modality === null ? null : ceilingAt(world.credit, modality, month);
  if (found === null) return '';
  const { ea, latest } = found;
  const { limit } = words[locale];
  if (ea !== null) return ` ${fill(limit, { month: wholeMonthName(month, locale), ea: decimal(ea, locale) })}`;
  return latest === null
    ? ''
    : ` ${fill(limit, { month: wholeMonthName(latest.month, locale), ea: decimal(latest.ea, locale) })}`;
};

const question = new RegExp(
  `^(?:(?:y|pero|oiga|vecina|veci|perdon|disculpe|una pregunta) )*${anyOf`
    que (?:es|significa|quiere decir|sera)(?: eso de)? | a que se refiere con | como asi (?:que|lo de)
    what (?:is|does) | what s
  `} (.{2,40}?)(?: (?:veci|vecina|por favor|mean))*$`,
);

const terms: readonly (readonly [Term, RegExp])[] = [
  ['usury', /^(?:(?:la|el|lo|tasa|tope|de|the|a) )*(?:usura|usury|tope legal)(?: rate)?$/],
  ['annual', /^(?:(?:la|el|the|an?) )*(?:(?:tasa|interes) )?(?:efectiv[oa] anual|e ?a|effective annual rate)$/],
  ['vtu', /^(?:(?:el|la|the) )*vtu$/],
  ['rivi', /^(?:(?:el|la|un|the) )*(?:registro )?rivi$/],
  ['bureaus', /^(?:(?:el|la|lo|de|the) )*(?:data ?credito|trans ?union|cifin)$/],
];

const words: Readonly<Record<Locale, Readonly<Record<Term | 'limit', string>>>> = {
  'es-CO': {
    usury: '*Usura* es cobrar por un préstamo más interés que el tope legal de ese mes.{limit}',
    annual:
      '*Tasa efectiva anual* es lo que cuesta la plata prestada en un año, en porcentaje. Para no enredarse, pregunte cuánto devuelve en total, en pesos.',
    vtu: '*VTU* es lo que cuesta el préstamo con todo junto: intereses, seguros y comisiones.',
    rivi: '*RIVI* es el registro de vendedores del IPES.',
    bureaus:
      '*DataCrédito* y *TransUnion* llevan el historial de sus préstamos, cada uno el suyo. Mirarlo es gratis y no le baja el puntaje.',
    limit: 'El último que tengo para préstamos pequeños de negocio es el de {month}: {ea}% al año.',
  },
  en: {
    usury: '*Usury* is to charge more interest for a loan than that month’s legal ceiling.{limit}',
    annual:
      'The *effective annual rate* is what borrowed money costs in a year, in percent. Easier: ask how much you give back in all, in pesos.',
    vtu: '*VTU* is what the loan costs with everything in it: interest, insurance and fees.',
    rivi: '*RIVI* is the vendors’ record of IPES.',
    bureaus:
      '*DataCrédito* and *TransUnion* keep the history of your loans, each its own. Looking is free and does not lower your score.',
    limit: 'The latest I have for small business loans is that of {month}: {ea}% a year.',
  },
};
