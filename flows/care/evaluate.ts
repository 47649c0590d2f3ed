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
  if ('any' in condition && 'fact' in condition) return test(condition, member, household);
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

/** `evaluate(…).truth`, at a fraction of its cost: most rules are looked at only to see whether they are decided. */
export const truthOf = (condition: Condition, member: Member, household: Household): Truth => {
  if ('all' in condition) return joint(condition.all, false, (part) => truthOf(part, member, household));
  if ('any' in condition && !('fact' in condition))
    return joint(condition.any, true, (part) => truthOf(part, member, household));
  if ('carer' in condition) return truthOf(condition.carer, household.person, household);
  if ('herself' in condition)
    return member === household.person ? truthOf(condition.herself, member, household) : false;
  if ('someone' in condition) {
    const people = others(member, household);
    if (people.length > 0) return joint(people, true, (person) => truthOf(condition.someone, person, household));
  }
  return evaluate(condition, member, household).truth;
};

/** Kleene: one part that is `decisive` decides, else one that is unknown leaves it unknown. Looks no further than it must. */
export const joint = <T>(parts: readonly T[], decisive: boolean, truth: (part: T) => Truth): Truth => {
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
  if (condition.fact === 'place') return livesIn(condition.in, member, household);
  const { fact, value } = find(condition.fact, member, household);
  if (value === null) return unknown([fact]);
  const used = [{ fact, value }];
  if ('is' in condition) return value === condition.is ? yes(used) : no(used, changeable(condition, fact));
  if ('upTo' in condition) return upTo(String(value), condition.upTo, used, fact);
  if ('any' in condition) return value !== false && value !== 'none' ? yes(used) : no(used);
  if ('oneOf' in condition) {
    // A disability of which only that it is there was told can be any of them.
    if (condition.fact === 'disability' && value === true) return unknown([fact]);
    // The pages say "mujer" or "hombre"; whom they take who is neither, or not only, they do not say.
    if (condition.fact === 'sex' && value === 'X') return unknown([]);
    return condition.oneOf.includes(String(value)) ? yes(used) : no(used);
  }
  if (condition.min !== undefined && Number(value) < condition.min) return no(used, { fact, to: condition.min });
  return condition.max !== undefined && Number(value) > condition.max ? no(used) : yes(used);
};

/** What a person can bring about, beside growing older. */
const changeable = (condition: { readonly fact: string; readonly is: boolean }, fact: string): Change | null =>
  condition.fact === 'marketVendor' || condition.fact === 'homeCareVisited' ? { fact, to: condition.is } : null;

const upTo = (value: string, limit: string, used: readonly UsedFact[], fact: string): Verdict => {
  const last = sisbenRanks(limit)?.[1] ?? 0;
  const change = { fact, to: limit };
  if (value === 'none') return no(used, change);
  const ranks = sisbenRanks(value);
  if (ranks === null) return unknown([fact]);
  if (ranks[1] <= last) return yes(used);
  return ranks[0] > last ? no(used, change) : unknown([fact]);
};

const livesIn = (localities: readonly string[] | undefined, member: Member, { person, place }: Household): Verdict => {
  // Where somebody lives who does not live with her, nobody is asked.
  if (member !== person && member.sameHome === false) return unknown([]);
  if (!place) return unknown(['place']);
  if (place.precision === 'outside') return no([{ fact: 'place', value: 'outside' }], { fact: 'place', to: 'bogota' });
  if (place.locality === null) return unknown(['place']);
  const used = [{ fact: 'place', value: place.locality }];
  return localities === undefined || localities.includes(place.locality) ? yes(used) : no(used);
};

type Found = { readonly fact: string; readonly value: string | number | boolean | null };

const find = (name: Exclude<Test['fact'], 'place'>, member: Member, household: Household): Found => {
  const own = member[name];
  const fact = `${member.id}.${name}`;
  if (own !== undefined && own !== null && typeof own !== 'object') return { fact, value: own };
  const { person, caresFor } = household;
  // She named somebody she cares for.
  if (name === 'caregiver' && member === person && (caresFor?.length ?? 0) > 0) return { fact, value: true };
  // The Sisbén groups a household: hers counts for who lives with her, and all do unless told otherwise.
  if (name === 'sisben' && member !== person && member.sameHome !== false) {
    return { fact: `${person.id}.sisben`, value: person.sisben ?? null };
  }
  return { fact, value: null };
};

export const distinct = (names: readonly string[]): readonly string[] => [...new Set(names)];

const distinctFacts = (used: readonly UsedFact[]): readonly UsedFact[] =>
  used.filter((one, index) => used.findIndex(({ fact }) => fact === one.fact) === index);
