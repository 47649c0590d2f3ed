import type { Answer, Home } from './life.ts';
import type { Random } from './random.ts';

/** What one invented person answers in care, of herself and of each in her care. */
export const careOf = (random: Random, home: Home): ((question: string, subject: string | null) => Answer) => {
  const about = thoseInCare(random);
  const fixed: Readonly<Record<string, () => Answer>> = {
    'care.need': () =>
      random.weighted([
        ['care', 30],
        ['study', 15],
        ['rest', 12],
        ['health', 12],
        ['work', 10],
        ['food', 9],
        ['money', 6],
        ['legal', 4],
        ['all', 2],
      ]),
    'care.caregiver': () => (random.chance(0.78) ? 'yes' : 'no'),
    'care.more': () => (random.chance(0.22) ? 'yes' : 'no'),
    'care.age': () => `${random.whole(19, 72)} años`,
    'care.sex': () =>
      random.weighted([
        ['F', 84],
        ['M', 15],
        ['X', 1],
      ]),
    'care.pregnant': () => (random.chance(0.05) ? 'yes' : 'no'),
    'care.disability': () => (random.chance(0.09) ? 'yes' : 'no'),
    'care.vendor': () => (random.chance(0.2) ? 'yes' : 'no'),
    'care.sisben': () =>
      random.weighted([
        ['a', 20],
        ['b', 30],
        ['c1', 12],
        ['c2-c9', 14],
        ['c10-c18', 8],
        ['d', 4],
        ['none', 6],
        ['unknown', 6],
      ]),
    'care.pension': () => (random.chance(0.12) ? 'yes' : 'no'),
    'care.place': () => ({ latitude: home.latitude, longitude: home.longitude }),
    'directory.place': () => ({ latitude: home.latitude, longitude: home.longitude }),
    'person.words': () => 'es algo mío que prefiero explicar con calma',
  };
  return (question, subject) => {
    if (subject === null) return fixed[question]?.();
    const { relation, age } = about(subject);
    if (question === 'care.relation') return relation;
    if (question === 'care.personAge') return `${age} años`;
    if (question === 'care.personDisability')
      return random.weighted([
        ['none', 80],
        ['intellectual', 6],
        ['physical', 6],
        ['autism', 3],
        ['psychosocial', 3],
        ['other', 2],
      ]);
    return fixed[question]?.();
  };
};

/** Who those in her care are, made up when they are first asked about. */
const thoseInCare = (random: Random): ((subject: string) => { readonly relation: string; readonly age: number }) => {
  const people = new Map<string, { relation: string; age: number }>();
  return (subject) => {
    const known = people.get(subject);
    if (known !== undefined) return known;
    const relation = random.weighted([
      ['child', 52],
      ['parent', 20],
      ['grandchild', 10],
      ['partner', 8],
      ['sibling', 6],
      ['other', 4],
    ]);
    const age =
      relation === 'child' || relation === 'grandchild'
        ? random.whole(0, 16)
        : relation === 'parent'
          ? random.whole(58, 88)
          : random.whole(18, 75);
    const made = { relation, age };
    people.set(subject, made);
    return made;
  };
};
