import { describe, expect, it } from 'vitest';
import { inTwoLines } from '../../../console/src/figures/shapes/bars.ts';
import { isWhole } from '../../../console/src/figures/shapes/is-whole.ts';
import { type Tells, tell } from '../../../console/src/figures/tell.ts';
import { words } from '../../../console/src/figures/words.ts';

const columns = [
  { id: 'code', label: 'Servicio', kind: 'text' },
  { id: 'people', label: 'Personas', kind: 'count' },
  { id: 'share', label: 'En vano', kind: 'share' },
] as const;
const row = (key: string, people: number | null, share: number | null = null) => ({
  key,
  values: { code: key.toUpperCase(), people, share },
});
const says = (rows: readonly ReturnType<typeof row>[], tells: Tells = {}, locale: 'es' | 'en' = 'es'): string =>
  tell({ columns, rows }, tells, { say: words[locale], locale });

describe('a chart says what is seen', () => {
  it.each([
    [[row('b', 130), row('a', 2050), row('c', 5)], {}, 'A va primero (Personas: 2.050); siguen B (130) y C (5).'],
    [[row('a', 20), row('b', 10)], {}, 'A va primero (Personas: 20); sigue B (10).'],
    [[row('a', 20), row('b', 0)], {}, 'A va primero (Personas: 20).'],
    [[row('a', 9, 0.1), row('b', 5, 0.25)], { column: 'share' }, 'B va primero (En vano: 25%); sigue A (10%).'],
    // What is not known does not come first, nor does one of several that are level.
    [[row('', 900), row('a', 20)], {}, 'A va primero (Personas: 20).'],
    [[row('a', 5), row('b', 5), row('c', 5)], {}, ''],
    [[row('a', 0)], {}, ''],
    [[row('a', 20)], {}, ''],
    [[row('a', null)], {}, ''],
    [[], {}, ''],
    [[row('a', 100), row('b', 300), row('c', 150)], { course: true }, 'Personas: de 100 (A) a 150 (C).'],
    [[row('a', 100)], { course: true }, ''],
  ] as const)('%#', (rows, tells, sentence) => expect(says(rows, tells)).toBe(sentence));

  it('in English too', () =>
    expect(says([row('a', 20), row('b', 10)], {}, 'en')).toBe('A comes first (Personas: 20); then B (10).'));
});

describe('a week or a month is whole', () => {
  const countedAt = { oldest: '2026-11-01T00:00:00.000Z', newest: '2026-11-24T03:00:00.000Z' };
  const weeks = { period: { from: '2026-10-26', to: '2026-11-22' }, countedAt };
  const ever = { period: { from: '2000-01-01', to: '2999-12-31' }, countedAt };
  it.each([
    ['2026-11-16', weeks, true],
    ['2026-10-26', weeks, true],
    ['2026-10', weeks, false],
    ['2026-11', weeks, false],
    ['2026-10', ever, true],
    ['2026-11', ever, false],
    // Three in the morning of Greenwich is the evening before in Bogotá: that week began today.
    ['2026-11-23', ever, false],
    ['2026-11-16', ever, true],
    ['2026-11-16', { ...ever, countedAt: { ...countedAt, newest: '2026-11-20T12:00:00.000Z' } }, false],
    ['2026-12', { ...ever, countedAt: { ...countedAt, newest: '2027-01-01T12:00:00.000Z' } }, true],
  ] as const)('%s: %#', (code, asked, whole) => expect(isWhole(code, asked)).toBe(whole));
});

describe('names beside bars', () => {
  it.each([
    ['Usme', 150, 'Usme'],
    ['Recibieron: Apoyo alimentario', 150, 'Recibieron: Apoyo\nalimentario'],
    ['Manzana del Cuidado de Bosa - El Porvenir', 150, 'Manzana del Cuidado\n…Bosa - El Porvenir'],
  ])('%s', (name, room, shown) => expect(inTwoLines(name, room)).toBe(shown));
});
