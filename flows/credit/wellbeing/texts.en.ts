import type { FlowTexts } from '../../engine/texts.ts';
import { ages, itemTexts } from './item-texts.ts';
import type { es } from './texts.es.ts';

export const en: FlowTexts & { readonly words: Readonly<Record<keyof typeof es.words, string>> } = {
  name: 'How I am doing with money',
  questions: {
    'wellbeing.age': {
      ask: 'These are 10 short questions about how you feel about your money. None is right or wrong, and you may leave at any time.\n\nFirst: how old are you?',
      label: 'Age',
      why: 'From 62 on the score is read differently.',
      easier: 'Choose: 18 to 61, or 62 and above.',
      options: {
        '18-61': { title: '18 to 61', says: ['below 62', ...ages(18, 61, 'years')] },
        '62-plus': { title: '62 or older', says: ['above 62', ...ages(62, 99, 'years')] },
      },
    },
    ...itemTexts({
      // The official English, word for word.
      stems: {
        describes: 'How well does this statement describe you or your situation?',
        often: 'How often does this statement apply to you?',
      },
      items: [
        'I could handle a major unexpected expense',
        'I am securing my financial future',
        'Because of my money situation, I feel like I will never have the things I want in life',
        "I can enjoy life because of the way I'm managing my money",
        'I am just getting by financially',
        "I am concerned that the money I have or will save won't last",
        'Giving a gift for a wedding, birthday or other occasion would put a strain on my finances for the month',
        'I have money left over at the end of the month',
        'I am behind with my finances',
        'My finances control my life',
      ],
      describing: ['Not at all', 'Very little', 'Somewhat', 'Very well', 'Completely'],
      howOften: ['Never', 'Rarely', 'Sometimes', 'Often', 'Always'],
      label: 'Question',
      why: 'These 10 questions are asked alike everywhere, so I do not change the words. They count if you answer all 10. To stop, write *menu*.',
      easier:
        'Choose from the list what is closest to you, or write the number from *1* to *5*. To stop, write *menu*.',
    }),
  },
  words: {
    recall: 'How you do with your money: *{score}*, on the scale from 14 to 95',
    first:
      'Thank you. Your number today is *{score}*. The scale goes from 14 to 95.\n\nIt is no grade, and I compare you with nobody: it only serves to see how you change. If you answer again in some months, I show you the change.',
    changed:
      'Thank you. Your number today is *{score}*. On {day} it was {before}: {change}.{start}\n\nIt is no grade, and I compare you with nobody: it is your own change.',
    up: 'up {n}',
    down: 'down {n}',
    same: 'still the same',
    start: ' The first time, on {day}, it was {first}.',
    source: '(CFPB Financial Well-Being Scale, United States. I found no values of Colombia to compare with.)',
    again: 'Answer again',
  },
};
