import {
  type Answers,
  asks,
  begin,
  type Conclusion,
  concludes,
  conversation,
  type Flow,
  type Known,
  said,
} from '../../engine/flow.ts';
import { fill } from '../../engine/texts.ts';
import { dayInBogota, plusMonths } from '../../loans/business-days.ts';
import { explainLoan } from '../../loans/explain-loan.ts';
import { wholeMonthName } from '../../loans/format.ts';
import { clean, plain } from '../../understanding/clean.ts';
import { anyOf } from '../../understanding/phrases.ts';
import { journeyOf } from '../journey.ts';
import { cite } from '../law.ts';
import { onward, showRights } from '../onward.ts';
import { reportEnds } from '../report-term.ts';
import { sayRights } from '../rights/rights.ts';
import { threatOfDebts } from '../threat.ts';
import { list, text } from '../told.ts';
import * as ask from './questions.ts';
import { en } from './texts.en.ts';
import { es } from './texts.es.ts';

const texts = { 'es-CO': es, en } as const;

/** They said no: what she may ask for, what to mend, and when to try again. */
export const refused: Flow = {
  id: 'refused',
  version: 2,
  needsConsent: true,
  needs: ['research'],
  machine: conversation.createMachine({
    id: 'refused',
    context: begin,
    initial: 'by',
    states: {
      by: asks(ask.by, 'reason'),
      reason: asks(ask.reason, [{ guard: said('report'), target: 'debt' }, { target: 'ownWords' }]),
      debt: asks(ask.debt, [
        { guard: said('paid'), target: 'paidAgo' },
        { guard: said('unpaid'), target: 'lateFor' },
        { target: 'ownWords' },
      ]),
      paidAgo: asks(ask.paidAgo, 'monthsLate'),
      monthsLate: asks(ask.monthsLate, 'ownWords'),
      lateFor: asks(ask.lateFor, 'ownWords'),
      ownWords: {
        always: [{ guard: ({ context }) => context.research === true, target: 'words' }, { target: 'result' }],
      },
      words: asks(ask.words, 'result'),
      result: concludes('result'),
    },
  }),
  questions: ask.questions,
  texts,
  dangerAs: threatOfDebts,
  explains: explainLoan,
  // "no me dieron papel" is no paper that she lacks, "de palabra" no reason withheld, and "el 10 de noviembre" no tenth lender.
  meantFor: ({ id }, said) =>
    (id === ask.reason.id && nothingWritten.test(said)) || (id === ask.by.id && onADay.test(plain(clean(said))))
      ? null
      : undefined,
  answersBelow: (said, known) => (whereToClaim.test(said) ? sayRights('claim', known) : null),
  conclude: (_name, known): Conclusion => ({
    say: say(known),
    offers: offers(known),
    outcomes: journeyOf({
      stage: 'refused',
      actors: whoSaidNo(known.answers),
      heard: 'refused',
      barriers: [text(known.answers, ask.reason)],
      amount: null,
    }),
  }),
  show: (what, known) => showRights(what, known, { result: say(known), offers: offers(known) }),
  preface: ({ question }, { answers, locale }) => {
    const { words } = texts[locale];
    if (question.id !== ask.reason.id) return null;
    return whoSaidNo(answers).length > 1 ? words.twice : words.sorry;
  },
};

const onADay = new RegExp(
  `^(?:(?:el|fue|eso|desde|hoy|como) )*\\d{1,2} de ${anyOf`
    enero | febrero | marzo | abril | mayo | junio | julio | agosto | sep?tiembre | octubre | noviembre | diciembre
  `}`,
);
const nothingWritten =
  /\bno me (?:dieron|entregaron|mostraron) (?:ning[uú]n |un )?(?:papel|nada por escrito|carta)|\bde palabra\b|\b(?:gave me )?no(?:thing in writing| paper)\b/i;
const whereToClaim = /\b(?:d[oó]nde|a qui[eé]n|where)\b.{0,20}\b(?:reclam\p{L}*|complain)(?!\p{L})/iu;

const offers = (known: Known) => onward(known, { pages: ['letter', 'report', 'claim'], next: ['credit', 'applying'] });

const whoSaidNo = (answers: Answers): readonly string[] => list(answers, ask.by) ?? [];

const say = (known: Known): string => {
  const { words } = texts[known.locale];
  const reason = text(known.answers, ask.reason) ?? 'not-told';
  const steps = [
    reason === 'not-told' ? words.askReasonFirst : words.askReason,
    mend(known, reason),
    again(known, reason),
  ];
  return [
    words.intro,
    steps.map((step, k) => `${k + 1}. ${step}`).join('\n'),
    reason === 'report' ? aboutReport(known) : null,
    whoSaidNo(known.answers).length > 1 ? words.notMore : null,
  ]
    .filter((part) => part !== null)
    .join('\n\n');
};

const mend = ({ answers, locale }: Known, reason: string): string => {
  const { mend: words } = texts[locale].words;
  if (reason !== 'report') return wordIn(words, reason);
  return wordIn(words, `report-${text(answers, ask.debt) ?? 'unknown'}`);
};

/** Never an invented waiting time: it is worth trying again when what stood in the way is gone. */
const again = (known: Known, reason: string): string => {
  const { again: words } = texts[known.locale].words;
  const ends = reason === 'report' ? endOf(known) : null;
  if (ends === null) return wordIn(words, reason);
  const day = wholeMonthName(ends.slice(0, 7), known.locale);
  return fill(ends <= dayInBogota(known.now) ? words.reportOver : words.reportEnds, { day });
};

/** When her report ends, as exactly as she told it: to the month. Null where she told too little. */
const endOf = ({ answers, now }: Known): string | null => {
  const [paid, late, owing] = [answers[ask.paidAgo.id], answers[ask.monthsLate.id], answers[ask.lateFor.id]];
  const ago = (months: number): string => plusMonths(dayInBogota(now), -months);
  if (typeof paid === 'number')
    return typeof late === 'number' ? reportEnds({ paidOn: ago(paid), monthsLate: late }) : null;
  return typeof owing === 'number' ? reportEnds({ lateSince: ago(owing) }) : null;
};

const aboutReport = ({ answers, world: { credit }, locale }: Known): string | null => {
  const { report: words } = texts[locale].words;
  const debt = text(answers, ask.debt);
  const law = { law: cite(credit, '1266-13'), theft: cite(credit, '1266-16-7') };
  return debt === null ? null : fill(wordIn(words, debt), law);
};

const wordIn = (words: Readonly<Record<string, string>>, key: string): string => words[key] ?? words['other'] ?? '';
