import type { Flow, Known } from '../engine/flow.ts';
import { fill } from '../engine/texts.ts';
import { explainLoan } from '../loans/explain-loan.ts';
import { dateName, pesos } from '../loans/format.ts';
import { asksHowMuch, isQuestion } from '../understanding/asks.ts';
import { clean, plain } from '../understanding/clean.ts';
import { answerAsked } from './asked.ts';
import { aboutDebtOver } from './debt-is-over.ts';
import { leftOut, owesNow } from './debts-in.ts';
import { leavesOver } from './left-over.ts';
import { machine } from './machine.ts';
import { meantFor } from './meant-for.ts';
import { isAskedLater, isOfOther, isOfSales } from './of-other.ts';
import { overhears } from './overhears.ts';
import { aboutPermit } from './permit.ts';
import * as ask from './questions.ts';
import { resultOf } from './result.ts';
import { show } from './show.ts';
import { claims } from './stage-in.ts';
import { wordFor, wordsIn } from './tell.ts';
import { en } from './texts.en.ts';
import { es } from './texts.es.ts';
import { threatOfDebts } from './threat.ts';
import { gotaOf, text } from './told.ts';
import { lendersNamed, namesFareCard, worksForOthers } from './told-ahead.ts';
import { aboutWhoDecides } from './who-decides.ts';
import { aboutWorry } from './worries.ts';

/** Where she stands on the road, and from the need for money to the application. */
export const credit: Flow = {
  id: 'credit',
  version: 3,
  needsConsent: true,
  looksBack: true,
  needs: ['research'],
  machine,
  questions: ask.questions,
  texts: { 'es-CO': es, en },
  claims,
  overhears,
  hearsAhead: [ask.amount, ask.market, ask.sector, ask.months, ask.hasDebts, ask.debtKinds],
  hearsFirst: (question, text, known) => owedFirst(question, text, known),
  meantFor,
  defers: (question, said, known) => {
    if (asksHowMuch(said) || isQuestion(said)) return null;
    const { later, sold } = wordsIn(known).onTheWay;
    const words = plain(clean(said));
    if (isAskedLater(question, words)) return later;
    return isOfSales(question) && (leavesOver(clean(said)) || isOfOther(question, words)) ? sold : null;
  },
  // "a mi mamá", "el Icetex": whoever names to whom owes.
  affirms: ({ id }, text) => id === ask.hasDebts.id && lendersNamed(text, { locale: 'es-CO' }) !== null,
  dangerAs: threatOfDebts,
  explains: (text, known) =>
    explainLoan(text, known) ??
    aboutPermit(text, known) ??
    aboutWhoDecides(text, known) ??
    aboutDebtOver(text, known) ??
    aboutWorry(text, known),
  answersBelow: answerAsked,
  about: ask.amount,
  conclude: (_, known) => resultOf(known),
  recall: ({ outcomes }, locale) => {
    const { level } = outcomes;
    return typeof level === 'string' ? wordIn((locale === 'en' ? en : es).words.recall, level) : null;
  },
  show,
  preface: ({ question }, known) => {
    switch (question.id) {
      case ask.market.id:
        return wordIn(wordsIn(known).stage, text(known.answers, ask.stage));
      case ask.barrier.id:
        return afterWhere(known);
      case ask.fearOf.id:
        return afterBarrier(known);
      case ask.words.id:
        return text(known.answers, ask.barrier) === 'fear' ? afterFear(known) : afterBarrier(known);
      case ask.sector.id:
        // Where she was asked for her own words, it was said before them.
        if (ask.words.id in known.answers) return null;
        return text(known.answers, ask.barrier) === 'fear' ? afterFear(known) : afterBarrier(known);
      case ask.otherPay.id:
        return tooFew(known);
      case ask.history.id:
        return ask.otherPay.id in known.answers ? null : tooFew(known);
      default:
        return null;
    }
  },
};

/**
 * "nada más al Icetex" owes, whatever its first words say; and of "la tarjeta del Transmilenio y el banco" only the bank
 * is a lender.
 */
const owedFirst: NonNullable<Flow['hearsFirst']> = ({ id }, text, known) => {
  if (id === ask.hasDebts.id) {
    const but = leftOut(text);
    return (
      owesNow(text) ??
      (but !== null && /^(?:al?|con|donde) /.test(but) && lendersNamed(but, known) !== null ? true : undefined)
    );
  }
  // "trabajo en una casa de familia" is a job
  if (id === ask.sector.id) return worksForOthers(text) ? 'no-business' : undefined;
  return id === ask.debtKinds.id && namesFareCard(text) ? (lendersNamed(text, known) ?? undefined) : undefined;
};

/** Payments that do not even give back what was lent are doubted where they were told. */
const tooFew = (known: Known): string | null => {
  const quoted = gotaOf(known.answers);
  if (quoted === null || quoted.pay * quoted.times >= quoted.lent) return null;
  const money = (amount: number): string => pesos(amount, known.locale);
  const { lent, pay, times } = quoted;
  return fill(wordsIn(known).gotaTimes.tooFew, {
    times,
    pay: money(pay),
    total: money(pay * times),
    lent: money(lent),
  });
};

/** Whoever went and was turned away, or would go to the gota a gota, is told a word before the next question. */
const afterWhere = (known: Known): string | null => {
  const { heard, wouldGo } = wordsIn(known);
  const answer = text(known.answers, ask.heard);
  if (answer !== null) return wordIn(heard, answer);
  return wordIn(wouldGo, text(known.answers, ask.wouldGo));
};

/** What she said holds her back is answered kindly before going on: fear of debt is the commonest, and no list of papers answers it. */
const afterBarrier = (known: Known): string | null => {
  const barrier = text(known.answers, ask.barrier);
  const { preface } = wordsIn(known);
  if (barrier === null || !(barrier in preface)) return null;
  const { percent, asOf } = known.world.credit.fear;
  return fill(wordFor(preface, barrier), {
    percent: Math.round(percent),
    year: asOf === null ? '' : dateName(asOf, known.locale),
  });
};

const afterFear = (known: Known): string | null => wordIn(wordsIn(known).fearOf, text(known.answers, ask.fearOf));

const wordIn = (words: Readonly<Record<string, string>>, key: string | null): string | null =>
  key === null ? null : (words[key] ?? null);
