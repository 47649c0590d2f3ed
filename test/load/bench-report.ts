/** One measured number. `value` null: not measured here. */
export type Figure = {
  readonly engine: string;
  /** What was done: `load`, `doubled deliveries`, `cold`, `kill -9`. */
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

/** A row for each figure, a column for each engine, phase and number of people. */
export const table = (figures: readonly Figure[]): string => {
  const columnOf = ({ engine, phase, people }: Figure): string =>
    `${engine} ${phase}${people === null ? '' : ` ${people}`}`;
  const columns = [...new Set(figures.map(columnOf))];
  const rows = [...new Set(figures.map(({ figure, unit }) => `${figure}${unit === '' ? '' : ` (${unit})`}`))];
  const cell = (row: string, column: string): string => {
    const found = figures.find(
      (one) => columnOf(one) === column && `${one.figure}${one.unit === '' ? '' : ` (${one.unit})`}` === row,
    );
    return found === undefined ? '' : String(found.value ?? '–');
  };
  const lines = [['', ...columns], ...rows.map((row) => [row, ...columns.map((column) => cell(row, column))])];
  const widths = lines[0]?.map((_, at) => Math.max(...lines.map((line) => line[at]?.length ?? 0))) ?? [];
  return lines
    .map((line) =>
      line.map((text, at) => (at === 0 ? text.padEnd(widths[at] ?? 0) : text.padStart(widths[at] ?? 0))).join('  '),
    )
    .join('\n');
};
