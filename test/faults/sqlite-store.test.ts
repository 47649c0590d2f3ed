import { execFileSync } from 'node:child_process';
import fs, {
  closeSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { groupCommit } from '../../functions/adapters/sqlite/group-commit.ts';
import { openSqlite } from '../../functions/adapters/sqlite/open.ts';
import { prepareSchema } from '../../functions/adapters/sqlite/schema.ts';
import { sqliteMailbox } from '../../functions/adapters/sqlite/sqlite-mailbox.ts';
import { sqliteTable } from '../../functions/adapters/sqlite/sqlite-table.ts';
import { type NewItem, StoreUnavailable } from '../../functions/ports/table.ts';

let folder = '';
let file = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'vecina-fault-'));
  file = join(folder, 'vecina.db');
});
afterEach(() => rmSync(folder, { recursive: true }));

const secret = 'what she wrote';
const item = (sk: string, said = secret): NewItem => ({ pk: 'person', sk, data: { said } });
const letter = (id: string) => ({ group: 'person', id, body: secret });
const failure = (promise: Promise<unknown>) =>
  promise.then(
    () => undefined,
    (error: unknown) => error,
  );

const expectUnavailable = (error: unknown, words: RegExp) => {
  expect(error).toBeInstanceOf(StoreUnavailable);
  const message = String(error);
  expect(message).toMatch(words);
  expect(message).toContain(file);
  expect(message).not.toContain(secret);
};

describe('a write', () => {
  it('is on disk, for others to see, when its promise resolves', async () => {
    const { table, mailbox, close } = openSqlite({ file });
    const other = new DatabaseSync(file, { readOnly: true });
    const count = (name: string) => Number(other.prepare(`SELECT count(*) AS n FROM ${name}`).get()?.['n']);
    await Promise.all([table.put(item('a')), table.batchPut([item('b'), item('c')]), mailbox.post([letter('1')])]);
    expect([count('item'), count('letter')]).toEqual([3, 1]);
    other.close();
    close();
  });

  it('that fails fails alone among those that share its commit', async () => {
    const { table, mailbox, close } = openSqlite({ file });
    const odd = { ...letter('2'), body: undefined as unknown as string };
    const [first, second, third, fourth] = await Promise.allSettled([
      table.put(item('a'), { expected: null }),
      mailbox.post([odd]),
      table.put(item('a'), { expected: null }),
      table.put(item('b'), { expected: null }),
    ]);
    expect(first).toMatchObject({ status: 'fulfilled', value: { ok: true } });
    expect(second?.status).toBe('rejected');
    expect(third).toMatchObject({ status: 'fulfilled', value: { ok: false, current: { version: 1 } } });
    expect(fourth).toMatchObject({ status: 'fulfilled', value: { ok: true } });
    expect((await table.query({ pk: 'person' })).items).toHaveLength(2);
    close();
  });
});

describe('the disk', () => {
  const { fdatasync } = fs;
  const waiting: { readonly path: string; readonly done: (error: Error | null) => void }[] = [];
  /** From now on the disk is as slow, or as broken, as the test says. */
  beforeEach(() => {
    waiting.length = 0;
    fs.fdatasync = ((descriptor: number, done: (error: Error | null) => void) =>
      waiting.push({ path: pathOf(descriptor), done })) as unknown as typeof fdatasync;
    syncBuiltinESMExports();
  });
  afterEach(() => {
    fs.fdatasync = fdatasync;
    syncBuiltinESMExports();
  });
  /** Elsewhere than on Linux it is not seen which file is meant. */
  const pathOf = (descriptor: number) =>
    process.platform === 'linux' ? fs.readlinkSync(`/proc/self/fd/${descriptor}`) : `${file}-wal`;
  const answer = (error: Error | null = null) => waiting.shift()?.done(error);
  const turns = () => new Promise((resolve) => setTimeout(resolve, 40));

  it('has a write before its promise resolves, and the event loop goes on meanwhile', async () => {
    const { table, mailbox, close } = openSqlite({ file });
    const kept: string[] = [];
    const keep = (name: string, write: Promise<unknown>) => void write.then(() => kept.push(name));
    keep('put', table.put(item('a')));
    keep('post', mailbox.post([letter('1')]));
    await turns();
    expect(kept).toEqual([]);
    expect(waiting.map(({ path }) => path)).toEqual([`${file}-wal`]);
    // These come while the disk is busy: they wait for each other, and go together.
    keep('second put', table.put(item('b')));
    await turns();
    keep('batch', table.batchPut([item('c'), item('d')]));
    await turns();
    expect(waiting).toHaveLength(1);
    answer();
    await turns();
    expect(kept).toEqual(['put', 'post']);
    expect(waiting).toHaveLength(1);
    answer();
    await turns();
    expect(kept).toEqual(['put', 'post', 'second put', 'batch']);
    expect(waiting).toEqual([]);
    close();
  });

  it('has a letter and what was written because of it together: the answer is worked out meanwhile', async () => {
    const { table, mailbox, close } = openSqlite({ file });
    const done: string[] = [];
    mailbox.start(async () => {
      done.push('handling');
      await table.put(item('because of it'));
      done.push('may send');
    });
    void mailbox.post([letter('1')]).then(() => done.push('acknowledged'));
    await turns();
    expect(done).toEqual(['handling']);
    answer();
    await turns();
    // With one wait for the disk.
    expect(done).toEqual(['handling', 'acknowledged', 'may send']);
    await mailbox.stop();
    close();
  });

  it('that fails with a letter lets nothing go out for it before both are in the database', async () => {
    const { table, mailbox, close } = openSqlite({ file, retryMs: [1] });
    const done: string[] = [];
    mailbox.start(async () => {
      await table.put(item('because of it'));
      done.push('may send');
    });
    const lost = failure(mailbox.post([letter('1')]));
    await turns();
    answer(new Error('EIO'));
    expectUnavailable(await lost, /not brought onto the disk/);
    await turns();
    expect(done).toEqual([]);
    answer();
    await turns();
    expect(done).toEqual(['may send']);
    // What was in doubt went into the database before anything was built on it.
    expect(readFileSync(file).includes(secret)).toBe(true);
    await mailbox.stop();
    close();
  });

  it('that fails acknowledges nothing, and nothing more before all of the log is in the database', async () => {
    const { table, close } = openSqlite({ file });
    const lost = failure(table.put(item('a')));
    await turns();
    answer(new Error('EIO'));
    expectUnavailable(await lost, /not brought onto the disk/);
    const reader = new DatabaseSync(file);
    reader.exec('BEGIN');
    reader.prepare('SELECT count(*) FROM item').get();
    expectUnavailable(await failure(table.put(item('b'))), /another process reads/);
    expect(waiting).toEqual([]);
    reader.exec('COMMIT');
    reader.close();
    const kept = table.put(item('c'));
    await turns();
    answer();
    await kept;
    // Into the database went what was in doubt; in the log is what came after.
    expect(readFileSync(file).includes(secret)).toBe(true);
    expect((await table.query({ pk: 'person' })).items.map(({ sk }) => sk)).toEqual(['a', 'c']);
    close();
  });

  it('need not be done when the store closes: closing waits for it', async () => {
    const { table, close } = openSqlite({ file });
    const put = table.put(item('a'));
    await turns();
    close();
    await put;
    answer();
  });
});

describe('a database that another process has locked', () => {
  const lock = () => {
    const other = new DatabaseSync(file);
    other.exec('BEGIN IMMEDIATE');
    return other;
  };

  it('is waited for without stopping everything else', async () => {
    const { table, close } = openSqlite({ file, lockedForMs: 20_000 });
    const other = lock();
    let saved = false;
    const put = table.put(item('a')).then(() => {
      saved = true;
    });
    // Turns go by meanwhile: timers run, and reads are answered.
    for (let turn = 0; turn < 5; turn += 1) {
      await new Promise((resolve) => setTimeout(resolve, 10));
      expect(await table.get(item('a'))).toBeUndefined();
    }
    expect(saved).toBe(false);
    other.exec('ROLLBACK');
    other.close();
    await put;
    expect(await table.get(item('a'))).toBeDefined();
    close();
  });

  it('is unavailable when that lasts, and works afterwards', async () => {
    const { table, mailbox, close } = openSqlite({ file, lockedForMs: 60 });
    const other = lock();
    expectUnavailable(await failure(table.put(item('a'))), /locked by another process/);
    expectUnavailable(await failure(mailbox.post([letter('1')])), /locked by another process/);
    other.exec('ROLLBACK');
    other.close();
    await mailbox.post([letter('1')]);
    expect(await table.put(item('a'), { expected: null })).toMatchObject({ ok: true });
    close();
  });

  it('leaves nothing of a letter that could not be kept: it comes again, as if for the first time', async () => {
    const { table, mailbox, close } = openSqlite({ file, lockedForMs: 60, retryMs: [1] });
    let handled = 0;
    mailbox.start(async () => {
      handled += 1;
      await table.put(item('because of it'));
    });
    const other = lock();
    // Twice at once, as Meta may deliver: neither is taken for what the other already brought.
    const lost = [mailbox.post([letter('1')]), mailbox.post([letter('1')])].map(failure);
    for (const one of await Promise.all(lost)) expectUnavailable(one, /locked by another process/);
    other.exec('ROLLBACK');
    await new Promise((resolve) => setTimeout(resolve, 60));
    expect(handled).toBe(1);
    expect(await table.get(item('because of it'))).toBeUndefined();
    await mailbox.post([letter('1')]);
    await mailbox.stop();
    expect(handled).toBe(2);
    expect(await table.get(item('because of it'))).toBeDefined();
    expect(other.prepare('SELECT count(*) AS n FROM letter').get()).toEqual({ n: 0 });
    other.close();
    close();
  });

  it('keeps the same letter twice where neither is on disk yet, and both are done with', async () => {
    const { table, mailbox, close } = openSqlite({ file, lockedForMs: 20_000 });
    const seen: string[] = [];
    mailbox.start(async (_, letters) => {
      seen.push(...letters.map(({ id }) => id));
      await table.put(item('because of it'));
    });
    const other = lock();
    const both = [mailbox.post([letter('1')]), mailbox.post([letter('1')])];
    await new Promise((resolve) => setTimeout(resolve, 40));
    other.exec('ROLLBACK');
    await Promise.all(both);
    await mailbox.stop();
    expect(seen).toContain('1');
    expect(other.prepare('SELECT count(*) AS n FROM letter').get()).toEqual({ n: 0 });
    other.close();
    close();
  });

  it('does not lose what nobody waits for: done letters stay done', async () => {
    const store = openSqlite({ file, lockedForMs: 20_000 });
    await store.mailbox.post([letter('1')]);
    const other = new DatabaseSync(file);
    await new Promise<void>((resolve) =>
      store.mailbox.start(async () => {
        other.exec('BEGIN IMMEDIATE');
        resolve();
      }),
    );
    await new Promise((resolve) => setTimeout(resolve, 60));
    other.exec('ROLLBACK');
    await store.mailbox.stop();
    expect(other.prepare('SELECT count(*) AS n FROM letter').get()).toEqual({ n: 0 });
    other.close();
    store.close();
  });
});

describe('a full disk', () => {
  const full = /full/;

  it('is said, loses nothing acknowledged, and is over when there is room again', async () => {
    const db = new DatabaseSync(file);
    db.exec('PRAGMA journal_mode = WAL');
    prepareSchema(db, file);
    db.exec('PRAGMA max_page_count = 60');
    const commit = groupCommit({ db, file, lockedForMs: 100 });
    const table = sqliteTable({ db, file, commit, now: Date.now });
    const mailbox = sqliteMailbox({ db, file, commit, now: Date.now });
    const kept: string[] = [];
    let error: unknown;
    for (let n = 0; error === undefined; n += 1) {
      const sk = String(n).padStart(5, '0');
      error = await failure(table.put(item(sk, secret.repeat(500))));
      if (error === undefined) kept.push(sk);
    }
    expectUnavailable(error, full);
    expectUnavailable(await failure(table.batchPut([item('x', 'x'.repeat(50_000)), item('y')])), full);
    expectUnavailable(await failure(mailbox.post([{ ...letter('1'), body: 'x'.repeat(50_000) }])), full);
    expect((await table.query({ pk: 'person' })).items.map(({ sk }) => sk)).toEqual(kept);
    db.exec('PRAGMA max_page_count = 6000');
    await mailbox.post([letter('1')]);
    await table.put(item('z'));
    expect(await table.get(item('z'))).toBeDefined();
    db.close();
  });

  const canMount = process.platform === 'linux' && process.getuid?.() === 0;
  // Only root may mount; the test before it fills a database without that.
  it.skipIf(!canMount)(
    `of real${canMount ? '' : ' (did not run: needs root to mount a small disk)'}`,
    async (context) => {
      const disk = join(folder, 'disk');
      mkdirSync(disk);
      try {
        execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=1m', 'tmpfs', disk], { stdio: 'ignore' });
      } catch {
        context.skip('this root may not mount a small disk');
      }
      file = join(disk, 'vecina.db');
      try {
        await fillUp();
      } finally {
        execFileSync('umount', [disk]);
      }
    },
  );

  const fillUp = async () => {
    const store = openSqlite({ file });
    const kept: string[] = [];
    let error: unknown;
    for (let n = 0; error === undefined; n += 1) {
      const sk = String(n).padStart(5, '0');
      error = await failure(store.table.put(item(sk, secret.repeat(500))));
      if (error === undefined) kept.push(sk);
    }
    store.close();
    expectUnavailable(error, /full|read or written/);
    const again = openSqlite({ file });
    const { items } = await again.table.query({ pk: 'person' });
    again.close();
    expect(items.map(({ sk }) => sk)).toEqual(kept);
  };
});

describe('a damaged file', () => {
  const pageBytes = 8192;
  const made = async () => {
    const { table, close } = openSqlite({ file });
    await table.batchPut(Array.from({ length: 200 }, (_, at) => item(String(at).padStart(4, '0'), secret.repeat(20))));
    close();
  };
  const overwrite = (from: number, bytes: number) => {
    const descriptor = openSync(file, 'r+');
    writeSync(descriptor, Buffer.alloc(bytes, 0x5a), 0, bytes, from);
    closeSync(descriptor);
  };
  const opening = () => {
    try {
      openSqlite({ file }).close();
    } catch (error) {
      return error;
    }
    return undefined;
  };

  it('is named at the start when its beginning is gone', async () => {
    await made();
    overwrite(0, 4096);
    expectUnavailable(opening(), /not an SQLite database|corrupted/);
  });

  it('is named at the start when it is something else', () => {
    writeFileSync(file, `${secret} `.repeat(1000));
    expectUnavailable(opening(), /not an SQLite database/);
    expect(readFileSync(file, 'utf8')).toContain(secret);
  });

  it('is said by what touches it when its middle is gone, and nothing else breaks', async () => {
    await made();
    // All but the first page, which opening reads.
    overwrite(pageBytes, statSync(file).size - pageBytes);
    const store = openSqlite({ file });
    expectUnavailable(await failure(store.table.query({ pk: 'person' })), /corrupted/);
    expectUnavailable(await failure(store.table.put(item('new'))), /corrupted/);
    store.close();
  });

  it('is said when it was cut short', async () => {
    await made();
    truncateSync(file, 2 * pageBytes);
    const error = opening() ?? (await failure(openSqlite({ file }).table.query({ pk: 'person' })));
    expectUnavailable(error, /corrupted|read or written/);
  });

  it('of another program is left alone', () => {
    const other = new DatabaseSync(file);
    other.exec('CREATE TABLE theirs(x)');
    other.close();
    expect(String(opening())).toContain(`${file}: this SQLite database belongs to another program`);
  });

  it('of a newer version is left alone', async () => {
    await made();
    const other = new DatabaseSync(file);
    other.exec('PRAGMA user_version = 99');
    other.close();
    expect(String(opening())).toMatch(/newer/);
  });

  it('in a folder that cannot be is named', () => {
    writeFileSync(join(folder, 'taken'), '');
    file = join(folder, 'taken', 'vecina.db');
    expect(String(opening())).toContain('taken');
  });
});
