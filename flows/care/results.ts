import { farMeters, type Near, rural, usefulFirst } from '../directory/nearest.ts';
import type { Answers, FlowContext, Known } from '../engine/flow.ts';
import type { World } from '../engine/world.ts';
import { canChange } from './can-change.ts';
import type { Household } from './household.ts';
import { type HealthTopic, type Need, type Sought, screenedFor, servicesSought } from './needs.ts';
import { type Screened, screen, type Waiting, waitingFor } from './screen.ts';
import { householdOf, isUnasked, soughtOf } from './told.ts';

/**
 * One service as it is shown: for whom, the rows of the people it is for, and how it ranks. Rows of several people with
 * the same outcome are one result.
 */
export type Result = {
  readonly service: string;
  readonly rows: readonly [Screened, ...(readonly Screened[])];
};

export type Results = {
  readonly need: Need;
  /** Of health: which attention. */
  readonly topic: HealthTopic;
  readonly household: Household;
  /** What she and hers may get, the most fitting first. */
  readonly possible: readonly Result[];
  /** How many of them, the first, tell of each person in her care once; 0 where she did not come for hers. */
  readonly ofEach: number;
  /** What they cannot get now, with a change that would help. */
  readonly notYet: readonly Screened[];
  /** Every row, for the record. */
  readonly all: readonly Screened[];
};

/** What her answers come to. Pure: the same answers give the same results, whatever the order they came in. */
export const resultsOf = (known: From): Results => {
  const day = known.now.slice(0, 10);
  const before = told.get(known.answers);
  if (before !== undefined && before.day === day && before.world === known.world) return before.results;
  const results = workOut(known);
  told.set(known.answers, { day, world: known.world, results });
  return results;
};

/**
 * The most fitting for each person in her care, the first told first: who asked about her mother hears of her mother. Of
 * whom nothing is sure she hears after the others.
 */
const oneOfEach = (ranked: readonly Result[], { caresFor }: Household): readonly Result[] => {
  const best = (caresFor ?? []).flatMap(({ id }) => ranked.find((result) => isFor(result, id)) ?? []);
  return [...new Set([...best.filter(isSure), ...best])];
};

const isSure = ({ rows: [row] }: Result): boolean => row.outcome === 'yes';

const isFor = ({ rows }: Result, id: string): boolean => rows.some((row) => row.for === id);

type From = Pick<Known, 'answers' | 'subjects' | 'world' | 'now'>;

/** One result is told page by page, over several turns: worked out once for the same answers, day and world. */
const told = new WeakMap<Answers, { readonly day: string; readonly world: World; readonly results: Results }>();

const workOut = ({ answers, subjects, world, now }: From): Results => {
  const sought = soughtOf(answers);
  const serving = servicesSought(sought);
  const household = householdOf(answers, subjects);
  const screened = screen(household, { directory: world.directory, now, only: screenedFor(sought) }).services;
  const all = screened
    .filter((row) => concerns(row, household))
    .map((row) => ({ ...row, places: usefulFirst(row.places) }));
  const possible = grouped(all.filter(({ outcome, service }) => outcome !== 'no' && serving.includes(service)));
  const ranked = [...possible].sort((a, b) => rank(b, sought, household) - rank(a, sought, household));
  const ofEach = sought.need === 'care' ? oneOfEach(ranked, household) : [];
  return {
    ...sought,
    household,
    possible: [...ofEach, ...ranked.filter((result) => !ofEach.includes(result))],
    ofEach: ofEach.length,
    notYet: all.filter(
      ({ outcome, change, service }) => outcome === 'no' && change !== null && serving.includes(service),
    ),
    all,
  };
};

/** Whether a fact can still change an outcome that she cares about. */
export const matters = (context: FlowContext, fact: string): boolean => {
  const isOpen = (one: string): boolean => isUnasked(one, context.answers);
  if (!isOpen(fact)) return false;
  const { household, waitsFor } = openRows(context);
  for (const row of waitsFor(fact)) {
    if (concerns(row, household) && canChange(row.rules, { member: row.member, household, fact, isOpen })) return true;
  }
  return false;
};

/** What waits for a fact. A machine asks about one fact after the other before anything new is told: worked out once. */
type Open = {
  readonly subjects: number;
  readonly household: Household;
  readonly waitsFor: (fact: string) => Iterable<Waiting>;
};

const openRows = ({ answers, subjects, world, now }: FlowContext): Open => {
  const known = worked.get(answers);
  if (known !== undefined && known.subjects === subjects.length) return known;
  const household = householdOf(answers, subjects);
  const waitsFor = waitingFor(household, { directory: world.directory, now, only: screenedFor(soughtOf(answers)) });
  const open: Open = { subjects: subjects.length, household, waitsFor };
  worked.set(answers, open);
  return open;
};

const worked = new WeakMap<Answers, Open>();

type Decided = Pick<Screened, 'service' | 'for' | 'outcome' | 'missing'>;

/**
 * Care is looked for for hers, not for herself, unless she cares for nobody or what she told settles it (a carer of 65
 * may go to a Centro Día herself); libraries and kitchens are told once; and
 * a pregnancy matters only where it is likely: nobody is asked about her old mother's.
 */
const concerns = (row: Decided, household: Household): boolean => {
  if (waitsForPregnancy(row, household) && !mayBePregnant(row, household)) return false;
  if (row.for === household.person.id) {
    return !forHers.includes(row.service) || household.person.caregiver === false || row.outcome === 'yes';
  }
  // Her own disability is nothing to ask for somebody else's sake (CADIS+ takes the family of who has one).
  const hers = `${household.person.id}.`;
  if (row.missing.includes(`${hers}disability`) && row.missing.every((fact) => fact.startsWith(hers))) return false;
  return !toldOnce.includes(row.service);
};

/** Of one in her care whose age was not told it is the age that matters: it may be a small child. */
const waitsForPregnancy = ({ for: id, missing }: Decided, { person }: Household): boolean =>
  id === person.id
    ? missing.includes(`${id}.pregnant`)
    : missing.length > 0 && missing.every((fact) => fact === `${id}.pregnant`);

/** She herself, of the age, with small children. */
const mayBePregnant = ({ for: id }: Decided, { person, caresFor }: Household): boolean =>
  id === person.id &&
  person.sex !== 'M' &&
  typeof person.age === 'number' &&
  person.age <= 50 &&
  (caresFor ?? []).some(({ age }) => typeof age === 'number' && age < 6);

const forHers = [
  'jardin_infantil',
  'centro_crecer',
  'centro_integrarte',
  'centro_dia',
  'casa_pensamiento_intercultural',
  'jardin_nocturno',
  'centro_amar',
  'centro_abrazar',
  'escuelas_mi_barrio',
  'psicomotricidad_idrd',
];

const toldOnce = ['biblored', 'comedor_comunitario', 'educacion_flexible_ipes', 'rbc_red_cuidado_colectivo'];

const grouped = (rows: readonly Screened[]): readonly Result[] => {
  const results: Result[] = [];
  for (const row of rows) {
    const index = results.findIndex(
      ({ service, rows: [first] }) => service === row.service && first.outcome === row.outcome,
    );
    const found = results[index];
    if (found === undefined) results.push({ service: row.service, rows: [row] });
    else results[index] = { ...found, rows: [...found.rows, row] };
  }
  return results;
};

/**
 * Sure before unsure, near before far, what has a place before what has not; between equals the order of the need. What
 * only older pages tell comes late.
 */
const rank = ({ service, rows: [row] }: Result, sought: Sought, { place }: Household): number => {
  const [nearest] = row.places;
  const outcome = { yes: 60, open: 36, unknown: 30, no: 0 }[row.outcome];
  const today = row.notKnown.includes('old-source') || row.notKnown.includes('still-running') ? -12 : 0;
  // Where there is no block, what comes to her stands first.
  const comes = place?.locality === rural && service === 'buses_del_cuidado' ? 48 : 0;
  return outcome + comes + closeness(nearest) + today - servicesSought(sought).indexOf(service) * 3;
};

/** Metres up to which a place earns so many points. */
const steps = [
  [1_500, 24],
  [3_000, 18],
  [6_000, 10],
  [farMeters, 4],
] as const;

const closeness = (near: Near | undefined): number => {
  if (near === undefined) return 0;
  if (near.offer?.older) return 2;
  const { meters } = near;
  return meters === null ? 16 : (steps.find(([within]) => meters <= within)?.[1] ?? 0);
};
