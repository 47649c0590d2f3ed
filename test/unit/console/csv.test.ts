import { expect, it } from 'vitest';
import { csvOf } from '../../../console/src/figures/download.ts';

const csv = (text: string): string =>
  csvOf({
    columns: [
      { id: 'a', label: 'Lugar', kind: 'text' },
      { id: 'n', label: 'Personas', kind: 'count' },
    ],
    rows: [{ key: 'k', values: { a: text, n: -5 } }],
  });

it.each(['=1+1', '+57', '-2', '@sum', '\t=1', '\r=1', ' =1', '=cmd|x', '|x'])(
  'a CSV of a chart keeps %j a text for a spreadsheet',
  (text) => expect(csv(text).split('\r\n').slice(1).join('\r\n')).toContain(`"'${text}"`),
);

it('keeps numbers numbers, quotes what needs it, and is known as UTF-8', () => {
  expect(csv('Niñas, "y" niños')).toBe('\uFEFFLugar,Personas\r\n"Niñas, ""y"" niños",-5\r\n');
});
