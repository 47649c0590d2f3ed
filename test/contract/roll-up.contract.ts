import { createSecretKey } from 'node:crypto';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { shippedDirectory } from '../../flows/directory/shipped.ts';
import type { RecordDraft } from '../../flows/engine/record.ts';
import { registry } from '../../flows/registry.ts';
import { openFigures } from '../../functions/analytics/figures.ts';
import { readDay, readHead, writeDay } from '../../functions/analytics/ledger.ts';
import { clusterMisread, readClusters } from '../../functions/analytics/misread/kept-misread.ts';
import { type RollUp, rollUp, rollUpDay } from '../../functions/analytics/roll-up.ts';
import { eraseCitizen } from '../../functions/conversation/erase.ts';
import { takeRecounts } from '../../functions/conversation/recount.ts';
import { deriveKeys } from '../../functions/conversation/seal.ts';
import type { Table } from '../../functions/ports/table.ts';
import { fact, items, research, service, turn } from '../unit/analytics/made.ts';
import type { TableUnderTest } from './table.contract.ts';

const keys = deriveKeys('test key');
const key = createSecretKey(Buffer.from('rolled up in the tests, 32 bytes'));
const all = { figure: 'services', period: 'all', filter: {}, sees: 'exact' } as const;

/** What the count of a day promises, whatever table it reads from and writes to. */
export const rollUpContract = (name: string, open: () => Promise<TableUnderTest>) =>
  describe(`roll-up on ${name}`, () => {
    let under: TableUnderTest;
    let table: Table;
    let deps: RollUp;
    beforeAll(async () => {
      under = await open();
      ({ table } = under);
      deps = { table, key, directory: shippedDirectory, registry, now: () => new Date(under.clock.now) };
    });
    afterAll(() => under?.close());

    let people = 0;
    const somebody = (): string => {
      people += 1;
      return `${name.replaceAll(/\W/g, '')}-${people}`;
    };
    const put = async (citizen: string, at: string, drafts: readonly RecordDraft[], count = 1): Promise<void> => {
      under.clock.now = Date.parse(at) + 1000;
      await table.batchPut(items(citizen, at, drafts, count));
      await under.settle();
    };
    const fresh = () => openFigures({ table, key, now: deps.now });
    const totals = async (figure: 'services' | 'journeys' | 'overview' | 'questions', chart: string) => {
      await under.settle();
      return (await fresh().answer({ ...all, figure })).charts.find(({ id }) => id === chart);
    };
    const clear = async (): Promise<void> => {
      await under.settle();
      const { days } = { days: (await table.query({ pk: 'ledger', index: 'index2' })).items };
      for (const { pk } of days) {
        let cursor: string | undefined;
        do {
          const page = await table.query({ pk, ...(cursor === undefined ? {} : { cursor }) });
          for (const item of page.items) await table.delete(item);
          cursor = page.cursor;
        } while (cursor !== undefined);
      }
      await under.settle();
    };

    /** Leaves these days as a count does that finds nobody: it looks into a hundred empty partitions for each. */
    const nothingTold = async (first: string, last: string): Promise<void> => {
      const rows = { activity: [], service: [], journey: [], visit: [], stop: [], question: [] };
      for (let at = new Date(first); at <= new Date(last); at = new Date(at.getTime() + 86_400_000))
        await writeDay(table, { day: at.toISOString().slice(0, 10), rows, at: deps.now() });
      await under.settle();
    };

    it('counts the people of a day from what is stored of them', async () => {
      await clear();
      const day = '2026-10-01';
      for (let n = 0; n < 3; n += 1) {
        const one = somebody();
        await put(one, `${day}T15:00:0${n}.000Z`, [
          research(true),
          fact('care.sex', 'F', { lasting: true }),
          fact('care.age', 40, { lasting: true }),
          fact('care.place', { locality: '05', precision: 'locality' }, { lasting: true }),
          service('a', { on: day, satisfaction: 5 }),
          service('b', { on: day, who: 'p1', received: false, barriers: ['hours'] }),
        ]);
      }
      const silent = somebody();
      await put(silent, `${day}T16:00:00.000Z`, [research(false), service('a', { on: day })]);
      await rollUpDay(deps, day);
      expect((await totals('services', 'services.for'))?.cells).toEqual([
        { codes: ['woman'], counts: { people: 3, attentions: 3 } },
      ]);
      expect((await totals('services', 'services.locality'))?.cells.map(({ codes }) => codes)).toEqual([['05']]);
      expect((await totals('services', 'services.barriers.home'))?.cells).toEqual([
        { codes: ['05', 'hours'], counts: { people: 3, times: 3 } },
      ]);
      // Whoever did not allow to be studied has used the service all the same.
      expect((await totals('overview', 'overview.week'))?.total.people).toBe(4);
    });

    it('writes the same again when it counts again, and forgets nobody who is left', async () => {
      const day = '2026-10-01';
      const before = await readHead(table, day);
      under.clock.now += 60_000;
      const again = await rollUpDay(deps, day);
      expect(again.generation).toBe(before?.generation);
      expect(again.countedAt).not.toBe(before?.countedAt);
      expect((await readDay(table, day)).parts.length).toBe(again.parts);
    });

    it('counts a correction once, also where what it corrects stands under an earlier day', async () => {
      await clear();
      const one = somebody();
      await put(one, '2026-10-05T15:00:00.000Z', [research(true), service('a', { on: '2026-10-05' })]);
      await rollUpDay(deps, '2026-10-05');
      await put(one, '2026-10-09T15:00:00.000Z', [service('a', { on: '2026-10-05', service: 'yoga' })], 2);
      await rollUpDay(deps, '2026-10-09');
      expect((await totals('services', 'services.service'))?.cells).toEqual([
        { codes: ['yoga'], counts: { people: 1, attentions: 1 } },
      ]);
      await put(one, '2026-10-11T15:00:00.000Z', [service('a', null)], 3);
      await rollUpDay(deps, '2026-10-11');
      expect((await totals('services', 'services.service'))?.cells).toEqual([]);
    });

    it('a consent to be studied given or taken back later changes the days before', async () => {
      await clear();
      const one = somebody();
      await put(one, '2026-10-13T15:00:00.000Z', [research(true), service('a', { on: '2026-10-13' })]);
      await rollUpDay(deps, '2026-10-13');
      await put(one, '2026-10-15T15:00:00.000Z', [research(false)], 2);
      await rollUpDay(deps, '2026-10-15');
      expect((await takeRecounts(table)).days).toEqual(['2026-10-13']);
      await rollUp(deps);
      expect((await takeRecounts(table)).days).toEqual([]);
      expect((await totals('services', 'services.service'))?.cells).toEqual([]);
    });

    it('an erasure takes her out of every day she was counted in', async () => {
      await clear();
      const one = somebody();
      const other = somebody();
      for (const who of [one, other])
        await put(who, '2026-10-20T15:00:00.000Z', [research(true), service('a', { on: '2026-10-20' })]);
      await put(one, '2026-10-22T15:00:00.000Z', [service('b', { on: '2026-10-22' })], 2);
      for (const day of ['2026-10-20', '2026-10-22']) await rollUpDay(deps, day);
      const blobs = { put: async () => {}, get: async () => undefined, delete: async () => {}, list: async () => [] };
      await eraseCitizen(
        { table, blobs, keys },
        { citizen: one, groups: [], receipt: 'R-1', at: '2026-10-23T00:00:00.000Z' },
      );
      await under.settle();
      await rollUp(deps);
      expect((await totals('services', 'services.service'))?.total).toEqual({ people: 1, attentions: 1 });
    });

    it('survives a crash after any of its writes: the day is as it was or as it is, and the next count mends it', async () => {
      const day = '2026-10-25';
      for (let n = 0; n < 4; n += 1)
        await put(somebody(), `${day}T15:00:0${n}.000Z`, [research(true), service('a', { on: day })]);
      await clear();
      await rollUpDay(deps, day);
      let before = (await totals('services', 'services.service'))?.total.people ?? 0;
      // Each round begins with the day whole, as the round before mended it.
      for (let dies = 1; dies < 12; dies += 1) {
        await put(somebody(), `${day}T16:00:00.000Z`, [research(true), service('a', { on: day })]);
        let steps = 0;
        const step = async <T>(act: () => Promise<T>): Promise<T> => {
          steps += 1;
          const done = await act();
          if (steps === dies) throw new Error('died');
          return done;
        };
        const dying: Table = {
          get: (one) => table.get(one),
          query: (one) => table.query(one),
          put: (item, condition) => step(() => table.put(item, condition)),
          batchPut: (some) => step(() => table.batchPut(some)),
          delete: (one) => step(() => table.delete(one)),
        };
        const died = await rollUpDay({ ...deps, table: dying }, day).then(
          () => false,
          () => true,
        );
        expect([before, before + 1]).toContain((await totals('services', 'services.service'))?.total.people);
        await rollUpDay(deps, day);
        expect((await totals('services', 'services.service'))?.total.people).toBe(before + 1);
        before += 1;
        if (!died) break;
        expect(dies).toBeLessThan(11);
      }
    });

    it('tells of each question what became of it', async () => {
      await clear();
      const day = '2026-10-28';
      const one = somebody();
      const at = (second: number) => `${day}T15:00:${String(second).padStart(2, '0')}.000Z`;
      const steps: [number, string | null, string[]][] = [
        [0, 'care.need', []],
        [8, 'care.age', ['answered:care.need']],
        [20, 'care.age', ['missed:care.age:1']],
        [35, 'care.sex', ['answered:care.age:inferred']],
        [50, 'care.sex', ['corrected:care.age', 'answered:care.age']],
      ];
      for (const [index, [second, asks, notes]] of steps.entries())
        await put(one, at(second), [turn(asks, notes)], index + 1);
      under.clock.now = Date.parse('2026-10-30T00:00:00Z');
      await rollUpDay(deps, day);
      const cells = (await totals('questions', 'questions.question'))?.cells ?? [];
      const of = (question: string) => cells.find(({ codes }) => codes[0] === question)?.counts;
      expect(of('care.need')).toMatchObject({ seen: 1, answered: 1, 'within.1': 1 });
      expect(of('care.age')).toMatchObject({ seen: 1, again: 1, missed: 1, answered: 1, corrected: 1, left: 0 });
      expect(of('care.sex')).toMatchObject({ seen: 1, again: 1, left: 1, answered: 0 });
    });

    it('tells what five people told in their own words, while they may be studied', async () => {
      await clear();
      const day = '2026-10-29';
      const told = (words: string) => fact('credit.words', { words });
      const six = Array.from({ length: 6 }, somebody);
      for (const who of six) await put(who, `${day}T15:00:00.000Z`, [research(true), told('sin fiador no hubo nada')]);
      // Who does not allow it is never asked; were she, it would not be told.
      await put(somebody(), `${day}T15:00:00.000Z`, [research(false), told('sin fiador')]);
      const people = async () =>
        (await readClusters(table, 'own-words')).map(({ words, people: n }) => [words.join(' '), n]);
      await rollUp(deps);
      expect(await people()).toEqual([['fiador hubo nada', 6]]);
      expect(await readClusters(table, 'misread')).toEqual([]);
      const withdrawn = { ...told(''), value: null, provenance: 'withdrawn' } as const;
      for (const who of six.slice(0, 2)) await put(who, '2026-10-29T18:00:00.000Z', [withdrawn], 2);
      await under.settle();
      await rollUpDay(deps, day);
      await rollUp(deps);
      expect(await people()).toEqual([]);
    });

    it('keeps what five people did not understand while they may be studied, and forgets who is erased', async () => {
      await clear();
      const day = '2026-10-29';
      const at = (second: number) => `${day}T15:00:0${second}.000Z`;
      const six = Array.from({ length: 6 }, somebody);
      const silent = somebody();
      for (const who of [...six, silent]) {
        await put(who, at(0), [research(who !== silent), turn('credit.fixedCosts')]);
        await put(
          who,
          at(5),
          [turn('credit.fixedCosts', ['missed:credit.fixedCosts:1'], { said: 'cuáles costos 300' })],
          2,
        );
      }
      const people = async (): Promise<readonly [string, number][]> => {
        await clusterMisread(table, 'misread', deps.now());
        return (await readClusters(table, 'misread')).map(({ words, people: n }) => [words.join(' '), n]);
      };
      await rollUpDay(deps, day);
      await under.settle();
      expect(await people()).toEqual([['costos', 6]]);
      // One says later that she may be studied no more. Of that day she told nothing but what was not understood.
      await put(six[0] ?? '', '2026-10-30T15:00:00.000Z', [research(false)], 3);
      await rollUp(deps);
      expect(await people()).toEqual([['costos', 5]]);
      const blobs = { put: async () => {}, get: async () => undefined, delete: async () => {}, list: async () => [] };
      await eraseCitizen(
        { table, blobs, keys },
        { citizen: six[1] ?? '', groups: [], receipt: 'R-2', at: '2026-10-30T16:00:00.000Z' },
      );
      await under.settle();
      await rollUp(deps);
      expect(await people()).toEqual([]);
    });

    it('follows a journey to where it stands, and one assessment to the next', async () => {
      await clear();
      const one = somebody();
      await put(one, '2026-10-02T15:00:00.000Z', [
        research(true),
        fact('credit.purpose', 'stock'),
        fact('credit.amount', 900_000),
        fact('credit.barrier', 'fear'),
        fact('credit.market', 'fontibon', { lasting: true }),
        fact('credit.goodDay', 100_000),
        fact('credit.hasDebts', true),
        fact('credit.gotaLent', 500_000),
        fact('credit.gotaPay', 20_000),
        fact('credit.gotaTimes', 30),
        fact('credit.documents', ['cedula']),
        fact('credit.level', 'not_yet', { provenance: 'outcome' }),
        fact('credit.dimensions', { documents: 'no', debt: 'unknown' }, { provenance: 'outcome' }),
      ]);
      await put(
        one,
        '2026-10-04T15:00:00.000Z',
        [fact('credit.level', 'almost', { run: 'r5', provenance: 'outcome' })],
        9,
      );
      const other = somebody();
      await put(other, '2026-10-02T15:00:00.000Z', [
        research(true),
        fact('credit.purpose', 'stock'),
        fact('credit.market', 'fontibon', { lasting: true }),
      ]);
      for (const day of ['2026-10-02', '2026-10-04']) await rollUpDay(deps, day);
      expect((await totals('journeys', 'journeys.going'))?.cells).toEqual([
        { codes: ['assessed'], counts: { people: 1 } },
        { codes: ['need'], counts: { people: 1 } },
      ]);
      expect((await totals('journeys', 'journeys.market'))?.cells).toEqual([]);
      // Weeks later, without a word from either, their days are counted again of themselves.
      const then = under.clock.now;
      under.clock.now = Date.parse('2026-11-06T12:00:00.000Z');
      // Of the other days, on which nothing was told, all but the last were counted meanwhile.
      await nothingTold('2026-10-05', '2026-10-31');
      await rollUp(deps);
      expect((await totals('journeys', 'journeys.market'))?.cells).toEqual([
        { codes: ['fontibon', 'assessed'], counts: { people: 1 } },
        { codes: ['fontibon', 'need'], counts: { people: 1 } },
      ]);
      expect((await totals('journeys', 'journeys.going'))?.cells).toEqual([]);
      under.clock.now = then;
      expect((await totals('journeys', 'journeys.change'))?.cells).toEqual([
        { codes: [''], counts: { people: 1, visits: 1 } },
        { codes: ['not_yet>almost'], counts: { people: 1, visits: 1 } },
      ]);
      expect((await totals('journeys', 'journeys.gota.market'))?.cells[0]).toEqual({
        codes: ['fontibon', ''],
        counts: { people: 1, visits: 1 },
      });
      expect((await totals('journeys', 'journeys.gota'))?.cells.map(({ codes }) => codes[0])).toEqual(['', '20-30']);
    });

    it('tells what is heard at lenders and what holds people back, and once where she comes to correct it', async () => {
      await clear();
      const outcome = { run: 'r3', provenance: 'outcome' } as const;
      const refusal = (reason: string) => [
        fact('refused.stage', 'refused', outcome),
        fact('refused.actors', ['bank', 'app'], outcome),
        fact('refused.heard', 'refused', outcome),
        fact('refused.barriers', [reason], outcome),
        fact('refused.amountBand', null, outcome),
      ];
      const one = somebody();
      await put(one, '2026-10-03T15:00:00.000Z', [
        research(true),
        fact('credit.market', 'restrepo', { lasting: true }),
        ...refusal('not-told'),
        fact('signing.lent', 900_000, { run: 'r4' }),
        fact('signing.stage', 'approved', { run: 'r4', provenance: 'outcome' }),
        fact('signing.actors', ['app'], { run: 'r4', provenance: 'outcome' }),
        fact('signing.amountBand', '500k-1m', { run: 'r4', provenance: 'outcome' }),
        fact('signing.redFlags', ['money-first'], { run: 'r4', provenance: 'outcome' }),
      ]);
      await rollUpDay(deps, '2026-10-03');
      await put(one, '2026-10-05T15:00:00.000Z', refusal('report'), 5);
      await rollUpDay(deps, '2026-10-05');
      const cells = async (chart: string) => (await totals('journeys', `journeys.${chart}`))?.cells;
      const counts = { people: 1, times: 1 };
      expect(await cells('heard')).toEqual([
        { codes: ['app', 'refused'], counts },
        { codes: ['bank', 'refused'], counts },
      ]);
      expect(await cells('barriers')).toEqual([
        { codes: ['approved', ''], counts },
        { codes: ['refused', 'report'], counts },
      ]);
      expect(await cells('amounts')).toEqual([
        { codes: ['approved', '500k-1m'], counts },
        { codes: ['refused', ''], counts },
      ]);
      expect(await cells('flags')).toEqual([{ codes: ['app', 'money-first'], counts }]);
      const { charts } = await fresh().answer({ ...all, figure: 'journeys', filter: { market: 'fontibon' } });
      expect(charts.find(({ id }) => id === 'journeys.heard')?.cells).toEqual([]);
    });

    it('counted day by day equals one count of everything (property)', async () => {
      const event = fc.record({
        who: fc.integer({ min: 0, max: 3 }),
        day: fc.integer({ min: 1, max: 4 }),
        kind: fc.constantFrom('service', 'gone', 'offer', 'research', 'credit', 'road', 'turn'),
        record: fc.integer({ min: 0, max: 2 }),
        code: fc.constantFrom('yoga', 'salud', 'lavanderia'),
        yes: fc.boolean(),
      });
      await fc.assert(
        fc.asyncProperty(fc.array(event, { minLength: 1, maxLength: 14 }), async (events) => {
          await clear();
          const city = Array.from({ length: 4 }, somebody);
          const byDay = events.toSorted((a, b) => a.day - b.day);
          const daysOf = new Set<string>();
          for (const [index, { who, day, kind, record, code, yes }] of byDay.entries()) {
            const on = `2026-09-1${day}`;
            daysOf.add(on);
            const run = `r${record + 2}`;
            const drafts: RecordDraft[] =
              kind === 'service'
                ? [service(`s${record}`, { on, service: code, received: yes, barriers: yes ? [] : ['hours'] })]
                : kind === 'gone'
                  ? [service(`s${record}`, null)]
                  : kind === 'research'
                    ? [research(yes)]
                    : kind === 'credit'
                      ? [
                          fact('credit.purpose', 'stock', { run }),
                          fact('credit.level', yes ? 'almost' : 'ready', { run, provenance: 'outcome' }),
                        ]
                      : kind === 'road'
                        ? [
                            fact('applying.heard', yes ? code : null, {
                              run,
                              provenance: yes ? 'outcome' : 'withdrawn',
                            }),
                          ]
                        : kind === 'turn'
                          ? [turn('care.age', yes ? ['answered:care.need'] : ['missed:care.age:1'])]
                          : [
                              fact(
                                'care.screened',
                                { [`${code}.self`]: 'yes', [`${code}.p1`]: 'unknown' },
                                { run, provenance: 'outcome' },
                              ),
                              fact('care.offered', [code], { run, provenance: 'outcome' }),
                            ];
            const at = `${on}T1${Math.floor(index / 10)}:0${index % 10}:00.000Z`;
            await put(city[who] ?? '', at, drafts, index + 1);
            // As it goes on one machine: each day is counted while it goes on.
            if (index % 3 === 0) await rollUpDay(deps, on);
          }
          for (const day of [...daysOf].sort()) await rollUpDay(deps, day);
          await under.settle();
          for (const day of (await takeRecounts(table)).days) await rollUpDay(deps, day);
          await under.settle();
          const grown = await Promise.all(figuresOf(fresh()));
          await clear();
          for (const day of [...daysOf].sort()) await rollUpDay(deps, day);
          await under.settle();
          const counted = await Promise.all(figuresOf(fresh()));
          expect(grown).toEqual(counted);
          for (const day of (await takeRecounts(table)).days) await (await takeRecounts(table)).done(day);
        }),
        { numRuns: name.startsWith('SQLite') ? 25 : 6 },
      );
    });
  });

const figuresOf = (figures: ReturnType<typeof openFigures>) =>
  (['services', 'journeys', 'overview', 'questions'] as const).map(async (figure) => {
    const { charts } = await figures.answer({ ...all, figure });
    return charts.map(({ id, cells, total }) => ({ id, cells, total }));
  });
