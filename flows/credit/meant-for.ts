import type { Answers, Known } from '../engine/flow.ts';
import type { Question } from '../engine/question.ts';
import { isQuestion } from '../understanding/asks.ts';
import { paceIn } from '../understanding/cadence.ts';
import { clean, plain } from '../understanding/clean.ts';
import { parseCorrection } from '../understanding/correction.ts';
import { daysNamed, daysTold } from './days-told.ts';
import { debtIsOver } from './debt-is-over.ts';
import { leavesOpen } from './debts-in.ts';
import { gotaQuoted } from './gota-quoted.ts';
import { leavesOver } from './left-over.ts';
import { isOfOther } from './of-other.ts';
import { tellsLeftOnly, tellsSince } from './overhears.ts';
import * as ask from './questions.ts';
import { namesFareCard, withoutFareCards, worksForOthers } from './told-ahead.ts';

/** The answer that words at this question are really about; null where they answer none of ours; undefined where they are no other's. */
export const meantFor = ({ id, per }: Question, text: string, { answers }: Known): string | null | undefined => {
  const said = plain(clean(text));
  const day = dayMeant(id, clean(text), answers);
  if (day !== undefined) return day;
  // "600 en total" of a gota a gota is what she gives back, and no payment.
  if (id === ask.gotaPay.id && IN_ALL.test(said) && paceIn(said) === null) return null;
  switch (id) {
    // Who is rid of a debt pays none, and needs no money for it.
    case ask.stage.id:
      return debtIsOver(text) ? null : undefined;
    // "antes de la primera comunión", "pa las fiestas": when that is, nobody told. "mejor 2 millones" is how much.
    case ask.byWhen.id:
      // "le debo 500 lucas al gota", "500 mil de arriendo": sums of something else than the loan
      if (ofMoney.test(said) && ofElse.test(said) && !asksFor.test(said)) return null;
      if (ofMoney.test(said) && parseCorrection(text) === null && !isQuestion(text)) return ask.amount.id;
      return tellsSince(said) ||
        /\bantes de (?!(?:(?:una?|la|el|l|este|esta|fin|finales|acabar|terminar) )*(?:semana|mes|quincena|manana|\d))/.test(
          said,
        ) ||
        /\b(?:temporada|fiestas)\b/.test(said)
        ? null
        : undefined;
    // "al que me preste" names nobody, and least of all who lends at the corner.
    case ask.wouldGo.id:
      return anybody.test(said) || SOMEBODY.test(said) ? null : undefined;
    // "comprar un celular" is no stock: what is bought once is asked again, unless it is known for a machine.
    case ask.purpose.id:
      return ONE_THING.test(said) ? null : undefined;
    // "500 y pago 25 diarios" where it is asked what was lent.
    case ask.gotaLent.id:
      return gotaQuoted(text) === null && !EACH_DAY.test(clean(text)) ? undefined : ask.gotaPay.id;
    case ask.hasDebts.id:
      if (costsAgain.test(clean(text))) return ask.fixedCosts.id;
      if (notThat.test(clean(text))) return /\d\d|mil|palo|luca/.test(said) ? ask.fixedCosts.id : null;
      return leavesOpen(text) || (namesFareCard(text) && withoutFareCards(text).trim() === '') ? null : undefined;
    // Of fares and identity cards nobody lends.
    case ask.debtKinds.id:
      return namesFareCard(text) || COUNTS_DEBTS.test(said) ? null : undefined;
    // "trabajo hace 3 años en una casa" is a job, and how long she has it.
    case ask.market.id:
    case ask.months.id:
      return worksForOthers(text) ? null : undefined;
    // "nunca, bueno, una vez a cuotas" takes back what it begins with.
    case ask.history.id:
      return takesBack.test(said) || saysNoBad.test(clean(text)) ? null : undefined;
    // "tengo nequi" says that she has it, and not that she keeps anything in it.
    case ask.savings.id:
      return hasWallet.test(said) || /\bno (?:tengo (?:cuenta|nequi)|uso|manejo|confio)\b/.test(said)
        ? null
        : undefined;
    // What she owes in all is no payment.
    case ask.otherPay.id:
      return /\b(?:debo|debemos|debia|prestaron|i owe)\b/.test(said) &&
        !/\b(?:pag|abon|cuotas?|mensual|semanal|diari|quincenal|al mes|al dia|pay)/.test(said)
        ? null
        : undefined;
    // What is still to be paid is no total, and "me faltan 12" leaves it open.
    case ask.gotaTimes.id:
      return tellsLeftOnly(text) ? null : undefined;
    default:
      // "me quedan 50" is what is left of what she sells.
      if ((id === ask.goodDay.id || id === ask.badDay.id) && leavesOver(clean(text))) return null;
      // "mejor son 950 lo que necesito" where a day's sales are asked
      if (per !== undefined && /\blo que (?:necesito|quiero pedir|voy a pedir|pido)\b/.test(said)) return ask.amount.id;
      return isOfOther({ id }, said) && parseCorrection(text) === null ? null : undefined;
  }
};

/**
 * The other day's sales, where she names that day: "el bueno es 120" where the bad one is asked, "el malo 50" once both
 * were told. What she spends or owes on a good day is none of it.
 */
const dayMeant = (id: string, cleaned: string, answers: Answers): string | null | undefined => {
  const asked = id === ask.goodDay.id || id === ask.badDay.id;
  const told = (asked ? daysTold : daysNamed)(cleaned, ask.goodDay.likely ?? 0);
  if (!asked && spends.test(cleaned)) return undefined;
  const named = [ask.goodDay, ask.badDay].flatMap((day) => {
    const pesos = day === ask.goodDay ? told.good : told.bad;
    return pesos === undefined || (!asked && answers[day.id] === undefined) ? [] : [{ id: day.id, pesos }];
  });
  const other = named.find((day) => day.id !== id && answers[day.id] !== day.pesos);
  if (other !== undefined) return other.id;
  // The good day told once more says nothing of the bad one.
  return asked && named.length === 1 && named[0]?.id !== id ? null : undefined;
};

/** "no, los gastos son 950 el arriendo y 120 de luz" of the costs told before. */
const costsAgain =
  /^(?:no[ ,]+){1,2}(?:los|mis) (?:gastos|costos)(?: fijos)?(?: del negocio)? (?:son|eran)(?: como| unos)? (?:\$ ?)?\d/;

/** "no son 400" of the amount told before, and no No. "no son muchas" is one. */
const notThat =
  /^(?:no[ ,]+){1,2}(?:son|eran|es|era)(?: como| unos)? (?:\$ ?)?(?:\d[\d.]* ?(?:mil|millon(?:es)?|palos?|lucas?|k|pesos)?|(?:[a-z]+ )?(?:mil|millon(?:es)?|palos?|lucas?))(?: (?:mil|pesos|de pesos|al mes|mensuales|vecina|veci))*[ .]*$/;

/** "40 barras diarias" is what she pays, and nothing that was lent. */
const EACH_DAY =
  /^(?:(?:son|como|pago|unos|unas|de a|me cobran) )*(?:\$ ?)?\d[\d.]* ?(?:(?:mil|barras?|lucas?|lukas?|k|pesos) ?)?(?:diari[oa]s?|al dia|por dia|cada dia)[ .]*$/;

const ofMoney = /(?:\b|\d)(?:mil|millon(?:es)?|palos?|melon(?:es)?|lucas?|barras?|pesos|million|thousand)\b/;
const ofElse =
  /\b(?:deb[oe]|debemos|gota|cuotas?|arriendo|servicios|diari[oa]s?|(?:al?|por|cada) (?:dia|semana|mes)|vend[oe]|gano|pago|i owe|i pay|i sell|rent|a (?:day|week|month))\b/;
const asksFor = /\b(?:necesit|pid[oae]|pedir|prest|i need)/;
const anybody =
  /^(?:(?:pues|yo|no se|a|al|el|la|los|de) )*(?:quien|que|cualquiera|whoever|anyone|anybody)(?: (?:sea|que|me|nos|lo|primero|quiera|pueda|preste|presten|cobre|menos|salga|de|mas|rapido|will|lend|me))*$/;

/** "al señor de la tienda", "una señora" may lend in any way. */
const SOMEBODY =
  /^(?:(?:pues|a|al|el|la|un|una|con|donde|don|dona) )*(?:senor|senora|muchach[oa]|tipo|man)(?: (?:de|del)(?: la| el)? (?:tienda|barrio|esquina|cuadra))?$/;
/** "a todo el mundo", "son 5": how many, and not whom. */
const COUNTS_DEBTS =
  /^(?:(?:pues|ay|uy|le|les|debo|a) )*(?:todo el mundo|medio mundo|todos|todas|much[oa]s?(?: gente)?)$|^(?:pues |como )?son (?:como )?\d{1,2}$/;
const ONE_THING =
  /^(?:(?:para|pa|es|quiero|necesito) )*comprar(?:me|le)? una? (?!(?:surtido|bulto|arroba|caja|docena|pedido|carga|paca|canasta|lote de)\b)[a-z]+$/;

const IN_ALL = /\b(?:en total|total|por todo|in all|altogether)\b/;

const spends =
  /\b(?:pag|gast|deb|cuest|cost|surt|compr|inviert|ahorr|abon|gan|qued|sobr|cobr|prest|necesit|spend|pay|owe|cost|earn)/;

const hasWallet =
  /^(?:(?:si|yo|pues|vecina|ya) )*tengo (?:el |un |una |mi )?(?:nequi|daviplata|cuenta|celular|movii|dale)$|^(?:si|claro)(?: (?:si|claro|senora|vecina|yo|pues|con|por|la|el|un|una|mi|de))* (?:nequi|daviplata|cuenta(?: de ahorros?)?|movii|dale)$/;

const takesBack = /\b(?:nunca|no)\b.*\b(?:bueno|pero|solo|solamente|aunque|menos) (?:si )?(?:una|dos|hace|en|con|un)\b/;

/** "no estoy reportada": neither that she had a loan nor that she had none. */
const saysNoBad =
  /\b(?:no|nunca|jamas|tampoco)(?: [a-z]+){0,3} (?:report\w+|datacredito|atras\w+|mora|colg\w+|mal\b)|\bsin (?:ningun )?reportes?\b|^(?:estoy |ando )?limpi[oa]$/;
