import { serviceTitle } from '../directory/service-words.ts';
import type { FlowTexts, OptionTexts, QuestionTexts } from '../engine/texts.ts';
import { relation } from '../people/relation.ts';
import { relationTexts } from '../people/texts.ts';
import { type Area, areas } from './areas.ts';

const titles = (area: Area): Readonly<Record<string, OptionTexts>> =>
  Object.fromEntries(areas[area].map((id) => [id, { title: serviceTitle(id, 'en') }]));

const ofArea = (area: Area): QuestionTexts => ({
  ask: 'Which one was it? If it is not on the list, write it.',
  label: 'Service',
  why: 'So the city knows which services people receive and which are missing.',
  easier: 'Write in your words what you received. For example *vaccination* or *I went to yoga*.',
  options: titles(area),
});

export const en: FlowTexts = {
  name: 'note a service',
  questions: {
    'diary.replaces': { ask: '—', label: 'Changes', why: '—', easier: '—' },
    'diary.referral': { ask: '—', label: 'Of what I told you', why: '—', easier: '—' },
    'diary.service': {
      ask: 'Which service did you or yours receive? Write it in your words or choose:',
      label: 'Service',
      why: 'So the city knows which services people receive and which are missing. I keep the service, not your words.',
      easier: 'Write what you received. For example *vaccination*, *my child went to nursery* or *I went to yoga*.',
      names: ['service'],
      options: {
        'area-care': { title: 'Care and nursery', says: ['care', 'looking after'] },
        'area-health': { title: 'Health', says: ['health'] },
        'area-study': { title: 'Study and courses', says: ['study', 'class', 'classes'] },
        'area-rest': { title: 'Rest and sport', says: ['rest', 'sport', 'culture'] },
        'area-income': { title: 'Food, money, work', says: ['food', 'money', 'subsidy', 'voucher'] },
        'area-rights': { title: 'Advice and other', says: ['advice', 'other'] },
      },
    },
    'diary.care': ofArea('care'),
    'diary.health': ofArea('health'),
    'diary.study': ofArea('study'),
    'diary.rest': ofArea('rest'),
    'diary.income': ofArea('income'),
    'diary.rights': ofArea('rights'),
    'diary.who': {
      ask: 'For whom was it?',
      label: 'For whom',
      why: 'I note it for the person who received it. I need no name.',
      easier: 'Was it for you, or for somebody you care for? For example *for me* or *my mother*.',
      names: ['whom'],
      options: {
        self: { title: 'For me', says: ['me', 'myself', 'for me', 'mine'] },
        someone: { title: 'Someone I care for', says: ['somebody else', 'other', 'another person'] },
      },
    },
    [relation.id]: relationTexts.en,
    'diary.place': {
      ask: 'Where was it?',
      label: 'Where',
      why: 'To know at which places people are served well, and where it lacks.',
      easier: "Choose the place from the list. If it is not there, *Another place*; if you don't know, *don't know*.",
      names: ['place'],
      options: { other: { title: 'Another place', says: ['other', 'elsewhere', 'none', 'not there'] } },
    },
    'diary.on': {
      ask: 'Which day was it? You can write, for example, *Tuesday* or *a week ago*.',
      label: 'Day',
      why: 'So as not to note it twice, and to know how often you receive it.',
      easier: 'Write the day. For example *yesterday*, *Tuesday* or *12 November*. It cannot be a day to come.',
      names: ['day', 'date'],
    },
    'diary.again': {
      ask: 'Was it another time, on that same day?',
      label: 'Another time',
      why: 'So as not to count the same twice.',
      easier: 'Did you receive the same twice on that day? Write *yes* or *no*.',
      options: {
        yes: { title: 'Yes, another', says: ['yes, another', 'another one', 'twice'] },
        no: { title: 'No, the same', says: ['the same', 'it is the same'] },
      },
    },
    'diary.went': {
      ask: 'How did it go?',
      label: 'How it went',
      why: 'What you tell me helps to improve the services. I tell nobody who said it.',
      easier: 'Write a number: *5* for very well, *1* for very badly. If you were not served, write *not served*.',
      names: ['rating'],
      options: {
        '5': { title: '5 · Very well', says: ['5', 'very well', 'excellent', 'five', 'great'] },
        '4': { title: '4 · Well', says: ['4', 'well', 'good', 'four'] },
        '3': { title: '3 · So-so', says: ['3', 'so so', 'okay', 'three'] },
        '2': { title: '2 · Badly', says: ['2', 'badly', 'bad', 'two'] },
        '1': { title: '1 · Very badly', says: ['1', 'very badly', 'terrible', 'one', 'awful'] },
        'not-received': {
          title: 'I was not served',
          says: ['not served', 'they did not serve me', 'it was closed', 'could not', 'no places left'],
        },
      },
    },
    'diary.barriers': {
      ask: 'What made it hard?',
      label: 'What made it hard',
      why: 'So that the city takes these obstacles away, and to tell you another option.',
      easier: 'Write the numbers of what happened, for example *1 and 3*, or *none*.',
      names: ['obstacle'],
      options: {
        hours: { title: 'The hours', says: ['hours', 'closed', 'schedule'] },
        distance: { title: 'It is far', says: ['far', 'distance', 'fare', 'transport'] },
        'nobody-to-care': { title: 'Nobody to look after', says: ['nobody to care', 'nobody looks after'] },
        documents: { title: 'The papers', says: ['papers', 'documents', 'requirements'] },
        'no-places': { title: 'No places left', says: ['no places', 'full'] },
        'did-not-know': { title: 'I did not know how', says: ['did not know', 'lost'] },
        'treated-badly': { title: 'I was treated badly', says: ['treated badly', 'rude'] },
        other: { title: 'Something else', says: ['else', 'other'] },
      },
    },
  },
};
