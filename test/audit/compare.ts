import { borrowsSisben, type Expected, evaluate, type Verdict } from './evaluate.ts';
import type { Told } from './told.ts';

/** What the product answered for one service and one person. */
export type Answer = { readonly outcome: Verdict; readonly notKnown: readonly string[] | null };

/** Over- and under-inclusion, and what explains either: nothing, or a heading of `ambiguous.md`. */
export type Counts = {
  households: number;
  compared: number;
  /** By heading: rows where the product takes the other reading of a source that has two. */
  readonly ambiguous: Record<string, number>;
  /** The product says more than the source: a yes or "may be" where the table has a no, or a yes where it has a doubt. */
  readonly over: string[];
  /** It says less: a no, or nothing, where the table has none; a doubt where it has a yes. */
  readonly under: string[];
  /** A yes that hides what else the source asks, or that rests on a Sisbén that may be another household's. */
  readonly silent: string[];
};

export const newCounts = (): Counts => ({ households: 0, compared: 0, ambiguous: {}, over: [], under: [], silent: [] });

/**
 * Adds what the two tables say of one household. `answers` by `service person`; `inScope` leaves out rows that were not
 * to be answered (another need than the one she came for).
 */
export const compare = (
  counts: Counts,
  told: Told,
  {
    answers,
    inScope = () => true,
  }: { answers: ReadonlyMap<string, Answer>; inScope?: (expected: Expected) => boolean },
): void => {
  counts.households += 1;
  const left = new Set(answers.keys());
  for (const expected of evaluate(told)) {
    const key = `${expected.row.service} ${expected.for}`;
    left.delete(key);
    if (inScope(expected)) one(counts, told, { expected, answer: answers.get(key) });
  }
  for (const key of left) {
    if (answers.get(key)?.outcome !== 'no')
      counts.over.push(`${key}: not in the table; household ${JSON.stringify(told)}`);
  }
};

/** How much a verdict gives. A row that is not there gives nothing. */
const gives = { no: 0, unknown: 1, open: 2, yes: 3 } as const;

const one = (
  counts: Counts,
  told: Told,
  { expected, answer }: { expected: Expected; answer: Answer | undefined },
): void => {
  counts.compared += 1;
  const { row, verdict, otherReading, for: who } = expected;
  const outcome = answer?.outcome ?? 'no';
  const line = `${row.service} for ${who}: table ${verdict}, product ${answer?.outcome ?? 'none'} (${row.records.join(', ')}); household ${JSON.stringify(told)}`;
  if (outcome !== verdict) {
    if (row.readings !== undefined && outcome === otherReading) {
      counts.ambiguous[row.readings.heading] = (counts.ambiguous[row.readings.heading] ?? 0) + 1;
    } else (gives[outcome] > gives[verdict] ? counts.over : counts.under).push(line);
  }
  if (outcome !== 'yes' || answer?.notKnown == null) return;
  const person = [told.person, ...(told.caresFor ?? [])].find(({ id }) => id === who);
  const gaps = answer.notKnown;
  if (row.alsoNeeds !== undefined && !gaps.some((gap) => saysMore.includes(gap)))
    counts.silent.push(`hides that it also needs ${row.alsoNeeds.join(', ')}: ${line}`);
  if (
    person !== undefined &&
    usesSisben.includes(row.service) &&
    borrowsSisben(person, told) &&
    !gaps.includes('same-home') &&
    needsIt(expected, told)
  )
    counts.silent.push(`hides that the Sisbén is hers: ${line}`);
};

/** Codes of `notKnown` that say there is more than was asked. */
const saysMore = ['conditions', 'requirements', 'focus', 'free-places', 'enrolment', 'device-cover', 'route'];

const usesSisben = [
  'comedor_comunitario',
  'bono_discapacidad',
  'ingreso_minimo_garantizado',
  'subsidio_tipo_c',
  'colombia_mayor',
  'pasajes_gratis_transmilenio',
];

/** Whether the yes falls away without her group. */
const needsIt = ({ row, for: who }: Expected, told: Told): boolean => {
  const { sisben: _, ...person } = told.person;
  return evaluate({ ...told, person }).some((one) => one.row === row && one.for === who && one.verdict !== 'yes');
};
