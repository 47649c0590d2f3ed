import { bogotaDay } from '../../flows/engine/bogota-time.ts';
import { type About, code } from './about.ts';
import { codes, isCredit, latest, traitsOf } from './credit-facts.ts';
import type { Row } from './row.ts';
import type { Naming } from './service-rows.ts';
import { type Fact, object, type Told } from './told.ts';

/**
 * The steps of the road as the figures count them, in order: more than the stages that she is asked about
 * (flows/credit/stages.ts). The first five are what she told on the way to her assessment, each known by one fact; the
 * others are stages that she said she is at, or whose conversation came to its end (`stage` in flows/credit/journey.ts).
 */
export const roadSteps = [
  'need',
  'business',
  'debts',
  'documents',
  'assessed',
  'looking',
  'applied',
  'refused',
  'approved',
  'paying',
  'trouble',
  'paid',
] as const;
type RoadStep = (typeof roadSteps)[number];

/** Reached once this fact is there. */
const reachedBy: Readonly<Record<string, RoadStep>> = {
  'credit.purpose': 'need',
  'credit.goodDay': 'business',
  'credit.hasDebts': 'debts',
  'credit.documents': 'documents',
  'credit.level': 'assessed',
};

/** Codes of a `stage` that say where on the road she is; "only wants to learn" is none. */
const told: Readonly<Record<string, RoadStep>> = {
  need: 'need',
  looking: 'looking',
  applied: 'applied',
  refused: 'refused',
  approved: 'approved',
  paying: 'paying',
  trouble: 'trouble',
  'paid-off': 'paid',
};

export type JourneyGiven = { told: Told; about: About; naming: Naming; onDay: (at: string) => boolean };

/**
 * Whoever says nothing of it for so many days counts as one who turned off; if she comes back she is on her way again. Ours
 * to choose: the reminders of the road come within a month.
 */
export const quietDays = 30;

/**
 * One row for each person: how far she came, by which way, what stopped her there, and whether she goes on. `isQuiet`: the
 * day is so long ago that whoever was last heard on it has turned off.
 */
export const journeyRows = ({
  told: { citizen, facts },
  about,
  naming,
  onDay,
  isQuiet,
}: JourneyGiven & { isQuiet: boolean }): readonly Row[] => {
  const own = facts.filter(isCredit);
  if (!about.studied || !own.some(({ at }) => onDay(at))) return [];
  const first = new Map<RoadStep, string>();
  for (const fact of own) {
    const step = stepOf(fact);
    if (step === null) continue;
    const known = first.get(step);
    if (known === undefined || fact.at < known) first.set(step, fact.at);
  }
  // A correction may write an early fact anew: the order of the road counts, not that of the writing.
  const path = roadSteps.filter((step) => first.has(step));
  const [start] = path;
  const last = path.at(-1);
  if (start === undefined || last === undefined) return [];
  const since = path.map((step) => first.get(step) ?? '').sort()[0] ?? '';
  return [
    {
      person: naming.person(citizen, 'self'),
      thing: 'journey',
      day: bogotaDay(since),
      codes: {
        reached: path.join('|'),
        step: path
          .slice(1)
          .map((step, index) => `${path[index]}>${step}`)
          .join('|'),
        last,
        now: last === 'paid' ? 'paid' : isQuiet ? 'off' : 'going',
        why: codes(latest(own, 'credit.barrier', 'credit.barriers', 'refused.reason', 'refused.barriers')).join('|'),
        approached: [
          ...new Set(own.flatMap(({ question, value }) => (question.endsWith('.actors') ? codes(value) : []))),
        ].join('|'),
        ...traitsOf(own, about),
      },
      amounts: {},
    },
  ];
};

/** One row for each assessment: how ready, and how that changed since the one before. */
export const visitRows = ({ told: { citizen, facts }, about, naming, onDay }: JourneyGiven): readonly Row[] => {
  if (!about.studied) return [];
  const runs = Map.groupBy(facts.filter(isCredit), ({ run }) => run);
  const assessed = [...runs.values()]
    .flatMap((run) => {
      const level = run.find(({ question }) => question === 'credit.level');
      return level === undefined ? [] : [{ run, level }];
    })
    .sort((a, b) => (a.level.at < b.level.at ? -1 : 1));
  return assessed.flatMap(({ run, level }, index): readonly Row[] => {
    if (!onDay(level.at)) return [];
    const before = assessed[index - 1];
    const sides = object(latest(run, 'credit.dimensions')) ?? {};
    return [
      {
        person: naming.person(citizen, 'self'),
        thing: `visit.${level.run}`,
        day: bogotaDay(level.at),
        codes: {
          level: code(level.value),
          change: before === undefined ? '' : `${code(before.level.value)}>${code(level.value)}`,
          side: Object.entries(sides)
            .map(([side, outcome]) => `${side}:${code(outcome)}`)
            .join('|'),
          gota: gotaBand(run),
          why: code(latest(run, 'credit.barrier')),
          ...traitsOf(run, about),
        },
        amounts: {},
      },
    ];
  });
};

const stepOf = ({ question, value }: Fact): RoadStep | null =>
  question.endsWith('.stage') ? (told[code(value)] ?? null) : (reachedBy[question] ?? null);

/** What a *gota a gota* costs beside what was lent, in percent of it, over the whole time, in bands. */
const gotaBand = (facts: readonly Fact[]): string => {
  const number = (question: string): number | null => {
    const value = latest(facts, question);
    return typeof value === 'number' ? value : null;
  };
  const lent = number('credit.gotaLent');
  const pay = number('credit.gotaPay');
  const times = number('credit.gotaTimes');
  if (lent === null || pay === null || times === null || lent <= 0) return '';
  const percent = ((pay * times - lent) * 100) / lent;
  return percent < 10
    ? 'below-10'
    : percent < 20
      ? '10-20'
      : percent < 30
        ? '20-30'
        : percent < 50
          ? '30-50'
          : 'above-50';
};
