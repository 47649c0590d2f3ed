import { isOld } from '../directory/age.ts';
import type { Directory, Service } from '../directory/directory.ts';
import { type Near, nearest } from '../directory/nearest.ts';
import { isCurrent } from '../directory/validity.ts';
import { type Category, vocabulary } from '../directory/vocabulary.ts';
import { type Change, distinct, evaluate, type Truth, truthAndMissing, type UsedFact } from './evaluate.ts';
import type { Household, Member } from './household.ts';
import { pairs } from './pairs.ts';
import { isOfOthers, type NotKnown, type Rule, type ServiceRules, testsIn } from './rule.ts';
import { rules } from './rules.ts';

/**
 * - `yes`, `no`: every published condition is met; one is not
 * - `unknown`: a fact is missing, `missing` says which
 * - `open`: no condition is published, or only a doubtful page has one; shown with what is not known
 *
 * None is a promise: places, and what is not published, decide at the desk.
 */
export type Outcome = 'yes' | 'no' | 'unknown' | 'open';

export type Reason = UsedFact & { readonly rule: string; readonly source: string; readonly asOf: string };

/** What one person can get of one service, and why. The shape that `vecina care screen` prints. */
export type Screened = {
  readonly service: string;
  readonly category: Category;
  readonly for: string;
  readonly outcome: Outcome;
  /** For a no what stands against it, else what speaks for it so far. */
  readonly reasons: readonly Reason[];
  readonly missing: readonly string[];
  readonly change: Change | null;
  readonly documents: readonly string[] | null;
  /** Services that another person of the household can use at the same place meanwhile. */
  readonly pairs: readonly string[];
  readonly places: readonly Near[];
  readonly notKnown: readonly NotKnown[];
};

export type Screening = {
  readonly services: readonly Screened[];
  /** The fact that can still change most outcomes: ask it next. Null: no question can change anything. */
  readonly next: string | null;
};

/** `only`: these services instead of all. `now`: ISO day or time, by which a rule is old or not. */
export type ScreenWith = { readonly directory: Directory; readonly now: string; readonly only?: readonly string[] };

/** What each member of a household can get, why, where, and the question that can still change an outcome. */
export const screen = (household: Household, on: ScreenWith): Screening => {
  const decided = decide(household, on);
  const places = placesNear(household, on);
  const placed = decided.map((row) => ({ ...row, places: row.outcome === 'no' ? [] : places(row.service) }));
  return {
    services: pairs(placed, { self: household.person.id, directory: on.directory }),
    next: nextFact(decided, household.person.id),
  };
};

/** As `screen`, without places and pairs. */
const decide = (household: Household, on: ScreenWith): readonly Screened[] =>
  asked(household, on).map(({ service, member }) => row(service, member, household, on));

/** A row that is unknown, and what it waits for. */
export type Waiting = Pick<Screened, 'service' | 'for' | 'outcome' | 'missing'> & {
  readonly rules: readonly Rule[];
  readonly member: Member;
};

/**
 * The unknown rows of `screen` that wait for a fact (`p1.age`, `self.sisben`, `place`), without all that only tells. Each is
 * worked out when it is first asked for: after every answer it is seen what can still change.
 */
export const waitingFor = (household: Household, on: ScreenWith): ((fact: string) => Iterable<Waiting>) => {
  const rows = asked(household, on);
  const known = new Map<Asked, Waiting | null>();
  const waits = (row: Asked): Waiting | null => {
    const before = known.get(row);
    if (before !== undefined) return before;
    const worked = waitingRow(row, household);
    known.set(row, worked);
    return worked;
  };
  return function* (fact) {
    const ofWhom = factParts(fact);
    for (const row of rows) {
      const waiting = mayWait(row, ofWhom, household) ? waits(row) : null;
      if (waiting?.missing.includes(fact)) yield waiting;
    }
  };
};

/** `p1.age` is of p1; `place` and `caresFor` are of nobody. */
const factParts = (fact: string): { who: string | null; name: string } => {
  const dot = fact.indexOf('.');
  return { who: dot < 0 ? null : fact.slice(0, dot), name: fact.slice(dot + 1) };
};

/** What another in her care has or is matters only to rules that look at others. */
const mayWait = ({ service, member }: Asked, of: ReturnType<typeof factParts>, { person }: Household): boolean => {
  const { names, looksAtOthers } = factsIn(service);
  return names.has(of.name) && (of.who === null || of.who === member.id || of.who === person.id || looksAtOthers);
};

/** Null where it is decided. */
const waitingRow = ({ service, member }: Asked, household: Household): Waiting | null => {
  const missing: string[] = [];
  let decided = true;
  for (const { when, soft } of service.rules) {
    const truth = truthAndMissing(when, member, household, missing);
    if (truth === false && !soft) return null;
    if (truth !== true) decided = false;
  }
  if (decided) return null;
  const { rules } = service;
  return { service: service.service, for: member.id, outcome: 'unknown', missing: distinct(missing), rules, member };
};

type FactsIn = { readonly names: ReadonlySet<string>; readonly looksAtOthers: boolean };

/** The names of the facts in its rules; for whom she cares may be missing in any. */
const factsIn = (service: ServiceRules): FactsIn => {
  const before = facts.get(service);
  if (before !== undefined) return before;
  const names = new Set(['caresFor', ...service.rules.flatMap(({ when }) => testsIn(when).map(({ fact }) => fact))]);
  const found = { names, looksAtOthers: service.rules.some(({ when }) => isOfOthers(when)) };
  facts.set(service, found);
  return found;
};

const facts = new WeakMap<ServiceRules, FactsIn>();

type Asked = { readonly service: ServiceRules; readonly member: Member };

/** Each service that is offered, with each member it is meant for. */
const asked = (household: Household, on: ScreenWith): readonly Asked[] => {
  const members = [household.person, ...(household.caresFor ?? [])];
  return offeredNow(on).flatMap((service) =>
    members.flatMap((member) => (meantFor(service, member, household) ? [{ service, member }] : [])),
  );
};

const offeredNow = ({ directory, now, only }: ScreenWith): readonly ServiceRules[] => {
  const day = now.slice(0, 10);
  const before = offers.get(directory);
  const all = before?.day === day ? before.services : rules.filter((service) => isOffered(service, { directory, now }));
  if (before?.day !== day) offers.set(directory, { day, services: all });
  return only === undefined ? all : all.filter(({ service }) => only.includes(service));
};

/** What staff hid, what is over and what has not begun is told to nobody. */
const isOffered = ({ service }: ServiceRules, { directory, now }: Omit<ScreenWith, 'only'>): boolean => {
  const offered = servicesOf(directory).get(service);
  return offered === undefined || (offered.audience !== 'staff' && isCurrent(offered, now));
};

/** By day: what is offered is seen after every answer. */
const offers = new WeakMap<Directory, { readonly day: string; readonly services: readonly ServiceRules[] }>();

const meantFor = (service: ServiceRules, member: Member, household: Household): boolean => {
  const herself = member === household.person;
  if (service.for === 'everybody') return true;
  if (service.for === 'self') return herself;
  if (herself && service.for !== 'minors') return false;
  return service.for === 'cared' || (member.age ?? 0) < 18;
};

const row = (service: ServiceRules, member: Member, household: Household, on: ScreenWith): Screened => {
  const offered = servicesOf(on.directory).get(service.service);
  const checked = service.rules.map((rule) => {
    const verdict = evaluate(rule.when, member, household);
    const truth: Truth = rule.soft && verdict.truth === false ? null : verdict.truth;
    return { rule, verdict, truth };
  });
  const failed = checked.filter(({ truth }) => truth === false);
  const outcome = outcomeOf(checked, offered?.confidence === 'low');
  const telling = outcome === 'no' ? failed : checked.filter(({ truth }) => truth !== false);
  const [only] = failed;
  return {
    service: service.service,
    category: vocabulary[service.service]?.category ?? 'other',
    for: member.id,
    outcome,
    reasons: telling.flatMap(({ rule, verdict }) =>
      verdict.used.map((used) => ({ rule: rule.id, ...used, source: rule.source, asOf: rule.asOf })),
    ),
    missing: outcome === 'unknown' ? distinct(checked.flatMap(({ verdict }) => verdict.missing)) : [],
    change: outcome === 'no' && failed.length === 1 && only !== undefined ? only.verdict.change : null,
    documents: offered?.documents ?? null,
    pairs: [],
    places: [],
    notKnown: [
      ...(restsOnHerSisben(checked, member, household) ? (['same-home'] as const) : []),
      ...service.notKnown,
      ...(restsOnOldPages(service, on.now) ? (['old-source'] as const) : []),
    ],
  };
};

/** Used for another of whom nobody said that they live with her. */
const restsOnHerSisben = (
  checked: readonly { readonly verdict: { readonly used: readonly UsedFact[] } }[],
  member: Member,
  { person }: Household,
): boolean =>
  member !== person &&
  member.sameHome !== true &&
  checked.some(({ verdict }) => verdict.used.some(({ fact }) => fact === `${person.id}.sisben`));

/** By id; looked up for every row of every screening. */
const servicesOf = (directory: Directory): ReadonlyMap<string, Service> => {
  const before = indexes.get(directory);
  if (before !== undefined) return before;
  const index = new Map(directory.services.map((service) => [service.id, service]));
  indexes.set(directory, index);
  return index;
};

const indexes = new WeakMap<Directory, ReadonlyMap<string, Service>>();

/** A rule's age changes once a day. */
const restsOnOldPages = (service: ServiceRules, now: string): boolean => {
  const day = now.slice(0, 10);
  const before = ages.get(service);
  if (before?.day === day) return before.old;
  const old = service.rules.some(({ asOf }) => isOld(asOf, now));
  ages.set(service, { day, old });
  return old;
};

const ages = new WeakMap<ServiceRules, { readonly day: string; readonly old: boolean }>();

const outcomeOf = (checked: readonly { readonly truth: Truth }[], doubtful: boolean): Outcome => {
  if (checked.some(({ truth }) => truth === false)) return 'no';
  if (checked.some(({ truth }) => truth === null)) return 'unknown';
  return checked.length === 0 || doubtful ? 'open' : 'yes';
};

/** Where each service is given near her, looked for once, for however many of hers it is. */
const placesNear = ({ place }: Household, { directory, now }: ScreenWith): ((service: string) => readonly Near[]) => {
  const found = new Map<string, readonly Near[]>();
  return (service) => {
    if (!place) return [];
    const before = found.get(service);
    if (before !== undefined) return before;
    const near = nearest(directory, { from: place, service, now });
    found.set(service, near);
    return near;
  };
};

/**
 * The fact most outcomes wait for. A fact that alone decides counts more than one among several, one about a person in
 * her care double: she came for them. Between equals the one named first, so that only the household decides.
 */
const nextFact = (screened: readonly Screened[], self: string): string | null => {
  const weights = new Map<string, number>();
  for (const { missing } of screened) {
    for (const fact of missing) {
      const weight = (fact.startsWith(`${self}.`) ? 1 : 2) / missing.length;
      weights.set(fact, (weights.get(fact) ?? 0) + weight);
    }
  }
  let next: string | null = null;
  for (const [fact, weight] of weights) {
    if (next === null || weight > (weights.get(next) ?? 0) + 1e-9) next = fact;
  }
  return next;
};
