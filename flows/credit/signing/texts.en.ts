import type { FlowTexts } from '../../engine/texts.ts';
import { lenderTexts } from '../lenders.ts';
import { periodTexts } from '../periods.ts';
import type { es } from './texts.es.ts';

export const en: FlowTexts & { readonly words: Readonly<Record<keyof typeof es.words, string>> } = {
  name: 'Before signing',
  questions: {
    'signing.lender': {
      ask: 'Before signing, let us look well. Who lends?',
      label: 'Who lends',
      why: 'What to ask depends on who lends.',
      easier: 'Choose from the list. For example: *a bank*.',
      options: lenderTexts.en,
    },
    'signing.flags': {
      ask: 'Did any of this happen to you?',
      label: 'Red flags',
      why: 'These are signs by which people are cheated.',
      easier: 'Write the numbers. If nothing of it happened, write *none*.',
      options: {
        'money-first': { title: 'They want money first', says: ['money in advance', 'deposit', 'pay first'] },
        'keeps-document': { title: 'They keep a document', says: ['keep my id', 'keep my card', 'my password'] },
        'blank-papers': { title: 'Blank papers', says: ['sign blank', 'blank paper'] },
        none: { title: 'Nothing of it', says: ['none', 'nothing', 'no'] },
      },
    },
    'signing.lent': {
      ask: 'How much does the paper say they lend you?',
      label: 'They lend',
      why: 'With it, the instalment and how many times I work out what it really costs.',
      easier: 'Write the number in pesos. For example: *2 million*. If you don’t know, write *I don’t know*.',
      names: ['loan', 'amount'],
    },
    'signing.inHand': {
      ask: 'How much of what they lend reaches *your hand*?',
      label: 'You get',
      why: 'Sometimes commission, insurance or guarantee is taken off before they hand over the money.',
      easier: 'Write what you really get. If nothing is taken off, write *all*. If you don’t know, *I don’t know*.',
      doubt: 'That does not fit what they lend. Do *{value}* reach your hand?',
    },
    'signing.pay': {
      ask: 'How much is each instalment?',
      label: 'Instalment',
      why: 'The instalment times how many is what you give back.',
      easier: 'Write one instalment. For example: *215 thousand*.',
      names: ['instalment', 'payment'],
    },
    'signing.every': {
      ask: 'How often is it paid?',
      label: 'How often',
      why: 'Paying daily is not the same as paying monthly.',
      easier: 'Choose: each day, week, two weeks or month.',
      options: periodTexts.en,
    },
    'signing.times': {
      ask: 'How many instalments are there?',
      label: 'How many',
      why: 'So I add up all you end up paying.',
      easier: 'Write a number. For example: *12*.',
      names: ['instalments', 'times', 'payments'],
    },
    'signing.told': {
      ask: 'Which of these did they explain or show you?',
      label: 'Explained',
      why: 'What is missing is what to ask before signing.',
      easier: 'Write the numbers. If nothing, write *none*.',
      options: {
        total: { title: 'The total, in writing', says: ['total', 'vtu'] },
        insurance: { title: 'Insurance', says: ['the insurance'] },
        commission: { title: 'Commission', says: ['the commission'] },
        guarantee: { title: 'Guarantee', says: ['the guarantee'] },
        late: { title: 'What if I am late', says: ['late', 'being late'] },
        prepayment: { title: 'Whether I can pay early', says: ['pay early', 'prepayment'] },
        copy: { title: 'That I get a copy', says: ['copy', 'a copy'] },
        none: { title: 'Nothing of it yet', says: ['nothing', 'none'] },
      },
    },
  },
  words: {
    figures: 'Now the figures. What you don’t know, answer *I don’t know*.',
    stop: '*Don’t sign yet.*',
    goOn: 'I see no red flags in what you told me. Whether to sign is for you to decide.',
    dear: '*Don’t sign yet.* It costs more than the latest legal ceiling I know. First ask the Superintendencia Financiera for this month’s ceiling.',
    cost: '*In pesos:* you get {handed} and give back *{total}* ({times} instalments of {instalment}). That is {extra} extra: {perDay} for each day.',
    renewed: 'If you renew it all year ({times} times), you pay {extra} just for the money lent.',
    ceiling:
      'That comes to *{annual}% a year*. The latest legal ceiling I have is that of {latestMonth}: {latestEa}%. (I don’t have that of {month}.)',
    noFigures:
      'Without the instalment and how many I cannot work out the total. Ask for it in writing: it is your money.',
    askFirst: '*Ask before signing:*',
    askRest: 'And {n} more under *What to ask*.',
    home: 'You may take the paper home and read it.',
    ask: 'What to ask',
    askMore: 'The list to take along',
    askTitle: '*To take along and ask:*',
    askWhy: 'Have it written down. What is not written is hard to prove later.',
    again: 'Check another offer',
    back: 'Back',
  },
};
