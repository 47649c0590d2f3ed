import { createSecretKey } from 'node:crypto';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { registry } from '../../../flows/registry.ts';
import { shippedWorld } from '../../../flows/shipped-world.ts';
import { openSqlite, type SqliteStore } from '../../../functions/adapters/sqlite/open.ts';
import type { Cell } from '../../../functions/analytics/cube.ts';
import { type Figures, openFigures } from '../../../functions/analytics/figures.ts';
import { rollUp } from '../../../functions/analytics/roll-up.ts';
import { openCases } from '../../../functions/console/cases/inbox.ts';
import type { NewItem, Table } from '../../../functions/ports/table.ts';
import { main } from '../../../infra/local/cli.ts';
import { type Seeded, seedCity } from '../../../infra/local/seed/seed-city.ts';
import { readSettings } from '../../../infra/local/settings.ts';

const world = shippedWorld(null);
const until = new Date('2026-11-22T23:00:00-05:00');
const key = createSecretKey(Buffer.from('figures of a made-up city, 32 b.'));

describe('the seeded city', () => {
  let store: SqliteStore;
  let figures: Figures;
  let seeded: Seeded;
  beforeAll(async () => {
    store = openSqlite({ file: ':memory:', now: () => until.getTime() });
    const { table } = store;
    seeded = await seedCity({ table, registry, world, citizens: 4000, seed: 7, until });
    await rollUp({ table, key, directory: world.directory, registry, now: () => until }, { from: seeded.from });
    figures = openFigures({ table, key, now: () => until });
  }, 400_000);
  afterAll(() => store?.close());

  const cells = async (figure: string, chart: string, filter = {}): Promise<readonly Cell[]> =>
    (await figures.answer({ figure, period: 'all', filter, sees: 'exact' })).charts.find(({ id }) => id === chart)
      ?.cells ?? [];
  const share = (all: readonly Cell[], { of, among, by }: { of: string; among: string; by: number }): number => {
    const own = all.filter(({ codes }) => codes[1 - by] === among);
    const people = (some: readonly Cell[]): number => some.reduce((sum, { counts }) => sum + (counts.people ?? 0), 0);
    return people(own.filter(({ codes }) => codes[by] === of)) / people(own);
  };

  it('has some ten facts and three attentions for each citizen, over a year', () => {
    expect(seeded.facts / seeded.citizens).toBeGreaterThan(7);
    expect(seeded.facts / seeded.citizens).toBeLessThan(16);
    expect(seeded.services / seeded.citizens).toBeGreaterThan(2.4);
    expect(seeded.services / seeded.citizens).toBeLessThan(3.6);
    expect(seeded.from < '2025-12-15').toBe(true);
  });

  it('has an inbox without people whom nobody could answer', async () => {
    expect(await openCases(store.table)).toEqual([]);
  });

  it('finding 1: hours keep caregivers of Usme away, and nobody else as much', async () => {
    const all = await cells('services', 'services.barriers.home', { caregiver: 'yes' });
    const hours = (home: string) => share(all, { of: 'hours', among: home, by: 1 });
    expect(hours('05')).toBeGreaterThan(0.45);
    for (const home of ['07', '08', '10', '11', '19']) expect(hours(home)).toBeLessThan(0.4);
  });

  it('finding 2: vendors of Fontibón stop where papers are asked for, those of other markets do not', async () => {
    const all = await cells('journeys', 'journeys.market');
    const stopped = (market: string) => share(all, { of: 'debts', among: market, by: 1 });
    expect(stopped('fontibon')).toBeGreaterThan(0.3);
    for (const market of ['san-victorino', 'restrepo']) expect(stopped(market)).toBeLessThan(stopped('fontibon') / 2);
  });

  it('finding 3: the laundry of Puente Aranda leaves people dissatisfied, other laundries do not', async () => {
    const { charts } = await figures.answer({
      figure: 'services',
      period: 'all',
      filter: { service: 'lavanderia' },
      sees: 'exact',
    });
    const derived = charts.find(({ id }) => id === 'services.satisfaction.place')?.derived ?? [];
    const low = (place: string) => derived.find(({ codes }) => codes[0] === place)?.values.lowShare ?? null;
    expect(low('mdc-puente-aranda')).toBeGreaterThan(0.4);
    for (const { codes, values } of derived)
      if (codes[0] !== 'mdc-puente-aranda' && values.lowShare !== null) expect(values.lowShare).toBeLessThan(0.3);
  });

  it('finding 4: who goes for a nursery in Bosa does not get it', async () => {
    const all = await cells('services', 'services.demand.home', { service: 'jardin_infantil' });
    const missed = (home: string) => {
      const counts = all.find(({ codes }) => codes[0] === home)?.counts;
      return (counts?.missed ?? 0) / Math.max(1, (counts?.missed ?? 0) + (counts?.received ?? 0));
    };
    expect(missed('07')).toBeGreaterThan(0.6);
    for (const home of ['08', '11', '19']) expect(missed(home)).toBeLessThan(0.45);
    const why = await cells('services', 'services.barriers.home', { service: 'jardin_infantil' });
    expect(share(why, { of: 'no-places', among: '07', by: 1 })).toBeGreaterThan(0.6);
  });

  it('finding 5: fixed costs are not understood by many', async () => {
    const { charts } = await figures.answer({ figure: 'questions', period: 'all', filter: {}, sees: 'exact' });
    const derived = charts[0]?.derived ?? [];
    const missed = (question: string) => derived.find(({ codes }) => codes[0] === question)?.values.missedShare ?? 0;
    expect(missed('credit.fixedCosts')).toBeGreaterThan(0.2);
    for (const question of ['credit.goodDay', 'credit.amount', 'care.age', 'care.place'])
      expect(missed(question)).toBeLessThan(0.12);
  });

  it('is found rounded too: an analyst sees multiples of five, and nobody alone', async () => {
    for (const figure of ['overview', 'services', 'journeys', 'questions']) {
      const { charts } = await figures.answer({ figure, period: 'all', filter: {}, sees: 'rounded' });
      const shown = charts.flatMap(({ cells: some, total }) => [...some.map(({ counts }) => counts), total]);
      const odd = shown.flatMap((counts) => Object.values(counts)).filter((n) => n % 5 !== 0);
      expect(odd).toEqual([]);
    }
  });
});

/** Remembers what is put, in order. */
const listening = () => {
  const put: NewItem[] = [];
  const table: Pick<Table, 'batchPut'> = { batchPut: async (items) => void put.push(...items) };
  return { put, table: table as Table };
};

it('is the same for the same seed and end, and another for another seed', async () => {
  const made = async (seed: number) => {
    const { put, table } = listening();
    await seedCity({ table, registry, world, citizens: 60, seed, until });
    return put;
  };
  const first = await made(3);
  expect(first.length).toBeGreaterThan(500);
  expect(await made(3)).toEqual(first);
  expect(await made(4)).not.toEqual(first);
});

describe('vecina seed', () => {
  const folders: string[] = [];
  const folder = () => {
    const made = mkdtempSync(join(tmpdir(), 'vecina-seed-'));
    folders.push(made);
    return made;
  };
  afterAll(() => {
    for (const one of folders) rmSync(one, { recursive: true });
    process.exitCode = 0;
  });

  it.each([
    ['no folder of its own', {}, /VECINA_DATA/],
    ['a folder that holds something', { VECINA_DATA: 'full' }, /not empty/],
    ['production', { VECINA_DATA: 'new', HOST: '0.0.0.0' }, /production/],
  ])('refuses %s', async (_, env, says) => {
    const base = folder();
    mkdirSync(join(base, 'full'));
    writeFileSync(join(base, 'full', 'vecina.db'), 'x');
    for (const name of ['VECINA_DATA', 'HOST']) delete process.env[name];
    for (const [name, value] of Object.entries(env))
      process.env[name] = name === 'VECINA_DATA' ? join(base, value) : value;
    const wrote: string[] = [];
    const write = process.stderr.write;
    process.stderr.write = ((text: string) => wrote.push(text) > 0) as typeof write;
    try {
      await main(['seed', '--citizens', '10', '--seed', '1']);
    } finally {
      process.stderr.write = write;
      for (const name of ['VECINA_DATA', 'HOST']) delete process.env[name];
    }
    expect(process.exitCode).toBe(2);
    expect(wrote.join('')).toMatch(says);
    expect(readFileSync(join(base, 'full', 'vecina.db'), 'utf8')).toBe('x');
  });

  it('a made-up city is never served as production', () => {
    const data = folder();
    writeFileSync(join(data, 'synthetic.json'), '{}');
    const secrets = {
      WHATSAPP_APP_SECRET: 'a',
      WHATSAPP_VERIFY_TOKEN: 'b',
      WHATSAPP_ACCESS_TOKEN: 'c',
      WHATSAPP_PHONE_NUMBER_ID: '1',
      VECINA_KEY: 'd',
    };
    const env = { ...secrets, VECINA_DATA: data, WHATSAPP_GRAPH_URL: 'https://graph.facebook.com' };
    expect(() => readSettings(env)).toThrow(/made-up city/);
    expect(readSettings({ VECINA_DATA: data }).data).toBe(data);
  });
});
