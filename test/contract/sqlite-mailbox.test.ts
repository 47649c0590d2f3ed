import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openSqlite, type SqliteOptions } from '../../functions/adapters/sqlite/open.ts';
import { StoreUnavailable } from '../../functions/ports/table.ts';
import { type MailboxUnderTest, mailboxContract } from './mailbox.contract.ts';

const inFile =
  (options: Partial<SqliteOptions> = {}) =>
  async (): Promise<MailboxUnderTest> => {
    const folder = mkdtempSync(join(tmpdir(), 'vecina-mailbox-'));
    const open = () => openSqlite({ file: join(folder, 'vecina.db'), retryMs: [1, 2, 3, 4], ...options });
    let store = open();
    return {
      mailbox: store.mailbox,
      async reopen() {
        store.close();
        store = open();
        return store.mailbox;
      },
      close() {
        store.close();
        rmSync(folder, { recursive: true });
      },
    };
  };

mailboxContract('SQLite in a file', inFile());
mailboxContract('SQLite, harsh', inFile({ harsh: true }));

describe('mailbox on SQLite, besides', () => {
  const letter = (group: string, id: string) => ({ group, id, body: id });

  it('hands over up to ten waiting letters of one person together', async () => {
    const { mailbox, close } = await inFile()();
    await mailbox.post(Array.from({ length: 23 }, (_, at) => letter('ana', `${at}`)));
    const sizes: number[] = [];
    await new Promise<void>((resolve) =>
      mailbox.start(async (_, letters) => {
        sizes.push(letters.length);
        if (sizes.length === 3) resolve();
      }),
    );
    expect(sizes).toEqual([10, 10, 3]);
    await mailbox.stop();
    await close();
  });

  it('begins with eight people in one turn of the event loop, then with a quarter of those who wait but eight at least', async () => {
    const { mailbox, close } = await inFile()();
    let turn = 0;
    const count = () => {
      turn += 1;
      next = setImmediate(count);
    };
    let next = setImmediate(count);
    const begun: number[] = [];
    const all = new Promise<void>((resolve) =>
      mailbox.start(async () => {
        begun.push(turn);
        if (begun.length === 60) resolve();
      }),
    );
    await mailbox.post(Array.from({ length: 60 }, (_, at) => letter(`person ${at}`, 'hola')));
    await all;
    clearImmediate(next);
    const perTurn = [...new Set(begun)].map((one) => begun.filter((other) => other === one).length);
    expect(perTurn).toEqual([8, 13, 10, 8, 8, 8, 5]);
    await mailbox.stop();
    await close();
  });

  it('lets letters of before the start rest, and hands over with them what comes meanwhile', async () => {
    const { mailbox, close } = await inFile({ provingMs: 100 })();
    await mailbox.post([letter('ana', 'in hand')]);
    const handed: string[][] = [];
    const all = new Promise<void>((resolve) =>
      mailbox.start(async (_, letters) => {
        handed.push(letters.map(({ id }) => id));
        if (handed.length === 2) resolve();
      }),
    );
    await mailbox.post([letter('ana', 'sent'), letter('eva', 'hola')]);
    await all;
    expect(handed).toEqual([['hola'], ['in hand', 'sent']]);
    await mailbox.stop();
    await close();
  });

  it('serves no more people at once than it may', async () => {
    const { mailbox, close } = await inFile({ groups: 2 })();
    let busy = 0;
    let most = 0;
    let done = 0;
    await mailbox.post(Array.from({ length: 9 }, (_, at) => letter(`g${at}`, 'hola')));
    await new Promise<void>((resolve) =>
      mailbox.start(async () => {
        busy += 1;
        most = Math.max(most, busy);
        await new Promise((again) => setTimeout(again, 2));
        busy -= 1;
        done += 1;
        if (done === 9) resolve();
      }),
    );
    expect(most).toBe(2);
    await mailbox.stop();
    await close();
  });

  it('counts throws over restarts', async () => {
    const under = await inFile()();
    await under.mailbox.post([letter('ana', 'poison')]);
    let mailbox = under.mailbox;
    let tries = 0;
    for (let start = 0; start < 5; start += 1) {
      await new Promise<void>((resolve) =>
        mailbox.start(async () => {
          tries += 1;
          resolve();
          throw new TypeError('a bug');
        }),
      );
      await mailbox.stop();
      mailbox = await under.reopen();
    }
    const dead = await mailbox.deadLetters(10);
    expect(tries).toBe(5);
    expect(dead).toMatchObject([{ group: 'ana', id: 'poison', reason: 'TypeError' }]);
    await under.close();
  });

  it('charges no letter with a store that is unavailable', async () => {
    const { mailbox, close } = await inFile()();
    await mailbox.post([letter('ana', 'hola')]);
    let tries = 0;
    await new Promise<void>((resolve) =>
      mailbox.start(async () => {
        tries += 1;
        if (tries < 12) throw new StoreUnavailable('disk full');
        resolve();
      }),
    );
    expect(await mailbox.deadLetters(10)).toEqual([]);
    await mailbox.stop();
    await close();
  });

  it('finds letters that another process posted', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'vecina-mailbox-'));
    const file = join(folder, 'vecina.db');
    const [server, tool] = [openSqlite({ file }), openSqlite({ file })];
    const found = new Promise<string>((resolve) =>
      server.mailbox.start(async (_, [first]) => resolve(first?.body ?? '')),
    );
    await tool.mailbox.post([letter('ana', 'erase')]);
    // Whether the look of each second or this letter comes first, the older one is not passed over.
    await server.mailbox.post([letter('ana', 'hola')]);
    expect(await found).toBe('erase');
    await server.mailbox.stop();
    tool.close();
    server.close();
    rmSync(folder, { recursive: true });
  });
});
