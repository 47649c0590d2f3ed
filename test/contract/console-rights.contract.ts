import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Table } from '../../functions/ports/table.ts';
import { type ConsoleRig, consoleRig } from '../unit/console/console-rig.ts';
import type { TableUnderTest } from './table.contract.ts';

type Request = {
  readonly id: string;
  readonly etag: string;
  readonly dueOn: string | null;
  readonly daysLeft: number;
  readonly case: string | null;
};
type List = {
  readonly items: Request[];
  readonly waiting: { readonly case: string; readonly daysLeft: number }[];
};

/** Rights over personal data, and what the installation goes by, on whatever table they lie. */
export const consoleRightsContract = (name: string, open: () => Promise<TableUnderTest>) =>
  describe(`data rights and settings on ${name}`, () => {
    let under: TableUnderTest;
    let rig: ConsoleRig;
    beforeAll(async () => {
      under = await open();
      rig = consoleRig(under);
    });
    afterAll(() => under?.close());

    const asked = { right: 'erase', by: 'herself', came: 'counter', reference: 'R-2026-14', receivedOn: '2026-11-20' };
    const opened = async (more: object = {}): Promise<Request> => {
      const agent = await rig.as('agent');
      const answer = await agent.send('POST', '/api/v1/data-rights/requests', { ...asked, case: null, ...more });
      expect(answer.status).toBe(201);
      return (await answer.json()) as Request;
    };
    const listed = async (): Promise<List> =>
      (await (await (await rig.as('agent')).get('/api/v1/data-rights/requests')).json()) as List;

    it('count the law’s business days: 15 and 8 for a claim, 10 and 5 to see', async () => {
      // Friday 20 November; 8 December is a holiday. The tests' day is Sunday 22.
      const claim = await opened();
      expect(claim.dueOn).toBe('2026-12-14');
      expect(claim.daysLeft).toBe(15);
      expect((await opened({ right: 'see' })).dueOn).toBe('2026-12-04');
      const agent = await rig.as('agent');
      const path = `/api/v1/data-rights/requests/${claim.id}/steps`;
      expect((await agent.send('POST', path, { step: 'extend' })).status).toBe(428);
      const longer = await agent.send('POST', path, { step: 'extend' }, { 'if-match': claim.etag });
      expect(await longer.json()).toMatchObject({ dueOn: '2026-12-24', extended: true });
      expect((await agent.send('POST', path, { step: 'done' }, { 'if-match': claim.etag })).status).toBe(412);
      const etag = longer.headers.get('etag') ?? '';
      expect((await agent.send('POST', path, { step: 'extend' }, { 'if-match': etag })).status).toBe(409);
      expect(await (await agent.send('POST', path, { step: 'done' }, { 'if-match': etag })).json()).toMatchObject({
        state: 'done',
        dueOn: null,
        steps: [],
      });
    });

    it('stand still while she is asked for more, and count anew from when it is whole', async () => {
      const agent = await rig.as('agent');
      const one = await opened();
      const path = `/api/v1/data-rights/requests/${one.id}/steps`;
      const asks = await agent.send('POST', path, { step: 'ask-more' }, { 'if-match': one.etag });
      expect(await asks.json()).toMatchObject({ state: 'incomplete', dueOn: null, steps: ['complete', 'drop'] });
      const etag = asks.headers.get('etag') ?? '';
      // Not before two months have gone by.
      expect((await agent.send('POST', path, { step: 'drop' }, { 'if-match': etag })).status).toBe(409);
      under.clock.now += 2 * 86_400_000;
      const later = await rig.as('agent');
      const whole = await later.send('POST', path, { step: 'complete' }, { 'if-match': etag });
      expect(await whole.json()).toMatchObject({ state: 'open', dueOn: '2026-12-16' });
    });

    it('hold no name: a reference is a number of the register', async () => {
      const agent = await rig.as('agent');
      const named = { ...asked, reference: 'Prudencia de Usme', case: null };
      expect((await agent.send('POST', '/api/v1/data-rights/requests', named)).status).toBe(400);
      const later = { ...asked, receivedOn: '2026-12-20', case: null };
      expect((await agent.send('POST', '/api/v1/data-rights/requests', later)).status).toBe(400);
    });

    it('appear when somebody asks in the chat, with the clock already running', async () => {
      for (const text of ['hola', 'acepto', 'no', 'persona', 'datos', 'quiero saber qué tienen'])
        await rig.says('573000000001', text);
      const [waiting] = (await listed()).waiting;
      expect(waiting?.daysLeft).toBe(10);
      await opened({ right: 'see', came: 'whatsapp', case: waiting?.case });
      expect((await listed()).waiting).toEqual([]);
    });

    it('show what the bot did at once: who saw her data and who was erased, of nobody by name', async () => {
      for (const text of ['hola', 'acepto', 'no', 'mis datos']) await rig.says('573000000002', text);
      const month = new Date(under.clock.now).toISOString().slice(0, 7);
      const done = async () =>
        (
          (await (await (await rig.as('agent')).get(`/api/v1/data-rights/done-in-chat?month=${month}`)).json()) as {
            items: { right: string; receipt: string | null }[];
          }
        ).items;
      expect(await done()).toMatchObject([{ right: 'see' }]);
      for (const text of ['borrar', 'sí']) await rig.says('573000000002', text);
      const [erased] = await done();
      // What she asked to see went with her.
      expect(await done()).toMatchObject([{ right: 'erase' }]);
      expect(erased?.receipt).toMatch(/^[A-Z0-9-]+$/);
    });

    it('show what the bot did under the month that it was in Bogotá, also on its last evening', async () => {
      const before = under.clock.now;
      under.clock.now = Date.parse('2027-03-01T01:00:00Z');
      for (const text of ['hola', 'acepto', 'no', 'mis datos']) await rig.says('573000000016', text);
      const agent = await rig.as('agent');
      const rightsOf = async (month: string) =>
        (
          (await (await agent.get(`/api/v1/data-rights/done-in-chat?month=${month}`)).json()) as {
            readonly items: readonly { readonly right: string }[];
          }
        ).items.map(({ right }) => right);
      expect(await rightsOf('2027-02')).toEqual(['see']);
      expect(await rightsOf('2027-03')).toEqual([]);
      under.clock.now = before;
    });

    it('an administrator erases by address, which is kept nowhere, and the receipt tells what went', async () => {
      const waId = '573000000003';
      for (const text of ['hola', 'acepto', 'no']) await rig.says(waId, text);
      const request = await opened();
      const administrator = await rig.as('administrator');
      const body = { address: '+57 300 000 0003', request: request.id, reason: 'data-rights' };
      expect((await (await rig.as('agent')).send('POST', '/api/v1/data-rights/erasures', body)).status).toBe(403);
      const answer = await administrator.send('POST', '/api/v1/data-rights/erasures', body);
      expect(answer.status).toBe(202);
      const { receipt } = (await answer.json()) as { receipt: string };
      const read = async () => (await administrator.get(`/api/v1/data-rights/erasures/${receipt}`)).json();
      expect(await read()).toMatchObject({ state: 'asked' });
      await rig.drain();
      expect(await read()).toMatchObject({ state: 'done', erased: { session: 1, contact: 1 } });
      expect((await listed()).items.find(({ id }) => id === request.id)).toMatchObject({ receipt });
      const again = await administrator.send('POST', '/api/v1/data-rights/erasures', body);
      expect(again.status).toBe(409);
      const nonsense = { ...body, address: 'Prudencia' };
      expect((await administrator.send('POST', '/api/v1/data-rights/erasures', nonsense)).status).toBe(400);
      const day = new Date(under.clock.now).toISOString().slice(0, 10);
      const audit = await (await administrator.get(`/api/v1/audit?day=${day}`)).text();
      expect(audit).toContain('erased-person');
      expect(audit).not.toContain('0000003');
    });

    it('the audit tells an erasure and a copy from a search that found nobody', async () => {
      const administrator = await rig.as('administrator');
      const done = async (request: string): Promise<{ did: string; reason: string | null }[]> => {
        const day = new Date(under.clock.now).toISOString().slice(0, 10);
        const { items } = (await (await administrator.get(`/api/v1/audit?day=${day}`)).json()) as {
          items: { did: string; what: string; reason: string | null }[];
        };
        return items.filter(({ did, what }) => what === request && did !== 'opened-request');
      };
      const nobody = '+573009999998';
      const erase = await opened();
      const body = { address: nobody, request: erase.id, reason: 'court-order' };
      expect((await administrator.send('POST', '/api/v1/data-rights/erasures', body)).status).toBe(409);
      expect(await done(erase.id)).toMatchObject([{ did: 'found-nobody', reason: 'court-order' }]);
      const see = await opened({ right: 'see' });
      const path = `/api/v1/data-rights/requests/${see.id}/copy`;
      expect((await administrator.send('PUT', path, { address: nobody })).status).toBe(409);
      expect(await done(see.id)).toMatchObject([{ did: 'found-nobody', reason: 'data-rights' }]);
    });

    it('an erasure is written into its request, though somebody moves that meanwhile', async () => {
      for (const text of ['hola', 'acepto', 'no']) await rig.says('573000000005', text);
      const request = await opened();
      const agent = await rig.as('agent');
      let moved = false;
      const table: Table = {
        ...under.table,
        put: async (item, condition) => {
          if (!moved && item.pk === 'data-rights') {
            moved = true;
            const path = `/api/v1/data-rights/requests/${request.id}/steps`;
            expect((await agent.send('POST', path, { step: 'extend' }, { 'if-match': request.etag })).status).toBe(200);
          }
          return under.table.put(item, condition);
        },
      };
      const body = { address: '+573000000005', request: request.id, reason: 'data-rights' };
      const administrator = await consoleRig({ ...under, table }).as('administrator');
      const answer = await administrator.send('POST', '/api/v1/data-rights/erasures', body);
      const { receipt } = (await answer.json()) as { receipt: string };
      expect((await listed()).items.find(({ id }) => id === request.id)).toMatchObject({ receipt, extended: true });
    });

    it('a copy of her data is made for a request to see, and is kept nowhere', async () => {
      const waId = '573000000004';
      for (const text of ['hola', 'acepto', 'no', 'cuidado']) await rig.says(waId, text);
      const administrator = await rig.as('administrator');
      const request = await opened({ right: 'see' });
      const path = `/api/v1/data-rights/requests/${request.id}/copy`;
      const copy = await (await administrator.send('PUT', path, { address: `+${waId}` })).text();
      expect(copy).toContain('"question":"welcome.research"');
      expect(copy).not.toContain(waId);
      expect(copy).not.toContain('"citizen"');
      expect((await administrator.send('PUT', path, { address: '+573009999999' })).status).toBe(409);
      const erase = await opened();
      const other = `/api/v1/data-rights/requests/${erase.id}/copy`;
      expect((await administrator.send('PUT', other, { address: `+${waId}` })).status).toBe(409);
    });

    it('the settings show for how long what is kept, and what citizens are asked to allow', async () => {
      const administrator = await rig.as('administrator');
      const settings = (await (await administrator.get('/api/v1/settings')).json()) as {
        consent: { purpose: string; version: number; shown: { es: string; en: string } }[];
        retention: object[];
      };
      expect(settings.consent.map(({ purpose, version }) => [purpose, version])).toEqual([
        ['serve', 1],
        ['research', 1],
      ]);
      expect(settings.consent[0]?.shown.es).toContain('Sus derechos');
      expect(settings.consent[0]?.shown.en).toContain('Your rights');
      expect(settings.retention).toContainEqual({ kind: 'turn', days: 180 });
      expect((await (await rig.as('agent')).get('/api/v1/settings')).status).toBe(403);
    });

    it('are not shown as waiting again once more than a page of newer requests came in', async () => {
      for (const text of ['hola', 'acepto', 'no', 'persona', 'datos', 'quiero saber qué tienen'])
        await rig.says('573000000005', text);
      const [waiting] = (await listed()).waiting;
      expect(waiting?.case).toMatch(/~/);
      await opened({ right: 'see', came: 'whatsapp', case: waiting?.case });
      const agent = await rig.as('agent');
      for (let n = 0; n < 51; n += 1) {
        under.clock.now += 1000;
        expect((await agent.send('POST', '/api/v1/data-rights/requests', { ...asked, case: null })).status).toBe(201);
      }
      const { items, waiting: still } = await listed();
      expect(items.map((one) => one.case)).not.toContain(waiting?.case);
      expect(still).toEqual([]);
    });

    it('had no fault of ours on the way', () => expect(rig.faults).toEqual([]));
  });
