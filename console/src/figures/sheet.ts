/** What a card shows, as a table: the chart is drawn from it, the CSV is made from it. */
export type Sheet = {
  readonly columns: readonly Column[];
  readonly rows: readonly Row[];
};

export type Column = {
  readonly id: string;
  readonly label: string;
  /** `share` is 0 to 1 and shown as percent; `range` is two of them in words. */
  readonly kind: 'text' | 'range' | 'count' | 'share' | 'decimal' | 'seconds';
};

/** `key` is the code behind the label: what a click on it filters. */
export type Row = { readonly key: string; readonly values: Readonly<Record<string, string | number | null>> };

export type Formats = {
  readonly count: (n: number) => string;
  readonly share: (n: number) => string;
  readonly decimal: (n: number) => string;
};

export const formatsOf = (locale: 'es' | 'en'): Formats => {
  const language = locale === 'es' ? 'es-CO' : 'en-GB';
  const whole = new Intl.NumberFormat(language, { maximumFractionDigits: 0 });
  const percent = new Intl.NumberFormat(language, { style: 'percent', maximumFractionDigits: 1 });
  const one = new Intl.NumberFormat(language, { minimumFractionDigits: 1, maximumFractionDigits: 2 });
  return { count: (n) => whole.format(n), share: (n) => percent.format(n), decimal: (n) => one.format(n) };
};

/** A value as it is read; '–' where there is none. */
export const shown = (value: string | number | null | undefined, kind: Column['kind'], formats: Formats): string => {
  if (value === null || value === undefined) return '–';
  if (typeof value === 'string') return value;
  if (kind === 'share') return formats.share(value);
  if (kind === 'decimal') return formats.decimal(value);
  if (kind === 'seconds') return `${formats.count(value)} s`;
  return formats.count(value);
};

export const numberIn = (row: Row, column: string): number => {
  const value = row.values[column];
  return typeof value === 'number' ? value : 0;
};

export const textIn = (row: Row, column: string): string => String(row.values[column] ?? '');
