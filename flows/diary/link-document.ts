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
  said,
} from '../engine/flow.ts';
import type { Locale } from '../engine/locale.ts';
import type { Question } from '../engine/question.ts';
import { fill } from '../engine/texts.ts';
import { nameIn, peopleIn } from '../people/people.ts';
import { linkTexts, linkWords } from './link-texts.ts';

const base = { version: 1, keeps: 'run', sensitivity: 'personal' } as const;

/** `forget`: what was joined by her document is to be so no more. */
const act: Question = { id: 'link.act', kind: 'text', given: true, unknown: 'accept', ...base };

/** Leave to join what others told under her document: her own yes, proved like the others (Ley 1581 de 2012, art. 9). */
export const allow: Question = { id: 'link.allow', kind: 'yes-no', unknown: 'insist', ...base };

const who: Question = { id: 'link.who', kind: 'choice', options: ['self'], unknown: 'insist', ...base };

const type: Question = {
  id: 'link.type',
  kind: 'choice',
  options: ['CC', 'TI', 'RC', 'CE', 'PPT', 'PEP', 'PA'],
  unknown: 'insist',
  ...base,
};

const number: Question = { id: 'link.number', kind: 'document', unknown: 'accept', ...base };

/** Herself and those in her care of whom she told. */
const whoFor = ({ kept = {} }: FlowContext): Question => {
  const people = peopleIn(kept);
  const titles = (locale: Locale) =>
    Object.fromEntries(
      people.map(({ id }) => {
        const name = nameIn(people, id, locale);
        return [id, { title: `${name.charAt(0).toUpperCase()}${name.slice(1)}`.slice(0, 24) }];
      }),
    );
  const [es, en] = [titles('es-CO'), titles('en')];
  return { ...who, options: ['self', ...people.map(({ id }) => id)].slice(0, 9), titles: { 'es-CO': es, en } };
};

const numberFor = ({ answers }: FlowContext): Question => {
  const told = answers[type.id];
  return typeof told === 'string' ? { ...number, document: told } : number;
};

/**
 * Joins what entities told under a document with what is hers, because she wants it: optional, with her leave, and the
 * number is kept nowhere. It can be undone.
 */
export const linkDocument: Flow = {
  id: 'link',
  version: 1,
  needsConsent: true,
  needs: ['kept', 'recorded'],
  discreet: true,
  machine: conversation.createMachine({
    id: 'link',
    context: begin,
    initial: 'act',
    states: {
      act: asks(act, [{ guard: said('forget'), target: 'forgotten' }, { target: 'allow' }]),
      allow: asks(allow, [{ guard: said(true), target: 'whose' }, { target: 'refused' }]),
      whose: {
        always: [
          { guard: ({ context }) => peopleIn(context.kept ?? {}).length > 0, target: 'who' },
          { target: 'type' },
        ],
      },
      who: asks(whoFor, 'type'),
      type: asks(type, 'number'),
      number: asks(numberFor, [
        { guard: ({ event }) => event.value === null, target: 'refused' },
        { target: 'linked' },
      ]),
      linked: concludes('linked'),
      refused: concludes('refused'),
      forgotten: concludes('forgotten'),
    },
  }),
  questions: [act, allow, who, type, number],
  texts: linkTexts,
  conclude: (name, known) => conclude(name, known),
};

const conclude = (name: string, { answers, kept = {}, locale }: Known): Conclusion => {
  const say = linkWords[locale];
  const see: Offer = { id: 'records', title: say.see, does: { act: 'flow', flow: 'records', answers: {} } };
  const forget: Offer = {
    id: 'forget',
    title: say.forget,
    says: say.forgetSays,
    does: { act: 'flow', flow: 'link', answers: { [act.id]: 'forget' } },
  };
  const menu: Offer = { id: 'menu', title: say.menu, does: { act: 'menu' } };
  const told = { offers: [see, forget, menu], outcomes: [] };
  if (name === 'forgotten') return { say: say.forgotten, offers: [see, menu], outcomes: [], links: null };
  const document = answers[number.id];
  if (name !== 'linked' || typeof document !== 'string') return { say: say.refused, ...told };
  const chosen = answers[who.id];
  const of = typeof chosen === 'string' ? chosen : 'self';
  return {
    say: fill(say.linked, { who: nameIn(peopleIn(kept), of, locale) }),
    ...told,
    links: [{ who: of, document }],
  };
};
