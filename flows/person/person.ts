import { asks, begin, type Conclusion, concludes, conversation, type Flow } from '../engine/flow.ts';
import type { Question } from '../engine/question.ts';
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
