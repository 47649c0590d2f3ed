/** From and to which day something holds, ISO day or month, both included. Absent or null: not known, or no end. */
export type Dated = { readonly validFrom?: string | null | undefined; readonly validUntil?: string | null | undefined };

/** `later`: it begins after this day; `over`: its last day is past. */
export const validity = ({ validFrom, validUntil }: Dated, now: string): 'current' | 'later' | 'over' => {
  const day = now.slice(0, 10);
  // A month counts whole: a shorter text stands before every day of it.
  if (validFrom != null && day < validFrom) return 'later';
  return validUntil != null && day.slice(0, validUntil.length) > validUntil ? 'over' : 'current';
};

export const isCurrent = (record: Dated, now: string): boolean => validity(record, now) === 'current';
