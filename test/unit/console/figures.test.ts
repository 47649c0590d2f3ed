import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { shippedDirectory } from '../../../flows/directory/shipped.ts';
import { registry } from '../../../flows/registry.ts';
import { openSqlite } from '../../../functions/adapters/sqlite/open.ts';
import { rollUpDay } from '../../../functions/analytics/roll-up.ts';
import { items, research, service } from '../analytics/made.ts';
import { consoleRig } from './console-rig.ts';

const clock = { now: Date.parse('2026-11-22T10:00:00Z') };
const { table, settle, close } = openSqlite({ file: ':memory:', harsh: true, now: () => clock.now });
const rig = consoleRig({ table, clock, settle, close });
const path = '/api/v1/figures/services?period=2026-11';
const exact = 'sees=exact&reason=report';

beforeAll(async () => {
  for (let n = 0; n < 13; n += 1)
    await table.batchPut(
      items(`somebody-${n}`, '2026-11-02T15:00:00.000Z', [
        research(true),
        service('a', { service: n < 11 ? 'yoga' : 'salud', received: n !== 0 }),
      ]),
    );
  await settle();
  const key = rig.keys.figures;
  await rollUpDay({ table, key, directory: shippedDirectory, registry, now: () => new Date(clock.now) }, '2026-11-02');
  await settle();
});
afterAll(close);

type Shown = {
  sees: string;
  charts: { id: string; cells: { codes: string[]; counts: Record<string, number> }[]; definition: object }[];
};
const read = async (response: Response): Promise<Shown> => {
  expect(response.status).toBe(200);
  return response.json() as Promise<Shown>;
};
const byService = ({ charts }: Shown) =>
  charts.find(({ id }) => id === 'services.service')?.cells.map(({ codes, counts }) => [codes[0], counts.people]);

/** Whose looks at exact figures were written down. */
const looks = async (): Promise<readonly string[]> => {
  const response = await (await rig.as('administrator')).get('/api/v1/audit?day=2026-11-22');
  const { items: entries } = (await response.json()) as { items: { did: string; who: string }[] };
  return entries.filter(({ did }) => did === 'saw-exact-figures').map(({ who }) => who);
};

describe('GET /api/v1/figures/{figure}', () => {
  it('shows an administrator exact counts for a reason, and writes down that she saw them', async () => {
    const shown = await read(await (await rig.as('administrator')).get(`${path}&${exact}`));
    expect(shown.sees).toBe('exact');
    expect(byService(shown)).toEqual([
      ['salud', 2],
      ['yoga', 10],
    ]);
    expect(await looks()).toEqual(['staff-administrator']);
  });

  it('refuses a filter that there is not: it would show all as if they were some', async () => {
    const answer = await (await rig.as('analyst')).get(`${path}&locaity=05`);
    expect(answer.status).toBe(400);
    expect(await answer.text()).not.toContain('locaity');
  });

  it('shows whoever asks for no more multiples of five, and an analyst never more', async () => {
    for (const role of ['analyst', 'administrator'] as const) {
      const shown = await read(await (await rig.as(role)).get(path));
      expect(shown.sees).toBe('rounded');
      const counts = shown.charts.flatMap(({ cells }) => cells.flatMap((cell) => Object.values(cell.counts)));
      expect(counts.length).toBeGreaterThan(0);
      expect(counts.filter((n) => n % 5 !== 0)).toEqual([]);
    }
    expect((await (await rig.as('analyst')).get(`${path}&${exact}`)).status).toBe(403);
    expect(await looks()).not.toContain('staff-analyst');
  });

  it('says of each chart how it was counted', async () => {
    const { charts } = await read(await (await rig.as('analyst')).get(path));
    expect(charts.length).toBeGreaterThan(0);
    for (const { definition } of charts)
      expect(definition).toEqual({ 'es-CO': expect.stringMatching(/\w{20}|.{40}/), en: expect.any(String) });
  });

  it('filters by one code', async () => {
    const shown = await read(await (await rig.as('administrator')).get(`${path}&${exact}&service=yoga`));
    expect(byService(shown)).toEqual([['yoga', 10]]);
  });

  it.each([
    ['exact counts without a reason', '/api/v1/figures/services?sees=exact', 400],
    ['a reason that is none of ours', '/api/v1/figures/services?sees=exact&reason=curiosity', 400],
    ['a period of free dates', '/api/v1/figures/services?period=2026-11-02', 400],
    ['two codes at once', '/api/v1/figures/services?service=yoga%7Csalud', 400],
    ['a filter of another page', '/api/v1/figures/journeys?service=yoga', 400],
    ['a page that there is not', '/api/v1/figures/people', 400],
  ])('refuses %s', async (_, asked, status) => {
    expect((await (await rig.as('administrator')).get(asked)).status).toBe(status);
  });

  it.each(['coordinator', 'agent'] as const)('is not for a %s', async (role) => {
    expect((await (await rig.as(role, { block: 'mdc-usme' })).get(path)).status).toBe(403);
  });
});
