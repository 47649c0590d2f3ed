import type { FlowTexts } from '../engine/texts.ts';
import type { es } from './texts.es.ts';

type Own = Exclude<keyof typeof es, 'name' | 'questions'>;

export const en: FlowTexts & { readonly [Name in Own]: string } = {
  name: 'welcome',
  notice: `Hello! I am *Vecina*, the automatic assistant of Bogotá's Care System. I tell you which services there are for you and those you care for, and I stand by you if you look for a loan.

To serve you I must keep what you answer:
• *What for:* to tell you which services you can go to, and note those you receive.
• *You decide:* you need not answer about health, disability or children.
• *Your rights:* see, correct and erase your data at any time, and complain to the SIC. Write *my data* or *erase*.
• *Responsible:* {controller}.`,
  noController: 'this is a trial installation without a responsible body yet',
  refused:
    'All right, I keep none of your answers. I can still show you places and help lines. If you change your mind, write *menu*.',
  toDirectory: 'Places and lines',
  toMenu: 'Menu',
  questions: {
    'welcome.consent': {
      ask: 'May I keep your answers?',
      label: 'Permission to keep',
      why: 'The law (1581 of 2012) asks for your permission before keeping data about you.',
      easier: 'May I keep your answers? Answer *yes* or *no*.',
      options: {
        yes: { title: 'Yes, I accept', says: ['accept', 'agree'] },
        no: { title: 'No, I do not', says: ['decline', 'refuse'] },
      },
    },
    'welcome.research': {
      ask: 'Thank you! May the city study your answers, without your name or number, to improve its services? If you say no, I serve you all the same.',
      again:
        'May the city study your answers, without your name or number, to improve its services? If you say no, I serve you all the same.',
      label: 'Permission to study',
      why: 'With many answers together the city sees which services are missing and where.',
      easier: 'May the city study your answers, without your name? Answer *yes* or *no*.',
      options: { yes: { title: 'Yes, I allow it', says: ['allow'] }, no: { title: 'No' } },
    },
  },
};
