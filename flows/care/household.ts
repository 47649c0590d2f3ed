import type { PlaceValue } from '../engine/question.ts';
import type { Relation } from '../people/relation.ts';

/**
 * A caregiver, the people she cares for and where she lives: what rules look at. An absent or null fact is unknown,
 * which is neither no nor zero; `false` is answered no.
 */
export type Household = {
  readonly person: Member;
  /** Absent, or empty with `caregiver` true: whom she cares for has not been told. */
  readonly caresFor?: readonly Member[] | null;
  readonly place?: PlaceValue | null;
};

/** `self` or one person in her care (`p1`, `p2`…). */
export type Member = {
  readonly id: string;
  /** Whole years. */
  readonly age?: number | null;
  readonly sex?: Sex | null;
  /** Whether she cares for somebody without pay. Taken as true where people in her care are named. */
  readonly caregiver?: boolean | null;
  /** What the person is to her. */
  readonly relation?: Relation | null;
  /** `true`: has one, which is not told. */
  readonly disability?: Disability | boolean | null;
  /** How much help a person with disability needs, in the terms of the SDIS (`sdis-crecer-poblacion`). */
  readonly support?: Support | null;
  readonly pregnant?: boolean | null;
  /** Sisbén IV: `A1`…`D21`, a group (`A`, `B`, `C`, `D`), a span (`C2-C9`), or `none`. Hers counts for all who live with her. */
  readonly sisben?: string | null;
  /** False: lives elsewhere, so that her Sisbén does not count for this person. */
  readonly sameHome?: boolean | null;
  /** Draws a pension. */
  readonly pension?: boolean | null;
  /** Colombian, and resident for ten years: what Colombia Mayor asks. */
  readonly colombian?: boolean | null;
  readonly tenYearsResident?: boolean | null;
  /** Sells in the street or a market square, or has an informal business. */
  readonly marketVendor?: boolean | null;
  /** Works or studies at night. */
  readonly nightShift?: boolean | null;
  /** Months she has cared for somebody or done the trade she wants certified. */
  readonly experienceMonths?: number | null;
  /** The home-care team of the Subred has visited. */
  readonly homeCareVisited?: boolean | null;
  /** A child who works, or goes along to work, or is at risk of it. */
  readonly childAtWork?: boolean | null;
  readonly migrant?: boolean | null;
  /** False: can seldom leave home. */
  readonly leavesHome?: boolean | null;
  /** Highest completed: for a later ordering of results; no published rule asks for it. */
  readonly schooling?: 'none' | 'primary' | 'secondary' | 'higher' | null;
  /** Health insurer; no published rule asks for it. */
  readonly eps?: 'contributory' | 'subsidized' | 'none' | null;
  /** Free times (`morning`, `afternoon`, `evening`, `weekend`); no published rule asks for them. */
  readonly hoursFree?: readonly string[] | null;
};

export type Sex = 'F' | 'M' | 'X';

/** `multiple_intellectual`: several, one of them intellectual. `multiple`: several, not told which. */
export type Disability =
  | 'none'
  | 'intellectual'
  | 'autism'
  | 'multiple'
  | 'multiple_intellectual'
  | 'physical'
  | 'sensory'
  | 'psychosocial'
  | 'other';

export type Support = 'intermittent' | 'limited' | 'extensive' | 'generalized';

export const disabilities = [
  'none',
  'intellectual',
  'autism',
  'multiple',
  'multiple_intellectual',
  'physical',
  'sensory',
  'psychosocial',
  'other',
] as const satisfies readonly Disability[];

export const supports = ['intermittent', 'limited', 'extensive', 'generalized'] as const satisfies readonly Support[];
