import compiled from './data/credit.json' with { type: 'json' };
import type { CreditData } from './data.ts';

/** A test holds the file against `creditDataSchema`; doing it here would cost every cold start. */
const isCompiled = (value: unknown): value is CreditData =>
  typeof value === 'object' && value !== null && 'version' in value && 'ceilings' in value;

const read = (value: unknown): CreditData => {
  if (!isCompiled(value)) throw new Error('flows/credit/data/credit.json holds no credit facts: run data/build.mjs');
  return value;
};

/** The credit facts that come with the program, before staff's corrections. */
export const shippedCredit: CreditData = read(compiled);
