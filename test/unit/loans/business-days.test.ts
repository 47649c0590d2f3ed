import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { plusDays } from '../../../flows/engine/bogota-time.ts';
import { isHoliday } from '../../../flows/engine/lawful-hours.ts';
import { businessDaysAfter, dayInBogota, plusMonths } from '../../../flows/loans/business-days.ts';

// Counted by hand on the calendar. Holidays: Ley 51 de 1983; 9 July since 2026 (Ley 2578 de 2026).
describe('terms in business days', () => {
  it.each([
    ['a claim made on a Monday, over 8 December', '2026-11-23', 15, '2026-12-15'],
    ['the same with 8 days more, over Christmas', '2026-11-23', 23, '2026-12-28'],
    ['a consultation', '2026-11-23', 10, '2026-12-07'],
    ['one made on a Saturday begins on Monday', '2026-11-28', 1, '2026-11-30'],
    ['Holy Thursday and Good Friday', '2026-04-01', 1, '2026-04-06'],
    ['a Saturday is none, though banks open', '2026-11-27', 1, '2026-11-30'],
    ['over New Year', '2026-12-30', 2, '2027-01-04'],
    ['a holiday moved to Monday', '2026-01-09', 1, '2026-01-13'],
    ['the new holiday of July', '2026-07-10', 1, '2026-07-14'],
    ['which was none in 2025', '2025-07-11', 1, '2025-07-14'],
    ['no days at all', '2026-11-23', 0, '2026-11-23'],
  ])('%s: %s and %d days', (_what, from, days, last) => {
    expect(businessDaysAfter(from, days)).toBe(last);
  });

  it('hold as many working days as were given, for any day of ten years (property)', () => {
    const day = fc.integer({ min: 0, max: 3652 }).map((n) => plusDays('2024-01-01', n));
    fc.assert(
      fc.property(day, fc.integer({ min: 1, max: 60 }), (from, days) => {
        const last = businessDaysAfter(from, days);
        let working = 0;
        for (let one = plusDays(from, 1); one <= last; one = plusDays(one, 1)) {
          const weekday = new Date(`${one}T12:00:00Z`).getUTCDay();
          if (weekday % 6 !== 0 && !isHoliday(one)) working += 1;
        }
        expect(working).toBe(days);
        // It ends on a working day itself.
        expect(businessDaysAfter(plusDays(last, -1), 1)).toBe(last);
      }),
      { numRuns: 500 },
    );
  });
});

describe('months later', () => {
  it.each([
    ['2026-01-31', 1, '2026-02-28'],
    ['2024-01-31', 1, '2024-02-29'],
    ['2024-02-29', 12, '2025-02-28'],
    ['2026-11-30', 3, '2027-02-28'],
    ['2026-03-31', -1, '2026-02-28'],
    ['2026-01-15', -13, '2024-12-15'],
  ])('%s and %d months is %s', (from, months, to) => {
    expect(plusMonths(from, months)).toBe(to);
  });

  it('takes the day it is in Bogotá, five hours behind UTC', () => {
    expect(dayInBogota('2026-11-24T04:59:59.000Z')).toBe('2026-11-23');
    expect(dayInBogota('2026-11-24T05:00:00.000Z')).toBe('2026-11-24');
  });
});
