import { describe, expect, it } from 'vitest';
import { spendOf } from '../../../functions/console/prices/prices.ts';

const price = (kind: 'reply' | 'template', from: string, amount: number) =>
  ({ kind, from, price: amount, currency: 'USD', source: 'contrato de prueba', asOf: '2026-11-01' }) as const;

describe('spend', () => {
  const sent = [
    { day: '2026-10-05', replies: 100, templates: 10 },
    { day: '2026-11-02', replies: 50, templates: 0 },
  ];
  it('goes by the price of the day', () =>
    expect(
      spendOf(sent, [
        price('reply', '2026-01-01', 0.01),
        price('reply', '2026-11-01', 0.02),
        price('template', '2026-01-01', 0.1),
      ]),
    ).toEqual({ amounts: [{ currency: 'USD', amount: 3 }], unpriced: 0 }));
  it('of what has no price is unknown, not nothing', () => {
    expect(spendOf(sent, [])).toEqual({ amounts: null, unpriced: 160 });
    expect(spendOf(sent, [price('reply', '2026-11-01', 0.02)])).toEqual({
      amounts: [{ currency: 'USD', amount: 1 }],
      unpriced: 110,
    });
  });
});
