import { copyFileSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterEach, describe, expect, it } from 'vitest';
import { eraseCitizen, eraseRecords, lifeOf, receiptKey } from '../../../functions/conversation/erase.ts';
import { lacksErasures, reapplyErasures } from '../../../functions/conversation/reapply-erasures.ts';
import type { Address } from '../../../functions/ports/channel.ts';
import { everyItem } from '../../../functions/ports/every-item.ts';
import { ana, type ErasureRig, erasureRig, groupsOf, luz } from './erasure-rig.ts';

const rigs: ErasureRig[] = [];
const open = (): ErasureRig => {
  const rig = erasureRig();
  rigs.push(rig);
  return rig;
};
afterEach(() => {
  for (const rig of rigs.splice(0)) rig.close();
});

const words = 'me llamo Rosalba y vendo arepas en la esquina';

/** Greets, consents, and says something that nobody else says. */
const talk = async (rig: ErasureRig, from: Address): Promise<void> => {
  const [greeting] = await rig.says(from, 'hola');
  const [research] = await rig.taps(from, greeting, 0);
  await rig.taps(from, research, 0);
  await rig.says(from, words);
  await rig.says(from, 'persona');
};

const erases = async (rig: ErasureRig, from: Address) => {
  const [sure] = await rig.says(from, 'borrar mis datos');
  return rig.taps(from, sure, 0);
};

/** All rows of the database, read by another program. */
const rowsOf = (rig: ErasureRig) => {
  const db = new DatabaseSync(rig.file, { readOnly: true });
  const items = db.prepare('SELECT pk, sk, data FROM item ORDER BY pk, sk').all();
  const dead = db.prepare('SELECT grp FROM dead_letter').all().length;
  const waiting = db.prepare('SELECT grp FROM letter').all().length;
  db.close();
  return {
    items: items.map(({ pk, sk, data }) => ({ pk: String(pk), sk: String(sk), data: String(data) })),
    dead,
    waiting,
  };
};

const kinds = (rig: ErasureRig): readonly string[] =>
  rowsOf(rig).items.map(({ pk, sk }) => `${pk.split('#', 1)[0]} ${sk.split('#', 1)[0]}`);

/** Whether a word stands anywhere in the folder: database, log, blobs. */
const holds = (rig: ErasureRig, word: string | null): boolean =>
  readdirSync(rig.folder, { recursive: true, withFileTypes: true })
    .filter((file) => file.isFile())
    .some((file) => readFileSync(join(file.parentPath, file.name), 'latin1').includes(String(word)));

describe('"borrar"', () => {
  it('leaves nothing of what she said, in no row and in no byte of the folder', async () => {
    const rig = open();
    await talk(rig, ana);
    const { citizen } = await rig.life(ana);
    expect(holds(rig, 'Rosalba')).toBe(true);
    const [receipt, ...more] = await erases(rig, ana);
    expect(more).toEqual([]);
    rig.store().emptyLog();
    // The days she was counted in are counted again.
    expect(kinds(rig)).toEqual(['erasure receipt', 'person sent', 'person session', 'recount 2026-11-23']);
    expect(holds(rig, 'Rosalba')).toBe(false);
    expect(holds(rig, citizen)).toBe(false);
    expect(holds(rig, ana.waId)).toBe(false);
    const { items } = rowsOf(rig);
    const proof = JSON.parse(items[0]?.data ?? '');
    expect(receipt).toMatchObject({ kind: 'text', body: expect.stringContaining(proof.receipt) });
    expect(proof.erased).toMatchObject({ session: 0, contact: 1, consent: 2 });
    expect(proof.erased.turn).toBeGreaterThan(4);
  });

  it('forgets under which other identifier she wrote', async () => {
    const rig = open();
    await talk(rig, luz);
    expect(kinds(rig).filter((kind) => kind === 'person session')).toHaveLength(2);
    await erases(rig, luz);
    expect(kinds(rig).filter((kind) => kind === 'person session')).toHaveLength(1);
    const [again] = await rig.says({ ...luz, userId: null }, 'hola');
    expect(again).toMatchObject({ kind: 'buttons' });
  });

  it('touches nobody else', async () => {
    const rig = open();
    await talk(rig, ana);
    await talk(rig, luz);
    const before = rowsOf(rig).items.filter(({ data }) => data.includes('Rosalba')).length;
    await erases(rig, ana);
    expect(rowsOf(rig).items.filter(({ data }) => data.includes('Rosalba'))).toHaveLength(before / 2);
    expect((await rig.life(luz)).citizen).not.toBeNull();
  });

  it('begins anew with what she writes next, even in the same second', async () => {
    const rig = open();
    await talk(rig, ana);
    await erases(rig, ana);
    const [greeting] = await rig.says(ana, 'hola', rig.now());
    expect(greeting).toMatchObject({ kind: 'buttons', body: expect.stringContaining('Vecina') });
  });

  it('ends the same wherever the process dies on the way', async () => {
    const whole = open();
    await talk(whole, ana);
    const [sure] = await whole.says(ana, 'borrar mis datos');
    whole.crashAt(null);
    await whole.taps(ana, sure, 0);
    const count = whole.steps();
    const end = kinds(whole);
    expect(count).toBeGreaterThan(10);
    for (let step = 1; step <= count; step += 1) {
      for (const when of ['before', 'after'] as const) {
        const rig = open();
        await talk(rig, ana);
        const { citizen } = await rig.life(ana);
        const [asked] = await rig.says(ana, 'borrar mis datos');
        rig.crashAt({ step, when });
        const said = await rig.taps(ana, asked, 0);
        expect(said, `${when} ${step}`).toHaveLength(1);
        expect(kinds(rig), `${when} ${step}`).toEqual(end);
        expect(rowsOf(rig).items.filter(({ pk }) => pk === `citizen#${citizen}`)).toEqual([]);
      }
    }
  });

  it('takes her dead letters and what of hers was set aside, and leaves those of others', async () => {
    const rig = open();
    await talk(rig, ana);
    const { mailbox } = rig.store();
    const raw = Buffer.from(JSON.stringify({ type: 'hologram', text: 'Rosalba' })).toString('base64');
    for (const [place, from] of [ana, luz].entries()) {
      const [group = ''] = groupsOf(from);
      const at = new Date(rig.now() + place).toISOString();
      const [aside] = [
        rig.letter(from, { kind: 'aside', reason: 'not-a-message', raw, of: group, at }, `odd ${place}`),
      ];
      await rig.handle({ ...aside, group: 'aside#1' });
      await mailbox.post([rig.letter(from, { kind: 'wake', at }, `bad ${place}`)]);
    }
    await dieAll(rig);
    expect(rowsOf(rig).dead).toBe(2);
    expect(kinds(rig).filter((kind) => kind.startsWith('aside'))).toHaveLength(2);
    await erases(rig, ana);
    expect((await rig.store().mailbox.deadLetters(9)).map(({ group }) => group)).toEqual([groupsOf(luz)[0]]);
    expect(kinds(rig).filter((kind) => kind.startsWith('aside'))).toHaveLength(1);
  });

  it('does not let in later what she sent before, from dead letters that could not be searched', async () => {
    const rig = open();
    await talk(rig, ana);
    const before = rig.now() - 5000;
    await erases(rig, ana);
    expect(await rig.says(ana, words, before)).toEqual([]);
    rig.pass(9 * 86_400_000);
    const [greeting] = await rig.says(ana, 'hola');
    expect(await rig.says(ana, words, before + 1000)).toEqual([]);
    rig.store().emptyLog();
    expect(holds(rig, 'Rosalba')).toBe(false);
    expect(await rig.taps(ana, greeting, 0)).toHaveLength(1);
  });

  it('drops what was set aside when it comes after the erasure and is older', async () => {
    const rig = open();
    await talk(rig, ana);
    const at = new Date(rig.now()).toISOString();
    await erases(rig, ana);
    const [group = ''] = groupsOf(ana);
    const raw = Buffer.from('{}').toString('base64');
    const aside = (id: string, when: string) =>
      rig.letter(ana, { kind: 'aside', reason: 'not-a-message', raw, of: group, at: when }, id);
    await rig.handle({ ...aside('late', at), group: 'aside#1' });
    expect(kinds(rig).filter((kind) => kind.startsWith('aside'))).toEqual([]);
    await rig.handle({ ...aside('new', new Date(rig.now() + 1000).toISOString()), group: 'aside#1' });
    expect(kinds(rig).filter((kind) => kind.startsWith('aside'))).toHaveLength(1);
  });
});

/** Lets every waiting letter throw until it is dead. */
const dieAll = async (rig: ErasureRig): Promise<void> => {
  rig.reopen(() => {});
  const db = new DatabaseSync(rig.file);
  db.exec(
    "INSERT INTO dead_letter(seq, grp, id, body, reason, at) SELECT seq, grp, id, body, 'Error', '2026-11-23' FROM letter; DELETE FROM letter;",
  );
  db.close();
};

describe('an erasure asked for by letter', () => {
  it('takes its turn, counts what went, and is done only once', async () => {
    const rig = open();
    await talk(rig, luz);
    const [group = ''] = groupsOf(luz);
    const at = new Date(rig.now()).toISOString();
    const letter = rig.letter(luz, { kind: 'erase', receipt: 'R1', at }, 'erase R1');
    expect(await rig.handle({ ...letter, group })).toEqual([]);
    expect(kinds(rig)).toEqual(['erasure receipt', 'recount 2026-11-23']);
    const proof = (await rig.store().table.get(receiptKey('R1')))?.data;
    expect(proof).toMatchObject({ receipt: 'R1', at, erased: { session: 1, alias: 1, contact: 1 } });
  });

  it('leaves alone whoever has now a number that she gave up', async () => {
    const rig = open();
    await talk(rig, luz);
    // Her number changed hands: whoever has it now wrote with it, and has a session under it.
    const { table } = rig.store();
    const [, number = ''] = groupsOf(luz);
    await table.delete({ pk: `person#${number}`, sk: 'session' });
    const heir: Address = { waId: luz.waId, userId: null };
    await talk(rig, heir);
    const heirs = await rig.life(heir);
    const hers = await rig.life(luz);
    expect(hers.citizen).not.toBe(heirs.citizen);
    expect(hers.groups).not.toContain(number);
    await eraseCitizen(rig.shell(), { receipt: 'R2', at: new Date(rig.now()).toISOString(), ...hers });
    expect((await rig.life(heir)).citizen).toBe(heirs.citizen);
    expect((await table.query({ pk: `citizen#${heirs.citizen}` })).items.length).toBeGreaterThan(4);
    expect((await table.query({ pk: `citizen#${hers.citizen}` })).items).toEqual([]);
    // Even where a tombstone names the number.
    await eraseCitizen(rig.shell(), {
      receipt: 'R3',
      at: new Date(rig.now()).toISOString(),
      citizen: hers.citizen,
      groups: [number],
    });
    expect((await rig.life(heir)).citizen).toBe(heirs.citizen);
  });
});

describe('after a restore from backup', () => {
  const backup = (rig: ErasureRig): string => {
    const file = join(rig.folder, 'backup');
    rig.reopen(() => copyFileSync(rig.file, file));
    return file;
  };
  const restore = (rig: ErasureRig, file: string): void =>
    rig.reopen(() => {
      for (const end of ['-wal', '-shm']) rmSync(`${rig.file}${end}`, { force: true });
      copyFileSync(file, rig.file);
      rmSync(file);
    });

  it('erases again whoever was erased since, and nobody else', async () => {
    const rig = open();
    await talk(rig, ana);
    await talk(rig, luz);
    const former = await rig.life(ana);
    const stays = await rig.life(luz);
    const file = backup(rig);
    await erases(rig, ana);
    expect(await lacksErasures(rig.shell())).toBe(false);
    restore(rig, file);
    expect(await rig.life(ana)).toEqual(former);
    expect(await lacksErasures(rig.shell())).toBe(true);
    expect(await reapplyErasures(rig.shell())).toMatchObject({ checked: 1, reapplied: [expect.any(String)] });
    expect((await lifeOf(rig.store().table, groupsOf(ana)[0] ?? '')).citizen).toBeNull();
    expect(rowsOf(rig).items.filter(({ pk }) => pk === `citizen#${former.citizen}`)).toEqual([]);
    expect(await rig.life(luz)).toEqual(stays);
    expect(await lacksErasures(rig.shell())).toBe(false);
    expect(await reapplyErasures(rig.shell())).toEqual({ checked: 1, reapplied: [] });
  });

  it('keeps what she did after she was erased', async () => {
    const rig = open();
    await talk(rig, ana);
    await erases(rig, ana);
    await talk(rig, ana);
    const anew = await rig.life(ana);
    // As if the receipt had been lost: the tombstone is applied to her new life.
    const { receipt } = JSON.parse(rowsOf(rig).items.find(({ pk }) => pk.startsWith('erasure'))?.data ?? '');
    await rig.store().table.delete(receiptKey(receipt));
    expect(await reapplyErasures(rig.shell())).toMatchObject({ reapplied: [receipt] });
    expect(await rig.life(ana)).toEqual(anew);
    expect((await rig.store().table.query({ pk: `citizen#${anew.citizen}` })).items.length).toBeGreaterThan(4);
  });

  it('says which tombstones it cannot read', async () => {
    const rig = open();
    await talk(rig, ana);
    const file = backup(rig);
    await erases(rig, ana);
    restore(rig, file);
    const { deriveKeys } = await import('../../../functions/conversation/seal.ts');
    await expect(reapplyErasures({ ...rig.shell(), keys: deriveKeys('another') })).rejects.toThrow(
      'missing in VECINA_KEY',
    );
  });
});

describe('what was set aside', () => {
  it.each([
    ['{"text":{"body":"mi marido me pega"}}', true],
    ['{"text":{"body":"quiero matarme"}}', true],
    ['{"text":{"body":"\\u006d\\u0065 pega mi esposo"}}', true],
    ['{"text":{"body":"vendo arepas"}}', false],
  ])('%s: its words are kept, sealed, unless they show danger', async (text, danger) => {
    const rig = open();
    const [group = ''] = groupsOf(ana);
    const at = new Date(rig.now()).toISOString();
    const raw = Buffer.from(text).toString('base64');
    await rig.handle({
      ...rig.letter(ana, { kind: 'aside', reason: 'not-a-message', raw, of: group, at }, 'odd'),
      group: 'aside#1',
    });
    const [item] = rowsOf(rig).items;
    expect(JSON.parse(item?.data ?? '')).toEqual({
      reason: 'not-a-message',
      at,
      danger,
      raw: danger ? null : expect.stringMatching(/^v1\./),
    });
  });
});

describe('records under an id that nobody has any more', () => {
  it('go, also where all of a first page has expired, and the days they count in are counted again', async () => {
    const rig = open();
    const { table, blobs, keys } = rig.shell();
    const pk = 'citizen#of-some-minutes';
    const at = '2026-11-23T14:00:00.000Z';
    const past = Math.floor(rig.now() / 1000) - 60;
    for (let n = 0; n < 130; n += 1) await table.put({ pk, sk: `a#${n}`, expires: past, data: {} });
    const index2 = { pk: 'service#2026-11-22#3', sk: `${at}#x` };
    await table.put({ pk, sk: 'service#1', index2, data: { told: 'study' } });
    await eraseRecords({ table, blobs, keys }, 'of-some-minutes', at);
    expect(await everyItem(table, { pk })).toEqual([]);
    const left = kinds(rig).filter((kind) => !kind.startsWith('citizen'));
    expect(left.map((kind) => kind.split(' ', 1)[0]).toSorted()).toEqual(['gone', 'recount']);
  });
});
