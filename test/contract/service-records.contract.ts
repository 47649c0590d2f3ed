import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { eraseCitizen, lifeOf } from '../../functions/conversation/erase.ts';
import { toldOfKey } from '../../functions/conversation/told-of.ts';
import type { Table } from '../../functions/ports/table.ts';
import { adoptWaiting } from '../../functions/records/adopt-waiting.ts';
import { correctRecord, eraseRecord } from '../../functions/records/change-record.ts';
import { linkDocument } from '../../functions/records/match-person.ts';
import { documentName } from '../../functions/records/name-person.ts';
import { recordsInTalk } from '../../functions/records/records-in-talk.ts';
import { adopt, recordsOf } from '../../functions/records/records-of.ts';
import { partDocument } from '../../functions/records/release-document.ts';
import { FeedCursorRefused, type FeedEntry, serviceRecordFeed } from '../../functions/records/service-record-feed.ts';
import { takeServiceRecords } from '../../functions/records/take-service-records.ts';
import { attention, placeA, placeB, recordsRig } from './records-rig.ts';
import type { TableUnderTest } from './table.contract.ts';

/** What service records promise, whatever table they lie in. */
export const serviceRecordsContract = (name: string, open: () => Promise<TableUnderTest>) =>
  describe(`service records on ${name}`, () => {
    let under: TableUnderTest;
    let rig: ReturnType<typeof recordsRig>;
    beforeAll(async () => {
      under = await open();
      rig = recordsRig(under);
    });
    afterAll(() => under?.close());

    let numbers = 0;
    const newPhone = (): string => {
      numbers += 1;
      return `57300000${String(numbers).padStart(4, '0')}`;
    };
    const citizenId = (): string => randomUUID().slice(0, 16);
    const document = (number: string, type = 'CC') => ({ type, number });
    const teller = { source: 'entity', by: 'sdis' } as const;
    const take = (...items: readonly unknown[]) => takeServiceRecords(rig.deps, { teller, items });
    const results = async (...items: readonly unknown[]) => (await take(...items)).map(({ result }) => result);
    const feedFrom = async (since: string | null, recipient = 'infocuidado', more: object = {}) => {
      const entries: FeedEntry[] = [];
      let cursor = since;
      for (;;) {
        const page = await serviceRecordFeed(rig.deps, { since: cursor, recipient, ...more });
        entries.push(...page.entries);
        cursor = page.cursor;
        if (!page.more) return { entries, cursor };
      }
    };
    const later = async (): Promise<string> => {
      await under.settle();
      rig.pass(180);
      return (await feedFrom(new Date(under.clock.now - 86_400_000).toISOString().slice(0, 10))).cursor;
    };

    it('take each item for itself, and say what is wrong without saying it again', async () => {
      const phone = newPhone();
      const taken = await take(
        { ...attention, person: { phone } },
        { ...attention, person: { phone: '12' } },
        { ...attention, person: {} },
        { ...attention, person: { document: { type: 'XX', number: '1032456789' } } },
        { ...attention, service: 'maria perez', person: { phone } },
        { ...attention, place: 'calle de maria', person: { phone } },
        { ...attention, on: '2026-11-23', person: { phone } },
        { ...attention, on: '2014-01-01', person: { phone } },
        { ...attention, nombre: 'maria', person: { phone } },
        'maria',
        { ...attention, satisfaction: 9, person: { phone } },
      );
      expect(taken.map(({ result, problems }) => [result, ...problems.map(({ path }) => path)])).toEqual([
        ['accepted'],
        ['rejected', 'person.phone'],
        ['rejected', 'person'],
        ['rejected', 'person.document.type'],
        ['rejected', 'service'],
        ['rejected', 'place'],
        ['rejected', 'on'],
        ['rejected', 'on'],
        ['rejected', ''],
        ['rejected', ''],
        ['rejected', 'satisfaction'],
      ]);
      expect(taken.at(-1)?.problems[0]?.says).toBe('must be one of: 1, 2, 3, 4, 5');
      expect(JSON.stringify(taken)).not.toMatch(/maria|1032456789|573000/);
    });

    it('are the same when they are sent again, and corrected under their reference', async () => {
      const phone = newPhone();
      const item = { ...attention, reference: `r-${phone}`, person: { phone } };
      expect(await results(item, item)).toEqual(['accepted', 'duplicate']);
      expect(await results(item)).toEqual(['duplicate']);
      expect(await results({ ...item, received: false })).toEqual(['corrected']);
      expect(await results({ ...item, reference: null })).toEqual(['merged']);
      expect(await results({ ...item, reference: null })).toEqual(['duplicate']);
    });

    it('are of the one who writes from that number, once with two witnesses', async () => {
      const [phone, citizen] = [newPhone(), citizenId()];
      await rig.registers(citizen, phone);
      await rig.tells(citizen, 'own', { ...attention, satisfaction: 2 });
      expect(await results({ ...attention, place: placeA, person: { phone: `+${phone}` } })).toEqual(['merged']);
      expect(await recordsOf(rig.deps, citizen)).toMatchObject([
        {
          service: 'lavanderia',
          category: 'care',
          place: placeA,
          received: true,
          satisfaction: 2,
          witnesses: [{ source: 'citizen' }, { source: 'entity', by: 'sdis' }],
          contradictions: [],
        },
      ]);
    });

    it('show what witnesses do not agree on', async () => {
      const [phone, citizen] = [newPhone(), citizenId()];
      await rig.registers(citizen, phone);
      await rig.tells(citizen, 'own', { ...attention, place: placeB, received: false, barriers: ['hours'] });
      await take({ ...attention, place: placeA, satisfaction: 5, person: { phone } });
      const [one, ...more] = await recordsOf(rig.deps, citizen);
      expect(more).toEqual([]);
      expect(one).toMatchObject({
        place: null,
        received: null,
        satisfaction: 5,
        contradictions: ['place', 'received'],
      });
      expect(one?.witnesses.map(({ source, told }) => [source, told.received]).sort()).toEqual([
        ['citizen', false],
        ['entity', true],
      ]);
    });

    it('of somebody unknown wait, and are hers when she writes to us', async () => {
      const [phone, citizen] = [newPhone(), citizenId()];
      await take(
        { ...attention, person: { phone } },
        { ...attention, service: 'yoga', person: { phone, document: document('10.324.567.1') } },
        // A child's document beside its mother's number is not hers.
        { ...attention, service: 'jardin_infantil', person: { phone, document: document('1140222333', 'RC') } },
      );
      expect(await recordsOf(rig.deps, citizen)).toEqual([]);
      await rig.registers(citizen, phone);
      expect((await recordsOf(rig.deps, citizen)).map(({ service }) => service).sort()).toEqual(['lavanderia', 'yoga']);
      expect((await recordsOf(rig.deps, citizen)).length).toBe(2);
      expect(await results({ ...attention, person: { phone } })).toEqual(['duplicate']);
      expect(
        await linkDocument(rig.deps, { citizen, who: 'p1', document: { type: 'RC', number: '1140222333' }, by: null }),
      ).toBe('linked');
      const all = await recordsOf(rig.deps, citizen);
      expect(all.map(({ service, who }) => [service, who]).sort()).toContainEqual(['jardin_infantil', 'p1']);
      expect((await under.table.query({ pk: toldOfKey(rig.group(phone)), prefix: 'told#' })).items).toEqual([]);
    });

    it('of somebody unknown find her by themselves, and go out from then on', async () => {
      const cursor = await later();
      const [phone, citizen] = [newPhone(), citizenId()];
      const person = { phone, document: document(`66${phone.slice(-6)}`) };
      await take({ ...attention, person: { phone } }, { ...attention, service: 'yoga', person });
      await under.settle();
      expect(await adoptWaiting(rig.deps)).toBe(0);
      await rig.registers(citizen, phone);
      await under.settle();
      expect(await adoptWaiting(rig.deps)).toBe(2);
      await under.settle();
      expect(await adoptWaiting(rig.deps)).toBe(0);
      rig.pass(180);
      expect((await feedFrom(cursor)).entries).toMatchObject([{ kind: 'record' }, { kind: 'record' }]);
      expect(await recordsOf(rig.deps, citizen)).toHaveLength(2);
    });

    it('of somebody unknown cost as much as people are new, however much waits', async () => {
      const weeks = 6 * 7 * 86_400;
      rig.pass(weeks);
      const unknown = Array.from({ length: 60 }, () => ({ ...attention, person: { phone: newPhone() } }));
      await take(...unknown);
      const [phone, citizen] = [newPhone(), citizenId()];
      await take({ ...attention, person: { phone } });
      await rig.registers(citizen, phone);
      await under.settle();
      let calls = 0;
      const counted =
        <Asked, Answer>(ask: (asked: Asked) => Promise<Answer>) =>
        async (asked: Asked): Promise<Answer> => {
          calls += 1;
          return ask(asked);
        };
      const { table } = under;
      const counting: Table = { ...table, get: counted(table.get), query: counted(table.query) };
      expect(await adoptWaiting({ ...rig.deps, table: counting })).toBe(1);
      // Eight days of sixteen shards, and what is looked up of the one who is new.
      expect(calls).toBeLessThanOrEqual(8 * 16 + 12);
      rig.pass(-weeks);
    });

    it('of somebody unknown are hers at once when she asks what is recorded of her', async () => {
      const [phone, citizen, other] = [newPhone(), citizenId(), newPhone()];
      await take({ ...attention, person: { phone } }, { ...attention, service: 'yoga', person: { phone: other } });
      await rig.registers(citizen, phone);
      const { recorded } = recordsInTalk({ ...rig.deps, count: () => {} });
      expect((await recorded(citizen)).map(({ service }) => service)).toEqual(['lavanderia']);
      // And of somebody without consent nothing is looked up.
      expect(await recorded(citizenId())).toEqual([]);
    });

    it('told again before she is read are not set back by the older word', async () => {
      const [phone, citizen] = [newPhone(), citizenId()];
      const item = { ...attention, reference: `n-${phone}`, person: { phone } };
      await take(item);
      await rig.registers(citizen, phone);
      expect(await results({ ...item, satisfaction: 4 })).toEqual(['corrected']);
      expect(await recordsOf(rig.deps, citizen)).toMatchObject([{ satisfaction: 4, witnesses: [{}] }]);
    });

    it('a document decides before a shared phone, and is one person’s', async () => {
      const [phone, ana, luz] = [newPhone(), citizenId(), citizenId()];
      await rig.registers(ana, phone);
      await rig.registers(luz, newPhone());
      const own = { type: 'CC' as const, number: `77${phone.slice(-6)}` };
      expect(await linkDocument(rig.deps, { citizen: luz, who: 'self', document: own, by: 'staff' })).toBe('linked');
      expect(await linkDocument(rig.deps, { citizen: ana, who: 'self', document: own, by: 'staff' })).toBe('taken');
      await take({ ...attention, person: { phone, document: own } });
      expect(await recordsOf(rig.deps, ana)).toEqual([]);
      expect(await recordsOf(rig.deps, luz)).toHaveLength(1);
      // Ana's own is known, and another is told beside her phone: her sister's.
      const anas = { type: 'CC' as const, number: `78${phone.slice(-6)}` };
      await linkDocument(rig.deps, { citizen: ana, who: 'self', document: anas, by: null });
      await take({ ...attention, person: { phone, document: { ...own, number: `79${phone.slice(-6)}` } } });
      expect(await recordsOf(rig.deps, ana)).toEqual([]);
    });

    it('a number without consent matches nobody', async () => {
      const phone = newPhone();
      const citizen = citizenId();
      await under.table.put({ pk: `person#${rig.group(phone)}`, sk: 'session', data: { session: { citizen } } });
      const [taken] = await take({ ...attention, person: { phone } });
      expect(taken).toMatchObject({ result: 'accepted', matched: false });
    });

    it('can be erased one by one, and do not come back', async () => {
      const [phone, citizen] = [newPhone(), citizenId()];
      await rig.registers(citizen, phone);
      await rig.tells(citizen, 'own', { ...attention, service: 'yoga' });
      const [taken] = await take({ ...attention, person: { phone } });
      expect(await eraseRecord(rig.deps, { citizen, record: taken?.record ?? '' })).toBe('erased');
      expect(await eraseRecord(rig.deps, { citizen, record: 'own' })).toBe('erased');
      expect(await eraseRecord(rig.deps, { citizen, record: 'none' })).toBe('unknown');
      expect(await recordsOf(rig.deps, citizen)).toEqual([]);
      expect(await results({ ...attention, person: { phone } })).toEqual(['rejected']);
    });

    it('can be corrected: her own is replaced, what others told is disputed and stays beside her word', async () => {
      const [phone, citizen] = [newPhone(), citizenId()];
      await rig.registers(citizen, phone);
      await rig.tells(citizen, 'own', { ...attention, service: 'yoga' });
      const [taken] = await take({ ...attention, person: { phone } });
      const fix = (record: string, told: object) =>
        correctRecord(rig.deps, { citizen, record, told: { ...attention, ...told } });
      expect(await fix('own', { service: 'yoga', satisfaction: 1 })).toEqual({ result: 'corrected', record: 'own' });
      expect(await fix(taken?.record ?? '', { received: false })).toMatchObject({ result: 'corrected' });
      expect(await fix('none', {})).toEqual({ result: 'unknown' });
      expect(await fix('own', { place: 'nowhere' })).toEqual({ result: 'not-a-record' });
      expect(await recordsOf(rig.deps, citizen)).toMatchObject([
        { service: 'yoga', satisfaction: 1 },
        { received: false, contradictions: ['received'], disputed: false },
      ]);
      // The entity sends the same again: it stays disputed.
      expect(await results({ ...attention, person: { phone } })).toEqual(['duplicate']);
    });

    it('go with her when she is erased, also those that waited, and do not come back', async () => {
      const [phone, citizen] = [newPhone(), citizenId()];
      await rig.registers(citizen, phone);
      await linkDocument(rig.deps, { citizen, who: 'self', document: { type: 'CC', number: '5566778' }, by: null });
      const items = [
        { ...attention, person: { phone } },
        { ...attention, service: 'yoga', person: { document: document('5566778') } },
      ];
      await take(...items);
      const cursor = await later();
      const at = new Date(under.clock.now).toISOString();
      const life = await lifeOf(under.table, rig.group(phone));
      const erased = await eraseCitizen(rig.eraser, { receipt: citizen, at, ...life });
      expect(erased).toMatchObject({ told: 3 });
      expect(await results(...items)).toEqual(['rejected', 'rejected']);
      await under.settle();
      rig.pass(180);
      const { entries } = await feedFrom(cursor);
      expect(entries).toEqual([{ kind: 'erased', person: expect.any(String) }]);
    });

    it('of somebody who never wrote are erased by her number', async () => {
      const phone = newPhone();
      await take({ ...attention, person: { phone, document: document('99887766') } });
      const at = new Date(under.clock.now).toISOString();
      const life = await lifeOf(under.table, rig.group(phone));
      expect(await eraseCitizen(rig.eraser, { receipt: phone, at, ...life })).toMatchObject({ told: 2 });
    });

    it('of a document that was not hers go to its person, whatever she did with them, and who took them hears of it', async () => {
      const [phone, citizen, owner] = [newPhone(), citizenId(), citizenId()];
      await rig.registers(citizen, phone);
      await rig.registers(owner, newPhone());
      const mistaken = document('77112233');
      const link = { who: 'self', document: { type: 'CC', number: '77112233' } as const, by: 'agent' };
      const items = ['lavanderia', 'yoga', 'piscina'].map((service) => ({
        ...attention,
        service,
        person: { document: mistaken },
      }));
      const beside = { ...attention, service: 'gimnasio', person: { document: mistaken, phone } };
      await take(...items, beside);
      await linkDocument(rig.deps, { citizen, ...link, who: 'p1' });
      const of = async (service: string) =>
        (await recordsOf(rig.deps, citizen)).find((one) => one.service === service)?.witnesses[0]?.record ?? '';
      await eraseRecord(rig.deps, { citizen, record: await of('yoga') });
      await correctRecord(rig.deps, {
        citizen,
        record: await of('lavanderia'),
        told: { ...attention, received: false },
      });
      const cursor = await later();

      const name = documentName(rig.deps.keys, link.document) ?? '';
      expect(await partDocument(rig.deps, { citizen, name })).toBe(2);
      expect(await partDocument(rig.deps, { citizen, name })).toBe(0);
      // Beside her number the entity meant her; what she said herself stays hers.
      const left = await recordsOf(rig.deps, citizen);
      expect(left.map(({ service, who }) => [service, who])).toEqual(
        expect.arrayContaining([
          ['gimnasio', 'self'],
          [attention.service, 'self'],
        ]),
      );
      expect(left).toHaveLength(2);
      await under.settle();
      rig.pass(180);
      const { entries } = await feedFrom(cursor);
      expect(entries.filter(({ kind }) => kind === 'gone')).toHaveLength(3);

      // Its person has all, undisputed, also what was erased, once it is told again.
      await linkDocument(rig.deps, { citizen: owner, ...link });
      await adopt(rig.deps, owner);
      await take(...items);
      const hers = await recordsOf(rig.deps, owner);
      expect(hers.map(({ service }) => service).toSorted()).toEqual(['lavanderia', 'piscina', 'yoga']);
      expect(hers.flatMap(({ witnesses }) => witnesses.map(({ disputed, told }) => [disputed, told.who]))).toEqual(
        Array(3).fill([false, 'self']),
      );
      // And where it was hers after all, it is hers again.
      await partDocument(rig.deps, { citizen: owner, name });
      await linkDocument(rig.deps, { citizen, ...link });
      expect(await recordsOf(rig.deps, citizen)).toHaveLength(4);
    });

    it('go out in order, each once, changes again, nobody unknown', async () => {
      const cursor = await later();
      const [phone, citizen] = [newPhone(), citizenId()];
      await rig.registers(citizen, phone);
      await take({ ...attention, person: { phone: newPhone() } }, { ...attention, person: { phone } });
      rig.pass(1);
      await rig.tells(citizen, 'own', { ...attention, service: 'yoga' });
      await rig.tells(citizen, 'secret', { ...attention, service: 'comisaria_familia' });
      await under.settle();
      // Not yet: something may still arrive in front of it.
      expect((await feedFrom(cursor)).entries).toEqual([]);
      rig.pass(180);
      const first = await feedFrom(cursor, 'infocuidado', { limit: 1 });
      expect(first.entries).toMatchObject([
        { kind: 'record', service: 'lavanderia', source: 'entity', by: 'sdis' },
        { kind: 'record', service: 'yoga', source: 'citizen', by: null },
      ]);
      expect((await feedFrom(first.cursor)).entries).toEqual([]);
      const other = await feedFrom(cursor, 'other', { sensitive: true });
      expect(other.entries).toHaveLength(3);
      const ids = (entries: readonly FeedEntry[]) => new Set(entries.map(({ person }) => person));
      expect(ids(first.entries).size).toBe(1);
      expect(ids(other.entries)).not.toEqual(ids(first.entries));
      expect(JSON.stringify([first, other])).not.toContain(citizen);

      await eraseRecord(rig.deps, { citizen, record: 'own' });
      await take({ ...attention, received: false, person: { phone } });
      await under.settle();
      rig.pass(180);
      const changed = await feedFrom(first.cursor);
      const [laundry, yoga] = first.entries;
      expect(changed.entries).toHaveLength(2);
      expect(changed.entries).toContainEqual({
        kind: 'gone',
        id: yoga && 'id' in yoga && yoga.id,
        person: yoga?.person,
      });
      expect(changed.entries).toContainEqual({ ...laundry, received: false });
    });

    it('a second witness brings the first one out again, under one attention', async () => {
      const cursor = await later();
      const [phone, citizen] = [newPhone(), citizenId()];
      await rig.registers(citizen, phone);
      await rig.tells(citizen, 'own', attention);
      const next = await later();
      await take({ ...attention, received: false, person: { phone } });
      await under.settle();
      rig.pass(180);
      const { entries } = await feedFrom(next);
      expect(entries).toMatchObject([
        { source: 'citizen', contradictions: ['received'] },
        { source: 'entity', contradictions: ['received'] },
      ]);
      expect(new Set(entries.map((one) => one.kind === 'record' && one.attention)).size).toBe(1);
      expect((await feedFrom(cursor)).entries).toEqual(entries);
    });

    it('two people have each their own, also under one name of the record and in one page', async () => {
      const cursor = await later();
      const [one, other] = [citizenId(), citizenId()];
      for (const citizen of [one, other]) {
        await rig.registers(citizen, newPhone());
        await rig.tells(citizen, 'r3', attention);
      }
      await under.settle();
      rig.pass(180);
      const { entries } = await feedFrom(cursor);
      expect(entries.map(({ kind }) => kind)).toEqual(['record', 'record']);
      expect(new Set(entries.map(({ person }) => person)).size).toBe(2);
      for (const citizen of [one, other]) await eraseRecord(rig.deps, { citizen, record: 'r3' });
      await under.settle();
      rig.pass(180);
      expect((await feedFrom(cursor)).entries.map(({ kind }) => kind)).toEqual(['gone', 'gone']);
    });

    it('refuse a cursor that they did not give out', async () => {
      for (const since of ['', 'nonsense', Buffer.from('1 9').toString('base64url')])
        await expect(serviceRecordFeed(rig.deps, { since, recipient: 'x' })).rejects.toThrow(FeedCursorRefused);
    });
  });
