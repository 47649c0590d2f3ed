/** The road in its order, as the figures count it. */
export const stages = [
  'need',
  'business',
  'debts',
  'documents',
  'assessed',
  'looking',
  'applied',
  'refused',
  'approved',
  'paying',
  'trouble',
  'paid',
] as const;
