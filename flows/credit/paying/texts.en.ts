import type { FlowTexts } from '../../engine/texts.ts';
import { lenderTexts } from '../lenders.ts';
import { periodTexts } from '../periods.ts';
import type { es } from './texts.es.ts';

export const en: FlowTexts & { readonly words: Readonly<Record<keyof typeof es.words, string>> } = {
  name: 'My payments',
  questions: {
    'paying.did': {
      ask: 'How did it go with the instalment?',
      label: 'The instalment',
      why: 'So I keep count of what is left. I don’t ask why, and I don’t tell who lent you.',
      easier: 'Answer *I paid* or *I could not*.',
      options: {
        paid: { title: 'I paid', says: ['paid', 'yes', 'done'] },
        'could-not': { title: 'I could not', says: ['could not', 'could not pay', 'did not pay', 'no'] },
        'not-yet': { title: 'Not yet', says: ['I have not paid yet', 'have not paid'] },
        other: { title: 'Something else', says: ['other', 'several', 'changed'] },
      },
    },
    'paying.other': {
      ask: 'What would you like to do?',
      label: 'Something else',
      why: 'So the count stays true.',
      easier: 'Choose one of the three.',
      options: {
        several: { title: 'I paid several', says: ['several', 'more than one'] },
        look: { title: 'See what is left', says: ['what is left', 'just look', 'my plan'] },
        new: { title: 'It is another loan', says: ['another loan', 'another plan', 'it changed'] },
      },
    },
    'paying.howMany': {
      ask: 'How many instalments did you pay?',
      label: 'Instalments paid',
      why: 'I take them off what is left.',
      easier: 'Write a number. For example: *3*.',
    },
    'paying.lender': {
      ask: 'Let us keep count of your payments. Whom are you paying?',
      label: 'Whom you pay',
      why: 'If one day it gets tight, what can be done depends on who lent.',
      easier: 'Choose from the list. If there are several, begin with the heaviest.',
      options: lenderTexts.en,
    },
    'paying.pay': {
      ask: 'How much is each instalment?',
      label: 'Instalment',
      why: 'With it I keep count of what is left.',
      easier: 'Write one instalment. For example: *20 thousand*.',
      names: ['instalment'],
    },
    'paying.every': {
      ask: 'How often do you pay?',
      label: 'How often',
      why: 'So I know when the next one is due.',
      easier: 'Choose: each day, week, two weeks or month.',
      options: periodTexts.en,
    },
    'paying.left': {
      ask: 'How many instalments are left?',
      label: 'Instalments left',
      why: 'So I tell you each time what is left, and we celebrate the last one.',
      easier: 'Write a number. For example: *15*. If you don’t know, write *I don’t know*.',
      names: ['left'],
    },
    'paying.owed': {
      ask: 'And how much money do you still owe, roughly?',
      label: 'Still owed',
      why: 'From it I work out how many instalments are left.',
      easier: 'Write a number in pesos. If you don’t know, write *I don’t know* and ask who lent you.',
      names: ['owe'],
    },
    'paying.next': {
      ask: 'Which day is the next one due?',
      label: 'Next instalment',
      why: 'To tell you which day comes next.',
      easier: 'For example: *tomorrow*, *Friday* or *the 5th*. If you don’t know, write *I don’t know*.',
      names: ['next', 'date'],
    },
    'paying.remind': {
      ask: 'Shall I tell you the day before?',
      label: 'Reminder',
      why: 'Only if you want. I write by day, never on Sundays or holidays, and you can say *stop* whenever you like.',
      easier: 'Answer *yes* or *no*.',
    },
  },
  words: {
    planned: '✅ Done, I keep count.',
    left: '*{left} instalments* of {pay} are left: {total}.',
    leftOne: '*One last instalment* is left: {pay}.',
    leftUnknown: 'Your instalment is {pay}. Ask who lent you how many are left.',
    due: 'The next one: *{day}*.',
    tell: 'When you pay, write *paid*. If you cannot, write *could not*.',
    first: '👏 Well done! That is the first we note.',
    paid: '👏 Well done! That makes {n}.',
    halfway: '👏 You are halfway! That makes {n}.',
    paidOff:
      '🎉 *You have paid it all!* We noted {times}: {total}. That is no small thing.\n\n1. Ask for the *paz y salvo* in writing and keep it.\n2. Ask back what you left signed or as guarantee.\n3. Keep putting that instalment aside: it is your cushion.',
    one: '1 instalment',
    many: '{n} instalments',
    couldNot: 'Thank you for telling me. It happens to almost everybody, and spoken of in time it is easier to mend.',
    notYet: 'That is fine, thank you for telling me.',
    fears:
      'If you see that it will not be enough, speak with who lent you beforehand and ask for another day: in time it is easier to mend. To see what you can do, write *I cannot pay*.',
    whetherMissed: 'I noted nothing. If you could not pay the instalment, write *could not*.',
    remindOff: 'Of course. For no more reminders, write *stop*.',
    remindNone: 'Rest easy: I send you no reminders of these payments.',
    steps:
      '*Now:*\n1. Call who lent you *today*, before they call you. Ask to pay on another day or in two parts, and have it written down.\n2. Don’t take a gota a gota to cover this instalment.\n3. Put aside what you can from tomorrow, even a little.',
    stepsGota:
      '*Now:*\n1. Speak with who collects and offer a payment you can keep.\n2. Don’t renew or take another to cover this one: that is where the debt grows.\n3. If they threaten you, write to me and I tell you whom to call.',
    remind: 'Hello. What we noted is due on *{day}*. How is it going?',
    remindPaid: 'I have paid',
    remindCouldNot: 'I will not manage',
    remindLater: 'Fine, thanks',
    remindDone: 'Fine. When you pay, write *paid*.',
    noPlan: 'I don’t have your plan of payments yet.',
    part: 'Good that you paid a part. I don’t note it as an instalment yet: ask for a receipt of what you gave. Once the instalment is whole, write *paid*.',
    other: 'Correct or look',
    newPlan: 'Keep another loan',
  },
};
