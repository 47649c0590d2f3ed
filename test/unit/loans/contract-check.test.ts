import { describe, expect, it } from 'vitest';
import { shippedCredit } from '../../../flows/credit/shipped.ts';
import { checkOffer, findingIds, type OfferBeforeHer } from '../../../flows/loans/contract-check.ts';
import { sayFinding } from '../../../flows/loans/contract-words.ts';

const october = '2026-10-10';
const check = (offer: OfferBeforeHer, now = october) => checkOffer(offer, shippedCredit, now);
const found = (offer: OfferBeforeHer, level: string, now = october) =>
  check(offer, now)
    .findings.filter((one) => one.level === level)
    .map((one) => one.id);

const gota = { lent: 500_000, times: 30, every: 'day', price: { kind: 'payment', pesos: 20_000 } } as const;
const legal = { lent: 2_000_000, times: 12, every: 'month', price: { kind: 'ea', percent: 40.8 } } as const;

describe('an offer before signing', () => {
  it.each<[string, OfferBeforeHer, readonly string[]]>([
    ['of which nothing is known', {}, []],
    ['that wants money first', { wantsMoneyFirst: true }, ['money-first']],
    ['that keeps her card', { keepsDocument: true }, ['keeps-document']],
    ['with blank papers', { blankPapers: true }, ['blank-papers']],
    ['above the ceiling of the month', { loan: gota }, ['above-ceiling']],
    ['never paid back', { loan: { ...gota, times: 20 } }, ['never-repaid']],
    ['below the ceiling', { loan: legal }, []],
    [
      'with every bad sign',
      { loan: gota, wantsMoneyFirst: true, keepsDocument: true, blankPapers: true },
      ['money-first', 'keeps-document', 'blank-papers', 'above-ceiling'],
    ],
  ])('%s is stopped for %s', (_, offer, stops) => {
    expect(found(offer, 'stop')).toEqual(stops);
  });

  it('has all to be asked where nothing is known, and no red flag that she did not see', () => {
    expect(found({}, 'ask')).toEqual(['total', 'commission', 'insurance', 'guarantee', 'late', 'prepayment', 'copy']);
    expect(found({}, 'fine')).toEqual([]);
  });

  it('asks no more for what was told', () => {
    const told = { totalInWriting: true, lateTold: true, prepaymentTold: true, givesCopy: true };
    expect(found({ ...told, commissionTold: true, insuranceTold: true, guaranteeTold: true }, 'ask')).toEqual([]);
    expect(
      found({ ...told, loan: { ...legal, charges: { insurance: { pesos: 3_000, how: 'month' } } } }, 'ask'),
    ).toEqual(['commission', 'guarantee']);
  });

  it('judges no rate by another month’s ceiling', () => {
    expect(found({ loan: gota }, 'stop', '2026-11-22')).toEqual([]);
    expect(found({ loan: gota }, 'ask', '2026-11-22')).toContain('ceiling-unknown');
  });

  it.each([
    [{ percent: 7.5 }, 500_000, false],
    [{ percent: 7.6 }, 500_000, true],
    [{ pesos: 44_625 }, 500_000, false], // 7.5% and VAT
    [{ pesos: 60_000 }, 500_000, true],
    [{ percent: 7.5 }, 7_003_620, true], // four minimum wages of 2026: 4.5% from there
    [{ percent: 4.5 }, 7_003_620, false],
  ])('commission of %j on %d is asked about: %s', (commission, lent, asked) => {
    expect(found({ loan: { ...legal, lent, charges: { commission } } }, 'ask').includes('commission-high')).toBe(asked);
  });

  it('quotes no law that was only read at second hand', () => {
    const based = check({ loan: gota }).findings.flatMap(({ id, basis }) => (basis === null ? [] : [{ id, ...basis }]));
    expect(based.map(({ id }) => id)).toEqual(['above-ceiling', 'total', 'late', 'prepayment']);
    expect(based.filter(({ source }) => source.length === 0)).toEqual([]);
    // The ceiling is a figure and no law.
    for (const { id, law, article, quotable } of based.filter((one) => one.id !== 'above-ceiling')) {
      const read = shippedCredit.law.find((one) => one.law === law && one.article === article);
      expect(read, id).toBeDefined();
      expect(quotable, id).toBe(read?.level === 'full article text read in a copy');
    }
  });

  it('has words in both languages for each finding at each level it is found at, without open placeholders', () => {
    const all = [
      { loan: gota, wantsMoneyFirst: true, keepsDocument: true, blankPapers: true },
      { loan: legal, wantsMoneyFirst: false, keepsDocument: false, blankPapers: false, totalInWriting: true },
      { loan: { ...gota, times: 20 } },
      { loan: { ...legal, price: { kind: 'ea', percent: 85 }, charges: { commission: { percent: 9 } } } },
    ] as const;
    const seen = new Set<string>();
    for (const now of [october, '2026-11-22'])
      for (const offer of all)
        for (const finding of check(offer, now).findings)
          for (const locale of ['es-CO', 'en'] as const) {
            seen.add(finding.id);
            expect(sayFinding(finding, locale), `${finding.id} ${finding.level} ${locale}`).toMatch(/^[^{}]{10,200}$/);
          }
    expect([...seen].sort()).toEqual([...findingIds].sort());
  });
});
