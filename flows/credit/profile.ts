import type { infer as Infer } from 'zod';
import type { profileSchema } from './profile-schema.ts';

export type Profile = Infer<typeof profileSchema>;
export type Debt = NonNullable<Profile['debts']>[number];

/** Uses that business programmes pay for, replacing debts among them (CREO line of Bancóldex, El Espectador, 2025-03). */
export const businessPurposes: readonly string[] = ['stock', 'equipment', 'stall', 'debts'];

/** Other codes of ours; a purpose that is neither is not judged. */
export const personalPurposes: readonly string[] = ['emergency', 'home', 'study'];

/** Kinds of debt that lenders count as formal credit. */
export const formalDebts: readonly string[] = ['bank', 'microfinance', 'cooperative', 'card'];
