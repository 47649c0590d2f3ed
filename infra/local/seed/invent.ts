import type { Person, Point } from './life.ts';
import type { Random } from './random.ts';

/** Where an invented person lives: a locality and a point within it. */
export type Home = Point & { readonly locality: string };

/**
 * One invented person. All of it is made up: the shares below are nobody's statistics. What is planted among them stands
 * in docs/seed-findings.md.
 */
export const invent = (random: Random, home: Home): Person => {
  const careAnswers = careOf(random, home);
  const creditAnswers = creditOf(random);
  const visits = random.weighted<Person['visits']>([
    [[{ flow: 'care', afterDays: 0 }], 58],
    [[{ flow: 'credit', afterDays: 0 }], 14],
    [
      [
        { flow: 'care', afterDays: 0 },
        { flow: 'credit', afterDays: random.whole(1, 40) },
      ],
      8,
    ],
    [
      [
        { flow: 'credit', afterDays: 0 },
        { flow: 'credit', afterDays: random.whole(30, 120) },
      ],
      7,
    ],
    [[], 30],
    [[{ flow: 'person', afterDays: 0 }], 1],
  ]);
  const leavesEarly = random.chance(0.3);
  const leaving = leavesEarly ? random.whole(1, 14) : 1000;
  let asked = 0;
  const lacksPaper = random.chance(0.06);
  const hardToSay = random.chance(plantedStumble);
  return {
    research: random.chance(0.82),
    visits,
    answers: (question, subject, visit) => {
      const again = visit > 0 && question === 'credit.documents' ? ['cedula', 'rut', 'rivi'] : undefined;
      return again ?? creditAnswers.get(question) ?? careAnswers(question, subject);
    },
    leavesAt: (question, visit) => {
      asked += 1;
      return asked > leaving || (visit === 0 && lacksPaper && question === 'credit.documents');
    },
    stumblesAt: (question) => (question === 'credit.fixedCosts' ? hardToSay : random.chance(0.02)),
  };
};

/** Finding 5: the share who do not understand what fixed costs are. */
const plantedStumble = 0.34;

type Answer = ReturnType<Person['answers']>;

const careOf = (random: Random, home: Home): ((question: string, subject: string | null) => Answer) => {
  const people = new Map<string, { relation: string; age: number }>();
  const about = (subject: string) => {
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

const creditOf = (random: Random): ReadonlyMap<string, Answer> => {
  const round = (pesos: number, to: number): number => Math.max(to, Math.round(pesos / to) * to);
  const goodDay = round(random.around(160_000, 0.45), 10_000);
  const lent = round(random.around(500_000, 0.4), 50_000);
  const kinds: string[] = [];
  if (random.chance(0.62)) kinds.push('gota');
  if (random.chance(0.25)) kinds.push('bank');
  if (random.chance(0.2) || kinds.length === 0) kinds.push('family');
  const papers = ['cedula'];
  if (random.chance(0.45)) papers.push('rut');
  if (random.chance(0.3)) papers.push('rivi');
  const money = (pesos: number): string => `${pesos} pesos`;
  const borrowed = round(random.around(1_500_000, 0.5), 100_000);
  const instalment = round((borrowed * 1.25) / 12, 1_000);
  return new Map<string, Answer>([
    [
      'credit.stage',
      random.weighted([
        ['need', 62],
        ['looking', 10],
        ['applied', 6],
        ['refused', 6],
        ['approved', 4],
        ['paying', 6],
        ['trouble', 4],
        ['learning', 2],
      ]),
    ],
    ['signing.lent', money(borrowed)],
    ['signing.inHand', money(borrowed)],
    ['signing.pay', money(instalment)],
    ['signing.times', '12'],
    ['paying.pay', money(instalment)],
    ['paying.howMany', '12'],
    ['paying.left', String(random.whole(1, 11))],
    ['paying.owed', money(round(borrowed * 0.6, 10_000))],
    ['refused.paidAgo', `${random.whole(1, 30)} meses`],
    ['refused.monthsLate', `${random.whole(1, 10)} meses`],
    ['refused.lateFor', `${random.whole(1, 10)} meses`],
    [
      'credit.purpose',
      random.weighted([
        ['stock', 46],
        ['equipment', 14],
        ['stall', 8],
        ['debts', 18],
        ['emergency', 6],
        ['home', 4],
        ['study', 2],
        ['other', 2],
      ]),
    ],
    ['credit.amount', money(round(Math.min(30_000_000, random.around(1_800_000, 0.8)), 50_000))],
    ['credit.byWhen', random.of(['week', 'month', 'later'])],
    [
      'credit.barrier',
      random.weighted([
        ['fear', 30],
        ['requirements', 18],
        ['papers', 14],
        ['expensive', 12],
        ['reported', 10],
        ['distrust', 7],
        ['refused', 5],
        ['nothing', 4],
      ]),
    ],
    [
      'credit.sector',
      random.weighted([
        ['produce', 24],
        ['meals', 22],
        ['clothes', 20],
        ['groceries', 10],
        ['crafts', 8],
        ['beauty', 6],
        ['services', 6],
        ['other', 4],
      ]),
    ],
    [
      'credit.market',
      random.weighted([
        ['san-victorino', 28],
        ['restrepo', 22],
        ['fontibon', 20],
        ['other-market', 12],
        ['street', 12],
        ['shop', 4],
        ['home', 2],
      ]),
    ],
    ['credit.months', `${random.whole(2, 140)} meses`],
    ['credit.goodDay', money(goodDay)],
    ['credit.badDay', money(round(goodDay * (0.3 + random.next() * 0.4), 5_000))],
    ['credit.daysPerWeek', String(random.whole(5, 7))],
    ['credit.stockPerDay', money(round(goodDay * (0.25 + random.next() * 0.3), 5_000))],
    ['credit.fixedCosts', money(round(random.around(320_000, 0.5), 10_000))],
    ['credit.hasDebts', random.chance(0.64) ? 'yes' : 'no'],
    ['credit.debtKinds', kinds],
    ['credit.gotaLent', money(lent)],
    ['credit.gotaPay', money(round((lent * 1.2) / 30, 1_000))],
    ['credit.gotaEvery', 'day'],
    ['credit.gotaTimes', '30'],
    ['credit.otherPay', money(round(random.around(90_000, 0.5), 5_000))],
    ['credit.otherEvery', 'month'],
    [
      'credit.history',
      random.weighted([
        ['none', 46],
        ['good', 38],
        ['reported', 16],
      ]),
    ],
    ['credit.documents', papers],
  ]);
};
