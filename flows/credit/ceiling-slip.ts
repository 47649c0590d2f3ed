import type { CeilingChange } from './correct-ceilings.ts';
import type { CreditData } from './data.ts';

/**
 * From month to month a ceiling moves by a few points; a third more or less than the newest of its class is a slip of
 * the finger. Null: it is none.
 */
export const ceilingSlip = (
  { id, set }: CeilingChange,
  { ceilings }: Pick<CreditData, 'ceilings'>,
): { readonly ea: number; readonly near: number; readonly month: string; readonly modality: string } | null => {
  const [month = '', modality = ''] = id.split('/');
  const near = ceilings.filter((one) => one.modality === modality && one.month !== month).at(-1);
  if (near === undefined || Math.abs(set.ea / near.ea - 1) <= 1 / 3) return null;
  return { ea: set.ea, near: near.ea, month: near.month, modality };
};
