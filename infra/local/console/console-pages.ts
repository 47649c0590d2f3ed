import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { pageAsked, pageFile, pageHeaders } from '../../../functions/console/console-pages.ts';
import { buildPages, builtPages, pagesCache } from '../../built-pages.ts';

export type ConsolePages = {
  /** A page or a file of it; null for what is neither. */
  readonly answer: (request: Request) => Promise<Response | null>;
};

/**
 * The console's pages on one machine. They are built at the first visit, by a process of its own, so that `npm start`
 * needs no other step and whoever writes to us waits for nothing; what was built stays until a source changes.
 */
export const consolePages = ({ cache = pagesCache } = {}): ConsolePages => {
  let built: string | null = null;
  let building: Promise<void> | null = null;
  let failed = false;
  const start = (folder: string): void => {
    building = buildPages(folder).then(
      () => {
        built = folder;
      },
      (error: unknown) => {
        failed = true;
        process.stderr.write(`the console could not be built: ${error instanceof Error ? error.message : ''}\n`);
      },
    );
  };
  return {
    answer: async (request) => {
      const asked = pageAsked(request);
      if (typeof asked !== 'string') return asked;
      if (built === null && building === null) {
        const { folder, there } = builtPages(cache);
        if (there) built = folder;
        else start(folder);
      }
      // A build takes seconds: whoever came first waits for her page, and is told where it takes longer.
      if (built === null) await Promise.race([building, setTimeout(patienceMs, undefined, { ref: false })]);
      if (built === null) return failed ? say(500, notBuilt) : say(503, preparing);
      const folder = built;
      return pageFile(asked, (name) => readFile(join(folder, name)));
    },
  };
};

const patienceMs = 15_000;

const say = (status: number, body: string): Response =>
  new Response(body, {
    status,
    headers: {
      ...pageHeaders,
      'content-type': 'text/html; charset=utf-8',
      'cache-control': 'no-store',
      ...(status === 503 ? { 'retry-after': '2' } : {}),
    },
  });

const preparing = `<!doctype html><html lang="es"><meta charset="utf-8"><meta http-equiv="refresh" content="2">
<meta name="viewport" content="width=device-width, initial-scale=1"><style>:root{color-scheme:light dark;font:16px/1.5 system-ui,sans-serif}body{max-width:26rem;margin:10vh auto;padding:0 1rem}</style>
<title>Preparando la consola</title><p>Preparando la consola por primera vez… Esta página se actualiza sola.</p></html>`;

const notBuilt = `<!doctype html><html lang="es"><meta charset="utf-8"><title>La consola no está</title>
<p>No se pudo preparar la consola. La salida del programa dice por qué.</p></html>`;
