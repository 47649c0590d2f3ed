import type { Socket } from 'node:net';
import type { Dispatcher } from 'undici';
// By its files, not its index: that brings fetch, WebSocket and caches along (50 ms and 15 MB more).
import connectorOf from 'undici/lib/core/connect.js';
import Client from 'undici/lib/dispatcher/client.js';

/** One connection, which carries one request at a time. */
export type Connection = {
  readonly client: Dispatcher;
  /** It has answered before. So the far end may be closing it, for being idle, while we write. */
  used: boolean;
  /** Gives it back after a whole answer. */
  release(): void;
  /** Ends it at once, whatever it carries. */
  drop(): void;
};

export type Connections = {
  /** Hands over the connection that was idle last, or a new one; at the limit, the next to come free. */
  take(taker: Taker, fresh: boolean): void;
  /** Whoever waits no longer must leave, or is handed a connection all the same. */
  leave(taker: Taker): void;
  /** Ends all, those at work too. */
  close(): void;
};

type Taker = { start(connection: Connection): void; refuse(): void };

/**
 * Connections to one origin, each an undici `Client`. Not its `Pool`: that never says whether a request found an old
 * connection, and where a waiting request is given up it ends a sound one for it.
 */
export const connections = (origin: string, most: number, none: () => void): Connections => {
  const all = new Set<Connection>();
  const idle: Connection[] = [];
  const waiting = new Set<Taker>();

  const nextInLine = (): Taker | undefined => {
    for (const next of waiting) {
      waiting.delete(next);
      return next;
    }
    return undefined;
  };

  const open = (): Connection => {
    let socket: Socket | undefined;
    const client = new Client(origin, {
      ...limits,
      connect: (options, callback) => {
        socket = connect(options, callback);
      },
    });
    const connection: Connection = {
      client,
      used: false,
      release() {
        if (!all.has(connection)) return;
        connection.used = true;
        const next = nextInLine();
        if (next === undefined) idle.push(connection);
        else next.start(connection);
      },
      drop() {
        if (!all.delete(connection)) return;
        connection.used = false;
        void client.destroy();
        // The client leaves alone what is still being connected.
        socket?.destroy();
        const next = nextInLine();
        if (next !== undefined) next.start(open());
        else if (all.size === 0) none();
      },
    };
    client.on('disconnect', () => {
      connection.used = false;
      const at = idle.indexOf(connection);
      if (at === -1) return;
      idle.splice(at, 1);
      connection.drop();
    });
    all.add(connection);
    return connection;
  };

  return {
    take(taker, fresh) {
      const connection = (fresh ? undefined : idle.pop()) ?? (all.size < most ? open() : idle.pop());
      if (connection === undefined) waiting.add(taker);
      else taker.start(connection);
    },
    leave(taker) {
      waiting.delete(taker);
      if (all.size === 0) none();
    },
    close() {
      const refused = [...waiting];
      waiting.clear();
      idle.length = 0;
      for (const taker of refused) taker.refuse();
      for (const connection of all) connection.drop();
    },
  };
};

/** One for all, so that TLS sessions are resumed. */
const connect = connectorOf({ timeout: 0 });

const limits = {
  // Each call has a deadline of its own, for all of it.
  headersTimeout: 0,
  bodyTimeout: 0,
  // What an idle connection lives, in milliseconds, unless the far end says less: then a second less than that.
  keepAliveTimeout: 600_000,
  keepAliveTimeoutThreshold: 1000,
};
