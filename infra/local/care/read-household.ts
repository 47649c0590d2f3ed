import { z } from 'zod';
import { disabilities, type Household, type Member, supports } from '../../../flows/care/household.ts';
import { sisbenRanks } from '../../../flows/care/sisben.ts';
import type { PlaceValue } from '../../../flows/engine/question.ts';
import { relations } from '../../../flows/people/relation.ts';
import { BadInput } from '../bad-input.ts';

/** One household as it came in, and where it stood. */
export type Value = { readonly value: unknown; readonly at: string };

export const readValues = (input: string): readonly Value[] => {
  if (input.trim() === '') throw new BadInput('care screen: stdin is empty; a household as JSON is expected');
  const whole = parse(input);
  if (whole.ok) {
    const { value } = whole;
    if (!Array.isArray(value)) return [{ value, at: '' }];
    if (value.length === 0) throw new BadInput('care screen: the list is empty; at least one household is expected');
    return value.map((one, index) => ({ value: one, at: `[${index}] ` }));
  }
  return input.split('\n').flatMap((line, index) => {
    if (line.trim() === '') return [];
    const parsed = parse(line);
    if (!parsed.ok) throw new BadInput(`care screen: line ${index + 1} is not JSON: ${parsed.why}`);
    return [{ value: parsed.value, at: `line ${index + 1}: ` }];
  });
};

const parse = (json: string): { ok: true; value: unknown } | { ok: false; why: string } => {
  try {
    return { ok: true, value: JSON.parse(json) };
  } catch (error) {
    return { ok: false, why: error instanceof Error ? error.message : String(error) };
  }
};

const yesNo = z.boolean().nullish();
const age = z.number().min(0).max(120).transform(Math.floor).nullish();
const disabilityCode = z.enum(disabilities);
/** Several named ones are a multiple disability. */
const disability = z
  .union([z.boolean(), disabilityCode, z.array(disabilityCode)])
  .transform((told) => {
    if (!Array.isArray(told)) return told;
    const named = told.filter((one) => one !== 'none');
    const [first] = named;
    if (first === undefined || named.length === 1) return first ?? 'none';
    return named.some((one) => one === 'intellectual' || one === 'multiple_intellectual')
      ? 'multiple_intellectual'
      : 'multiple';
  })
  .nullish();
const sisben = z
  .string()
  .refine((group) => group === 'none' || sisbenRanks(group) !== null, {
    error: 'a Sisbén IV group as B3, a span as C2-C9, or none',
  })
  .nullish();

const member = z.strictObject({
  id: z
    .string()
    .regex(/^[a-z][a-z0-9_-]*$/)
    .optional(),
  age,
  sex: z.enum(['F', 'M', 'X']).nullish(),
  caregiver: yesNo,
  relation: z.enum(relations).nullish(),
  disability,
  support: z.enum(supports).nullish(),
  pregnant: yesNo,
  sisben,
  sameHome: yesNo,
  pension: yesNo,
  colombian: yesNo,
  tenYearsResident: yesNo,
  marketVendor: yesNo,
  nightShift: yesNo,
  experienceMonths: z.number().min(0).nullish(),
  homeCareVisited: yesNo,
  childAtWork: yesNo,
  migrant: yesNo,
  leavesHome: yesNo,
  schooling: z.enum(['none', 'primary', 'secondary', 'higher']).nullish(),
  eps: z.enum(['contributory', 'subsidized', 'none']).nullish(),
  hoursFree: z.array(z.string()).nullish(),
});

const place = z
  .strictObject({
    locality: z
      .string()
      .regex(/^(0[1-9]|1\d|20)$/, 'a locality is a code from 01 to 20')
      .nullish(),
    latitude: z.number().min(-90).max(90).optional(),
    longitude: z.number().min(-180).max(180).optional(),
    precision: z.enum(['shared', 'neighbourhood', 'locality', 'outside']).optional(),
    /** Of the neighbourhood; nothing rests on it. */
    name: z.string().nullish(),
  })
  .refine(({ latitude, longitude }) => (latitude === undefined) === (longitude === undefined), {
    error: 'latitude and longitude go together',
  });

const day = z.string().regex(/^\d{4}-\d{2}-\d{2}/, 'a date is YYYY-MM-DD');

const input = z.strictObject({
  now: day.optional(),
  person: member,
  caresFor: z.array(member).max(20).nullish(),
  place: place.nullish(),
});

export const readHousehold = (value: unknown, at: string): { household: Household; now: string | undefined } => {
  const parsed = input.safeParse(value);
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    const path = issue?.path.join('.') ?? '';
    throw new BadInput(`care screen: ${at}${path === '' ? '' : `${path}: `}${why(issue)}`);
  }
  const { now, person, caresFor, place: told } = parsed.data;
  const members: readonly Member[] = [
    named(person, 'self'),
    ...(caresFor ?? []).map((one, index) => named(one, `p${index + 1}`)),
  ];
  const ids = members.map(({ id }) => id);
  if (new Set(ids).size !== ids.length) throw new BadInput(`care screen: ${at}two people have the same id`);
  const [self, ...others] = members;
  if (self === undefined) throw new BadInput(`care screen: ${at}person: missing`);
  return { now, household: { person: self, caresFor: caresFor ? others : null, place: told ? readPlace(told) : null } };
};

const named = ({ id, ...facts }: z.output<typeof member>, fallback: string): Member => {
  const told = Object.entries(facts).filter(([, value]) => value !== undefined);
  return { ...Object.fromEntries(told), id: id ?? fallback };
};

const readPlace = ({ locality, latitude, longitude, precision }: z.output<typeof place>): PlaceValue => {
  const point = latitude === undefined || longitude === undefined ? {} : { latitude, longitude };
  const inferred = latitude !== undefined ? 'shared' : 'locality';
  return { locality: locality ?? null, ...point, precision: precision ?? inferred };
};

/** A misspelt fact must not pass for one that was not told. */
const why = (issue: z.core.$ZodIssue | undefined): string => {
  if (issue?.code === 'unrecognized_keys') return `there is no such fact: ${issue.keys.join(', ')}`;
  if (issue?.code === 'invalid_type' && issue.path.at(-1) === 'person') return 'missing';
  if (issue?.code === 'invalid_type' && issue.path.length === 0) return 'a household is an object with a person';
  return issue?.message ?? 'not a household';
};
