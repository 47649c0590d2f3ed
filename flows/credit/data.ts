import type { infer as Infer } from 'zod';
import type { creditDataSchema, modality, offer } from './schema.ts';

export type CreditData = Infer<typeof creditDataSchema>;
export type Modality = Infer<typeof modality>;
export type LoanOffer = Infer<typeof offer>;
export type Sourced = { readonly source: readonly string[]; readonly asOf: string | null };

/** A rule of thumb by its id. The data are parsed before they serve, so a missing one is a fault of ours. */
export const parameter = (data: CreditData, id: string): CreditData['parameters'][number] => {
  const found = data.parameters.find((one) => one.id === id);
  if (found === undefined) throw new Error(`credit data has no parameter ${id}`);
  return found;
};

/** The address to show for a fact, without our remarks beside it. */
export const address = ({ source }: Sourced): string => {
  const first = source[0] ?? '';
  return first.startsWith('http') ? (first.split(' ')[0] ?? first) : first;
};

/** As of when a fact holds: its own date, or for an undated page the day the data were read. */
export const dateOf = ({ asOf }: Sourced, data: CreditData): string => asOf ?? data.version;
