import { localities } from './localities.ts';

/** Localities and other codes by their names. */
export const factOf = (name: string, value: unknown, values: Readonly<Record<string, string>>): string => {
  if (name === 'locality' && typeof value === 'string') return localities[value] ?? value;
  return (
    values[`${name}.${String(value)}`] ?? (typeof value === 'boolean' ? values[String(value)] : null) ?? shown(value)
  );
};

const shown = (value: unknown): string =>
  value === null || value === undefined || (Array.isArray(value) && value.length === 0)
    ? '—'
    : Array.isArray(value)
      ? value.join('; ')
      : typeof value === 'object'
        ? JSON.stringify(value)
        : String(value);
