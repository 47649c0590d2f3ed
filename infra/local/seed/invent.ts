import { careOf } from './invent-care.ts';
import { creditOf } from './invent-credit.ts';
import type { Home, Person } from './life.ts';
import type { Random } from './random.ts';

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
