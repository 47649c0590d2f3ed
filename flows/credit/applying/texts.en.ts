import type { FlowTexts } from '../../engine/texts.ts';
import { lenderTexts } from '../lenders.ts';
import type { es } from './texts.es.ts';

export const en: FlowTexts & { readonly words: Readonly<Record<keyof typeof es.words, string>> } = {
  name: 'Loan applied for',
  questions: {
    'applying.lender': {
      ask: 'Whom did you ask?',
      label: 'Whom you asked',
      why: 'Each answers in its own way. It also shows the city where people go.',
      easier: 'Choose from the list. For example: *a bank*.',
      options: lenderTexts.en,
    },
    'applying.heard': {
      ask: 'What did they tell you?',
      label: 'What they said',
      why: 'It tells what to do meanwhile.',
      easier: 'Choose the one most like yours. For example: *nothing yet*.',
      options: {
        waiting: { title: 'Nothing yet', says: ['nothing', 'waiting', 'wait'] },
        'more-papers': { title: 'They want a paper', says: ['more papers', 'a paper is missing', 'guarantor'] },
        'money-first': { title: 'They want money first', says: ['money in advance', 'deposit', 'pay first'] },
        approved: { title: 'They said yes', says: ['yes', 'approved'] },
        refused: { title: 'They said no', says: ['no', 'refused', 'denied'] },
      },
    },
    'applying.since': {
      ask: 'How long ago did you ask?',
      label: 'How long ago',
      why: 'If it was long ago, it is time to ask.',
      easier: 'Choose: days, weeks, or more than a month.',
      options: {
        days: { title: 'Some days ago', says: ['days', 'this week', 'yesterday', 'today'] },
        weeks: { title: 'Some weeks ago', says: ['weeks', 'two weeks'] },
        month: { title: 'More than a month', says: ['months', 'a month', 'long ago'] },
      },
    },
  },
  words: {
    intro: '*While you wait:*',
    gota: 'Careful: a gota a gota charges from the first day. If you have not got the money yet, there is time to compare.',
    askWhen: 'Ask which day they answer and with whom to speak. Write it down.',
    bringPapers: 'Ask which paper is missing and until when you can bring it. Keep a copy of what you hand in.',
    noMoneyFirst: 'Pay nothing in advance: nobody serious charges for lending.',
    longWait: 'A month has passed: go or call, and ask for an answer *in writing*.',
    noOther: 'Don’t take another loan to hold out. If it is urgent, speak first with your supplier or family.',
    later: 'When you know more, write *credit* to me and we go on.',
    moneyFirst:
      '🚩 *Stop there.* They want money before lending: many frauds begin like that. Nobody serious asks for money in advance or for your password.\n\n1. Pay nothing and send no pictures of your ID.\n2. Find the lender’s phone or office yourself and ask whether it is true.\n3. If you paid already, keep the messages and the receipt: they are your proof.',
  },
};
