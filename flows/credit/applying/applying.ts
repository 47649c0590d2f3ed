import {
  asks,
  begin,
  type Conclusion,
  concludes,
  conversation,
  type Flow,
  type Known,
  leaves,
  said,
} from '../../engine/flow.ts';
import type { Question } from '../../engine/question.ts';
import { explainLoan } from '../../loans/explain-loan.ts';
import { clean, plain } from '../../understanding/clean.ts';
import { journeyOf } from '../journey.ts';
import { lenderKinds } from '../lenders.ts';
import { asksMoneyFirst } from '../money-first.ts';
import { onward, showRights } from '../onward.ts';
import { threatOfDebts } from '../threat.ts';
import { text } from '../told.ts';
import { en } from './texts.en.ts';
import { es } from './texts.es.ts';

const now = { version: 1, sensitivity: 'personal', unknown: 'accept', keeps: 'run' } as const;

/** Who has her application. */
const lender: Question = { id: 'applying.lender', kind: 'choice', options: lenderKinds, ...now };
const since: Question = { id: 'applying.since', kind: 'choice', options: ['days', 'weeks', 'month'], ...now };
const heard: Question = {
  id: 'applying.heard',
  kind: 'choice',
  options: ['waiting', 'more-papers', 'money-first', 'approved', 'refused'],
  ...now,
};

const texts = { 'es-CO': es, en } as const;

/** She has asked for a loan: what to do while she waits, until she knows. */
export const applying: Flow = {
  id: 'applying',
  version: 1,
  needsConsent: true,
  machine: conversation.createMachine({
    id: 'applying',
    context: begin,
    initial: 'lender',
    states: {
      lender: asks(lender, 'heard'),
      heard: asks(heard, [
        { guard: said('approved'), target: 'approved' },
        { guard: said('refused'), target: 'refused' },
        { guard: said('money-first'), target: 'waiting' },
        { target: 'since' },
      ]),
      since: asks(since, 'waiting'),
      approved: leaves('signing'),
      refused: leaves('refused'),
      waiting: concludes('waiting'),
    },
  }),
  questions: [lender, heard, since],
  texts,
  dangerAs: threatOfDebts,
  explains: explainLoan,
  overhears: ({ id }, said) => (id === heard.id ? toldIn(plain(clean(said))) : undefined),
  conclude: (_name, known): Conclusion => ({
    say: say(known),
    offers: offers(known),
    outcomes: journeyOf({
      stage: 'applied',
      actors: [text(known.answers, lender)],
      heard: text(known.answers, heard),
      barriers: [],
      amount: null,
    }),
  }),
  show: (what, known) => showRights(what, known, { result: say(known), offers: offers(known) }),
};

/** What she was told, where a word of it would say something else. */
const toldIn = (said: string): string | undefined =>
  asksMoneyFirst(said) ? 'money-first' : comeAgain.test(said) ? 'waiting' : undefined;

/** "que vuelva el lunes"; "que vuelva con la cédula" asks for it. */
const comeAgain = /^(?:(?:me|dijeron|pues|solo) )*que (?:vuelva|regrese|llame)(?!.*\b(?:con|lleve|traiga)\b)/;

const offers = (known: Known) => onward(known, { pages: ['sign', 'report'], next: ['signing', 'refused', 'credit'] });

const say = ({ answers, locale }: Known): string => {
  const { words } = texts[locale];
  const what = text(answers, heard);
  if (what === 'money-first') return words.moneyFirst;
  const long = text(answers, since) === 'month';
  const gota = text(answers, lender) === 'gota' ? words.gota : null;
  const steps = [
    what === 'more-papers' ? words.bringPapers : words.askWhen,
    long ? words.longWait : words.noMoneyFirst,
    words.noOther,
  ];
  return [words.intro, gota, steps.map((step, k) => `${k + 1}. ${step}`).join('\n'), words.later]
    .filter((part) => part !== null)
    .join('\n\n');
};
