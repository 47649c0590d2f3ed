/**
 * A household as the command line takes it (`care screen`), written out again here: the audit shares no code with what
 * it audits. What is left out, or null, is not known.
 */
export type Told = {
  readonly now: string;
  readonly person: ToldPerson;
  /** Left out: not told whom she cares for. Empty: nobody. */
  readonly caresFor?: readonly ToldPerson[];
  readonly place?: { readonly locality?: string; readonly precision?: 'locality' | 'outside' };
};

export type ToldPerson = {
  readonly id: string;
  /** Whole years. */
  readonly age?: number;
  readonly sex?: 'F' | 'M' | 'X';
  readonly caregiver?: boolean;
  readonly relation?: string;
  /** `true`: there is one, which is not told. */
  readonly disability?: boolean | Disability;
  readonly support?: Support;
  readonly pregnant?: boolean;
  /** Group (B3), span (C2-C9) or none. */
  readonly sisben?: string;
  readonly sameHome?: boolean;
  readonly pension?: boolean;
  readonly colombian?: boolean;
  readonly tenYearsResident?: boolean;
  readonly marketVendor?: boolean;
  readonly nightShift?: boolean;
  readonly experienceMonths?: number;
  readonly homeCareVisited?: boolean;
  readonly childAtWork?: boolean;
  readonly migrant?: boolean;
  readonly leavesHome?: boolean;
};

export type Disability =
  | 'none'
  | 'intellectual'
  | 'autism'
  | 'multiple'
  | 'multiple_intellectual'
  | 'physical'
  | 'psychosocial'
  | 'sensory'
  | 'other';
export type Support = 'intermittent' | 'limited' | 'extensive' | 'generalized';

/** What is told with yes or no. */
export type Flag = {
  [K in keyof ToldPerson]-?: NonNullable<ToldPerson[K]> extends boolean ? K : never;
}[keyof ToldPerson];
