import type { ServiceRules } from './rule.ts';
import { careRules } from './rules/care.ts';
import { incomeRules } from './rules/income.ts';
import { learningRules } from './rules/learning.ts';
import { protectionRules } from './rules/protection.ts';
import { wellbeingRules } from './rules/wellbeing.ts';

/**
 * Who can get what, as far as it is published. Entry criteria by article (Resolución SDIS 509 de 2021 and its annexes)
 * could not be read; the SDIS's own descriptions of whom it serves are the best substitute.
 *
 * Residences, refuges, closed and historical programmes have no rules here and so are never screened.
 */
export const rules: readonly ServiceRules[] = [
  ...careRules,
  ...learningRules,
  ...wellbeingRules,
  ...incomeRules,
  ...protectionRules,
];
