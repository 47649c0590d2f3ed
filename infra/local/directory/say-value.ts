import type { Value } from '../../../flows/directory/records.ts';

/** A field's value as the command line writes it. */
export const sayValue = (value: Value): string =>
  value === null ? '(unknown)' : typeof value === 'object' ? value.join(' | ') : String(value);
