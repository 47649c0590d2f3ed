import type { FlowTexts } from '../../engine/texts.ts';
import { lenderTexts } from '../lenders.ts';
import type { es } from './texts.es.ts';

type Words<Es> = { readonly [Key in keyof Es]: Es[Key] extends string ? string : Words<Es[Key]> };

export const en: FlowTexts & { readonly words: Words<typeof es.words> } = {
  name: 'I cannot pay',
  questions: {
    'trouble.lender': {
      ask: 'Whom do you owe what presses most?',
      label: 'Whom you owe',
      why: 'What can be asked depends on who lent.',
      easier: 'Choose from the list. For example: *gota a gota*.',
      options: lenderTexts.en,
    },
    'trouble.threatened': {
      ask: 'Have they threatened or frightened you to make you pay? If you would rather not say, write *I don’t know*.',
      label: 'Threats',
      why: 'Threats come first: I tell you whom to call. You need not tell anything else.',
      easier: 'Answer *yes*, *no*, or *I don’t know*.',
    },
    'trouble.late': {
      ask: 'Are you late already?',
      label: 'Late',
      why: 'Before being late there are more ways out than after.',
      easier: 'Choose: not yet, some days, or more than a month.',
      options: {
        'not-yet': { title: 'Not yet', says: ['no', 'almost', 'tomorrow'] },
        days: { title: 'Some days', says: ['days', 'this week', 'a week', 'two weeks'] },
        month: { title: 'More than a month', says: ['months', 'a month', 'long'] },
      },
    },
    'trouble.another': {
      ask: 'Have you thought of another loan to cover this one?',
      label: 'Cover with another',
      why: 'It may look like the way out, and it mostly leaves you owing more. Let us look first.',
      easier: 'Answer *yes* or *no*.',
    },
  },
  words: {
    kind: 'Breathe: falling behind happens to many who work hard. I won’t ask why. Let us look for ways out.',
    asked: {
      restructure:
        'It is to change the deal: more time and a lower instalment. Nearly always more is paid in all: ask how much more, in pesos, before you say yes.',
      defender:
        'Somebody who hears complaints against a bank or supervised lender, free of charge; each has one. Ask there how to write to them.',
      lawyer:
        'That I cannot tell you for sure. Let a lawyer tell you: in the Care System advice is free for women, write *lawyer*. Until then sign nothing and hand over nothing out of fear.',
      calls:
        'Note each call: day, hour, number and what they said. Of a bank or supervised lender complain to its *defensor del consumidor financiero* or to the *Superintendencia Financiera*: it is free.',
      sayThis:
        'You can say it like this: “I want to pay and this month I am short. I can give $____ every ____ from the ____ on. Can I have that in writing?” Offer what is truly left after food, rent and stock. It is no shame: it happens to many.',
      talked:
        'Good that you talked. Have what you agreed on in writing, and keep it. If they did not accept, ask to speak with somebody else there and propose an instalment that you can keep.',
    },
    soon: 'I tell you in a moment. First:',
    intro: '*What you can do:*',
    talkBefore:
      'Speak *before* the day of payment. Ask for another day or a lower instalment. What you agree, in writing.',
    talkNow: 'Call today, don’t wait for their call. Say how much you *can* pay and when. What you agree, in writing.',
    talkGota: 'Offer a payment you can keep, with nothing more added. Note each payment with its date.',
    noOther: 'Don’t take another loan to cover this one.',
    more: {
      gota: 'If they offer to *renew*, say no: that way the debt never ends.|Tell somebody you trust. Don’t carry it alone.',
      supervised:
        'Ask them to *restructure* the loan: more time, a lower instalment. Ask how much the total goes up.|Keep a copy of all you ask and all they answer.',
      formal:
        'Ask them to *restructure* the loan: more time, a lower instalment. Ask how much the total goes up.|Keep a copy of all you ask and all they answer.',
      unknown:
        'Make the list: whom you owe, how much, and which day. Begin with the one that grows most.|Note each payment with its date.',
      close:
        'With family, a supplier or a circle: tell the truth and set a day. A little each week shows.|Write it down between you.',
      pawn: 'Ask until which day you can get it back and what waiting costs.|If you cannot, compare: sometimes it is better to stop paying for keeping it.',
    },
    rollOver:
      'Covering one with another: if on {lent} they charge {percent}% each month, that is {extra} more each time. In a year, {twelve} just for renewing (IPES, {year}).',
    complain:
      'If they don’t listen: ask for the lender’s *financial consumer’s defender* (defensor del consumidor financiero), it is free. The *Superintendencia Financiera* takes complaints too.',
    wayOut:
      'To leave the gota a gota the city has a programme, *{name}* (as of {date}); it takes reported people. Whether it is open today must be confirmed.',
    threats: 'If somebody threatens you, write to me and I tell you whom to call.',
    danger: 'That is a crime, and *not your fault*. No debt gives them the right. If you are in danger, call now:',
    dangerEmergency: '• *Emergencies*: {number}',
    dangerWomen: '• *Línea Púrpura*, for women, at any hour: {number}',
    dangerStay:
      'I am here. If they come, follow you, or something happens to you or yours, call *{number}* at that moment, at any hour.',
    dangerReport:
      'Where to report it I have not confirmed. If you are in danger, call *{number}*. To be guided: *person*, and somebody of the team writes to you.',
    dangerThen: 'Keep messages and numbers: they help to report it. You and yours first; the debt comes after.',
  },
};
