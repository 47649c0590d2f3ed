import type { Household, Member } from './household.ts';
import type { Condition, Test } from './rule.ts';
import { sisbenRanks } from './sisben.ts';

/** True, false, or null for unknown: a fact is missing and the rest does not decide. */
export type Truth = boolean | null;

export type Verdict = {
  readonly truth: Truth;
  /** The facts that decided it. */
  readonly used: readonly UsedFact[];
  /** The facts that could still decide it: `p1.age`, `place`, `caresFor`. Empty unless unknown. */
  readonly missing: readonly string[];
  /** The nearest change that would turn a no into a yes, where one thing alone would. */
  readonly change: Change | null;
};

export type UsedFact = { readonly fact: string; readonly value: string | number | boolean | null };

/** `p1.age` to 6; `self.sisben` to C9 or poorer; `place` to Bogotá. */
export type Change = { readonly fact: string; readonly to: string | number | boolean };

const yes = (used: readonly UsedFact[]): Verdict => ({ truth: true, used, missing: [], change: null });
const no = (used: readonly UsedFact[], change: Change | null = null): Verdict => ({
  truth: false,
  used,
  missing: [],
  change,
});
const unknown = (missing: readonly string[]): Verdict => ({ truth: null, used: [], missing, change: null });

/** What a condition says of one member of a household. Pure; about a microsecond. */
export const evaluate = (condition: Condition, member: Member, household: Household): Verdict => {
  if ('all' in condition) return every(condition.all.map((part) => evaluate(part, member, household)));
  if ('any' in condition) return some(condition.any.map((part) => evaluate(part, member, household)));
  if ('carer' in condition) return evaluate(condition.carer, household.person, household);
  if ('herself' in condition) {
    return member === household.person ? evaluate(condition.herself, member, household) : no([]);
  }
  if ('unpublished' in condition) return unknown([]);
  if ('everybody' in condition) return yes([{ fact: 'everybody', value: true }]);
  if ('someone' in condition) return someone(condition.someone, member, household);
  return test(condition, member, household);
};

/** `evaluate(…).truth` at a fraction of its cost, since most rules are looked at only to see whether they are decided. */
export const truthOf = (condition: Condition, member: Member, household: Household): Truth => {
  if ('all' in condition) return joint(condition.all, false, (part) => truthOf(part, member, household));
  if ('any' in condition) return joint(condition.any, true, (part) => truthOf(part, member, household));
  if ('carer' in condition) return truthOf(condition.carer, household.person, household);
  if ('herself' in condition)
    return member === household.person ? truthOf(condition.herself, member, household) : false;
  if ('unpublished' in condition) return null;
  if ('everybody' in condition) return true;
  if ('someone' in condition) {
    const people = others(member, household);
    if (people.length > 0) return joint(people, true, (person) => truthOf(condition.someone, person, household));
    return household.person.caregiver === false ? false : null;
  }
  return truthOfTest(condition, member, household);
};

/**
 * As `truthOf`; where that is unknown, the facts that could still decide it are added to `missing`, some of them twice. In one
 * pass: after every answer it is seen what can still change.
 */
export const truthAndMissing = (
  condition: Condition,
  member: Member,
  household: Household,
  missing: string[],
): Truth => {
  const before = missing.length;
  const truth = truthOfParts(condition, member, household, missing);
  if (truth !== null) missing.length = before;
  return truth;
};

const truthOfParts = (condition: Condition, member: Member, household: Household, missing: string[]): Truth => {
  const of = (part: Condition): Truth => truthAndMissing(part, member, household, missing);
  if ('all' in condition) return joint(condition.all, false, of);
  if ('any' in condition) return joint(condition.any, true, of);
  if ('carer' in condition) return truthAndMissing(condition.carer, household.person, household, missing);
  if ('herself' in condition) return member === household.person ? of(condition.herself) : false;
  if ('someone' in condition) {
    const people = others(member, household);
    if (people.length > 0)
      return joint(people, true, (person) => truthAndMissing(condition.someone, person, household, missing));
  }
  const truth = truthOf(condition, member, household);
  if (truth === null) missing.push(...evaluate(condition, member, household).missing);
  return truth;
};

/** Kleene: one part that is `decisive` decides, else one that is unknown leaves it unknown. Looks no further than it must. */
const joint = <T>(parts: readonly T[], decisive: boolean, truth: (part: T) => Truth): Truth => {
  let all: Truth = !decisive;
  for (const part of parts) {
    const one = truth(part);
    if (one === decisive) return decisive;
    if (one === null) all = null;
  }
  return all;
};

const every = (parts: readonly Verdict[]): Verdict => {
  const failed = parts.filter(({ truth }) => truth === false);
  const [first] = failed;
  if (first !== undefined) {
    const change = failed.length === 1 ? first.change : null;
    return no(
      failed.flatMap(({ used }) => used),
      change,
    );
  }
  if (parts.some(({ truth }) => truth === null)) {
    return { ...unknown(distinct(parts.flatMap(({ missing }) => missing))), used: parts.flatMap(({ used }) => used) };
  }
  return yes(parts.flatMap(({ used }) => used));
};

const some = (parts: readonly Verdict[]): Verdict => {
  const held = parts.filter(({ truth }) => truth === true);
  if (held.length > 0) return yes(held.flatMap(({ used }) => used));
  if (parts.some(({ truth }) => truth === null)) return unknown(distinct(parts.flatMap(({ missing }) => missing)));
  return no(distinctFacts(parts.flatMap(({ used }) => used)), nearestChange(parts));
};

/** The first as written, or the same birthday sooner. */
const nearestChange = (parts: readonly Verdict[]): Change | null => {
  const changes = parts.flatMap(({ change }) => change ?? []);
  const [first] = changes;
  if (first === undefined || typeof first.to !== 'number') return first ?? null;
  const same = changes.filter(({ fact }) => fact === first.fact);
  return { fact: first.fact, to: Math.min(...same.map(({ to }) => Number(to))) };
};

const someone = (condition: Condition, member: Member, household: Household): Verdict => {
  const people = others(member, household);
  if (people.length > 0) return some(people.map((person) => evaluate(condition, person, household)));
  return household.person.caregiver === false
    ? no([{ fact: `${household.person.id}.caregiver`, value: false }])
    : unknown(['caresFor']);
};

/** Whom "some other person" can be: for her those in her care, for one of them herself and the rest. */
export const others = (member: Member, { person, caresFor }: Household): readonly Member[] => {
  const people = caresFor ?? [];
  return member === person ? people : [person, ...people.filter((one) => one !== member)];
};

const test = (condition: Test, member: Member, household: Household): Verdict => {
  const truth = truthOfTest(condition, member, household);
  if (condition.fact === 'place') return placeVerdict(truth, member, household);
  const value = told(condition.fact, member, household);
  const fact = `${holderOf(condition.fact, member, household).id}.${condition.fact}`;
  const used = [{ fact, value }];
  if (truth === true) return yes(used);
  if (truth === false) return no(used, changeTo(condition, fact, value));
  // An X is all there is to tell (`truthOfTest`): nobody is asked again.
  return unknown(condition.fact === 'sex' && value !== null ? [] : [fact]);
};

const truthOfTest = (condition: Test, member: Member, household: Household): Truth => {
  if (condition.fact === 'place') return livesIn(condition.in, member, household);
  const value = told(condition.fact, member, household);
  if (value === null) return null;
  if ('is' in condition) return value === condition.is;
  if ('upTo' in condition) return upTo(String(value), condition.upTo);
  if ('some' in condition) return value !== false && value !== 'none';
  if ('oneOf' in condition) {
    // A disability of which only that it is there was told can be any of them.
    if (condition.fact === 'disability' && value === true) return null;
    // The pages say "mujer" or "hombre"; whom they take who is neither, or not only, they do not say.
    if (condition.fact === 'sex' && value === 'X') return null;
    return condition.oneOf.includes(String(value));
  }
  const number = Number(value);
  return (
    (condition.min === undefined || number >= condition.min) && (condition.max === undefined || number <= condition.max)
  );
};

/** What would turn a no into a yes, of what a person can bring about or what comes with the years. */
const changeTo = (condition: Exclude<Test, { fact: 'place' }>, fact: string, value: FactValue): Change | null => {
  if ('is' in condition)
    return condition.fact === 'marketVendor' || condition.fact === 'homeCareVisited'
      ? { fact, to: condition.is }
      : null;
  if ('upTo' in condition) return { fact, to: condition.upTo };
  return 'min' in condition && condition.min !== undefined && Number(value) < condition.min
    ? { fact, to: condition.min }
    : null;
};

const upTo = (value: string, limit: string): Truth => {
  if (value === 'none') return false;
  const last = sisbenRanks(limit)?.[1] ?? 0;
  const ranks = sisbenRanks(value);
  if (ranks === null) return null;
  if (ranks[1] <= last) return true;
  return ranks[0] > last ? false : null;
};

const livesIn = (localities: readonly string[] | undefined, member: Member, { person, place }: Household): Truth => {
  if (livesElsewhere(member, person) || !place) return null;
  if (place.precision === 'outside') return false;
  return place.locality === null ? null : localities === undefined || localities.includes(place.locality);
};

const placeVerdict = (truth: Truth, member: Member, { person, place }: Household): Verdict => {
  // Where somebody lives who does not live with her, nobody is asked.
  if (truth === null) return unknown(livesElsewhere(member, person) ? [] : ['place']);
  const outside = place?.precision === 'outside';
  const used = [{ fact: 'place', value: outside ? 'outside' : (place?.locality ?? null) }];
  if (truth) return yes(used);
  return no(used, outside ? { fact: 'place', to: 'bogota' } : null);
};

const livesElsewhere = (member: Member, person: Member): boolean => member !== person && member.sameHome === false;

type FactName = Exclude<Test['fact'], 'place'>;
type FactValue = UsedFact['value'];

/** Null: unknown. */
const told = (name: FactName, member: Member, household: Household): FactValue => {
  const own = ownOf(name, member);
  if (own !== null) return own;
  // She named somebody she cares for.
  if (name === 'caregiver' && member === household.person && (household.caresFor?.length ?? 0) > 0) return true;
  const holder = holderOf(name, member, household);
  return holder === member ? null : (holder.sisben ?? null);
};

/** Whose fact it is. The Sisbén groups a household: hers counts for who lives with her, and all do unless told otherwise. */
const holderOf = (name: FactName, member: Member, { person }: Household): Member =>
  name === 'sisben' && member !== person && member.sameHome !== false && ownOf(name, member) === null ? person : member;

const ownOf = (name: FactName, member: Member): FactValue => {
  const own = member[name];
  return own === undefined || own === null || typeof own === 'object' ? null : own;
};

export const distinct = (names: readonly string[]): readonly string[] => [...new Set(names)];

const distinctFacts = (used: readonly UsedFact[]): readonly UsedFact[] =>
  used.filter((one, index) => used.findIndex(({ fact }) => fact === one.fact) === index);
