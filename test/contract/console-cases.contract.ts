import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openCases } from '../../functions/console/cases/inbox.ts';
import { aliasItem, move, read } from '../../functions/conversation/find-person.ts';
import { groupKey } from '../../functions/conversation/identity.ts';
import { shards } from '../../functions/conversation/records.ts';
import { linkDocument } from '../../functions/records/match-person.ts';
import { adopt } from '../../functions/records/records-of.ts';
import { type ConsoleRig, consoleRig, opensCase } from '../unit/console/console-rig.ts';
import type { TableUnderTest } from './table.contract.ts';

type Shown = Record<string, unknown> & { readonly id: string };

/** The inbox of the team, on whatever table it lies. */
export const consoleCasesContract = (name: string, open: () => Promise<TableUnderTest>) =>
  describe(`cases on ${name}`, () => {
    let under: TableUnderTest;
    let rig: ConsoleRig;
    beforeAll(async () => {
      under = await open();
      rig = consoleRig(under);
    });
    afterAll(() => under?.close());

    const cases = async (): Promise<readonly Shown[]> => {
      const agent = await rig.as('agent');
      return ((await (await agent.get('/api/v1/cases')).json()) as { items: Shown[] }).items;
    };
    let next = 0;
    const opened = async (words = 'no entiendo lo del gota a gota'): Promise<Shown & { readonly waId: string }> => {
      next += 1;
      const waId = `57300000${String(1000 + next)}`;
      const before = new Set((await cases()).map(({ id }) => id));
      await opensCase(rig, waId, words);
      const fresh = (await cases()).find(({ id }) => !before.has(id));
      if (fresh === undefined) throw new Error('no case was opened');
      return { ...fresh, waId };
    };
    const audit = async (did: string) => {
      const administrator = await rig.as('administrator');
      const day = new Date(under.clock.now).toISOString().slice(0, 10);
      const { items } = (await (await administrator.get(`/api/v1/audit?day=${day}`)).json()) as {
        items: Record<string, unknown>[];
      };
      return items.filter((entry) => entry['did'] === did);
    };

    it('come in with how long she waits, and without a word of hers', async () => {
      const one = await opened('soy Prudencia y no entiendo lo de la cuota');
      expect(one).toMatchObject({
        reason: 'asked',
        topic: 'credit',
        assignee: null,
        waitingSince: one['openedAt'],
      });
      expect(JSON.stringify(await cases())).not.toContain('Prudencia');
      const agent = await rig.as('agent');
      const shown = await (await agent.get(`/api/v1/cases/${one.id}`)).text();
      expect(shown).not.toContain('Prudencia');
      expect(shown).not.toContain(one.waId);
    });

    it('cost one read each while nobody answered, and two once somebody did', async () => {
      const [first, second] = [await opened(), await opened()];
      const agent = await rig.as('agent');
      expect((await agent.send('POST', `/api/v1/cases/${second.id}/replies`, { text: 'Buenas.' })).status).toBe(202);
      const { table } = under;
      const looks = { all: 0, of: new Map<string, number>() };
      const counting = { ...table };
      counting.get = async (key) => {
        looks.all += 1;
        return table.get(key);
      };
      counting.query = async (query) => {
        looks.all += 1;
        looks.of.set(query.pk, (looks.of.get(query.pk) ?? 0) + 1);
        return table.query(query);
      };
      const listed = await openCases(counting);
      const answered = listed.filter(({ desk }) => desk.repliedAt !== null).length;
      expect(answered).toBeGreaterThan(0);
      expect(looks.all).toBe(shards + listed.length + answered);
      for (const { id } of [first, second]) expect(looks.of.get(`citizen#${id.split('~')[0]}`)).toBe(1);
      expect(listed.find(({ id }) => id.case === second.id.split('~')[1])?.waitingSince).toBe(null);
    });

    it('that say another reason than conversations give are shown like any other', async () => {
      const one = await opened();
      const [citizen, id] = one.id.split('~');
      const at = { pk: `citizen#${citizen}`, sk: `case#${id}` };
      const item = await under.table.get(at);
      if (item === undefined) throw new Error('no case');
      const { version, ...rest } = item;
      await under.table.put({ ...rest, data: { ...item.data, reason: 'danger' } }, { expected: version });
      await under.settle();
      expect((await cases()).find((shown) => shown.id === one.id)).toMatchObject({ reason: 'asked', topic: 'credit' });
      const agent = await rig.as('agent');
      expect(await (await agent.get(`/api/v1/cases/${one.id}`)).json()).toMatchObject({ reason: 'asked' });
    });

    it('answer 304 while nothing changes', async () => {
      const agent = await rig.as('agent');
      const etag = (await agent.get('/api/v1/cases')).headers.get('etag') ?? '';
      expect((await agent.get('/api/v1/cases', { 'if-none-match': etag })).status).toBe(304);
      await opened();
      expect((await agent.get('/api/v1/cases', { 'if-none-match': etag })).status).toBe(200);
    });

    it('show the transcript as she saw it, and each look is an entry with its reason', async () => {
      const one = await opened('no entiendo lo de la cuota');
      const agent = await rig.as('agent', { id: 'agent-looks' });
      const path = `/api/v1/cases/${one.id}/transcript`;
      expect((await agent.get(path)).status).toBe(400);
      const seen = (await (await agent.get(`${path}?reason=answer`)).json()) as {
        words: string;
        items: { said: string[]; by: string }[];
      };
      expect(seen.words).toBe('no entiendo lo de la cuota');
      expect(seen.items.flatMap(({ said }) => said)).toContain('persona');
      await agent.get(`${path}?reason=answer`);
      const looks = (await audit('looked-at-transcript')).filter(({ who }) => who === 'agent-looks');
      expect(looks).toMatchObject([{ what: one.id, reason: 'answer', name: 'Prueba agent' }]);
    });

    it('go to whoever takes them first', async () => {
      const one = await opened();
      const marta = await rig.as('agent', { id: 'marta' });
      const luis = await rig.as('agent', { id: 'luis' });
      const path = `/api/v1/cases/${one.id}`;
      const etag = (await marta.get(path)).headers.get('etag') ?? '';
      expect((await luis.send('PUT', `${path}/assignee`, { person: 'luis' })).status).toBe(428);
      expect((await marta.send('PUT', `${path}/assignee`, { person: 'marta' }, { 'if-match': etag })).status).toBe(200);
      expect((await luis.send('PUT', `${path}/assignee`, { person: 'luis' }, { 'if-match': etag })).status).toBe(412);
      expect(await (await luis.get(path)).json()).toMatchObject({ assignee: { id: 'marta' } });
      expect((await luis.send('PUT', `${path}/assignee`, { person: 'nobody' }, { 'if-match': '"1"' })).status).toBe(
        409,
      );
    });

    it('tell who else has them open, and for no longer than that', async () => {
      const one = await opened();
      const marta = await rig.as('agent', { id: 'marta' });
      const luis = await rig.as('agent', { id: 'luis' });
      const path = `/api/v1/cases/${one.id}`;
      expect((await marta.send('PUT', `${path}/presence`)).status).toBe(204);
      expect(await (await luis.get(path)).json()).toMatchObject({ here: [{ id: 'marta' }] });
      under.clock.now += 41_000;
      expect(await (await luis.get(path)).json()).toMatchObject({ here: [] });
      const guessed = '/api/v1/cases/AAAAAAAAAAAAAAAAAAAA~AAAAAAAAAAAAAAAA-r1/presence';
      expect((await luis.send('PUT', guessed)).status).toBe(404);
    });

    it('a reply reaches her once, however often the request comes', async () => {
      const one = await opened();
      const agent = await rig.as('agent', { id: 'agent-replies' });
      const key = { 'idempotency-key': randomUUID() };
      const path = `/api/v1/cases/${one.id}/replies`;
      const answers = await Promise.all(
        [1, 2].map(() => agent.send('POST', path, { text: 'Hola, le habla Marta.' }, key)),
      );
      expect(answers.map(({ status }) => status).toSorted()).toEqual(expect.arrayContaining([202]));
      expect((await agent.send('POST', path, { text: 'Hola, le habla Marta.' }, key)).status).toBe(202);
      expect((await agent.send('POST', path, { text: 'otra cosa' }, key)).status).toBe(422);
      expect(await rig.drain()).toEqual([{ kind: 'text', body: 'Hola, le habla Marta.' }]);
      expect((await cases()).find(({ id }) => id === one.id)).toMatchObject({
        waitingSince: null,
        assignee: { id: 'agent-replies' },
      });
      expect(await (await agent.get(`/api/v1/cases/${one.id}`)).json()).toMatchObject({ hand: 'person' });
      await rig.says(one.waId, 'gracias');
      expect((await cases()).find(({ id }) => id === one.id)?.['waitingSince']).not.toBe(null);
      expect((await audit('replied')).filter(({ who }) => who === 'agent-replies')).toHaveLength(1);
    });

    it('where her 24 hours are over, the template goes out and the reply waits for her', async () => {
      const one = await opened();
      under.clock.now += 25 * 3_600_000;
      rig.closeWindow(true);
      const agent = await rig.as('agent');
      expect(await (await agent.get(`/api/v1/cases/${one.id}`)).json()).toMatchObject({
        windowOpen: false,
        template: { name: 'vecina_reply_waiting', text: expect.stringContaining('ya respondió') },
      });
      await agent.send('POST', `/api/v1/cases/${one.id}/replies`, { text: 'Ya le averigüé.' });
      expect(await rig.drain()).toMatchObject([{ kind: 'template', name: 'vecina_reply_waiting' }]);
      rig.closeWindow(false);
      expect(await rig.says(one.waId, 'hola')).toMatchObject([{ kind: 'text', body: 'Ya le averigüé.' }]);
    });

    it('go back to the bot, and leave the inbox when they are closed', async () => {
      const one = await opened();
      const agent = await rig.as('agent');
      await agent.send('POST', `/api/v1/cases/${one.id}/replies`, { text: 'Hola.' });
      await rig.drain();
      expect((await agent.send('POST', `/api/v1/cases/${one.id}/release`, {})).status).toBe(202);
      expect(JSON.stringify(await rig.drain())).toContain('Le sigue atendiendo Vecina');
      expect((await cases()).map(({ id }) => id)).toContain(one.id);
      expect((await agent.send('POST', `/api/v1/cases/${one.id}/close`, {})).status).toBe(202);
      await rig.drain();
      expect((await cases()).map(({ id }) => id)).not.toContain(one.id);
      expect((await agent.send('POST', `/api/v1/cases/${one.id}/replies`, { text: 'Hola.' })).status).toBe(409);
      expect(await (await agent.get(`/api/v1/cases/${one.id}`)).json()).toMatchObject({ status: 'closed' });
    });

    it('whose conversation is gone cannot be answered, and can be closed all the same', async () => {
      const one = await opened();
      const [citizen = ''] = one.id.split('~');
      await under.table.delete({ pk: `citizen#${citizen}`, sk: 'contact' });
      const agent = await rig.as('agent');
      expect(await (await agent.get(`/api/v1/cases/${one.id}`)).json()).toMatchObject({ hand: null, status: 'open' });
      const refused = await agent.send('POST', `/api/v1/cases/${one.id}/replies`, { text: 'Buenas' });
      expect(refused.status).toBe(409);
      const before = rig.posted.length;
      expect((await agent.send('POST', `/api/v1/cases/${one.id}/close`, {})).status).toBe(202);
      expect(rig.posted).toHaveLength(before);
      await under.settle();
      expect((await cases()).some(({ id }) => id === one.id)).toBe(false);
    });

    it('keep notes for the team, and nothing of an erased person', async () => {
      const one = await opened();
      const agent = await rig.as('agent');
      await agent.send('POST', `/api/v1/cases/${one.id}/notes`, { text: 'Llamar el martes' });
      expect(await (await agent.get(`/api/v1/cases/${one.id}`)).json()).toMatchObject({
        notes: [{ text: 'Llamar el martes', by: { name: 'Prueba agent' } }],
      });
      await rig.says(one.waId, 'borrar');
      await rig.says(one.waId, 'sí');
      expect((await agent.get(`/api/v1/cases/${one.id}`)).status).toBe(404);
      expect((await agent.send('POST', `/api/v1/cases/${one.id}/notes`, { text: 'x' })).status).toBe(404);
      expect((await under.table.query({ pk: `citizen#${one.id.split('~')[0]}` })).items).toEqual([]);
      expect((await cases()).map(({ id }) => id)).not.toContain(one.id);
    });

    it('confirm a document: what entities told under it is hers at once, and its number stays nowhere', async () => {
      const [one, other] = [await opened(), await opened()];
      const agent = await rig.as('agent', { id: 'agent-saw-it' });
      const path = `/api/v1/cases/${one.id}/documents`;
      const document = { type: 'CC', number: '53.119.227' };
      const item = { person: { document }, service: 'yoga', on: '2026-11-20' };
      const told = await rig
        .machine('service-records:write')
        .send('POST', '/api/v1/service-records', { items: [item] });
      expect(await told.json()).toMatchObject({ items: [{ result: 'accepted' }] });
      expect(await (await agent.get(path)).json()).toMatchObject({ people: [{ id: 'self', es: 'usted' }], items: [] });

      const asked = { who: 'self', document, reason: 'seen', allowed: true };
      const wrong: readonly (readonly [object, number])[] = [
        [{ ...asked, allowed: false }, 400],
        [{ ...asked, reason: undefined }, 400],
        [{ ...asked, who: 'p1' }, 400],
        [{ ...asked, document: { ...document, number: '12' } }, 400],
      ];
      for (const [body, status] of wrong) expect((await agent.send('POST', path, body)).status).toBe(status);
      const done = await agent.send('POST', path, asked);
      expect([done.status, await done.json()]).toEqual([200, { joined: 1 }]);
      expect(await (await agent.send('POST', path, asked)).json()).toEqual({ joined: 0 });
      expect(await (await agent.get(path)).json()).toMatchObject({ items: [{ who: 'self', by: 'team' }] });
      const pk = `citizen#${one.id.split('~')[0]}`;
      const { items } = await under.table.query({ pk, prefix: 'told#' });
      expect(items).toMatchObject([{ data: { told: { service: 'yoga', who: 'self' } } }]);

      // It is nobody else's, and of a closed case nothing is joined any more.
      expect((await agent.send('POST', `/api/v1/cases/${other.id}/documents`, asked)).status).toBe(409);
      await agent.send('POST', `/api/v1/cases/${one.id}/close`, {});
      await rig.drain();
      expect((await agent.send('POST', path, asked)).status).toBe(409);
      const entries = (await audit('confirmed-document')).filter(({ who }) => who === 'agent-saw-it');
      expect(entries).toContainEqual(expect.objectContaining({ what: one.id, reason: 'seen' }));
      expect(JSON.stringify([entries, items, await (await agent.get(path)).json()])).not.toMatch(/53.?119.?227/);
    });

    it('give a document to whom the team saw it with, before who only said that it is hers', async () => {
      const [claims, owns] = [await opened(), await opened()];
      const agent = await rig.as('agent');
      const document = { type: 'CC', number: '53.119.990' } as const;
      const item = { person: { document }, service: 'yoga', on: '2026-11-20' };
      await rig.machine('service-records:write').send('POST', '/api/v1/service-records', { items: [item] });
      const [citizen, owner] = [claims, owns].map(({ id }) => id.split('~')[0] ?? '');
      const deps = { table: under.table, keys: rig.keys, phoneNumberId: '1', now: () => new Date(under.clock.now) };
      const own = { citizen: citizen ?? '', who: 'self', document };
      expect(await linkDocument(deps, { ...own, by: null })).toBe('linked');
      expect(await adopt(deps, own.citizen)).toBe(1);

      const asked = { who: 'self', document, reason: 'seen', allowed: true };
      const done = await agent.send('POST', `/api/v1/cases/${owns.id}/documents`, asked);
      expect([done.status, await done.json()]).toEqual([200, { joined: 1 }]);
      const told = async (of = '') =>
        (await under.table.query({ pk: `citizen#${of}`, prefix: 'told#' })).items.filter(({ data }) => data['told'])
          .length;
      expect([await told(citizen), await told(owner)]).toEqual([0, 1]);
      // What the team saw is nobody else's by another look.
      expect((await agent.send('POST', `/api/v1/cases/${claims.id}/documents`, asked)).status).toBe(409);
    });

    it('part a document that was confirmed by mistake: what it joined is with its person then', async () => {
      const [mistaken, owns] = [await opened(), await opened()];
      const agent = await rig.as('agent', { id: 'agent-parts' });
      const document = { type: 'CC', number: '53.119.771' } as const;
      const item = { person: { document }, service: 'yoga', on: '2026-11-20' };
      await rig.machine('service-records:write').send('POST', '/api/v1/service-records', { items: [item] });
      const asked = { who: 'self', document, reason: 'seen', allowed: true };
      const path = `/api/v1/cases/${mistaken.id}/documents`;
      await agent.send('POST', path, asked);
      expect((await agent.send('POST', `/api/v1/cases/${owns.id}/documents`, asked)).status).toBe(409);

      const { items } = (await (await agent.get(path)).json()) as { items: Shown[] };
      const id = items[0]?.id ?? '';
      expect((await agent.send('DELETE', `${path}/${'x'.repeat(16)}`)).status).toBe(404);
      expect((await agent.send('DELETE', `/api/v1/cases/${owns.id}/documents/${id}`)).status).toBe(404);
      expect((await (await rig.as('coordinator')).send('DELETE', `${path}/${id}`)).status).toBe(403);
      // A mistake may be seen when her case is closed.
      await agent.send('POST', `/api/v1/cases/${mistaken.id}/close`, {});
      await rig.drain();
      const parted = await agent.send('DELETE', `${path}/${id}`);
      expect([parted.status, await parted.json()]).toEqual([200, { parted: 1 }]);
      expect((await agent.send('DELETE', `${path}/${id}`)).status).toBe(404);
      expect(await (await agent.get(path)).json()).toMatchObject({ items: [] });
      const done = await agent.send('POST', `/api/v1/cases/${owns.id}/documents`, asked);
      expect(await done.json()).toEqual({ joined: 1 });
      const entries = (await audit('parted-document')).filter(({ who }) => who === 'agent-parts');
      expect(entries).toEqual([expect.objectContaining({ what: mistaken.id })]);
    });

    it('reach her where her session lies now, also before her contact says so, and nobody else under her old key', async () => {
      const [moved, other] = [await opened(), await opened()];
      const [from, to] = [moved.waId, 'user-id-of-hers'].map((one) => groupKey(rig.keys, '1', one));
      if (from === undefined || to === undefined) throw new Error('two keys');
      await move(under.table, { from: await read(under.table, from), to });
      const agent = await rig.as('agent');
      const path = `/api/v1/cases/${moved.id}`;
      expect(await (await agent.get(path)).json()).toMatchObject({ hand: 'bot', windowOpen: true });
      expect((await agent.send('POST', `${path}/replies`, { text: 'Buenas, la leo.' })).status).toBe(202);
      expect(rig.posted.map(({ group }) => group)).toEqual([to]);
      expect(JSON.stringify(await rig.drain())).toContain('Buenas, la leo.');

      await under.table.put(aliasItem({ from, to: groupKey(rig.keys, '1', other.waId), expires: null }));
      expect(await (await agent.get(path)).json()).toMatchObject({ hand: null });
    });

    it('answer no write with the notes: answers to a POST are kept for a day and would outlive her erasure', async () => {
      const one = await opened();
      const agent = await rig.as('agent');
      const path = `/api/v1/cases/${one.id}`;
      const writes: readonly (readonly [string, object])[] = [
        ['notes', { text: 'Vive con la hermana' }],
        ['replies', { text: 'Buenas' }],
        ['release', {}],
        ['close', {}],
      ];
      for (const [what, body] of writes) {
        const answer = await agent.send('POST', `${path}/${what}`, body);
        expect(answer.ok, what).toBe(true);
        const told = await answer.text();
        expect(told).not.toContain('hermana');
        expect(JSON.parse(told)).toMatchObject({ id: one.id });
      }
      expect(await (await agent.get(path)).json()).toMatchObject({ notes: [{ text: 'Vive con la hermana' }] });
    });

    it('had no fault of ours on the way', () => {
      expect(rig.faults).toEqual([]);
    });
  });
