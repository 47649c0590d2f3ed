import { begin, concludes, conversation, type Flow } from '../engine/flow.ts';
import { aboutMigrant } from '../people/served-alike.ts';
import { en } from './texts.en.ts';
import { es } from './texts.es.ts';

const texts = { 'es-CO': es, en } as const;

/** What the menu leads to, in the order shown. */
const entries = ['care', 'diary', 'credit', 'directory', 'loan-cost', 'person'] as const;

export const menu: Flow = {
  id: 'menu',
  version: 1,
  needsConsent: false,
  machine: conversation.createMachine({
    id: 'menu',
    context: begin,
    initial: 'menu',
    states: { menu: concludes('menu') },
  }),
  questions: [],
  texts,
  explains: (text, { locale }) => aboutMigrant(text, locale),
  conclude: (_name, { locale }) => ({
    say: texts[locale].say,
    offers: entries.map((flow) => ({ id: flow, ...texts[locale].entries[flow], does: { act: 'flow', flow } })),
    outcomes: [],
  }),
};
