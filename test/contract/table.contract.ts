import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  CursorRefused,
  type Item,
  ItemRefused,
  type NewItem,
  type Query,
  type Table,
} from '../../functions/ports/table.ts';

export type TableUnderTest = {
  readonly table: Table;
  /** Unix milliseconds; the tests move it. */
  readonly clock: { now: number };
  /** Resolves when index reads show all that was written. */
  settle(): Promise<void>;
  close(): void | Promise<void>;
};

/** What every `Table` promises, whatever lies under it. */
export const tableContract = (name: string, open: () => Promise<TableUnderTest>) =>
  describe(`table on ${name}`, () => {
    let under: TableUnderTest;
    let table: Table;
    beforeAll(async () => {
      under = await open();
      table = under.table;
    });
    afterAll(() => under?.close());

    const person = () => `person#${randomUUID()}`;
    const item = (pk: string, sk = 'session', data: NewItem['data'] = { turn: 1 }): NewItem => ({ pk, sk, data });
    const nowSeconds = () => Math.floor(under.clock.now / 1000);

    const all = async (query: Query): Promise<readonly Item[]> => {
      const items: Item[] = [];
      let cursor: string | undefined;
      do {
        const page = await table.query({ ...query, ...(cursor === undefined ? {} : { cursor }) });
        items.push(...page.items);
        cursor = page.cursor;
      } while (cursor !== undefined);
      return items;
    };
    const sortKeys = async (query: Query) => (await all(query)).map(({ sk }) => sk);

    describe('get and put', () => {
      it('gives nothing where there is nothing', async () => {
        expect(await table.get({ pk: person(), sk: 'session' })).toBeUndefined();
      });

      it('gives back an item as it went in', async () => {
        const whole = {
          ...item(person()),
          index1: { pk: 'due#1', sk: 'a' },
          index2: { pk: 'case', sk: 'b' },
          expires: nowSeconds() + 60,
        };
        expect(await table.put(whole)).toEqual({ ok: true, version: 1 });
        expect(await table.get(whole)).toEqual({ ...whole, version: 1 });
      });

      it('leaves out what was left out', async () => {
        const bare = item(person());
        await table.put(bare);
        expect(Object.keys((await table.get(bare)) ?? {}).sort()).toEqual(['data', 'pk', 'sk', 'version']);
      });

      it('replaces all of an item, indexes and expiry included', async () => {
        const key = item(person());
        await table.put({ ...key, index1: { pk: 'due#1', sk: 'a' }, expires: nowSeconds() + 60 });
        await table.put(key);
        expect(await table.get(key)).toEqual({ ...key, version: 1 });
      });

      it.each<[string, NewItem['data']]>([
        [
          'numbers',
          {
            zero: 0,
            minus: -1,
            big: 9_007_199_254_740_991,
            pesos: 2_500_000,
            part: 0.1,
            tiny: 5e-324,
            huge: 1.7976931348623157e308,
          },
        ],
        ['empty texts', { said: '', inside: { said: '' }, list: ['', ''] }],
        [
          'null, booleans and nesting',
          { none: null, yes: true, no: false, list: [1, [2, [null]], {}], empty: {}, nothing: [] },
        ],
        ['text of every kind', { said: 'niña 👍🏽 \u200f\u202e مرحبا \u0000 \u0001 \t \n "\\' }],
        ['U+FFFE and U+FFFF', { said: 'a\ufffeb\uffffc', '\ufffe': 1 }],
        ['lone surrogates', { said: '\ud800 x \udfff', '\udc00': 'name' }],
        ['names that databases use', { pk: 'x', sk: 'y', version: 7, data: 'd', expires: 3, S: 's', N: '1' }],
      ])('keeps %s', async (_, data) => {
        const key = item(person(), 'session', data);
        await table.put(key);
        expect((await table.get(key))?.data).toStrictEqual(data);
        expect((await all({ pk: key.pk }))[0]?.data).toStrictEqual(data);
      });

      it('deletes, and deletes what is not there', async () => {
        const key = item(person());
        await table.put(key);
        await table.delete(key);
        await table.delete(key);
        expect(await table.get(key)).toBeUndefined();
      });
    });

    describe('conditions', () => {
      it('puts the first version only where there is none', async () => {
        const key = item(person());
        expect(await table.put(key, { expected: null })).toEqual({ ok: true, version: 1 });
        const again = await table.put({ ...key, data: { turn: 2 } }, { expected: null });
        expect(again).toEqual({ ok: false, current: { ...key, version: 1 } });
      });

      it('counts versions up, and a conflict gives what is there', async () => {
        const key = { ...item(person()), index1: { pk: 'due#1', sk: 'a' }, expires: nowSeconds() + 60 };
        await table.put(key, { expected: null });
        expect(await table.put({ ...key, data: { turn: 2 } }, { expected: 1 })).toEqual({ ok: true, version: 2 });
        const late = await table.put({ ...key, data: { turn: 3 } }, { expected: 1 });
        expect(late).toEqual({ ok: false, current: { ...key, data: { turn: 2 }, version: 2 } });
        expect((await table.get(key))?.data).toEqual({ turn: 2 });
      });

      it('refuses a later version where there is none', async () => {
        expect(await table.put(item(person()), { expected: 4 })).toEqual({ ok: false, current: undefined });
      });

      it('lets one of many win', async () => {
        const key = item(person());
        const puts = await Promise.all(
          Array.from({ length: 10 }, (_, turn) => table.put({ ...key, data: { turn } }, { expected: null })),
        );
        expect(puts.filter(({ ok }) => ok)).toHaveLength(1);
        const there = await table.get(key);
        for (const put of puts) if (!put.ok) expect(put.current).toEqual(there);
      });

      it('without a condition starts at version 1 again', async () => {
        const key = item(person());
        await table.put(key, { expected: null });
        await table.put(key, { expected: 1 });
        expect(await table.put(key)).toEqual({ ok: true, version: 1 });
        expect((await table.get(key))?.version).toBe(1);
      });
    });

    describe('expiry', () => {
      it('counts an expired item as gone, for get, query and conditions', async () => {
        const key = { ...item(person()), index1: { pk: person(), sk: 'a' }, expires: nowSeconds() + 60 };
        await table.put(key, { expected: null });
        await under.settle();
        expect(await table.get(key)).toBeDefined();
        under.clock.now += 60_000;
        expect(await table.get(key)).toBeUndefined();
        expect(await all({ pk: key.pk })).toEqual([]);
        expect(await all({ pk: key.index1.pk, index: 'index1' })).toEqual([]);
        expect(await table.put(key, { expected: 1 })).toEqual({ ok: false, current: undefined });
        const fresh = { ...key, expires: nowSeconds() + 60, data: { turn: 9 } };
        expect(await table.put(fresh, { expected: null })).toEqual({ ok: true, version: 1 });
        expect((await table.get(key))?.data).toEqual({ turn: 9 });
      });

      it('does not hide living items behind expired ones', async () => {
        const pk = person();
        await table.batchPut(['a', 'b', 'c'].map((sk) => ({ ...item(pk, sk), expires: nowSeconds() + 5 })));
        await table.put(item(pk, 'd'));
        under.clock.now += 6000;
        expect(await sortKeys({ pk, limit: 2 })).toEqual(['d']);
      });
    });

    describe('batches', () => {
      it('puts many, and again without changing anything', async () => {
        const pk = person();
        const items = Array.from({ length: 60 }, (_, at) => item(pk, `fact#${String(at).padStart(3, '0')}`, { at }));
        await table.batchPut(items);
        const once = await all({ pk });
        expect(once).toEqual(items.map((one) => ({ ...one, version: 1 })));
        await table.batchPut(items);
        expect(await all({ pk })).toEqual(once);
      });

      it('takes none, and of two under one key the last', async () => {
        const pk = person();
        await table.batchPut([]);
        await table.batchPut([item(pk, 'a', { n: 1 }), item(pk, 'b', { n: 2 }), item(pk, 'a', { n: 3 })]);
        expect((await all({ pk })).map(({ data }) => data)).toEqual([{ n: 3 }, { n: 2 }]);
      });

      it('puts nothing where one item cannot be stored', async () => {
        const pk = person();
        await expect(table.batchPut([item(pk, 'a'), item(pk, '')])).rejects.toThrow(ItemRefused);
        expect(await all({ pk })).toEqual([]);
      });
    });

    describe('queries', () => {
      const keys = [
        'fact#1',
        'fact#10',
        'fact#2',
        'facts',
        'turn#1',
        'Ñ',
        'ñ',
        '\ud7ff',
        '\ue000',
        '👍',
        '\u{10ffff}',
        '\u{10ffff}a',
      ];
      const partition = async () => {
        const pk = person();
        await table.batchPut(keys.map((sk) => item(pk, sk)));
        return pk;
      };
      const sorted = [...keys].sort((a, b) => Buffer.compare(Buffer.from(a), Buffer.from(b)));

      it('orders by UTF-8 bytes, both ways', async () => {
        const pk = await partition();
        expect(await sortKeys({ pk })).toEqual(sorted);
        expect(await sortKeys({ pk, reverse: true })).toEqual([...sorted].reverse());
      });

      it('reads one partition only', async () => {
        const pk = await partition();
        await table.put(item(`${pk}x`, 'fact#1'));
        expect(await sortKeys({ pk })).toEqual(sorted);
        expect(await sortKeys({ pk: person() })).toEqual([]);
      });

      it.each<[string, Omit<Query, 'pk'>, readonly string[]]>([
        ['a prefix', { prefix: 'fact#' }, ['fact#1', 'fact#10', 'fact#2']],
        ['a prefix backwards', { prefix: 'fact#', reverse: true }, ['fact#2', 'fact#10', 'fact#1']],
        ['a prefix that is a whole key', { prefix: 'fact#1' }, ['fact#1', 'fact#10']],
        ['a prefix at the edge of the surrogates', { prefix: '\ud7ff' }, ['\ud7ff']],
        ['a prefix beyond 16 bits', { prefix: '👍' }, ['👍']],
        ['a prefix with nothing behind it', { prefix: '\u{10ffff}' }, ['\u{10ffff}', '\u{10ffff}a']],
        ['an empty prefix', { prefix: '' }, sorted],
        ['inclusive bounds', { from: 'fact#1', to: 'fact#2' }, ['fact#1', 'fact#10', 'fact#2']],
        ['a lower bound', { from: 'turn#1' }, sorted.slice(sorted.indexOf('turn#1'))],
        ['an upper bound', { to: 'fact#10' }, ['fact#1', 'fact#10']],
        ['bounds backwards', { from: 'fact#10', to: 'facts', reverse: true }, ['facts', 'fact#2', 'fact#10']],
        ['bounds that cross', { from: 'b', to: 'a' }, []],
        ['an empty upper bound', { to: '' }, []],
      ])('reads %s', async (_, query, expected) => {
        expect(await sortKeys({ pk: await partition(), ...query })).toEqual(expected);
      });

      it.each([1, 2, 3, 11, 12, 13])('reads everything once in pages of %i', async (limit) => {
        const pk = await partition();
        expect(await sortKeys({ pk, limit })).toEqual(sorted);
        expect(await sortKeys({ pk, limit, reverse: true })).toEqual([...sorted].reverse());
        expect(await sortKeys({ pk, limit, prefix: 'fact#' })).toEqual(['fact#1', 'fact#10', 'fact#2']);
      });

      it('never gives more than the limit', async () => {
        const pk = await partition();
        const { items, cursor } = await table.query({ pk, limit: 3 });
        expect(items).toHaveLength(3);
        expect(cursor).toBeTypeOf('string');
      });

      it('ends a page after 1 MB, and goes on at the cursor', async () => {
        const pk = person();
        const said = 'x'.repeat(90_000);
        const items = Array.from({ length: 25 }, (_, at) =>
          item(pk, `turn#${String(at).padStart(2, '0')}`, { said, at }),
        );
        await table.batchPut(items);
        const first = await table.query({ pk });
        expect(first.items.length).toBeGreaterThan(5);
        expect(first.items.length).toBeLessThan(13);
        expect(first.cursor).toBeTypeOf('string');
        expect((await all({ pk })).map(({ data }) => data['at'])).toEqual(items.map((_, at) => at));
        expect((await all({ pk, reverse: true })).map(({ data }) => data['at'])).toEqual(
          items.map((_, at) => at).reverse(),
        );
      });

      it.each<[string, Partial<Query>, new () => Error]>([
        ['an empty partition key', { pk: '' }, ItemRefused],
        ['a limit of zero', { limit: 0 }, RangeError],
        ['a prefix beside a bound', { prefix: 'a', from: 'b' }, RangeError],
        ['a bound that no key can have', { to: 'a\uffff' }, ItemRefused],
        ['a cursor that is none', { cursor: 'cursor' }, CursorRefused],
      ])('refuses %s', async (_, query, error) => {
        await expect(table.query({ pk: person(), ...query })).rejects.toThrow(error);
      });

      it('refuses the cursor of another partition or index', async () => {
        const { cursor } = await table.query({ pk: await partition(), limit: 1 });
        await expect(table.query({ pk: await partition(), cursor: cursor ?? '' })).rejects.toThrow(CursorRefused);
        await expect(table.query({ pk: person(), index: 'index1', cursor: cursor ?? '' })).rejects.toThrow(
          CursorRefused,
        );
      });
    });

    describe.each(['index1', 'index2'] as const)('%s', (index) => {
      const due = (pk: string, sk: string, name: string): NewItem => ({ ...item(name), [index]: { pk, sk } });

      it('holds only items that have its key', async () => {
        const pk = person();
        const here = due(pk, '2026-11-22T10:00', person());
        await table.batchPut([here, item(person())]);
        await under.settle();
        expect(await all({ pk, index })).toEqual([{ ...here, version: 1 }]);
      });

      it('follows an item that moves, and forgets one that leaves or is deleted', async () => {
        const [pk, other, name] = [person(), person(), person()];
        await table.put(due(pk, 'a', name));
        await table.put(due(other, 'b', name));
        await under.settle();
        expect(await all({ pk, index })).toEqual([]);
        expect(await all({ pk: other, index })).toHaveLength(1);
        await table.put(item(name));
        await under.settle();
        expect(await all({ pk: other, index })).toEqual([]);
        await table.put(due(pk, 'a', name));
        await table.delete({ pk: name, sk: 'session' });
        await under.settle();
        expect(await all({ pk, index })).toEqual([]);
      });

      it('pages through items that share a sort key, both ways', async () => {
        const pk = person();
        const items = Array.from({ length: 12 }, (_, at) => due(pk, at < 8 ? 'same' : `z${at}`, person()));
        await table.batchPut(items);
        await under.settle();
        const names = items.map((one) => one.pk).sort();
        for (const reverse of [false, true]) {
          const read = await all({ pk, index, limit: 5, reverse });
          expect(read.map((one) => one.pk).sort()).toEqual(names);
          expect(read.map((one) => one[index]?.sk)).toEqual(
            read.map((one) => one[index]?.sk).sort((a, b) => (reverse ? -1 : 1) * ((a ?? '') < (b ?? '') ? -1 : 1)),
          );
        }
        expect((await all({ pk, index, prefix: 'sa', limit: 3 })).length).toBe(8);
        expect((await all({ pk, index, from: 'same', to: 'z10' })).map((one) => one[index]?.sk)).toEqual([
          ...Array(8).fill('same'),
          'z10',
        ]);
      });
    });

    describe('refuses', () => {
      const twoKilobytes = 'k'.repeat(2049);
      it.each<[string, NewItem]>([
        ['an empty partition key', item('')],
        ['an empty sort key', item('a', '')],
        ['a long partition key', item(twoKilobytes)],
        ['a long sort key', item('a', 'k'.repeat(1025))],
        ['a lone surrogate in a key', item('a\ud800')],
        ['U+FFFE in a key', item('a', '\ufffe')],
        ['a control character in a key', item('a\u0000b')],
        ['an empty index key', { ...item('a'), index1: { pk: 'a', sk: '' } }],
        ['an item over 100 kB', item('a', 'b', { said: 'x'.repeat(100_000) })],
        ['an item over 400 kB', item('a', 'b', { said: 'x'.repeat(400_000) })],
        ['an item over 100 kB in bytes, not characters', item('a', 'b', { said: 'ñ'.repeat(50_000) })],
        ['an expiry with a fraction', { ...item('a'), expires: 1.5 }],
      ])('%s', async (_, refused) => {
        await expect(table.put(refused)).rejects.toThrow(ItemRefused);
        await expect(table.put(refused, { expected: null })).rejects.toThrow(ItemRefused);
        await expect(table.batchPut([refused])).rejects.toThrow(ItemRefused);
      });

      it('never says what was in the item', async () => {
        const said = 'mi secreto '.repeat(20_000);
        const error: unknown = await table.put(item('a', 'b', { said })).catch((why: unknown) => why);
        expect(error).toBeInstanceOf(ItemRefused);
        expect(String(error)).not.toContain('secreto');
      });
    });
  });

/** What engines that check data before storing it promise besides: SQLite leaves this out but in harsh mode. */
export const strictDataContract = (name: string, open: () => Promise<TableUnderTest>) =>
  describe(`data checks of table on ${name}`, () => {
    let under: TableUnderTest;
    beforeAll(async () => {
      under = await open();
    });
    afterAll(() => under?.close());

    it.each<[string, unknown]>([
      ['NaN', { n: Number.NaN }],
      ['infinity', { list: [Number.POSITIVE_INFINITY] }],
      ['undefined', { inside: { n: undefined } }],
      ['undefined in a list', { list: [undefined] }],
      ['a date', { at: new Date(0) }],
      ['a map', { map: new Map() }],
      ['a function', { f: () => 1 }],
      ['a bigint', { n: 1n }],
    ])('refuses %s', async (_, data) => {
      const odd = { pk: 'odd', sk: 'odd', data: data as NewItem['data'] };
      await expect(under.table.put(odd)).rejects.toThrow(ItemRefused);
      await expect(under.table.batchPut([odd])).rejects.toThrow(ItemRefused);
      expect(await under.table.get(odd)).toBeUndefined();
    });
  });
