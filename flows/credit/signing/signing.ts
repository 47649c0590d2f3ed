import {
  asks,
  begin,
  type Conclusion,
  concludes,
  conversation,
  type Flow,
  type FlowContext,
  type Known,
  type Offer,
} from '../../engine/flow.ts';
import type { Question } from '../../engine/question.ts';
import { fill } from '../../engine/texts.ts';
import { checkOffer, type Finding } from '../../loans/contract-check.ts';
import { sayFinding } from '../../loans/contract-words.ts';
import { everyTold } from '../../loans/every-told.ts';
import { explainLoan } from '../../loans/explain-loan.ts';
import { decimal, monthName, percent, pesos } from '../../loans/format.ts';
import type { LoanCost } from '../../loans/offered-loan.ts';
import { timesTold } from '../../loans/times-told.ts';
import { clean, plain } from '../../understanding/clean.ts';
import { journeyOf } from '../journey.ts';
import { asksMoneyFirst } from '../money-first.ts';
import { onward, showRights } from '../onward.ts';
import { fitting, lines } from '../tell.ts';
import { threatOfDebts } from '../threat.ts';
import { every, number, text } from '../told.ts';
import { answerSigning } from './asked.ts';
import { inHandTold, lentAndHanded } from './in-hand-told.ts';
import { meantFor } from './meant-for.ts';
import { offerOf } from './offer.ts';
import * as ask from './questions.ts';
import { en } from './texts.en.ts';
import { es } from './texts.es.ts';

const texts = { 'es-CO': es, en } as const;

/** More than they lend, or next to nothing of it, is asked back. */
const askInHand = ({ answers }: FlowContext): Question => {
  const lent = number(answers, ask.lent);
  return lent === null ? ask.inHand : { ...ask.inHand, plausible: { min: lent / 4, max: lent } };
};

/** "me piden 100 mil" and no more: beside another sign all that she names is read. */
const asksForSum = (text: string): boolean => {
  const said = plain(clean(text));
  return (
    asksMoneyFirst(said) &&
    /\d/.test(said) &&
    !/\b(?:blanco|letra|cedula|tarjeta|clave|document\w*|guard\w*|qued\w*|y)\b/.test(said)
  );
};

/** They said yes: what to look for and to ask before she signs, with her own offer in pesos. */
export const signing: Flow = {
  id: 'signing',
  version: 1,
  needsConsent: true,
  machine: conversation.createMachine({
    id: 'signing',
    context: begin,
    initial: 'lender',
    states: {
      lender: asks(ask.lender, 'flags'),
      // What should make her stop comes before any figure.
      flags: asks(ask.flags, 'lent'),
      lent: asks(ask.lent, 'inHand'),
      inHand: asks(askInHand, 'pay'),
      pay: asks(ask.pay, 'every'),
      every: asks(ask.every, 'times'),
      times: asks(ask.times, 'told'),
      told: asks(ask.told, 'checked'),
      checked: concludes('checked'),
    },
  }),
  questions: ask.questions,
  texts,
  meantFor,
  hearsFirst: ({ id }, said) => (id === ask.flags.id && asksForSum(said) ? ['money-first'] : undefined),
  overhears: ({ id }, said, { answers }) => {
    if (id === ask.lent.id) return lentAndHanded(said)?.lent;
    if (id === ask.inHand.id) return inHandTold(said, number(answers, ask.lent));
    if (meantFor({ id }, said) !== undefined) return undefined;
    if (id === ask.every.id) return everyTold(said);
    return id === ask.times.id ? timesTold(said, every(answers, ask.every)) : undefined;
  },
  dangerAs: threatOfDebts,
  explains: explainLoan,
  answersBelow: (said, known) => answerSigning(said, known, verdict(check(known).findings)),
  conclude: (_name, known): Conclusion => ({
    say: say(known),
    offers: offers(known),
    outcomes: [
      ...journeyOf({
        stage: 'approved',
        actors: [text(known.answers, ask.lender)],
        heard: verdict(check(known).findings),
        barriers: [],
        amount: amount(known),
      }),
      // Not `flags`: that is what she ticked, and keeps its own fact.
      { name: 'redFlags', value: check(known).findings.flatMap(({ id, level }) => (level === 'stop' ? [id] : [])) },
    ],
  }),
  show: (what, known) =>
    what === 'ask'
      ? {
          messages: [],
          say: sayQuestions(known),
          offers: [backTo(known), ...offers(known).filter(({ id }) => id !== 'ask')],
        }
      : showRights(what, known, { result: say(known), offers: offers(known) }),
  preface: ({ question }, { locale }) => (question.id === ask.lent.id ? texts[locale].words.figures : null),
};

const check = ({ answers, world, now }: Known) => checkOffer(offerOf(answers), world.credit, now);

/**
 * `ask` where only another month's ceiling is known and the offer is above that one: it is not called usury, and nobody is
 * told either that all looks well.
 */
const verdict = (findings: readonly Finding[]): 'stop' | 'ask' | 'go-on' => {
  if (findings.some(({ level }) => level === 'stop')) return 'stop';
  const { annual, latestEa } = findings.find(({ id }) => id === 'ceiling-unknown')?.values ?? {};
  return typeof annual === 'number' && typeof latestEa === 'number' && annual > latestEa ? 'ask' : 'go-on';
};

const amount = ({ answers }: Known): number | null => {
  const value = answers[ask.lent.id];
  return typeof value === 'number' ? value : null;
};

const backTo = ({ locale }: Known): Offer => ({
  id: 'result',
  title: texts[locale].words.back,
  does: { act: 'show', what: 'result' },
});

const offers = (known: Known): readonly Offer[] => {
  const { words } = texts[known.locale];
  return [
    { id: 'ask', title: words.ask, description: words.askMore, does: { act: 'show', what: 'ask' } },
    { id: 'again', title: words.again, does: { act: 'again' } },
    ...onward(known, { pages: ['debts'], next: ['paying', 'credit'] }),
  ];
};

/** Room for her last answer above it: a body beside a list holds 1024. */
const longest = 860;

const say = (known: Known): string => {
  const { words } = texts[known.locale];
  const { findings, cost } = check(known);
  const stops = said(findings, 'stop', known);
  const asks = said(findings, 'ask', known);
  return fitting(longest, [
    stops.length > 0
      ? lines([words.stop, ...stops.map((one) => `🚩 ${one}`)])
      : verdict(findings) === 'ask'
        ? words.dear
        : words.goOn,
    cost === null ? words.noFigures : sayCost(cost, known),
    ceiling(findings, known),
    lines([words.askFirst, ...asks.slice(0, 3).map((one) => `• ${one}`)]),
    asks.length > 3 ? fill(words.askRest, { n: asks.length - 3 }) : null,
    words.home,
  ]);
};

const sayCost = (cost: LoanCost, known: Known): string => {
  const { words } = texts[known.locale];
  const money = (value: number): string => pesos(value, known.locale);
  const times = known.answers[ask.times.id];
  const figures = {
    handed: money(cost.handed),
    instalment: money(cost.instalment),
    times: typeof times === 'number' ? times : '',
    total: money(cost.total),
    extra: money(cost.extra),
    perDay: money(cost.perDay),
  };
  return lines([
    fill(words.cost, figures),
    cost.renewed === null || known.answers[ask.every.id] === 'month'
      ? null
      : fill(words.renewed, { times: cost.renewed.times, extra: money(cost.renewed.extra) }),
  ]);
};

const sayQuestions = (known: Known): string => {
  const { words } = texts[known.locale];
  const { findings } = check(known);
  const fine = said(findings, 'fine', known);
  return fitting(longest, [
    lines([words.askTitle, ...said(findings, 'ask', known).map((one, k) => `${k + 1}. ${one}`)]),
    words.askWhy,
    fine.length === 0 ? null : lines(fine.map((one) => `✅ ${one}`)),
  ]);
};

/** What is no question to take along: how her offer stands beside the law's ceiling. */
const notes = ['ceiling-unknown', 'charges-lift'];

/** With another month's ceiling nothing is judged: both are said, and she can see. */
const ceiling = (findings: readonly Finding[], { locale }: Known): string | null => {
  const { words } = texts[locale];
  const found = findings.find(({ id }) => notes.includes(id));
  if (found === undefined) return null;
  const { annual, latestEa, latestMonth, month } = found.values;
  if (found.id !== 'ceiling-unknown') return sayFinding(found, locale);
  if (typeof annual !== 'number' || typeof latestEa !== 'number') return sayFinding(found, locale);
  return fill(words.ceiling, {
    annual: percent(annual, locale),
    latestEa: decimal(latestEa, locale),
    latestMonth: monthName(String(latestMonth), locale),
    month: monthName(String(month), locale),
  });
};

const said = (findings: readonly Finding[], level: Finding['level'], { locale }: Known): readonly string[] =>
  findings.flatMap((one) => (one.level === level && !notes.includes(one.id) ? (sayFinding(one, locale) ?? []) : []));
