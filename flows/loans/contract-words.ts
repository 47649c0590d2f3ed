import type { Locale } from '../engine/locale.ts';
import { fill } from '../engine/texts.ts';
import type { Finding, FindingId } from './contract-check.ts';
import { monthName, percent } from './format.ts';

type Said = { readonly stop: string; readonly ask: string; readonly fine: string };

const es: Readonly<Record<FindingId, Partial<Said>>> = {
  'money-first': {
    stop: 'Le piden plata antes de prestarle. Así roban: no pague nada por adelantado.',
    fine: 'No le piden plata por adelantado.',
  },
  'keeps-document': {
    stop: 'Quieren quedarse con su cédula, su tarjeta o su clave. No las entregue.',
    fine: 'No se quedan con sus documentos.',
  },
  'blank-papers': {
    stop: 'Hay papeles con espacios en blanco. No los firme así: después los llenan con otra cifra.',
    fine: 'No hay papeles en blanco.',
  },
  'never-repaid': { stop: 'Con esas cuotas no se alcanza a pagar el préstamo. Pida que le expliquen la cuenta.' },
  'above-ceiling': {
    stop: 'Cobra más que el tope legal de {month}, que es {ea}% al año. Eso es usura.',
    fine: 'Está por debajo del tope legal de {month}: {ea}% al año.',
  },
  'ceiling-unknown': {
    ask: 'No tengo el tope legal de {month}; el último que tengo es el de {latestMonth}: {latestEa}% al año. Compare con el de este mes.',
  },
  'charges-lift': {
    ask: 'El interés cabe en el tope de {month} ({ea}% al año), pero con los otros cobros lo pasa. Pregunte qué le dan por cada cobro.',
  },
  'commission-high': {
    ask: 'La comisión es de {percent}%. Según lo que he leído, no debería pasar de {most}% más IVA. Pregunte por qué.',
  },
  total: { ask: '¿Cuánto pago en total, con todo? Pídalo por escrito.', fine: 'Le dijeron el total por escrito.' },
  commission: { ask: '¿Cobran comisión? ¿Cuánto, con IVA?', fine: 'Sabe de la comisión.' },
  insurance: { ask: '¿Lleva seguro? ¿Cuánto, y se paga cada mes o una vez?', fine: 'Sabe del seguro.' },
  guarantee: { ask: '¿Cobran fianza o garantía? ¿La descuentan o la suman a la deuda?', fine: 'Sabe de la garantía.' },
  late: { ask: '¿Qué pasa y cuánto cobran si me atraso?', fine: 'Sabe qué pasa si se atrasa.' },
  prepayment: { ask: '¿Puedo pagar antes? ¿Me cobran por eso?', fine: 'Sabe si puede pagar antes.' },
  copy: { ask: '¿Me dan copia de todo lo que firme?', fine: 'Le dan copia.' },
};

const en: Readonly<Record<FindingId, Partial<Said>>> = {
  'money-first': {
    stop: 'They want money before they lend. That is how people are robbed: pay nothing in advance.',
    fine: 'They ask for no money in advance.',
  },
  'keeps-document': {
    stop: 'They want to keep your ID, your card or your password. Don’t hand them over.',
    fine: 'They don’t keep your documents.',
  },
  'blank-papers': {
    stop: 'There are papers with blanks. Don’t sign them like that: they fill in another figure later.',
    fine: 'There are no blank papers.',
  },
  'never-repaid': { stop: 'Those payments never pay the loan back. Ask them to explain the sums.' },
  'above-ceiling': {
    stop: 'It charges more than the legal ceiling of {month}, which is {ea}% a year. That is usury.',
    fine: 'It is below the legal ceiling of {month}: {ea}% a year.',
  },
  'ceiling-unknown': {
    ask: 'I don’t have the legal ceiling of {month}; the latest I have is that of {latestMonth}: {latestEa}% a year. Compare with this month’s.',
  },
  'charges-lift': {
    ask: 'The interest fits the ceiling of {month} ({ea}% a year), but with the other charges it goes over. Ask what you get for each charge.',
  },
  'commission-high': {
    ask: 'The commission is {percent}%. From what I have read it should be at most {most}% plus VAT. Ask why.',
  },
  total: {
    ask: 'How much do I pay in all, with everything? Ask for it in writing.',
    fine: 'They told you the total in writing.',
  },
  commission: { ask: 'Is there a commission? How much, with VAT?', fine: 'You know about the commission.' },
  insurance: { ask: 'Is there insurance? How much, and each month or once?', fine: 'You know about the insurance.' },
  guarantee: {
    ask: 'Is there a guarantee fee? Is it taken off or added to the debt?',
    fine: 'You know about the guarantee.',
  },
  late: { ask: 'What happens and what do you charge if I pay late?', fine: 'You know what happens if you pay late.' },
  prepayment: { ask: 'Can I pay early? Do you charge for it?', fine: 'You know whether you can pay early.' },
  copy: { ask: 'Do I get a copy of all I sign?', fine: 'You get a copy.' },
};

/** A finding in her language; null where nothing is to be said of it. */
export const sayFinding = ({ id, level, values }: Finding, locale: Locale): string | null => {
  const text = (locale === 'en' ? en : es)[id][level];
  if (text === undefined) return null;
  const shown = Object.entries(values).map(([name, value]): [string, string] => [
    name,
    typeof value === 'number' ? percent(value, locale) : monthName(value, locale),
  ]);
  return fill(text, Object.fromEntries(shown));
};
