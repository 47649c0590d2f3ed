import data from './data/directory.json' with { type: 'json' };
import type { Directory } from './directory.ts';
import { schools } from './schools.ts';

/** The build and a test hold the data against `directorySchema`; doing it here would cost every cold start. */
const compiled = (value: unknown): value is Directory =>
  typeof value === 'object' && value !== null && 'version' in value;

const read = (value: unknown): Directory => {
  if (!compiled(value))
    throw new Error('flows/directory/data/directory.json is not a directory: run scripts/compile-directory.ts');
  return { ...value, places: [...value.places, ...schools()] };
};

/** The directory as it is shipped, without the corrections of staff. */
export const shippedDirectory: Directory = read(data);
