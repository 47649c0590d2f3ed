import { afterAll, describe, expect, it } from 'vitest';
import { openSqlite } from '../../../functions/adapters/sqlite/open.ts';
import { spendOf } from '../../../functions/console/prices/prices.ts';
import { consoleRig } from './console-rig.ts';

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

describe('the table of prices', () => {
  const clock = { now: Date.parse('2026-11-22T10:00:00Z') };
  const { table, settle, close } = openSqlite({ file: ':memory:', harsh: true, now: () => clock.now });
  const rig = consoleRig({ table, clock, settle, close });
  afterAll(close);
  const put = async (role: 'administrator' | 'analyst', version: number, prices: readonly object[]) =>
    (await rig.as(role)).send('PUT', '/api/v1/prices', { prices, version });

  it('is empty until an administrator writes it, with an entry in the audit', async () => {
    expect(await (await (await rig.as('analyst')).get('/api/v1/prices')).json()).toEqual({ prices: [], version: 0 });
    expect((await put('administrator', 0, [price('reply', '2026-11-01', 0.0008)])).status).toBe(200);
    const { prices } = (await (await (await rig.as('analyst')).get('/api/v1/prices')).json()) as { prices: object[] };
    expect(prices).toEqual([price('reply', '2026-11-01', 0.0008)]);
    const audit = await (await (await rig.as('administrator')).get('/api/v1/audit?day=2026-11-22')).json();
    expect(JSON.stringify(audit)).toContain('set-prices');
  });

  it('is not written over what somebody changed meanwhile', async () =>
    expect((await put('administrator', 0, [])).status).toBe(412));

  it.each([
    ['an analyst', 'analyst', [], 403],
    [
      'two prices of one kind from one day',
      'administrator',
      [price('reply', '2026-11-01', 1), price('reply', '2026-11-01', 2)],
      400,
    ],
    ['a price without a source', 'administrator', [{ ...price('reply', '2026-11-01', 1), source: '' }], 400],
    ['a price below nothing', 'administrator', [price('reply', '2026-11-01', -1)], 400],
  ] as const)('refuses %s', async (_, role, prices, status) =>
    expect((await put(role, 1, prices)).status).toBe(status),
  );
});
