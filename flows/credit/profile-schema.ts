import { z } from 'zod';
import { periods } from '../loans/rate.ts';

/**
 * What is known of a vendor. Pesos are whole numbers; absent or null is unknown, `false` is answered no. Fields not
 * named here (sex, locality, nationality, disability, people in her care, consent to research…) are dropped when read,
 * so nothing that decides can see them.
 */
const pesos = z.int().min(0).max(1e12).nullish();

export const profileSchema = z.object({
  amount: pesos,
  /** A code of `credit.purpose`. */
  purpose: z.string().max(100).nullish(),
  /** Only to know a person under 18, who cannot sign a loan. Above that age it is never read. */
  age: z.number().min(0).max(150).nullish(),
  business: z
    .object({
      months: z.number().min(0).max(1200).nullish(),
      /** Where she sells, a code of `credit.market`: says which paper to get first, and weighs nothing. */
      where: z.string().max(100).nullish(),
      salesGoodDay: pesos,
      salesBadDay: pesos,
      daysPerWeek: z.number().min(0).max(7).nullish(),
      /** A day's stock. */
      costPerDay: pesos,
      /** A month's rent, services, transport. */
      fixedCosts: pesos,
    })
    .nullish(),
  /** Empty: she said that she owes nothing. Absent: unknown. */
  debts: z
    .array(z.object({ kind: z.string().max(100).nullish(), pay: pesos, every: z.enum(periods).nullish() }))
    .max(100)
    .nullish(),
  documents: z.record(z.string().max(100), z.boolean().nullable()).nullish(),
  /** As she knows it. */
  history: z
    .object({
      reported: z.boolean().nullish(),
      /** A formal loan received or running in the last two years. */
      formalCredit: z.boolean().nullish(),
    })
    .nullish(),
  /** Sisbén IV group, `B3`. */
  sisben: z.string().max(20).nullish(),
  /** Whether she has a bank account or wallet. */
  account: z.boolean().nullish(),
  /** Whether she writes down what she sells; says which step to name, and weighs nothing. */
  records: z.boolean().nullish(),
  /** Where she keeps money, a code of `credit.savings`; likewise. */
  savings: z.string().max(100).nullish(),
});
