import { asks, begin, type Conclusion, concludes, conversation, type Flow } from '../engine/flow.ts';
import type { Question } from '../engine/question.ts';
import { clean, plain } from '../understanding/clean.ts';
import { refusalIn } from '../understanding/refusal.ts';
import { en } from './texts.en.ts';
import { es } from './texts.es.ts';

const topic: Question = {
  id: 'person.topic',
  version: 1,
  kind: 'choice',
  options: ['care', 'credit', 'data', 'other'],
  sensitivity: 'plain',
  keeps: 'run',
  unknown: 'accept',
};

/** Her own words to the person who will answer: kept in the case only, as long as the case. */
const words: Question = {
  id: 'person.words',
  version: 1,
  kind: 'text',
  sensitivity: 'personal',
  keeps: 'run',
  unknown: 'accept',
};

const texts = { 'es-CO': es, en } as const;

/** A whole sentence where the topic is asked is already what the team is to read, and is not asked for again. */
const messageIn = (text: string): string | undefined => {
  const said = plain(clean(text));
  if (said.split(' ').length < 6 || asksForSomebody.test(said) || refusalIn(text) !== null) return undefined;
  return text.trim().slice(0, longestMessage);
};

const asksForSomebody = /\b(?:hablar|person[ae]|asesora?|alguien|nadie|talk|speak|somebody|someone|nobody)\b/;

/** So that it can be said back above a button. */
const longestMessage = 500;

const topicIn = (text: string): string => {
  const said = plain(clean(text));
  return topics.find(([, pattern]) => pattern.test(said))?.[0] ?? 'other';
};

const topics: readonly (readonly [string, RegExp])[] = [
  ['data', /\b(?:mis datos|privacidad|my data|privacy)\b/],
  ['credit', /\b(?:prestamos?|creditos?|deudas?|cuotas?|gota|loans?|debts?)\b/],
  ['care', /\b(?:cuid\w+|manzanas?|jardin|guarderia|subsidios?|bono|care|daycare)\b/],
];

/** Somebody of the team is asked for: a case is opened. */
export const person: Flow = {
  id: 'person',
  version: 1,
  needsConsent: true,
  machine: conversation.createMachine({
    id: 'person',
    context: begin,
    initial: 'topic',
    states: { topic: asks(topic, 'words'), words: asks(words, 'opened'), opened: concludes('opened') },
  }),
  questions: [topic, words],
  texts,
  overhears: ({ id }, text) => {
    const message = messageIn(text);
    return message === undefined || id === words.id ? message : topicIn(text);
  },
  conclude: (_name, { answers, locale }): Conclusion => {
    const about = answers[topic.id];
    const told = answers[words.id];
    const say = texts[locale];
    return {
      say: say.opened,
      offers: [{ id: 'menu', title: say.toMenu, does: { act: 'menu' } }],
      outcomes: [{ name: 'opened', value: typeof about === 'string' ? about : null }],
      case: {
        reason: about === 'data' ? 'data-rights' : 'asked',
        topic: typeof about === 'string' ? about : 'other',
        words: typeof told === 'string' ? told : null,
      },
    };
  },
};
