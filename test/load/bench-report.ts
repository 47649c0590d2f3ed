/** One measured number. `value` null: not measured here. */
export type Figure = {
  readonly engine: string;
  /** What was done: `load`, `doubled deliveries`, `cold`, `kill -9`, `receive-webhook`. */
  readonly phase: string;
  readonly people: number | null;
  readonly figure: string;
  readonly unit: string;
  readonly value: number | null;
};

/** The p-quantile (0 to 1) by the nearest rank; null of nothing. */
export const quantile = (values: readonly number[], p: number): number | null => {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length, Math.ceil(p * sorted.length)) - 1] ?? null;
};

export const rounded = (value: number | null): number | null =>
  value === null || Number.isNaN(value)
    ? null
    : Number(value.toFixed(Math.abs(value) >= 100 ? 0 : Math.abs(value) >= 10 ? 1 : 2));

/** A table for each phase: a row for each engine and number of people, a column for each figure. */
export const table = (figures: readonly Figure[]): string =>
  [...Map.groupBy(figures, ({ phase }) => phase)].map(([phase, all]) => `${phase}\n${lay(rowsOf(all))}\n`).join('\n');

const rowsOf = (figures: readonly Figure[]): readonly (readonly string[])[] => {
  const titleOf = ({ figure, unit }: Figure): string => (unit === '' ? figure : `${figure}, ${unit}`);
  const titles = [...new Set(figures.map(titleOf))];
  const rows = Map.groupBy(figures, ({ engine, people }) => (people === null ? engine : `${engine}, ${people} people`));
  return [
    ['', ...titles],
    ...[...rows].map(([name, all]) => [
      name,
      ...titles.map((title) => String(all.find((one) => titleOf(one) === title)?.value ?? '–')),
    ]),
  ];
};

/** Right-aligned under titles that are broken into words, so that a table fits a terminal. */
const lay = (rows: readonly (readonly string[])[]): string => {
  const [titles = [], ...values] = rows;
  const heads = titles.map((title) => title.split(' '));
  const height = Math.max(...heads.map((words) => words.length));
  const lines = [
    ...Array.from({ length: height }, (_, line) => heads.map((words) => words[line - height + words.length] ?? '')),
    ...values,
  ];
  const widths = titles.map((_, at) => Math.max(...lines.map((line) => line[at]?.length ?? 0)));
  const pad = (text: string, at: number): string =>
    at === 0 ? text.padEnd(widths[at] ?? 0) : text.padStart(widths[at] ?? 0);
  return lines.map((line) => `  ${line.map(pad).join('  ')}`.trimEnd()).join('\n');
};
