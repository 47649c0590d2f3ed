import type { Locale } from '../in-both.ts';
import { formatsOf, type Row, type Sheet, shown } from './sheet.ts';

/** By which column a card says in a sentence what is seen, and of which rows; `course`: rows in order of time. */
export type Tells = { readonly column?: string; readonly rows?: readonly Row[]; readonly course?: boolean };

type Words = Readonly<Record<'comesFirst' | 'thenOne' | 'thenTwo' | 'course', string>>;

/** What a chart shows, in a sentence made from its data: who comes first, or from where to where. Empty where nothing stands out. */
export const tell = (
  { columns, rows: all }: Sheet,
  { column, rows = all, course = false }: Tells,
  { say, locale }: { readonly say: Words; readonly locale: Locale },
): string => {
  const [label] = columns;
  const number = columns.find(({ id, kind }) => (column === undefined ? kind !== 'text' : id === column));
  if (label === undefined || number === undefined) return '';
  const formats = formatsOf(locale);
  const known = rows.flatMap(({ key, values }) => {
    const value = values[number.id];
    return key === '' || typeof value !== 'number'
      ? []
      : [{ name: String(values[label.id] ?? ''), value, text: shown(value, number.kind, formats) }];
  });
  if (course) {
    const [first, last] = [known[0], known.at(-1)];
    if (first === undefined || last === undefined || known.length < 2) return '';
    return fill(say.course, { what: number.label, a: first.name, x: first.text, b: last.name, y: last.text });
  }
  // One alone is first of nothing.
  if (rows.length < 2) return '';
  const [a, b, c] = known.toSorted((one, other) => Math.abs(other.value) - Math.abs(one.value));
  // Where several are level none comes first.
  if (a === undefined || a.value === 0 || a.value === b?.value) return '';
  const rest =
    b === undefined || b.value === 0
      ? ''
      : c === undefined || c.value === 0
        ? fill(say.thenOne, { b: b.name, y: b.text })
        : fill(say.thenTwo, { b: b.name, y: b.text, c: c.name, z: c.text });
  return `${fill(say.comesFirst, { a: a.name, what: number.label, x: a.text })}${rest}.`;
};

const fill = (text: string, values: Readonly<Record<string, string>>): string =>
  text.replaceAll(/\{(\w+)\}/g, (whole, id: string) => values[id] ?? whole);
