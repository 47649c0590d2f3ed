/** The oldest day named: a record is as old as its oldest part. */
export const oldest = (text: string): string | null => {
  const days = text.replaceAll(/(\d{4})-(\d{4})/g, '$1 $2').match(/\d{4}(-\d{2})?(-\d{2})?/g);
  return days?.sort()[0] ?? null;
};
export const list = (value: string | string[] | null | undefined): string[] => [value ?? []].flat();

/** Notes of the compiler and dates are for readers of the seed, not part of an address or an hour. */
export const plain = (text: string | null) =>
  text
    ? text
        .replace(/\((page adds|2023|2025|Bosa 2, semipermanent).*?\)/g, '')
        .replace('; 8:00-17:00', '')
        .replace('aiernes', 'viernes')
        .replace(/[\s,]+$/, '')
        .replaceAll(/\s+/g, ' ')
        .trim()
    : null;

/** `6013808330 ext. 67440 / 3102385351` */
export const phones = (text: string | null | undefined) =>
  text
    ? text
        .replace(/^601 (?=\d{7}$)/, '601')
        .replace(/\/ *(?=EXT)/i, '')
        .replaceAll(/\s*EXT\.?\s*/gi, ' ext. ')
        .replaceAll(/\s*-\s*/g, '-')
        .replaceAll(/\s*\/\s*/g, ' / ')
        .trim()
    : null;

/** Nothing fixed is published: who wants to come asks first. */
export const onDemand = (schedule: string | null) => schedule === null || /demanda/i.test(schedule);
