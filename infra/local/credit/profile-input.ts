import { z } from 'zod';
import { profileSchema } from '../../../flows/credit/profile-schema.ts';

/**
 * Who a person is: may stand in a profile and is never looked at, so that it is seen to change nothing. Whatever else
 * is not known is refused: a misspelt `salesGodDay` must not pass for "not said".
 */
const neverWeighed = [
  'id',
  'sex',
  'gender',
  'birthDate',
  'disability',
  'place',
  'locality',
  'nationality',
  'migrant',
  'ethnicity',
  'victim',
  'pregnant',
  'caregiver',
  'caresFor',
  'careBurden',
  'careHours',
  'children',
  'dependents',
  'person',
  'consent',
  'research',
  'researchConsent',
  'consentToResearch',
] as const;

const { business, debts, history } = profileSchema.shape;

/** A profile as `credit assess` takes it: nothing in it that we do not know. */
export const profileInput = z.strictObject({
  ...profileSchema.shape,
  business: business.unwrap().unwrap().strict().nullish(),
  debts: z.array(debts.unwrap().unwrap().element.strict()).max(100).nullish(),
  history: history.unwrap().unwrap().strict().nullish(),
  ...Object.fromEntries(neverWeighed.map((name) => [name, z.unknown().optional()])),
});
