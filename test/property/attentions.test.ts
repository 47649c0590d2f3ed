import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Attention, attentionsOf, type Statement } from '../../functions/records/attentions.ts';

const statement = (n: number) =>
  fc
    .record({
      source: fc.constantFrom('citizen', 'staff', 'entity'),
      by: fc.constantFrom('sdis', 'salud'),
      place: fc.constantFrom(null, 'a', 'b', 'c'),
      service: fc.constantFrom('yoga', 'lavanderia'),
      who: fc.constantFrom('self', 'p1'),
      on: fc.constantFrom('2026-11-20', '2026-11-21'),
      received: fc.boolean(),
      satisfaction: fc.constantFrom(null, 1, 5),
      disputed: fc.boolean(),
    })
    .map(
      ({ source, by, place, service, who, on, received, satisfaction, disputed }): Statement => ({
        record: `r${n}`,
        told: { service, who, on, place, received, satisfaction, barriers: [] },
        witness: { source, by: source === 'citizen' ? null : by, at: '2026-11-22T00:00:00.000Z' },
        disputed: disputed && source !== 'citizen',
      }),
    );

const many = fc
  .integer({ min: 0, max: 8 })
  .chain((n) => fc.tuple(...Array.from({ length: n }, (_, at) => statement(at))));

/** Times follow the order of telling; what is told of an attention must not. */
const told = (statements: readonly Statement[]) =>
  attentionsOf(
    statements.map((one, n) => ({ ...one, witness: { ...one.witness, at: `2026-11-22T00:00:0${n}.000Z` } })),
  ).map(({ witnesses, ...rest }: Attention) => ({ ...rest, witnesses: witnesses.map(({ record }) => record).sort() }));

test('the order in which witnesses tell does not matter', () => {
  const texts = (statements: readonly Statement[]) =>
    told(statements)
      .map((one) => JSON.stringify(one))
      .sort();
  fc.assert(
    fc.property(
      many.chain((all) => fc.tuple(fc.constant(all), fc.shuffledSubarray([...all], { minLength: all.length }))),
      ([all, shuffled]) => {
        expect(texts(shuffled)).toEqual(texts(all));
      },
    ),
  );
});

test('every statement is witness of one attention, and no attention tells of two people, days or services', () => {
  fc.assert(
    fc.property(many, (all) => {
      const attentions = attentionsOf(all);
      expect(attentions.flatMap(({ witnesses }) => witnesses.map(({ record }) => record)).sort()).toEqual(
        all.map(({ record }) => record).sort(),
      );
      for (const { who, service, on, witnesses } of attentions)
        for (const one of witnesses) expect(one.told).toMatchObject({ who, service, on });
    }),
  );
});

test('what witnesses do not agree on is told as such and never as one value', () => {
  fc.assert(
    fc.property(many, (all) => {
      for (const { contradictions, received, witnesses, disputed } of attentionsOf(all)) {
        const counted = witnesses.filter((one) => disputed || !one.disputed);
        const values = new Set(counted.map((one) => one.told.received));
        expect(received).toBe(values.size === 1 ? [...values][0] : null);
        if (values.size > 1) expect(contradictions).toContain('received');
      }
    }),
  );
});
