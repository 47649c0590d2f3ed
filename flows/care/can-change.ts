import { evaluate, others, type Truth, truthOf } from './evaluate.ts';
import type { Household, Member } from './household.ts';
import { type Condition, type Rule, testsIn } from './rule.ts';

type Asked = {
  readonly member: Member;
  readonly household: Household;
  /** The fact that could be asked for now. */
  readonly fact: string;
  /** Whether a fact can still be told: she was not asked for it and will be, should it matter. */
  readonly isOpen: (fact: string) => boolean;
};

/**
 * Whether the answer to one more question can change what these rules come to: not while something stays unknown that
 * nobody is asked for, or that she did not say, and decides more than the fact does. Never says no wrongly; a yes it may
 * say where a fact other than an age stands in several places of a rule.
 */
export const canChange = (rules: readonly Rule[], asked: Asked): boolean => {
  if (!changes(rules, asked)) return false;
  // Ages do stand in several places: what is left is tried with every age that is still to be told.
  const bounds = [0, ...new Set(rules.flatMap(({ when }) => boundsIn(when)))];
  return withAges(asked, bounds).some((aged) => changes(rules, aged));
};

const changes = (rules: readonly Rule[], asked: Asked): boolean => {
  const all = rules
    .map(({ when, soft }) => (soft ? softened(reach(when, asked)) : reach(when, asked)))
    .reduce((one, other) => joined(one, other, Math.min), same(yes));
  return (all & ~unmoved) !== 0;
};

/** Of two people at most: with more it is asked rather than worked out. */
const withAges = (asked: Asked, bounds: readonly number[], left = 2): readonly Asked[] => {
  const { household, member, fact, isOpen } = asked;
  const { person, caresFor = null } = household;
  const ageless = [person, ...(caresFor ?? [])].find(
    ({ id, age }) => age == null && fact !== `${id}.age` && isOpen(`${id}.age`),
  );
  if (ageless === undefined || left === 0) return [asked];
  return bounds.flatMap((age) => {
    const aged = { ...ageless, age };
    const swap = (one: Member): Member => (one === ageless ? aged : one);
    const told = { ...household, person: swap(person), caresFor: caresFor?.map(swap) ?? null };
    return withAges({ ...asked, household: told, member: swap(member) }, bounds, left - 1);
  });
};

/** Ages at which a condition comes out otherwise than a year before. */
const boundsIn = (condition: Condition): readonly number[] =>
  testsIn(condition).flatMap((test) =>
    test.fact === 'age'
      ? [...(test.min === undefined ? [] : [test.min]), ...(test.max === undefined ? [] : [test.max + 1])]
      : [],
  );

/** Kleene's three values in their order: `all` is the least of its parts, `any` the greatest. */
const [no, unknown, yes] = [0, 1, 2];

/**
 * What a condition can come to, in pairs: with one answer and, all else being equal, with another. Nine pairs, a bit each:
 * this is worked out for many conditions after each answer of hers.
 */
type Reach = number;

const pair = (one: number, other: number): Reach => 1 << (one * 3 + other);
const same = (...values: readonly number[]): Reach => values.reduce((all, value) => all | pair(value, value), 0);
const anything: Reach = pair(no, no) | pair(no, yes) | pair(yes, no) | pair(yes, yes);
/** One answer leads where the other does. */
const unmoved: Reach = same(no, unknown, yes);

const pairs = [no, unknown, yes].flatMap((one) =>
  [no, unknown, yes].map((other) => ({ one, other, bit: pair(one, other) })),
);
/** By what can be reached: the pairs in it. */
const pairsIn = Array.from({ length: 1 << pairs.length }, (_, of) => pairs.filter(({ bit }) => (of & bit) !== 0));
const pairsOf = (of: Reach) => pairsIn[of] ?? [];

const reach = (condition: Condition, asked: Asked): Reach => {
  const { member, household } = asked;
  const truth = truthOf(condition, member, household);
  if (truth !== null) return same(kleene(truth));
  if ('all' in condition) return combined(condition.all, asked, Math.min);
  if ('any' in condition) return combined(condition.any, asked, Math.max);
  if ('carer' in condition) return reach(condition.carer, { ...asked, member: household.person });
  if ('herself' in condition) return reach(condition.herself, asked);
  if ('someone' in condition) {
    const people = others(member, household);
    if (people.length === 0) return same(unknown);
    return people
      .map((person) => reach(condition.someone, { ...asked, member: person }))
      .reduce((one, other) => joined(one, other, Math.max));
  }
  const { missing } = evaluate(condition, member, household);
  if (missing.includes(asked.fact)) return anything;
  return missing.some(asked.isOpen) ? same(no, yes) : same(unknown);
};

const kleene = (truth: Exclude<Truth, null>): number => (truth ? yes : no);

/** A rule that can leave a doubt and never say no. */
const softened = (of: Reach): Reach => joined(of, same(unknown), Math.max);

type Choose = (one: number, other: number) => number;

const combined = (parts: readonly Condition[], asked: Asked, choose: Choose): Reach =>
  parts.map((part) => reach(part, asked)).reduce((one, other) => joined(one, other, choose));

const joined = (one: Reach, other: Reach, choose: Choose): Reach => {
  let all = 0;
  for (const a of pairsOf(one))
    for (const b of pairsOf(other)) all |= pair(choose(a.one, b.one), choose(a.other, b.other));
  return all;
};
