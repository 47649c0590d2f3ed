import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { vecina as command, type Ran, vecinaProcess } from '../../vecina.ts';

const linesOf = ({ status, stdout, stderr }: Ran) => ({
  status,
  out: stdout.split('\n').filter(Boolean),
  err: stderr.split('\n').filter(Boolean),
});

const vecina = async (argv: readonly string[], input = '', env: Record<string, string> = {}) =>
  linesOf(await command(['credit', ...argv], { input, env }));

describe('vecina credit, as its own process', () => {
  it.each([
    ['what it is asked', ['assess', '--json'], '{"amount":2000000}', 0],
    ['a fault of the input', ['assess'], '{"amount":1}\nhola\n', 2],
  ])('answers %s as it does in this one', async (_, argv, input, code) => {
    const ran = linesOf(vecinaProcess(['credit', ...argv], { input }));
    expect(ran.status).toBe(code);
    expect(await vecina(argv, input)).toEqual(ran);
  });
});

describe('vecina credit assess', () => {
  it('reads one profile a line and prints one assessment a line', async () => {
    const { status, out, err } = await vecina(['assess', '--json'], '{"amount":2000000}\n\n{"debts":[]}\n');
    expect({ status, err }).toEqual({ status: 0, err: [] });
    expect(out.map((line) => Object.keys(JSON.parse(line)))).toEqual([
      ['level', 'dimensions', 'capacity', 'nextSteps', 'offers'],
      ['level', 'dimensions', 'capacity', 'nextSteps', 'offers'],
    ]);
  });

  it('reads one document over several lines', async () => {
    const { status, out } = await vecina(['assess'], '{\n  "amount": 2000000\n}\n');
    expect(status).toBe(0);
    expect(out).toHaveLength(1);
  });

  it.each([
    ['not JSON', '{"amount":1}\nhola\n', /line 2: not JSON/],
    ['an amount with a fraction', '{"amount":1.5}', /amount/],
    ['a debt paid every so often', '{"debts":[{"kind":"gota","pay":1,"every":"sometimes"}]}', /debts\.0\.every/],
    ['nothing', '', /no profile/],
    ['a list', '[]', /profile: .*object/],
    ['a number', '5', /profile: .*object/],
    ['null', 'null', /profile: .*object/],
    ['a misspelt fact', '{"amout":1}', /profile: .*"amout"/],
    ['a misspelt fact of the business', '{"business":{"salesGodDay":1}}', /business: .*"salesGodDay"/],
    ['a misspelt fact of a debt', '{"debts":[{"kind":"gota","pays":1}]}', /debts\.0: .*"pays"/],
    ['a misspelt fact in the second line', '{}\n{"histroy":{}}', /line 2: profile: .*"histroy"/],
  ])('says in one line what is wrong with %s, answers none and exits with 2', async (_, input, why) => {
    const { status, out, err } = await vecina(['assess'], input);
    expect({ status, out }).toEqual({ status: 2, out: [] });
    expect(err).toHaveLength(1);
    expect(err[0]).toMatch(why);
  });
});

describe('vecina credit assess of an empty profile', () => {
  it('knows nothing, and says so of everything', async () => {
    const { status, out } = await vecina(['assess', '--json'], '{}');
    const { dimensions, capacity, offers } = JSON.parse(out[0] ?? '');
    expect(status).toBe(0);
    expect(dimensions.map((one: { outcome: string }) => one.outcome)).toEqual(dimensions.map(() => 'unknown'));
    expect(capacity).toMatchObject({ normal: null, badWeek: null, instalmentMax: null, lines: [] });
    expect(offers.filter((one: { outcome: string }) => one.outcome !== 'unknown')).toEqual([]);
  });

  it('is the same whoever she is', async () => {
    const who = '{"sex":"F","locality":"08","nationality":"VE","disability":true,"caregiver":true,"age":40}';
    expect((await vecina(['assess', '--json'], who)).out).toEqual((await vecina(['assess', '--json'], '{}')).out);
  });
});

describe('vecina credit schedule', () => {
  const loan = ['schedule', '--principal', '2000000', '--term', '12', '--every', 'month'];

  it('prints the documented plan', async () => {
    const { status, out } = await vecina([
      ...loan,
      '--rate',
      '40.8',
      '--rate-kind',
      'ea',
      '--json',
      '--now',
      '2026-11-22',
    ]);
    expect(status).toBe(0);
    const plan = JSON.parse(out[0] ?? '');
    expect(Object.keys(plan)).toEqual([
      'principal',
      'disbursed',
      'installments',
      'total',
      'effectiveAnnual',
      'ceiling',
      'aboveCeiling',
    ]);
    expect(plan).toMatchObject({
      total: { paid: 2_395_635, interest: 395_635, fees: 0 },
      effectiveAnnual: 40.8,
      aboveCeiling: null,
    });
  });

  it.each([
    ['neither rate nor payment', loan, /--rate with --rate-kind/],
    ['both', [...loan, '--rate', '2', '--rate-kind', 'monthly', '--payment', '200000'], /not both/],
    ['payments that never repay', [...loan, '--payment', '100000'], /never repay/],
    [
      'an amount in words',
      ['schedule', '--principal', 'dos', '--term', '1', '--every', 'day', '--payment', '3'],
      /principal/,
    ],
    [
      'a term beyond reason',
      ['schedule', '--principal', '9', '--term', '9999', '--every', 'day', '--payment', '3'],
      /out of range/,
    ],
    ['an option that is not', [...loan, '--tasa', '3'], /tasa/],
    ['a date that is not', [...loan, '--payment', '200000', '--now', 'ayer'], /--now/],
  ])('exits with 2 and one line for %s', async (_, argv, why) => {
    const { status, out, err } = await vecina(argv);
    expect({ status, out }).toEqual({ status: 2, out: [] });
    expect(err).toHaveLength(1);
    expect(err[0]).toMatch(why);
  });
});

describe('vecina credit set', () => {
  const data = mkdtempSync(join(tmpdir(), 'vecina-ceilings-'));
  afterAll(() => rmSync(data, { recursive: true, force: true }));
  const here = (argv: readonly string[], input = '') => vecina(argv, input, { VECINA_DATA: data });
  const cited = [
    '--source',
    'https://example.org/resolucion',
    '--as-of',
    '2026-10-31',
    '--by',
    'Funcionaria de prueba',
  ];
  const loan = ['schedule', '--principal', '500000', '--payment', '20000', '--term', '30', '--every', 'day'];
  const ceiling = async () => JSON.parse((await here([...loan, '--now', '2026-11-22'])).out[0] ?? '{}').ceiling.ea;

  it('adds a month’s ceilings, which a loan then stands beside, until it is undone; history tells all', async () => {
    expect(await ceiling()).toBeNull();
    const { status, out } = await here([
      'set',
      '2026-11',
      'popular_productivo_urbano=87,12',
      'productivo_urbano=57.9',
      ...cited,
      '--json',
    ]);
    expect(status).toBe(0);
    const [first] = out.map((line) => JSON.parse(line));
    expect(first).toMatchObject({ id: '2026-11/popular_productivo_urbano', from: null, to: 87.12, asOf: '2026-10-31' });
    expect(await ceiling()).toBe(87.12);
    expect((await here(['undo', first.correction, '--by', 'Otra'])).status).toBe(0);
    expect(await ceiling()).toBeNull();
    const told = (await here(['history', '2026-11', '--json'])).out.map((line) => JSON.parse(line));
    expect(told.map((one) => [one.id, one.undone.by])).toEqual([
      ['2026-11/popular_productivo_urbano', 'Otra'],
      ['2026-11/productivo_urbano', 'Otra'],
    ]);
  });

  it.each([
    ['no month', ['set', '2026-13', 'popular_productivo_urbano=87', ...cited], /2026-13/],
    ['no class', ['set', '2026-11', 'popular=87', ...cited], /There are: .*popular_productivo_urbano/],
    ['no rate', ['set', '2026-11', 'popular_productivo_urbano', ...cited], /CLASS=PERCENT/],
    ['a slip of the finger', ['set', '2026-11', 'popular_productivo_urbano=8.76', ...cited], /--sure/],
    ['no rate at all', ['set', '2026-11', ...cited], /no rate/],
    ['no source', ['set', '2026-11', 'popular_productivo_urbano=87'], /--source/],
    ['a correction that is not', ['undo', 'nothing', '--by', 'Otra'], /no correction/],
    ['an undoing by nobody', ['undo', 'nothing'], /--by/],
  ])('refuses %s in one line and changes nothing', async (_, argv, why) => {
    const { status, out, err } = await here(argv);
    expect({ status, out }).toEqual({ status: 2, out: [] });
    expect(err).toHaveLength(1);
    expect(err[0]).toMatch(why);
    expect(await ceiling()).toBeNull();
  });

  it('all or none: one wrong class leaves the right one out too', async () => {
    const both = await here(['set', '2026-11', 'popular_productivo_urbano=87.1', 'popular=80', ...cited]);
    expect(both.status).toBe(2);
    expect(await ceiling()).toBeNull();
  });
});
