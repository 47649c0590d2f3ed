import type { AnswerValue, Question } from '../engine/question.ts';

/** One value for each way an answer to a question can come out. */
export const outcomeClasses = (
  question: Question,
): readonly { readonly name: string; readonly value: AnswerValue | null }[] => {
  const unknown = question.unknown === 'accept' ? [{ name: 'unknown', value: null }] : [];
  return [...known(question), ...unknown];
};

const known = (question: Question): readonly { readonly name: string; readonly value: AnswerValue }[] => {
  const { min = 0, max = 1_000_000 } = question;
  switch (question.kind) {
    case 'yes-no':
      return [
        { name: 'yes', value: true },
        { name: 'no', value: false },
      ];
    case 'service':
      return [...(question.options ?? []), 'biblored'].map((id) => ({ name: id, value: id }));
    case 'choice':
      return (question.options ?? []).map((id) => ({ name: id, value: id }));
    case 'many':
      return [
        { name: 'none', value: [] },
        ...(question.options ?? []).map((id) => ({ name: id, value: [id] })),
        { name: 'all', value: question.options ?? [] },
      ];
    case 'number':
    case 'money':
    case 'age':
    case 'duration':
      return [
        { name: 'least', value: min },
        { name: 'middle', value: Math.round((min + max) / 2) },
        { name: 'most', value: max },
      ];
    case 'date':
      return [{ name: 'day', value: question.future === true ? '2027-01-15' : '2026-11-01' }];
    case 'place':
      return places;
    case 'phone':
      return [{ name: 'phone', value: '+573000000001' }];
    case 'document':
      return [{ name: 'document', value: sampleDocument }];
    case 'words':
    case 'text':
      return [{ name: 'text', value: 'unas palabras' }];
  }
};

/** What stands for a document: the check keeps no keys. */
export const sampleDocument = 'a-keyed-name';

/** Points inside Kennedy and in the far south; a locality by name; the rural one; another town. */
const places = [
  { name: 'shared', value: { locality: '08', latitude: 4.6183, longitude: -74.1517, precision: 'shared' } },
  {
    name: 'neighbourhood',
    value: { locality: '15', name: 'Restrepo', latitude: 4.5861, longitude: -74.1032, precision: 'neighbourhood' },
  },
  { name: 'locality', value: { locality: '08', name: 'Kennedy', precision: 'locality' } },
  { name: 'rural', value: { locality: '20', name: 'Sumapaz', precision: 'locality' } },
  { name: 'outside', value: { locality: null, name: 'Soacha', precision: 'outside' } },
] as const;

/** Names of the ways an answer can come out, each once. */
export const classNames = (question: Question): readonly string[] => [
  ...new Set(outcomeClasses(question).map(({ name }) => name)),
];
