import type { FlowTexts } from '../../engine/texts.ts';
import { lenderTexts } from '../lenders.ts';
import type { es } from './texts.es.ts';

type Words<Es> = { readonly [Key in keyof Es]: Es[Key] extends string ? string : Words<Es[Key]> };

export const en: FlowTexts & { readonly words: Words<typeof es.words> } = {
  name: 'The loan was refused',
  questions: {
    'refused.by': {
      ask: 'Who said no? If several did, write them all.',
      label: 'Who said no',
      why: 'So I see what you can ask of them. It also shows the city where the way gets stuck.',
      easier: 'Write the numbers. For example: *1* or *1 and 3*.',
      options: lenderTexts.en,
    },
    'refused.reason': {
      ask: 'What reason did they give?',
      label: 'Reason',
      why: 'With the reason you know what to mend.',
      easier: 'Choose the one most like yours. If they did not say, write *they did not say*.',
      options: {
        'not-told': { title: 'They did not say', says: ['none', 'nothing', 'no reason'] },
        report: { title: 'A bad report', says: ['reported', 'bureau', 'bad credit'] },
        'no-history': { title: 'I have no history', says: ['no history', 'never had credit', 'no score'] },
        income: { title: 'My income is too low', says: ['income', 'earn too little', 'too many debts'] },
        papers: { title: 'A paper is missing', says: ['papers', 'documents', 'guarantor'] },
        'too-new': { title: 'Business is too new', says: ['too new', 'less than a year'] },
        other: { title: 'Another reason', says: ['other', 'something else'] },
      },
    },
    'refused.debt': {
      ask: 'What became of the debt in the report?',
      label: 'Debt in the report',
      why: 'How long a report lasts depends on whether it was paid.',
      easier: 'Choose: I paid it, I still owe it, or it is not mine.',
      options: {
        paid: { title: 'I paid it', says: ['paid', 'i paid'] },
        unpaid: { title: 'I still owe it', says: ['owe', 'i owe it', 'not paid'] },
        'not-mine': { title: 'It is not mine', says: ['not mine', 'i never took it', 'identity theft'] },
      },
    },
    'refused.paidAgo': {
      ask: 'How long ago did you finish paying it?',
      label: 'Finished paying',
      why: 'How long the report lasts is counted from that day.',
      easier: 'Say it roughly. For example: *a year ago*.',
    },
    'refused.monthsLate': {
      ask: 'How long were you late with it?',
      label: 'Time late',
      why: 'The report lasts twice that time, never more than 4 years.',
      easier: 'Say it roughly. For example: *3 months*.',
    },
    'refused.words': {
      ask: 'Before the steps, if you like: will you tell me *in your own words* how it went?',
      label: 'In your own words',
      why: 'Since you allowed the study, this is how the city understands why they say no. No names are needed, and nothing about health. If you would rather not, tap *Not now*.',
      easier: 'One or two sentences are enough. For example: *they kept me waiting for a month*. Or tap *Not now*.',
    },
    'refused.lateFor': {
      ask: 'For how long have you been late?',
      label: 'Late since',
      why: 'The 8 years after which an unpaid debt leaves the report count from that day.',
      easier: 'Say it roughly. For example: *two years*.',
    },
  },
  words: {
    sorry: 'I am sorry. A no hurts, and it does not say what you or your business are worth.',
    twice: 'I am sorry. To hear no again and again is tiring. Let us see what is stuck, one thing at a time.',
    intro: '*Three steps:*',
    askReason: 'Ask for the reason *in writing*. The letter to copy is below.',
    askReasonFirst: 'First, ask them to tell you *in writing* why. You can: the letter to copy is below.',
    notMore: 'Don’t ask elsewhere until one thing is mended: so you don’t collect another no.',
    mend: {
      'not-told':
        'While they answer, see your history for free at DataCrédito and TransUnion. It does not lower your score.',
      'report-paid': 'See your report for free. If it should be gone, or says you owe, claim: below I tell you how.',
      'report-unpaid':
        'Ask how much you owe today and for an agreement in writing. When you pay, keep the *paz y salvo*.',
      'report-not-mine':
        'Claim in writing that the debt is not yours: below I tell you how and until when they answer.',
      'report-unknown': 'See your report for free and what it is about. If it is wrong, claim: below I tell you how.',
      'no-history': 'No history is not a bad one. There is a programme, *CREO*, for who had no credit in two years.',
      income: 'Ask for less, or first lower what you pay. I work out the instalment that fits.',
      papers: 'Ask exactly which paper is missing. Usually it is one or two.',
      'too-new': 'Keep proof of your business: photos, bills, the notebook. Many ask for 12 months.',
      other: 'Write down what they said, with the day and the name of who served you.',
    },
    again: {
      'not-told': 'Ask again once you know the reason and have mended it, not before.',
      report: 'Ask again once the report is settled, or where they take reported people: see *who lends*.',
      reportEnds: 'The report ends about *{day}*. Before that, ask only where they take reported people.',
      reportOver: 'By the dates you gave, the report should have ended about *{day}*. If it is still there, claim now.',
      'no-history': 'Begin with little and pay well: that makes a history. Then ask for more.',
      income: 'Ask again when the instalment fits in a bad week too.',
      papers: 'Go back as soon as you have the paper. Ask whether the application stays open.',
      'too-new': 'Go back when the business is a year old.',
      other: 'Ask again once that is mended.',
    },
    report: {
      paid: 'The report lasts twice the time you were late, at most 4 years from the payment ({law}).',
      unpaid:
        'Unpaid, it expires 8 years after the default. If you pay, it lasts twice the time you were late, at most 4 years ({law}).',
      'not-mine': 'If somebody used your name, they must compare the papers and note it in your record ({theft}).',
    },
  },
};
