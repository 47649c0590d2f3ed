/**
 * The CFPB Financial Well-Being Scale, ten items (2015). A work of the US Government, CC0 worldwide. Wording and tables are
 * the official ones (cfpb/consumerfinance.gov: cfgov/wellbeing/forms.py @158169a, views.py @15e8075, the Spanish catalogue
 * locale/es/LC_MESSAGES/django.po @2e94235) and may not be changed, neither the wording ("atrasado" is theirs) nor the order.
 * There is no Colombian norm: a person is compared with herself and with nobody else.
 */
export const describing = ['not-at-all', 'very-little', 'somewhat', 'very-well', 'completely'] as const;
export const howOften = ['never', 'rarely', 'sometimes', 'often', 'always'] as const;

type Item = { readonly part: 'describes' | 'often'; readonly reverse: boolean };

/** In the order asked. Of a reversed item the highest option counts 0. */
export const items: readonly Item[] = [
  { part: 'describes', reverse: false },
  { part: 'describes', reverse: false },
  { part: 'describes', reverse: true },
  { part: 'describes', reverse: false },
  { part: 'describes', reverse: true },
  { part: 'describes', reverse: true },
  { part: 'often', reverse: true },
  { part: 'often', reverse: false },
  { part: 'often', reverse: true },
  { part: 'often', reverse: true },
];

export const ageGroups = ['18-61', '62-plus'] as const;
type AgeGroup = (typeof ageGroups)[number];

/** By the sum of the ten, 0 to 40, for whoever reads the items herself. A chat is read; nothing is read to her. */
const readBySelf: Readonly<Record<AgeGroup, readonly number[]>> = {
  '18-61': [
    14, 19, 22, 25, 27, 29, 31, 32, 34, 35, 37, 38, 40, 41, 42, 44, 45, 46, 47, 49, 50, 51, 52, 54, 55, 56, 58, 59, 60,
    62, 63, 65, 66, 68, 69, 71, 73, 75, 78, 81, 86,
  ],
  '62-plus': [
    14, 20, 24, 26, 29, 31, 33, 35, 36, 38, 39, 41, 42, 44, 45, 46, 48, 49, 50, 52, 53, 54, 56, 57, 58, 60, 61, 63, 64,
    66, 67, 69, 71, 73, 75, 77, 79, 82, 84, 88, 95,
  ],
};

/** 14 to 95; null unless all ten are answered, each by one of its options, and the age group is known. */
export const scoreOf = (answers: readonly unknown[], age: unknown): number | null => {
  const group = ageGroups.find((one) => one === age);
  if (group === undefined || answers.length !== items.length) return null;
  let sum = 0;
  for (const [index, { part, reverse }] of items.entries()) {
    const options: readonly unknown[] = part === 'describes' ? describing : howOften;
    const place = options.indexOf(answers[index]);
    if (place < 0) return null;
    sum += reverse ? 4 - place : place;
  }
  return readBySelf[group][sum] ?? null;
};
