import { describe, expect, it } from 'vitest';
import { scrub } from '../../../flows/understanding/scrub.ts';
import { clustersOf } from '../../../functions/analytics/misread/clusters.ts';
import { type Misread, misreadRows } from '../../../functions/analytics/misread/misread-rows.ts';
import { type Step, stepOf } from '../../../functions/analytics/told.ts';

describe('a text that was not understood, before it is kept', () => {
  it.each([
    ['No entiendo qué es eso', 'no entiendo qué es eso'],
    ['mi cédula es 1.032.456.789 vecina', 'mi cédula es vecina'],
    ['escríbame al 573000000001 o a alguien@example.org', 'escríbame al o a'],
    ['vea https://example.org/rosa?x=1 ahí está', 'vea ahí está'],
    ['mi hija Luisa Pérez cuida', 'mi hija cuida'],
    ['me llamo rosa elena y no sé', 'y no sé'],
    ['500mil', null],
    ['👍🏽 !!', null],
  ])('%s', (text, left) => expect(scrub(text)).toBe(left));

  it('is at most a hundred characters', () => expect(scrub('no sé '.repeat(60))?.length).toBeLessThanOrEqual(100));
});

const texts = (question: string, words: readonly string[], from = 0): readonly Misread[] =>
  words.map((one, index) => ({ question, version: '1', person: `person-${from + index}`, words: one }));

describe('clusters', () => {
  it('tell the words that five people wrote, and no word of fewer', () => {
    const found = clustersOf(
      texts('credit.fixedCosts', [
        'no sé qué son costos fijos',
        'cuáles costos fijos rosalba',
        'costos fijos qué es',
        'eso de costos fijos',
        'costos fijos en san victorino',
        'arriendo',
      ]),
    );
    expect(found).toEqual([{ question: 'credit.fixedCosts', version: '1', words: ['costos', 'fijos'], people: 5 }]);
  });

  it('are not there for four people, though one of them wrote it ten times', () => {
    const four = texts(
      'care.age',
      Array.from({ length: 4 }, () => 'la edad de quién'),
    );
    const often = Array.from(
      { length: 10 },
      (): Misread => four[0] ?? { question: '', version: '', person: '', words: '' },
    );
    expect(clustersOf([...four, ...often])).toEqual([]);
  });

  it('join what is written with and without accents, and keep questions and versions apart', () => {
    const some = ['cuánto es', 'cuanto gano', 'cuanto', 'cuánto', 'cuanto será'];
    const [one, ...others] = clustersOf([
      ...texts('a', some),
      ...texts('b', some.slice(0, 3)),
      ...texts('b', some.slice(3), 3).map((row) => ({ ...row, version: '2' })),
    ]);
    expect(one).toMatchObject({ question: 'a', words: ['cuanto'], people: 5 });
    expect(others).toEqual([]);
  });

  it('are several, largest first, each text in one', () => {
    const found = clustersOf([
      ...texts(
        'a',
        Array.from({ length: 7 }, () => 'la mercancía'),
      ),
      ...texts(
        'a',
        Array.from({ length: 5 }, () => 'el arriendo'),
        20,
      ),
    ]);
    expect(found.map(({ words, people }) => [words.join(' '), people])).toEqual([
      ['mercancía', 7],
      ['arriendo', 5],
    ]);
  });
});

describe('of the turns of a day', () => {
  const step = (turn: number, asks: string | null, said: string | null, notes: readonly string[]): Step =>
    stepOf({
      pk: 'citizen#c',
      sk: `turn#00000000${turn}`,
      version: 1,
      data: {
        citizen: 'c',
        at: `2026-11-02T15:00:0${turn}.000Z`,
        flow: 'care',
        question: asks,
        version: 3,
        said: [said],
        answered: ['y'],
        notes,
      },
    });
  const read = (steps: readonly Step[]) =>
    misreadRows(steps, {
      person: 'h',
      onDay: (at) => at.startsWith('2026-11-02'),
      isSensitive: (question) => question === 'care.health',
    });

  it('only what was not understood is taken, under the question that asked', () => {
    const steps = [
      step(1, 'care.age', 'hola', []),
      step(2, 'care.age', 'la de quién', ['missed:care.age:1']),
      step(3, 'care.health', '40 años', ['answered:care.age']),
      step(4, 'care.health', 'me duele', ['missed:care.health:1']),
    ];
    expect(read(steps)).toEqual([{ question: 'care.age', version: '3', person: 'h', words: 'la de quién' }]);
  });

  it('nothing is taken where her words were not kept', () => {
    for (const said of [null, '[…]'])
      expect(read([step(1, 'care.age', 'hola', []), step(2, 'care.age', said, ['missed:care.age:1'])])).toEqual([]);
  });
});
