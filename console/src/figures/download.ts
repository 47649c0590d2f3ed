import type { Sheet } from './sheet.ts';

/** A table as CSV (RFC 4180), with a mark by which spreadsheets know UTF-8. */
export const csvOf = ({ columns, rows }: Sheet): string => {
  const lines = [
    columns.map(({ label }) => safe(label)),
    ...rows.map(({ values }) =>
      columns.map(({ id }) => {
        const value = values[id];
        return typeof value === 'number' ? String(value) : safe(value ?? '');
      }),
    ),
  ];
  return `\uFEFF${lines.map((line) => line.join(',')).join('\r\n')}\r\n`;
};

/** A text that a spreadsheet would take for a formula gets an apostrophe before it, and stays text. */
const safe = (text: string): string => {
  const plain = /^[\s]*[=+\-@|%\t\r]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(plain) || plain.startsWith("'") ? `"${plain.replaceAll('"', '""')}"` : plain;
};

/** What a file is called: the chart's title, and the period it is of. */
export const fileName = (title: string, period: string, ending: 'csv' | 'png'): string =>
  `${`${title} ${period}`
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-|-$/g, '')}.${ending}`;

export const saveText = (name: string, text: string): void => {
  const url = URL.createObjectURL(new Blob([text], { type: 'text/csv;charset=utf-8' }));
  saveUrl(name, url);
  // The browser reads it after this turn.
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
};

export const saveUrl = (name: string, url: string): void => {
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
};
