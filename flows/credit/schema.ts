import { z } from 'zod';

/**
 * The shape of the credit facts, held against the shipped file by a test: parsing them here would cost every cold start.
 *
 * Sourced credit facts: what the product may say about rates, lenders and rules, each with its source and date.
 * A fact that was not found is null, never "no requirement". Built by `data/build.mjs`, corrected by staff.
 */

/** Where a fact was read (addresses first) and as of when: `YYYY`, `YYYY-MM`, `YYYY-MM-DD`, or null where undated. */
const sourced = { source: z.array(z.string()).min(1), asOf: z.string().nullable() };

/** A credit class for which the Superfinanciera certifies a rate. By amount in minimum wages: Decreto 455 de 2023. */
const modalityIds = [
  'consumo_y_ordinario',
  'consumo_bajo_monto',
  'popular_productivo_urbano',
  'popular_productivo_rural',
  'productivo_urbano',
  'productivo_rural',
  'productivo_mayor_monto',
] as const;

export const modality = z.enum(modalityIds);

/** The usury ceiling of one month and modality, effective annual percent, as published (never recomputed). */
export const ceiling = z.object({
  month: z.string(),
  modality,
  ea: z.number(),
  confidence: z.string().nullable(),
  ...sourced,
});

const conditions = z.object({
  /** Whole pesos; null: not found. */
  amountMin: z.number().nullable(),
  amountMax: z.number().nullable(),
  /** Months the business must have run. */
  monthsMin: z.number().nullable(),
  /** Own income a month, whole pesos. */
  incomeMin: z.number().nullable(),
  /** Years. The upper bound is told, never weighed. */
  ageMin: z.number().nullable(),
  ageMax: z.number().nullable(),
  /** Sisbén IV groups that count. */
  sisben: z.array(z.string()).nullable(),
  /** True: nobody with a formal loan received or running in the last two years. */
  noFormalCredit: z.boolean().nullable(),
  /** Whether people reported to the bureaus are taken; null: not found. */
  acceptsReported: z.boolean().nullable(),
  /** Whether migrants from Venezuela are taken; null: not found. */
  takesMigrants: z.boolean().nullable(),
  /** A bank account or wallet is needed. */
  account: z.boolean().nullable(),
  /** Only for business use. */
  productive: z.boolean().nullable(),
  /** By the lender's own invitation only. */
  invitation: z.boolean().nullable(),
});

export const offer = z.object({
  id: z.string(),
  name: z.string(),
  kind: z.enum(['programme', 'lender']),
  conditions,
  rateEa: z.array(z.number()).nullable(),
  termMonths: z.array(z.number().nullable()).nullable(),
  /** What else nobody published: codes such as `requirements`, `rate`, `openNow`. */
  notKnown: z.array(z.string()),
  /** How many of a hundred who registered got money, where a source says so. */
  oddsPercent: z.number().nullable(),
  approx: z.boolean(),
  ...sourced,
});

const ruleOfThumb = z.object({ id: z.string(), value: z.number(), ...sourced });

export const creditDataSchema = z.object({
  /** The day the records were read, `YYYY-MM-DD`. */
  version: z.string(),
  ceilings: z.array(ceiling),
  /** Months for which no ceiling was found although they have begun. */
  missingMonths: z.array(z.object({ month: z.string(), ...sourced })),
  /** Legal monthly minimum wage by year, whole pesos. */
  smmlv: z.array(z.object({ year: z.number(), pesos: z.number(), ...sourced })),
  modalities: z.array(
    z.object({ modality, above: z.number(), upTo: z.number(), zone: z.enum(['urban', 'rural', 'all']), ...sourced }),
  ),
  offers: z.array(offer),
  /** Rules of thumb, not law: 12 months in business, 30% of income, and so on. */
  parameters: z.array(ruleOfThumb),
  /** What papers are asked for, and where to get the vendors' record. */
  documents: z.object({ ...sourced }),
  vendorRecord: z.object({ ...sourced }),
  history: z.object({ ...sourced }),
  /** The gota a gota as IPES described it: percent flat, daily payments. Other surveys say otherwise: never one alone. */
  gota: z.object({ flatPercent: z.number(), payments: z.number(), maxDays: z.number(), ...sourced }),
  /**
   * What may be charged besides interest: the most that the commission of Ley 590 de 2000, art. 39 may be, percent of the
   * loan before VAT, `small` below so many minimum wages; and the VAT on it. Probably in force; the city's lawyer confirms.
   */
  charges: z.object({
    commission: z.object({
      smallPercent: z.number(),
      largePercent: z.number(),
      smallBelow: z.number(),
      ...sourced,
    }),
    vat: z.object({ percent: z.number(), ...sourced }),
  }),
  /** Share of micro-businesses that did not ask for credit out of fear of debt, percent. */
  fear: z.object({ percent: z.number(), ...sourced }),
  law: z.array(
    z.object({
      id: z.string(),
      law: z.string(),
      article: z.string().nullable(),
      meaning: z.string(),
      /** How well it was read. */
      level: z.string(),
      /** False: read at second hand. Its meaning guides advice; it is not cited until the city's lawyer has confirmed it. */
      citable: z.boolean(),
      ...sourced,
    }),
  ),
  /** Our barrier codes beside those of the surveys (EMICRON H.3 and H.7B; Banca de las Oportunidades 2022). */
  barriers: z.array(
    z.object({ code: z.string(), survey: z.string(), official: z.array(z.string()).nullable(), ...sourced }),
  ),
});
