import type { Member } from './household.ts';

/** One published condition of a service, where it was read and of which day it is. */
export type Rule = {
  /** `service.what`, e.g. `jardin.age`. */
  readonly id: string;
  readonly when: Condition;
  readonly source: string;
  /** Norm and article where it is law. */
  readonly article?: string;
  /** ISO day, month or year of the page or layer. */
  readonly asOf: string;
  /** The page states it for something near, not for exactly this: it can leave a doubt, never say no. */
  readonly soft?: true;
};

/**
 * A condition over a household. Unknown facts make it unknown, unless the rest decides: an `all` with one no is no, an
 * `any` with one yes is yes (Kleene's three values).
 */
export type Condition =
  | { readonly all: readonly Condition[] }
  | { readonly any: readonly Condition[] }
  /** Some other person in her care. */
  | { readonly someone: Condition }
  /** Of the carer herself, whomever the service is for. */
  | { readonly carer: Condition }
  /** Only where the service is for the carer herself. */
  | { readonly herself: Condition }
  /** Known to exist, not published: nobody here can decide it. */
  | { readonly unpublished: string }
  /** The page says that everybody can. */
  | { readonly everybody: true }
  | Test;

export type Test =
  | { readonly fact: 'age' | 'experienceMonths'; readonly min?: number; readonly max?: number }
  | { readonly fact: YesNoFact; readonly is: boolean }
  | { readonly fact: 'sex' | 'support' | 'disability'; readonly oneOf: readonly string[] }
  /** Has a disability, whichever. */
  | { readonly fact: 'disability'; readonly some: true }
  | { readonly fact: 'sisben'; readonly upTo: string }
  /** Lives in Bogotá, or in one of these localities. */
  | { readonly fact: 'place'; readonly in?: readonly string[] };

/** The tests that a condition is made of, of whomever they are. */
export const testsIn = (condition: Condition): readonly Test[] => {
  if ('all' in condition) return condition.all.flatMap(testsIn);
  if ('any' in condition) return condition.any.flatMap(testsIn);
  if ('carer' in condition) return testsIn(condition.carer);
  if ('herself' in condition) return testsIn(condition.herself);
  if ('someone' in condition) return testsIn(condition.someone);
  return 'fact' in condition ? [condition] : [];
};

/** Whether it looks at others in her care. */
export const isOfOthers = (condition: Condition): boolean => {
  if ('all' in condition) return condition.all.some(isOfOthers);
  if ('any' in condition) return condition.any.some(isOfOthers);
  if ('carer' in condition) return isOfOthers(condition.carer);
  if ('herself' in condition) return isOfOthers(condition.herself);
  return 'someone' in condition;
};

type YesNoFact = {
  [Name in keyof Member]-?: NonNullable<Member[Name]> extends boolean ? Name : never;
}[keyof Member];

/** A service and what is published on who can get it. Without rules it is *open*: shown with what is not known. */
export type ServiceRules = {
  readonly service: string;
  /** Who it is meant for; rows are made for these people only. `children`: hers. `minors`: hers, and herself if one. */
  readonly for: 'self' | 'cared' | 'children' | 'minors' | 'everybody';
  readonly rules: readonly Rule[];
  readonly notKnown: readonly NotKnown[];
};

/** What no page tells. Each has its words in `texts`. */
export type NotKnown =
  | 'requirements'
  /** Published, but nobody is asked for it here: a place to cook, no other transfer. */
  | 'conditions'
  /** Her Sisbén was used for somebody of whom nobody said that they live with her. */
  | 'same-home'
  | 'ages'
  | 'sisben'
  | 'documents'
  | 'places'
  | 'hours'
  | 'free-places'
  | 'how'
  | 'route'
  | 'still-running'
  | 'enrolment'
  | 'focus'
  | 'amount'
  | 'device-cover'
  /** The rule is older than twelve months on this day. */
  | 'old-source';
