import {
  type AnswerEvent,
  asks,
  begin,
  type Conclusion,
  concludes,
  conversation,
  type Flow,
  type FlowContext,
  type Known,
  type Offer,
  said,
} from '../../engine/flow.ts';
import { showDay } from '../../engine/show-value.ts';
import { type FlowTexts, fill } from '../../engine/texts.ts';
import { explainLoan } from '../../loans/explain-loan.ts';
import { pesos } from '../../loans/format.ts';
import { clean, plain } from '../../understanding/clean.ts';
import { answerNotPaying } from '../asked.ts';
import { journeyOf } from '../journey.ts';
import { onward, showRights } from '../onward.ts';
import { threatOfDebts } from '../threat.ts';
import { dueReminders } from './due-reminders.ts';
import { tellsPaidOnly } from './left-told.ts';
import { fearsToMiss, fellBehind, forbidsReminding, isNotYet, mayBeMissed } from './missed.ts';
import { overhears, tellsPart } from './overhears.ts';
import { dueOf, isPaidOff, leftOf, type Plan, planBefore, planOf, planValue } from './plan.ts';
import * as ask from './questions.ts';
import { en } from './texts.en.ts';
import { es } from './texts.es.ts';

const texts = { 'es-CO': es, en } as const;

type Step = { context: FlowContext; event: AnswerEvent };

/** This payment was the last one. */
const last =
  (many: (event: AnswerEvent) => number) =>
  ({ context, event }: Step): boolean => {
    const plan = planBefore(context.before);
    const left = plan === null ? null : leftOf(plan);
    return left !== null && left <= many(event);
  };
/** With a day to count from, and not every day. */
const canRemind = ({ context, event }: Step): boolean =>
  typeof event.value === 'string' && context.answers[ask.every.id] !== 'day';
const number = ({ value }: AnswerEvent): number => (typeof value === 'number' ? value : 0);
const one = last(() => 1);

/** Her instalments, one tap each, until the last. Whoever has a plan is asked what she did; whoever has none tells it. */
export const paying: Flow = {
  id: 'paying',
  version: 1,
  needsConsent: true,
  looksBack: true,
  machine: conversation.createMachine({
    id: 'paying',
    context: begin,
    initial: 'which',
    states: {
      which: {
        always: [{ guard: ({ context }) => planBefore(context.before) !== null, target: 'did' }, { target: 'lender' }],
      },
      did: asks(ask.did, [
        { guard: (step) => step.event.value === 'paid' && one(step), target: 'paidOff' },
        { guard: said('paid'), target: 'paid' },
        { guard: said('could-not'), target: 'couldNot' },
        { guard: said('not-yet'), target: 'notYet' },
        { target: 'other' },
      ]),
      other: asks(ask.other, [
        { guard: said('several'), target: 'howMany' },
        { guard: said('new'), target: 'lender' },
        { target: 'standing' },
      ]),
      howMany: asks(ask.howMany, [{ guard: last(number), target: 'paidOff' }, { target: 'paid' }]),

      lender: asks(ask.lender, 'pay'),
      pay: asks(ask.pay, 'every'),
      every: asks(ask.every, 'left'),
      left: asks(ask.left, [{ guard: ({ event }) => event.value === null, target: 'owed' }, { target: 'next' }]),
      owed: asks(ask.owed, 'next'),
      next: asks(ask.next, [{ guard: canRemind, target: 'remind' }, { target: 'planned' }]),
      remind: asks(ask.remind, 'planned'),

      planned: concludes('planned'),
      paid: concludes('paid'),
      standing: concludes('standing'),
      couldNot: concludes('couldNot'),
      notYet: concludes('notYet'),
      paidOff: concludes('paidOff'),
    },
  }),
  questions: ask.questions,
  texts,
  overhears,
  // "ya pagué" is no yes to being reminded, "no he pagado" no no, and "no pude ir a la cita" no missed instalment.
  meantFor: ({ id }, text, { locale }) =>
    (id === ask.remind.id && (OF_PAYING.test(plain(clean(text))) || isNotYet(text))) ||
    (id === ask.left.id && tellsPaidOnly(text)) ||
    (id === ask.did.id && mayBeMissed(text, didOptions(locale)))
      ? null
      : undefined,
  dangerAs: threatOfDebts,
  explains: (text, known) =>
    tellsPart(text, planOf(known) ?? planBefore(known.before))
      ? texts[known.locale].words.part
      : explainLoan(text, known),
  answersBelow: (text, known, concluded) => {
    const plan = planOf(known) ?? planBefore(known.before);
    if (ASKS_STANDING.test(plain(clean(text)))) return standing(plan, known);
    return plan === null || isPaidOff(plan) ? null : ofUnpaid(text, { plan, known, concluded });
  },
  conclude: (name, known): Conclusion => {
    const plan = planOf(known);
    return {
      say: say(name, known),
      offers: offers(name, known),
      outcomes: [
        ...journeyOf({
          stage: plan !== null && isPaidOff(plan) ? 'paid-off' : 'paying',
          actors: [plan?.lender ?? null],
          heard: name === 'couldNot' ? 'could-not' : name === 'paid' || name === 'paidOff' ? 'paid' : null,
          barriers: [],
          amount: plan === null ? null : plan.pay * (plan.times ?? 0) || null,
        }),
        { name: 'plan', value: plan === null ? null : planValue(plan) },
      ],
    };
  },
  recall: (past, locale) => {
    const plan = planBefore(past);
    return plan === null ? null : standing(plan, { locale });
  },
  reminders: (ended, known) => dueReminders(ended, known),
  show: (what, known) => {
    const name = nameOf(known);
    return showRights(what, known, { result: say(name, known), offers: offers(name, known) });
  },
  preface: ({ question }, known) => (question.id === ask.did.id ? standing(planBefore(known.before), known) : null),
};

/** "¿cuánto llevo pagado?" pays nothing. */
const ASKS_STANDING =
  /\bcuant[oa]s? (?:(?:es|me|nos|cuotas|plata|mas) )*(?:llevo|he pagado|van|faltan?|debo|queda(?:n|ndo)?|resta)\b|\b(?:que|cual) dia (?:es|me|nos|le)? ?(?:toca|pago|cae|vence|la proxima)\b|\bcuando (?:(?:es|me|nos|le) )*(?:toca|la proxima|vence|pago)\b|\bhow much (?:have i|do i|is left)\b|\bwhen is (?:the next|it due)\b/;

const OF_PAYING =
  /^(?!.*\b(?:si|claro|bueno|avis\w+)\b).*\b(?:pague|termine|acabe|cobra\w*|debo|deuda|no tengo (?:para|con que))\b/;

/** What is said, and nothing noted, to what she says of an instalment that is not missed. */
const ofUnpaid = (
  text: string,
  { plan, known, concluded }: { readonly plan: Plan; readonly known: Known; readonly concluded: boolean },
): string | null => {
  const { words } = texts[known.locale];
  if (fearsToMiss(text)) return answerNotPaying(text, known) ?? words.fears;
  if (!concluded) return null;
  if (forbidsReminding(text)) return plan.remind ? words.remindOff : words.remindNone;
  if (isNotYet(text)) return [words.notYet, standing(plan, known)].join('\n\n');
  return mayBeMissed(text, didOptions(known.locale)) ? words.whetherMissed : null;
};

/** The result that her answers came to, for the way back from a page. */
const nameOf = (known: Known): string => {
  const { answers } = known;
  const plan = planOf(known);
  if (plan !== null && isPaidOff(plan)) return 'paidOff';
  const did = answers[ask.did.id];
  if (did === 'could-not') return 'couldNot';
  if (did === 'not-yet') return 'notYet';
  if (did === 'paid' || answers[ask.other.id] === 'several') return 'paid';
  return answers[ask.pay.id] === undefined ? 'standing' : 'planned';
};

const offers = (name: string, known: Known): readonly Offer[] => {
  const { words } = texts[known.locale];
  if (name === 'paidOff')
    return [
      { id: 'again', title: words.newPlan, does: { act: 'again' } },
      ...onward(known, { pages: [], next: ['credit', 'wellbeing'] }),
    ];
  return [
    tapped('paid', known),
    tapped('could-not', known),
    { ...tapped('other', known), title: words.other },
    ...onward(known, { pages: [], next: name === 'couldNot' ? ['trouble'] : ['trouble', 'credit', 'wellbeing'] }),
  ];
};

/** The answers to how it went, with the words for each. */
const didOptions = (locale: Known['locale']) => {
  const all: FlowTexts = texts[locale];
  return Object.entries(all.questions[ask.did.id]?.options ?? {}).map(([id, { title, says }]) => ({ id, title, says }));
};

/** One tap below a result is the answer of the next visit. */
const tapped = (answer: 'paid' | 'could-not' | 'other', { locale }: Known): Offer => {
  const all: FlowTexts = texts[locale];
  const option = all.questions[ask.did.id]?.options?.[answer];
  return {
    id: answer,
    title: option?.title ?? answer,
    says: [...(option?.says ?? []), ...(answer === 'could-not' ? fellBehind : [])],
    does: { act: 'flow', flow: 'paying', answers: { [ask.did.id]: answer } },
  };
};

const say = (name: string, known: Known): string => {
  const { words } = texts[known.locale];
  const plan = planOf(known);
  if (plan === null) return words.noPlan;
  const intro =
    name === 'paidOff'
      ? fill(words.paidOff, {
          total: pesos(plan.pay * plan.paid, known.locale),
          times: fill(plan.paid === 1 ? words.one : words.many, { n: plan.paid }),
        })
      : name === 'couldNot'
        ? words.couldNot
        : name === 'paid'
          ? fill(plan.paid === 1 ? words.first : halfway(plan) ? words.halfway : words.paid, { n: plan.paid })
          : name === 'planned'
            ? words.planned
            : name === 'notYet'
              ? words.notYet
              : null;
  if (name === 'paidOff') return intro ?? '';
  const end = ['planned', 'paid', 'notYet'].includes(name)
    ? words.tell
    : name === 'couldNot'
      ? steps(plan, known)
      : null;
  return [intro, standing(plan, known), end].filter((part) => part !== null && part !== '').join('\n\n');
};

/** The payment that brings her over the half is worth a word of its own. */
const halfway = ({ times, paid }: Plan): boolean => times !== null && times > 3 && paid === Math.ceil(times / 2);

/** What is left and when the next one is due. */
const standing = (plan: Plan | null, { locale }: Pick<Known, 'locale'>): string | null => {
  if (plan === null) return null;
  const { words } = texts[locale];
  const left = leftOf(plan);
  const due = dueOf(plan);
  const money = (value: number): string => pesos(value, locale);
  const rest =
    left === null
      ? fill(words.leftUnknown, { pay: money(plan.pay) })
      : fill(left === 1 ? words.leftOne : words.left, { left, pay: money(plan.pay), total: money(left * plan.pay) });
  const day = due === null ? null : fill(words.due, { day: showDay(`${due}T17:00:00.000Z`, locale) });
  return [rest, day].filter((part) => part !== null).join(' ');
};

const steps = ({ lender }: Plan, known: Known): string => {
  const { words } = texts[known.locale];
  return lender === 'gota' ? words.stepsGota : words.steps;
};
