import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { zipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { openSqlite } from '../../functions/adapters/sqlite/open.ts';
import { isWorkbook, readWorkbook } from '../../functions/records/read-workbook.ts';
import { type Caller, consoleRig } from '../unit/console/console-rig.ts';
import { workbook } from '../unit/console/workbook.ts';

const clock = { now: Date.parse('2026-11-22T10:00:00Z') };
const store = openSqlite({ file: ':memory:', harsh: true, now: () => clock.now });
const rig = consoleRig({ table: store.table, clock, settle: store.settle, close: async () => store.close() });
const to = `/api/v1/imports/service-records?place=mdc-usme&reason=${encodeURIComponent('Planilla de noviembre')}`;
const octets = { 'content-type': 'application/octet-stream' };
const header = 'reference,phone,service,date,place';
const megabyte = 1024 * 1024;
let coordinator: Caller;
beforeAll(async () => {
  coordinator = await rig.as('coordinator', { block: 'mdc-usme' });
});
afterAll(() => store.close());

const seen = async (sheet: string | Uint8Array): Promise<{ state: string; mayApply: boolean; summary: unknown }> => {
  const response = await coordinator.send('POST', to, sheet, octets);
  expect(response.status).toBe(202);
  const { id } = (await response.json()) as { id: string };
  await rig.work();
  return (await (await coordinator.get(`/api/v1/jobs/${id}`)).json()) as never;
};
describe('an upload that is too large', () => {
  it('is refused by the length it states, before it is read', async () => {
    const response = await coordinator.send('POST', to, new Uint8Array(5 * megabyte), octets);
    expect(response.status).toBe(413);
    expect(await rig.blobs.list('uploads/')).toEqual([]);
  });

  it('is refused where it states none', async () => {
    const response = await coordinator.send('POST', to, 'x', { ...octets, 'transfer-encoding': 'chunked' });
    expect(response.status).toBe(411);
    expect(await rig.blobs.list('uploads/')).toEqual([]);
  });
});

describe('an upload that is no sheet', () => {
  it('but empty is refused', async () => {
    expect((await coordinator.send('POST', to, '', octets)).status).toBe(400);
  });

  const book = workbook([header.split(','), ['R-1', 573000000001, 'vacunacion', '2026-11-20', 'mdc-usme']]);
  it.each([
    ['noise', Uint8Array.from({ length: 4000 }, (_, at) => (at * 7919) % 256)],
    ['half a workbook', book.subarray(0, Math.floor(book.length / 2))],
    ['a zip that is no workbook', zipSync({ 'a.txt': new Uint8Array(10) })],
    ['a workbook whose sheet is no XML', workbook([], { 'xl/worksheets/sheet1.xml': new Uint8Array([1, 2, 3]) })],
    ['a CSV without a header we know', 'a,b,c\n1,2,3\n'],
    ['a CSV with an open quote', `${header}\n"R-1,573000000001,vacunacion,2026-11-20,mdc-usme\n`],
    ['a CSV full of NUL', `${header}\n\0\0\0,\0,\0,\0,\0\n`],
  ])('%s gets an answer that says so, and nothing of it is taken', async (_, sheet) => {
    const { state, mayApply, summary } = await seen(sheet);
    // Looked at and found wrong, or not readable at all: never a fault of ours, never taken.
    expect(state === 'failed' || (summary as { errors: number }).errors > 0).toBe(true);
    expect(mayApply).toBe(false);
    expect(rig.counted.filter((name) => name.endsWith('.fault'))).toEqual([]);
    expect(rig.faults).toEqual([]);
  });
});

/** Most memory that a process ever held that read this workbook, in bytes. */
const peakOf = (file: string): number => {
  const reader = new URL('../../functions/records/read-workbook.ts', import.meta.url).href;
  const script = `
    const { readFileSync } = await import('node:fs');
    const { readWorkbook } = await import('${reader}');
    await readWorkbook(readFileSync(process.argv[1]));
    console.log(process.resourceUsage().maxRSS * 1024);`;
  return Number(execFileSync(process.execPath, ['--input-type=module', '-e', script, file], { encoding: 'utf8' }));
};

describe('a workbook made to fill the memory', () => {
  const zeros = new Uint8Array(120 * megabyte);
  const packed = workbook([], { 'xl/worksheets/sheet1.xml': zeros });

  it('is refused by what it says it unpacks to', async () => {
    expect(packed.length).toBeLessThan(megabyte);
    expect(isWorkbook(packed)).toBe(true);
    expect(await readWorkbook(packed)).toMatchObject({ ok: false, says: 'this workbook is too large' });
  });

  it('that lies about it takes no more than it said', async () => {
    const bomb = Uint8Array.from(packed);
    const view = new DataView(bomb.buffer, bomb.byteOffset, bomb.byteLength);
    for (let at = 0; at + 46 < bomb.length; at += 1) {
      // Sizes in the directory, and before each part.
      if (view.getUint32(at, true) === 0x02014b50 && view.getUint32(at + 24, true) === zeros.length)
        view.setUint32(at + 24, 1000, true);
      if (view.getUint32(at, true) === 0x04034b50 && view.getUint32(at + 22, true) === zeros.length)
        view.setUint32(at + 22, 1000, true);
    }
    expect((await readWorkbook(bomb)).ok).toBe(false);
    // At its peak, in a process of its own: what was freed again would not show afterwards.
    const file = join(mkdtempSync(join(tmpdir(), 'vecina-bomb-')), 'bomb.xlsx');
    onTestFinished(() => rmSync(dirname(file), { recursive: true, force: true }));
    const plain = join(dirname(file), 'plain.xlsx');
    writeFileSync(file, bomb);
    writeFileSync(plain, workbook([['a']]));
    const [peak, usual] = [peakOf(file), peakOf(plain)];
    expect(usual).toBeGreaterThan(10 * megabyte);
    expect(peak - usual).toBeLessThan(40 * megabyte);
  });
});
