import type { components } from './api-types.ts';

type Barrier = components['schemas']['ToldRecord']['barriers'][number];

/** What the API takes for what got in the way; a test holds it equal to the server's list. */
export const barrierIds = [
  'hours',
  'distance',
  'nobody-to-care',
  'documents',
  'no-places',
  'did-not-know',
  'treated-badly',
  'other',
] as const satisfies readonly Barrier[];

/** As charts draw them: what the city can mend first. */
export const barriersInCharts = [
  'hours',
  'no-places',
  'distance',
  'documents',
  'nobody-to-care',
  'did-not-know',
  'treated-badly',
  'other',
] as const satisfies readonly Barrier[];
