import { asks, begin, concludes, conversation, type FlowContext, said } from '../engine/flow.ts';
import type { Question } from '../engine/question.ts';
import { relation } from '../people/relation.ts';
import { askAnother } from '../people/texts.ts';
import { healthTopics } from './needs.ts';
import { askAge, askPersonAge } from './plausible-age.ts';
import * as ask from './questions.ts';
import { matters } from './results.ts';

/** People in her care we ask about in one go. */
export const mostPeople = 5;

/**
 * Goes to `then` only if a fact of the person asked about can still change an outcome of what she came for; else on to
 * `otherwise`. So nothing is asked that changes nothing.
 */
const ifMatters = (fact: string, then: string, otherwise: string) => ({
  always: [
    {
      guard: ({ context }: { context: FlowContext }) => matters(context, `${context.subject ?? 'self'}.${fact}`),
      target: then,
    },
    { target: otherwise },
  ],
});

/** Attentions of health of which no page has a condition. */
const forAnybody = healthTopics.filter((topic) => topic !== 'disability' && topic !== 'all');

/** Somebody more. */
const another: Question = { ...relation, asks: askAnother };

export const machine = conversation.createMachine({
  id: 'care',
  context: begin,
  initial: 'need',
  states: {
    need: asks(ask.need, [{ guard: said('health'), target: 'health' }, { target: 'caregiver' }]),
    // What anybody is given wherever she goes rests on nothing about her: only where she lives is asked.
    health: asks(ask.health, [{ guard: said(...forAnybody), target: 'place' }, { target: 'caregiver' }]),
    caregiver: asks(ask.caregiver, [
      { guard: said(true), target: 'relation', actions: ['nextSubject'] },
      { target: 'ageMatters' },
    ]),

    // One person in her care after the other.
    relation: asks(({ subjects }) => (subjects.length > 1 ? another : relation), 'personAgeMatters'),
    personAgeMatters: ifMatters('age', 'personAge', 'disabilityMatters'),
    personAge: asks(askPersonAge, 'disabilityMatters'),
    disabilityMatters: ifMatters('disability', 'personDisability', 'supportMatters'),
    personDisability: asks(ask.personDisability, 'supportMatters'),
    supportMatters: ifMatters('support', 'personSupport', 'roomForMore'),
    personSupport: asks(ask.personSupport, 'roomForMore'),
    roomForMore: {
      always: [
        { guard: ({ context }) => context.subjects.length < mostPeople, target: 'more' },
        { target: 'ageMatters', actions: 'herself' },
      ],
    },
    more: asks(ask.more, [
      { guard: said(true), target: 'relation', actions: ['nextSubject'] },
      { target: 'ageMatters', actions: ['herself'] },
    ]),

    // Herself.
    ageMatters: ifMatters('age', 'age', 'sexMatters'),
    age: asks(askAge, 'sexMatters'),
    sexMatters: ifMatters('sex', 'sex', 'pregnantMatters'),
    sex: asks(ask.sex, 'pregnantMatters'),
    pregnantMatters: ifMatters('pregnant', 'pregnant', 'ownDisabilityMatters'),
    pregnant: asks(ask.pregnant, 'ownDisabilityMatters'),
    ownDisabilityMatters: ifMatters('disability', 'disability', 'vendorMatters'),
    disability: asks(ask.disability, 'vendorMatters'),
    vendorMatters: ifMatters('marketVendor', 'vendor', 'sisbenMatters'),
    vendor: asks(ask.vendor, 'sisbenMatters'),
    sisbenMatters: ifMatters('sisben', 'sisben', 'pensionMatters'),
    sisben: asks(ask.sisben, 'pensionMatters'),
    pensionMatters: ifMatters('pension', 'pension', 'place'),
    pension: asks(ask.pension, 'place'),

    place: asks(ask.place, 'result'),
    result: concludes('result'),
  },
});
