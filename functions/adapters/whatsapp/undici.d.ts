/** undici describes its index only. These are the files of it that we import, as they are in 7.30.2. */
declare module 'undici/lib/dispatcher/client.js' {
  import { Client } from 'undici';

  export = Client;
}

declare module 'undici/lib/core/connect.js' {
  import type { Socket } from 'node:net';
  import type { buildConnector } from 'undici';

  type Connect = (options: buildConnector.Options, callback: buildConnector.Callback) => Socket;
  const connectorOf: (options: buildConnector.BuildOptions) => Connect;
  export = connectorOf;
}
