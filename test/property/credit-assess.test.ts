import fc from 'fast-check';
import { expect, it } from 'vitest';
import { type Assessment, assess } from '../../flows/credit/assess.ts';
import type { Profile } from '../../flows/credit/profile.ts';
import { profileSchema } from '../../flows/credit/profile-schema.ts';
import { shippedCredit } from '../../flows/credit/shipped.ts';
import { periods } from '../../flows/loans/rate.ts';

const now = '2026-11-22T15:00:00Z';
const perhaps = <Value>(arbitrary: fc.Arbitrary<Value>) => fc.option(arbitrary, { nil: undefined, freq: 4 });
const pesos = (max: number) => fc.oneof(fc.constant(0), fc.integer({ min: 0, max }));
const debt = fc.record({
  kind: fc.constantFrom('gota', 'bank', 'family', 'shop', 'app', 'microfinance'),
  pay: perhaps(pesos(300_000)),
  every: perhaps(fc.constantFrom(...periods)),
});
const yesNo = perhaps(fc.boolean());
const profile: fc.Arbitrary<Profile> = fc.record({
  amount: perhaps(pesos(12_000_000)),
  purpose: perhaps(fc.constantFrom('stock', 'equipment', 'debts', 'emergency', 'study', 'other')),
  business: fc.record({
    months: perhaps(fc.integer({ min: 0, max: 400 })),
    salesGoodDay: perhaps(pesos(600_000)),
    salesBadDay: perhaps(pesos(400_000)),
    daysPerWeek: perhaps(fc.integer({ min: 0, max: 7 })),
    costPerDay: perhaps(pesos(250_000)),
    fixedCosts: perhaps(pesos(2_000_000)),
  }),
  debts: perhaps(fc.array(debt, { maxLength: 4 })),
  documents: perhaps(fc.record({ cedula: fc.boolean(), rut: fc.boolean(), rivi: fc.boolean() }, { requiredKeys: [] })),
  history: fc.record({ reported: yesNo, formalCredit: yesNo }),
  sisben: perhaps(fc.constantFrom('A1', 'B3', 'C9', 'D5')),
  account: yesNo,
});

const levels: readonly Assessment['level'][] = ['not_yet', 'almost', 'ready'];
const outcomes = ['no', 'unknown', 'yes'];
const rank = ({ level }: Assessment) => levels.indexOf(level);
const read = (raw: unknown) => profileSchema.parse(raw);

it('more debt never raises readiness', () => {
  fc.assert(
    fc.property(profile, debt, (before, more) => {
      fc.pre(before.debts != null);
      const without = assess(before, shippedCredit, now);
      const added = assess({ ...before, debts: [...(before.debts ?? []), more] }, shippedCredit, now);
      expect(rank(added)).toBeLessThanOrEqual(rank(without));
      for (const [index, dimension] of added.dimensions.entries()) {
        const was = without.dimensions[index]?.outcome ?? 'unknown';
        expect(outcomes.indexOf(dimension.outcome), dimension.id).toBeLessThanOrEqual(outcomes.indexOf(was));
      }
      if (added.capacity.instalmentMax !== null && without.capacity.instalmentMax !== null) {
        expect(added.capacity.instalmentMax).toBeLessThanOrEqual(without.capacity.instalmentMax);
      }
    }),
    { numRuns: 5_000 },
  );
});

it('paying more on a debt never raises readiness', () => {
  fc.assert(
    fc.property(profile, fc.integer({ min: 1, max: 500_000 }), (before, more) => {
      const first = before.debts?.[0];
      fc.pre(first?.pay != null && first.every != null);
      const debts = [{ ...first, pay: (first?.pay ?? 0) + more }, ...(before.debts ?? []).slice(1)];
      const after = assess({ ...before, debts }, shippedCredit, now);
      expect(rank(after)).toBeLessThanOrEqual(rank(assess(before, shippedCredit, now)));
    }),
    { numRuns: 3_000 },
  );
});

it('selling more never lowers the instalment she can carry', () => {
  fc.assert(
    fc.property(profile, fc.integer({ min: 1, max: 200_000 }), ({ business, ...rest }, more) => {
      const { salesGoodDay: good, salesBadDay: bad } = business ?? {};
      fc.pre(good != null && bad != null);
      const richer = {
        ...rest,
        business: { ...business, salesGoodDay: (good ?? 0) + more, salesBadDay: (bad ?? 0) + more },
      };
      const before = assess({ ...rest, business }, shippedCredit, now).capacity.instalmentMax;
      const after = assess(richer, shippedCredit, now).capacity.instalmentMax;
      if (before !== null) expect(after).toBeGreaterThanOrEqual(before);
      else expect(after).toBeNull();
    }),
    { numRuns: 3_000 },
  );
});

const inputs = ['salesGoodDay', 'salesBadDay', 'daysPerWeek', 'costPerDay', 'fixedCosts'] as const;

it('a missing answer is unknown, never zero and never no', () => {
  fc.assert(
    fc.property(profile, fc.constantFrom(...inputs), (before, field) => {
      const { capacity, dimensions } = assess(
        { ...before, business: { ...before.business, [field]: undefined } },
        shippedCredit,
        now,
      );
      expect(capacity).toMatchObject({ normal: null, badWeek: null, instalmentMax: null });
      const side = dimensions.find((one) => one.id === 'capacity');
      expect(side?.outcome).toBe('unknown');
      expect(side?.missing).toContain(field);
      expect(capacity.lines.some((line) => line.label === (field === 'fixedCosts' ? 'fixedCosts' : 'netSales'))).toBe(
        false,
      );
    }),
    { numRuns: 2_000 },
  );
});

it('debts that are not told are not counted as none: what she can carry is then unknown', () => {
  const untold = fc.constantFrom<Profile['debts']>(
    undefined,
    null,
    [{ kind: 'gota' }],
    [{ kind: 'bank', pay: 90_000 }],
  );
  fc.assert(
    fc.property(profile, untold, (before, debts) => {
      const { capacity, dimensions } = assess({ ...before, debts }, shippedCredit, now);
      expect(capacity).toMatchObject({ normal: null, badWeek: null, instalmentMax: null });
      expect(capacity.lines.map(({ label }) => label)).not.toContain('debts');
      const side = dimensions.find((one) => one.id === 'capacity');
      expect(side?.outcome).not.toBe('yes');
      expect(side?.missing).toContain('debts');
    }),
    { numRuns: 1_000 },
  );
});

it('each other missing answer leaves its side unknown', () => {
  fc.assert(
    fc.property(profile, (before) => {
      const side = (raw: Profile, id: string) =>
        assess(raw, shippedCredit, now).dimensions.find((one) => one.id === id)?.outcome;
      expect(side({ ...before, debts: undefined }, 'debt')).toBe('unknown');
      expect(side({ ...before, history: undefined }, 'history')).toBe('unknown');
      expect(side({ ...before, documents: undefined }, 'documents')).toBe('unknown');
      expect(side({ ...before, purpose: undefined }, 'purpose')).toBe('unknown');
      expect(side({ ...before, business: undefined }, 'business')).toBe('unknown');
    }),
    { numRuns: 1_000 },
  );
});

it('who she is changes nothing', () => {
  const person = fc.record({
    sex: fc.constantFrom('F', 'M', 'X'),
    age: fc.integer({ min: 18, max: 99 }),
    disability: fc.boolean(),
    locality: fc.constantFrom('01', '08', '15', '20'),
    nationality: fc.constantFrom('CO', 'VE', 'EC'),
    caresFor: fc.array(fc.record({ age: fc.integer({ min: 0, max: 90 }) }), { maxLength: 3 }),
    researchConsent: fc.boolean(),
  });
  fc.assert(
    fc.property(profile, person, (before, who) => {
      expect(assess(read({ ...before, ...who }), shippedCredit, now)).toEqual(assess(read(before), shippedCredit, now));
    }),
    { numRuns: 2_000 },
  );
});

it('an explicit null is the same as nothing said', () => {
  fc.assert(
    fc.property(profile, (before) => {
      const nulled = JSON.parse(JSON.stringify(before, (_, value) => (value === undefined ? null : value)));
      expect(assess(read(nulled), shippedCredit, now)).toEqual(assess(read(before), shippedCredit, now));
    }),
    { numRuns: 1_000 },
  );
});

it('nothing in the result reads as a promise: an offer is yes only where no condition is open or against', () => {
  fc.assert(
    fc.property(profile, (before) => {
      for (const offer of assess(before, shippedCredit, now).offers) {
        if (offer.outcome === 'yes') expect([...offer.missing, ...offer.reasons]).toEqual([]);
        if (offer.outcome === 'no') expect(offer.reasons.length).toBeGreaterThan(0);
      }
    }),
    { numRuns: 1_000 },
  );
});
