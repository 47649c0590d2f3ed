import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { groupKey } from '../../functions/conversation/identity.ts';
import type { LetterBody } from '../../functions/conversation/letter.ts';
import { seal } from '../../functions/conversation/seal.ts';
import { type ConsoleRig, consoleRig } from '../unit/console/console-rig.ts';
import type { TableUnderTest } from './table.contract.ts';

type Result = { result: string; matched?: boolean; problems: { path: string }[] };

/** Records and corrections over the API, on whatever table they lie. */
export const consoleExchangeContract = (name: string, open: () => Promise<TableUnderTest>) =>
  describe(`the exchange on ${name}`, () => {
    let under: TableUnderTest;
    let rig: ConsoleRig;
    beforeAll(async () => {
      under = await open();
      rig = consoleRig(under);
    });
    afterAll(() => under?.close());

    const told = (more: object = {}) => ({
      person: { phone: '573000000001' },
      service: 'vacunacion',
      place: 'mdc-usme',
      on: '2026-11-20',
      ...more,
    });
    const send = async (caller = rig.machine('service-records:write'), items: unknown[] = [told()], headers = {}) => {
      const response = await caller.send('POST', '/api/v1/service-records', { items }, headers);
      return { status: response.status, items: ((await response.json()) as { items: Result[] }).items };
    };

    it('takes records one by one, with a result for each and nothing of what was sent', async () => {
      const { status, items } = await send(undefined, [told(), told({ service: 'no-such' }), 'x', told()]);
      expect(status).toBe(200);
      expect(items.map(({ result }) => result)).toEqual(['accepted', 'rejected', 'rejected', 'duplicate']);
      expect(items[1]?.problems[0]?.path).toBe('service');
      expect(JSON.stringify(items)).not.toContain('573000000001');
      // A system must not learn who writes to us.
      expect(items.every((one) => one.matched === undefined)).toBe(true);
    });

    it('takes them once for one key, and hears the same answer again', async () => {
      const key = { 'idempotency-key': randomUUID() };
      const items = [told({ on: '2026-11-19' })];
      const first = await send(undefined, items, key);
      const again = await send(undefined, items, key);
      expect(first.items[0]?.result).toBe('accepted');
      expect(again.items).toEqual(first.items);
    });

    it('takes from a coordinator what happened in her block alone', async () => {
      const coordinator = await rig.as('coordinator', { block: 'mdc-usme' });
      expect((await send(coordinator, [told({ on: '2026-11-18' })])).items[0]).toMatchObject({ matched: false });
      for (const items of [
        [told({ place: 'mdc-suba' })],
        [told(), told({ place: 'mdc-suba' })],
        [told({ place: null })],
      ]) {
        expect((await send(coordinator, items)).status).toBe(403);
      }
    });

    it.each([
      ['none', []],
      ['too many', Array.from({ length: 201 }, () => 'x')],
      ['what is no list', 'x'],
    ])('refuses %s', async (_, items) => {
      const response = await rig.machine('service-records:write').send('POST', '/api/v1/service-records', { items });
      expect(response.status).toBe(400);
    });

    it('gives out what was taken, as pseudonyms and page by page', async () => {
      const waId = '573000000001';
      for (const text of ['hola', 'acepto', 'no']) await rig.says(waId, text);
      await send(undefined, [told({ on: '2026-11-17' })]);
      under.clock.now += 10 * 60_000;
      const system = rig.machine('service-records:read');
      const seen: Record<string, unknown>[] = [];
      let since = '2026-11-01';
      for (let pages = 0; pages < 50; pages += 1) {
        const response = await system.get(`/api/v1/service-records?since=${encodeURIComponent(since)}`);
        expect(response.status).toBe(200);
        const page = (await response.json()) as { items: Record<string, unknown>[]; cursor: string; more: boolean };
        seen.push(...page.items);
        since = page.cursor;
        if (!page.more) break;
      }
      expect(seen).toContainEqual(
        expect.objectContaining({ kind: 'record', on: '2026-11-17', by: 'entidad-de-prueba' }),
      );
      expect(JSON.stringify(seen)).not.toContain(waId);
      expect((await system.get('/api/v1/service-records?since=guess')).status).toBe(400);
    });

    it('corrects the directory with source and day, shows its history and undoes it', async () => {
      const coordinator = await rig.as('coordinator', { block: 'mdc-usme' });
      const correction = {
        id: 'mdc-usme',
        set: { phone: '3001112233' },
        source: 'https://example.org/x',
        asOf: '2026-11-20',
      };
      const set = (more: object) =>
        coordinator.send('POST', '/api/v1/directory/corrections', { ...correction, ...more });
      const made = await set({});
      expect(made.status).toBe(201);
      const { correction: id } = (await made.json()) as { correction: string };
      const phone = async (): Promise<unknown> => {
        under.clock.now += 60_000;
        const response = await coordinator.get('/api/v1/directory/records?place=mdc-usme');
        const { items } = (await response.json()) as { items: { id: string; fields: Record<string, unknown> }[] };
        return items.find((one) => one.id === 'mdc-usme')?.fields['phone'];
      };
      expect(await phone()).toBe('3001112233');
      const history = await coordinator.get('/api/v1/directory/history?place=mdc-usme');
      expect(await history.json()).toMatchObject({
        items: [{ correction: id, by: 'Prueba coordinator', undone: null }],
      });
      expect((await set({ id: 'mdc-suba' })).status).toBe(403);
      expect((await set({ set: { audience: 'public' } })).status).toBe(403);
      expect((await set({ set: { nothing: 1 } })).status).toBe(400);
      expect((await set({ set: { phone: { $ne: 1 } } })).status).toBe(400);
      expect((await set({ set: { phone: 'nobody knows' } })).status).toBe(409);
      expect((await set({ asOf: '2027-01-01' })).status).toBe(400);
      const undo = () => coordinator.send('POST', '/api/v1/directory/undo', { id: 'mdc-usme', correction: id });
      expect((await undo()).status).toBe(200);
      expect((await undo()).status).toBe(409);
      expect(await phone()).not.toBe('3001112233');
    });

    it('lets a coordinator not undo, under her own block’s name, what was made for another', async () => {
      const administrator = await rig.as('administrator');
      const made = await administrator.send('POST', '/api/v1/directory/corrections', {
        id: 'mdc-suba',
        set: { phone: '3004445566' },
        source: 'https://example.org/x',
        asOf: '2026-11-20',
      });
      const { correction } = (await made.json()) as { correction: string };
      const coordinator = await rig.as('coordinator', { block: 'mdc-usme' });
      expect((await coordinator.send('POST', '/api/v1/directory/undo', { id: 'mdc-usme', correction })).status).toBe(
        404,
      );
    });

    it('lists letters that failed and pieces set aside, without what is in them', async () => {
      const administrator = await rig.as('administrator');
      rig.dead.push({ id: 'letter-1', reason: 'Error', at: '2026-11-22T10:00:00.000Z' });
      expect(await (await administrator.get('/api/v1/dead-letters')).json()).toMatchObject({ total: 1 });
      rig.dead.push({ id: 'letter-2', reason: 'Error', at: '2026-11-22T10:00:01.000Z' });
      const redrives = async (ids: 'all' | string[]) =>
        (await administrator.send('POST', '/api/v1/dead-letters/redrive', { ids })).json();
      expect(await redrives(['letter-2', 'letter-of-nobody'])).toEqual({ moved: 1 });
      expect(rig.dead.map(({ id }) => id)).toEqual(['letter-1']);
      expect(await redrives('all')).toEqual({ moved: 1 });
      expect(await (await administrator.get('/api/v1/health')).json()).toMatchObject({ deadLetters: 0 });
    });

    it('lists what was set aside on a day, and on no other', async () => {
      const at = '2026-11-22T10:00:00.000Z';
      const raw = Buffer.from('{"odd":1}').toString('base64');
      const body: LetterBody = { kind: 'aside', reason: 'not-whatsapp', raw, of: null, at };
      rig.posted.push({ group: 'aside#1', id: 'odd-piece', body: seal(rig.keys, JSON.stringify(body)) });
      await rig.drain();
      const administrator = await rig.as('administrator');
      const listed = async (day: string) => (await administrator.get(`/api/v1/set-aside?day=${day}`)).json();
      expect(await listed('2026-11-22')).toEqual({
        items: [{ id: 'odd-piece', day: '2026-11-22', at, reason: 'not-whatsapp', danger: false }],
      });
      expect(await listed('2026-11-21')).toEqual({ items: [] });
    });

    it('opens a set-aside piece for a reason, which stands in the audit, and tells whose it is where that is known', async () => {
      const administrator = await rig.as('administrator');
      const opened = (id: string, reason = 'quality') =>
        administrator.get(`/api/v1/set-aside/one?id=${encodeURIComponent(id)}&reason=${reason}`);
      expect(await (await opened('odd-piece')).json()).toEqual({ text: '{"odd":1}', conversation: null });
      expect((await opened('no-such-piece')).status).toBe(404);
      expect((await opened('odd-piece', 'none')).status).toBe(400);
      expect((await (await rig.as('agent')).get('/api/v1/set-aside/one?id=odd-piece&reason=quality')).status).toBe(403);

      await rig.says('573000000077', 'hola');
      const group = groupKey(rig.keys, '1', '573000000077');
      const later = new Date(rig.clock.now).toISOString();
      const raw = Buffer.from('{"type":"of tomorrow"}').toString('base64');
      const hers: LetterBody = { kind: 'aside', reason: 'not-a-message', raw, of: group, at: later };
      rig.posted.push({ group: 'aside#1', id: 'her-piece', body: seal(rig.keys, JSON.stringify(hers)) });
      await rig.drain();
      const { text, conversation } = (await (await opened('her-piece')).json()) as Record<string, unknown>;
      expect(text).toBe('{"type":"of tomorrow"}');
      expect(conversation).toEqual(expect.any(String));

      const day = later.slice(0, 10);
      const audit = await (await administrator.get(`/api/v1/audit?day=${day}&did=opened-set-aside`)).json();
      expect(audit).toMatchObject({ items: [{ what: 'her-piece', reason: 'quality' }, { what: 'odd-piece' }] });
    });

    it('had no fault of ours on the way', () => {
      expect(rig.faults).toEqual([]);
    });
  });
