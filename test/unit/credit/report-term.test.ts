import { describe, expect, it } from 'vitest';
import { cite } from '../../../flows/credit/law.ts';
import { reportEnds } from '../../../flows/credit/report-term.ts';
import { shippedCredit } from '../../../flows/credit/shipped.ts';
import { registry } from '../../../flows/registry.ts';

// Ley 1266 de 2008, art. 13 and par. 1, as changed by Ley 2157 de 2021.
describe('a negative report', () => {
  it.each([
    ['late for a month: two from the payment', '2026-05-10', 1, '2026-07-10'],
    ['late for three: six', '2025-11-23', 3, '2026-05-23'],
    ['late for 24: the four years that are the most', '2024-02-29', 24, '2028-02-29'],
    ['late for ten years: four years all the same', '2022-11-30', 120, '2026-11-30'],
    ['paid in the month it was due: nothing is left of it', '2026-11-23', 0, '2026-11-23'],
    ['the end of a shorter month', '2025-12-31', 1, '2026-02-28'],
  ])('paid, %s', (_what, paidOn, monthsLate, ends) => {
    expect(reportEnds({ paidOn, monthsLate })).toBe(ends);
  });

  it.each([
    ['2018-05-10', '2026-05-10'],
    ['2020-02-29', '2028-02-29'],
    ['2019-03-31', '2027-03-31'],
  ])('unpaid since %s ends after eight years, on %s', (lateSince, ends) => {
    expect(reportEnds({ lateSince })).toBe(ends);
  });

  it('ends sooner for whoever pays than for whoever does not, if she was late for less than two years', () => {
    for (let months = 1; months <= 24; months += 1)
      expect(reportEnds({ paidOn: '2026-11-23', monthsLate: months }) <= '2030-11-23', String(months)).toBe(true);
  });
});

describe('law', () => {
  it('is cited where its article was read', () => {
    expect(cite(shippedCredit, '1266-16-8')).toBe('Ley 1266 de 2008, art. 16');
  });

  it('is not cited where it was read at second hand: that waits for the city’s lawyer', () => {
    const second = shippedCredit.law.filter(({ citable }) => !citable);
    expect(second.length).toBeGreaterThan(0);
    for (const { id } of second) expect(() => cite(shippedCredit, id)).toThrow();
  });

  it('is named in no text but by a law whose article was read', () => {
    const read = new Set(
      shippedCredit.law.filter(({ citable }) => citable).map(({ law }) => law.replace(/ \(.*\)$/, '')),
    );
    const road = registry.flows.filter(({ questions }) =>
      questions.some(({ id }) => /^(?:credit|applying|refused|signing|paying|trouble|wellbeing|loan-cost)\./.test(id)),
    );
    expect(road.length).toBe(8);
    for (const { id, texts } of road)
      for (const [name] of JSON.stringify(texts).matchAll(/(?:Ley|Decreto) \d+ de \d{4}/g))
        expect([...read], `${id} names ${name}`).toContain(name);
  });
});
