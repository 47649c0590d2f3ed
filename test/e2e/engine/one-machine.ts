import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { openSqlite, type SqliteStore } from '../../../functions/adapters/sqlite/open.ts';
import { startServer } from '../../../infra/local/server.ts';
import { type Engine, startEngine, type Work } from './engine.ts';

/** The real store, with a count of what is asked of it. */
const countingStore = (work: Record<keyof Work, number>, options: Parameters<typeof openSqlite>[0]): SqliteStore => {
  const store = openSqlite(options);
  const { table, mailbox } = store;
  const counting =
    <A extends unknown[], R>(what: keyof Work, act: (...given: A) => R) =>
    (...given: A): R => {
      work[what] += 1;
      return act(...given);
    };
  return {
    ...store,
    table: {
      get: counting('reads', table.get),
      query: counting('reads', table.query),
      put: counting('writes', table.put),
      batchPut: counting('writes', table.batchPut),
      delete: counting('writes', table.delete),
    },
    mailbox: { ...mailbox, post: counting('queueSends', mailbox.post) },
  };
};

/** The server in this very process, on a file of its own. */
export const oneMachine = (): Promise<Engine & { readonly file: string }> => {
  const data = mkdtempSync(join(tmpdir(), 'vecina-e2e-'));
  const file = join(data, 'vecina.db');
  const started = startEngine(data, async (settings, now) => {
    const work = { queueSends: 0, reads: 0, writes: 0 };
    const opened = Promise.withResolvers<SqliteStore>();
    const open = (options: Parameters<typeof openSqlite>[0]): SqliteStore => {
      const store = countingStore(work, options);
      opened.resolve(store);
      return store;
    };
    const server = await startServer(settings, { now: () => new Date(now()), open });
    const store = await opened.promise;
    const look = new DatabaseSync(file, { readOnly: true });
    const waiting = look.prepare('SELECT count(*) AS n FROM letter');
    return {
      name: 'one machine',
      url: server.url,
      table: store.table,
      counted: (name) => server.counts()[name] ?? 0,
      work: () => ({ ...work }),
      moveClock: () => {},
      wake: server.wake,
      post: store.mailbox.post,
      letters: async () => Number(waiting.get()?.['n']),
      stored: async () => {
        const keys = look.prepare('SELECT pk, sk FROM item').all();
        const items = await Promise.all(keys.map(({ pk, sk }) => store.table.get({ pk: String(pk), sk: String(sk) })));
        return items.filter((item) => item !== undefined);
      },
      deadLetters: async () => (await store.mailbox.deadLetters(100)).length,
      close: async () => {
        look.close();
        await server.close();
        rmSync(data, { recursive: true, force: true });
      },
    };
  });
  return started.then((engine) => ({ ...engine, file }));
};
