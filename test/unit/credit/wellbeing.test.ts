import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { shippedCredit } from '../../../flows/credit/shipped.ts';
import { tenItems } from '../../../flows/credit/wellbeing/questions.ts';
import { describing, howOften, items, scoreOf } from '../../../flows/credit/wellbeing/scale.ts';
import { wellbeing } from '../../../flows/credit/wellbeing/wellbeing.ts';
import type { Known, Past } from '../../../flows/engine/flow.ts';
import type { World } from '../../../flows/engine/world.ts';

const optionsOf = (index: number): readonly string[] => (items[index]!.part === 'describes' ? describing : howOften);

/** Answers worth so many points in all, the first items filled first. */
const worth = (raw: number): readonly string[] =>
  items.map(({ reverse }, index) => {
    const points = Math.min(4, Math.max(0, raw - 4 * index));
    return optionsOf(index)[reverse ? 4 - points : points]!;
  });

describe('the score', () => {
  // The corners and the middle of the tables for whoever reads herself (CFPB, 2015).
  it.each([
    [0, 14, 14],
    [1, 19, 20],
    [10, 37, 39],
    [20, 50, 53],
    [30, 63, 67],
    [39, 81, 88],
    [40, 86, 95],
  ])('of %d points is %d, from 62 years on %d', (raw, young, old) => {
    expect(scoreOf(worth(raw), '18-61')).toBe(young);
    expect(scoreOf(worth(raw), '62-plus')).toBe(old);
  });

  it('counts the highest option of a reversed item as nothing', () => {
    const top = items.map((_, index) => optionsOf(index)[4]!);
    // Four of the ten are not reversed: 4 · 4 = 16 points less those reversed at 0.
    expect(items.filter(({ reverse }) => !reverse).length).toBe(4);
    expect(scoreOf(top, '18-61')).toBe(45);
  });

  it('is unknown unless all ten are answered by one of their options, and the age group is', () => {
    const all = worth(20);
    for (const index of items.keys()) {
      expect(scoreOf(all.with(index, 'dont-know'), '18-61'), `item ${index + 1}`).toBeNull();
      expect(scoreOf(all.toSpliced(index, 1), '18-61'), `item ${index + 1}`).toBeNull();
    }
    expect(scoreOf(all, null)).toBeNull();
    expect(scoreOf(all, '62')).toBeNull();
  });

  it('never falls by a better answer', () => {
    for (let raw = 1; raw <= 40; raw += 1)
      for (const age of ['18-61', '62-plus'])
        expect(scoreOf(worth(raw), age)!).toBeGreaterThan(scoreOf(worth(raw - 1), age)!);
  });
});

const shared = new URL('../../../../shared/domain/instruments.json', import.meta.url);
it.skipIf(!existsSync(shared))(
  'has the published wording and tables, unchanged (skipped where the research file is not there)',
  () => {
    const all: { id: string; [name: string]: unknown }[] = JSON.parse(readFileSync(shared, 'utf8'));
    const scale = all.find(({ id }) => id === 'cfpb-fwb-10') as unknown as {
      items: { n: number; text_es: string; part: 'describe' | 'frecuencia'; reverse: boolean }[];
      parts: Record<string, { stem: string; options: string[] }>;
      scoring: { table: Record<string, Record<string, number[]>> };
    };
    const texts = wellbeing.texts['es-CO'].questions;
    for (const { n, text_es, part, reverse } of scale.items) {
      const { stem, options } = scale.parts[part]!;
      const question = texts[`wellbeing.q${n}`]!;
      expect(question.ask).toBe(`${n}/10. ${stem}\n\n*${text_es}*`);
      const ids = tenItems[n - 1]!.options!;
      expect(ids.map((id) => question.options![id]!.description ?? question.options![id]!.title)).toEqual(options);
      expect(items[n - 1]!.reverse, text_es).toBe(reverse);
    }
    for (const age of ['18-61', '62-plus'])
      for (let raw = 0; raw <= 40; raw += 1)
        expect(scoreOf(worth(raw), age), `${age} ${raw}`).toBe(scale.scoring.table['read-self']![age]![raw]);
  },
);

describe('what she is told', () => {
  const told = (raw: number, before: Past | null = null) => {
    const answers = Object.fromEntries([
      ['wellbeing.age', '18-61'],
      ...worth(raw).map((value, index) => [`wellbeing.q${index + 1}`, value]),
    ]);
    const world = { credit: shippedCredit } as unknown as World;
    const now = '2026-11-28T15:00:00.000Z';
    const known: Known = { answers, subjects: [], world, now, locale: 'es-CO', before };
    return wellbeing.conclude('score', known);
  };
  const past = (at: string, { outcomes }: ReturnType<typeof told>): Past => ({
    at,
    outcomes: Object.fromEntries(outcomes.map(({ name, value }) => [name, value])),
  });

  it('is a number, and no comparison with anybody: neither the average of elsewhere nor a rank', () => {
    const { say, outcomes } = told(20);
    expect(say).toContain('*50*');
    expect(say).not.toMatch(/\b54\b|promedio|mejor que|peor que/);
    expect(outcomes).toContainEqual({ name: 'score', value: 50 });
  });

  it('is her own change, from the last time and from the first', () => {
    const first = told(10);
    const again = past('2026-03-01T15:00:00.000Z', {
      ...first,
      outcomes: [
        { name: 'score', value: 37 },
        { name: 'first', value: { score: 37, day: '2026-03-01' } },
      ],
    });
    const second = told(8, again);
    expect(second.say).toMatch(/era 37: bajó 3\./);
    expect(second.outcomes).toContainEqual({ name: 'first', value: { score: 37, day: '2026-03-01' } });
    const third = told(20, past('2026-06-01T15:00:00.000Z', second));
    expect(third.say).toMatch(/era 34: subió 16\. La primera vez, .*, era 37\./);
    expect(told(8, past('2026-06-01T15:00:00.000Z', second)).say).toContain('sigue igual');
  });
});
