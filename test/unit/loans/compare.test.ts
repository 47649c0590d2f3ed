import { expect, test } from 'vitest';
import { shippedCredit } from '../../../flows/credit/shipped.ts';
import { compare } from '../../../flows/loans/compare.ts';
import { schedule } from '../../../flows/loans/schedule.ts';

test.each([100_000, 500_000, 1_000_000, 3_000_000, 7_350_000])(
  'of %i pesos each total is so many times what is paid each time, as a calculator gives it',
  (amount) => {
    const found = compare(amount, shippedCredit, '2026-11');
    if (found === null) throw new Error('no ceiling');
    const { payments } = shippedCredit.gota;
    expect(found.legal.total).toBe(found.legal.perDay * payments);
    expect(found.legal.extra).toBe(found.legal.total - amount);
    expect(found.year.legal).toBe(found.year.legalInstalment * 12 - amount);
    const cost = { kind: 'ea', percent: found.ceiling.ea } as const;
    const plan = schedule({ principal: amount, term: payments, every: 'day', cost });
    if (!plan.ok) throw new Error(plan.reason);
    // Half a peso of rounding in each payment.
    expect(Math.abs(found.legal.total - plan.value.total.paid)).toBeLessThanOrEqual(payments / 2 + 1);
  },
);
