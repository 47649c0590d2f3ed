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
} from '../engine/flow.ts';
import type { Question } from '../engine/question.ts';
import { fill } from '../engine/texts.ts';
import { aboutMigrant } from '../people/served-alike.ts';
import { askedOfConsent } from './asked.ts';
import { en } from './texts.en.ts';
import { es } from './texts.es.ts';

/** Consent to be served: prior, express, informed (Ley 1581 de 2012, art. 9 and 12). Raised with the words that ask for it. */
export const consent: Question = {
  id: 'welcome.consent',
  version: 1,
  kind: 'yes-no',
  sensitivity: 'plain',
  keeps: 'person',
  unknown: 'insist',
};

/** Consent to research: another purpose, asked apart, never a condition (Decreto 1377 de 2013, art. 5). */
export const research: Question = {
  id: 'welcome.research',
  version: 1,
  kind: 'yes-no',
  sensitivity: 'plain',
  keeps: 'person',
  unknown: 'insist',
};

const texts = { 'es-CO': es, en } as const;

const machine = conversation.createMachine({
  id: 'welcome',
  context: begin,
  initial: 'consent',
  states: {
    consent: asks(consent, [{ guard: said(true), target: 'research' }, { target: 'refused' }]),
    research: asks(research, 'menu'),
    refused: concludes('refused'),
    menu: leaves('menu'),
  },
});

export const welcome: Flow = {
  id: 'welcome',
  version: 1,
  needsConsent: false,
  machine,
  questions: [consent, research],
  texts,
  explains: (text, known) => {
    const { noController } = texts[known.locale];
    const asked = askedOfConsent(text, known, { served: consent.id in known.answers, noController });
    // "no tengo cédula" is no "no".
    return asked ?? aboutMigrant(text, known.locale);
  },
  preface: ({ question }, known) => (question.id === consent.id ? notice(known) : null),
  conclude: (_name, known): Conclusion => {
    const say = texts[known.locale];
    return {
      say: say.refused,
      offers: [
        { id: 'directory', title: say.toDirectory, does: { act: 'flow', flow: 'directory' } },
        { id: 'menu', title: say.toMenu, does: { act: 'menu' } },
      ],
      outcomes: [],
    };
  },
};

/** The four things the law wants said: purpose, what is optional, rights, who is responsible. */
const notice = ({ locale, world }: Known): string => {
  const say = texts[locale];
  const { controller } = world;
  const who =
    controller === null
      ? say.noController
      : `${controller.name}, ${controller.address}, ${controller.phone}, ${controller.email}`;
  return fill(say.notice, { controller: who });
};
