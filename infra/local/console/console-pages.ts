import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, globSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const project = fileURLToPath(new URL('../../../', import.meta.url));

const types: Readonly<Record<string, string>> = {
  html: 'text/html; charset=utf-8',
  css: 'text/css; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  svg: 'image/svg+xml',
  woff2: 'font/woff2',
};

/** Nothing runs but our own files; styles may be inline, since the components set theirs so. */
const headers = {
  'content-security-policy':
    "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; font-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'",
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
} as const;

export type ConsolePages = {
  /** A page or a file of it; null for what is neither. */
  readonly answer: (request: Request) => Promise<Response | null>;
};

/**
 * The console's pages on one machine. They are built at the first visit, by a process of its own, so that `npm start`
 * needs no other step and whoever writes to us waits for nothing; what was built stays until a source changes.
 */
export const consolePages = ({ cache = join(project, 'node_modules/.cache/vecina-console') } = {}): ConsolePages => {
  let built: string | null = null;
  let building: Promise<void> | null = null;
  let failed = false;
  const start = (folder: string): void => {
    building = buildInto(folder).then(
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
      const { pathname } = new URL(request.url);
      if (request.method !== 'GET' && request.method !== 'HEAD') return null;
      if (pathname === '/console') return new Response(null, { status: 308, headers: { location: '/console/' } });
      const name = pathname === '/console/' ? 'index.html' : pathname.slice('/console/'.length);
      if (!/^(?:index\.html|assets\/[\w.-]+)$/.test(name)) return null;
      if (built === null && building === null) {
        const folder = join(cache, digestOfSources());
        if (existsSync(join(folder, 'index.html'))) built = folder;
        else start(folder);
      }
      if (built === null) return failed ? say(500, notBuilt) : say(503, preparing);
      return file(join(built, name), name);
    },
  };
};

const file = async (path: string, name: string): Promise<Response | null> => {
  const type = types[name.slice(name.lastIndexOf('.') + 1)];
  const bytes = type === undefined ? null : await readFile(path).catch(() => null);
  if (bytes === null || type === undefined) return null;
  // What is under assets/ has its digest in its name.
  const kept = name === 'index.html' ? 'no-cache' : 'public, max-age=31536000, immutable';
  return new Response(new Uint8Array(bytes), { headers: { ...headers, 'content-type': type, 'cache-control': kept } });
};

const digestOfSources = (): string => {
  const hash = createHash('sha256');
  const sources = globSync('console/**/*.{ts,tsx,css,html,json}', { cwd: project }).sort();
  for (const source of [...sources, 'package-lock.json']) {
    hash
      .update(source)
      .update('\0')
      .update(readFileSync(join(project, source)));
  }
  return hash.digest('hex').slice(0, 16);
};

/** Built beside and then put in place, so that half of it is never served. */
const buildInto = async (folder: string): Promise<void> => {
  const beside = `${folder}.${process.pid}`;
  const child = spawn(process.execPath, [join(project, 'scripts/build-console.ts'), beside], {
    cwd: project,
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const code = await new Promise<number | null>((resolve, reject) => child.on('error', reject).on('close', resolve));
  if (code !== 0) throw new Error(`its build ended with ${code}`);
  try {
    renameSync(beside, folder);
  } catch (error) {
    rmSync(beside, { recursive: true, force: true });
    // Another server on this machine was faster.
    if (!existsSync(join(folder, 'index.html'))) throw error;
  }
};

const say = (status: number, body: string): Response =>
  new Response(body, {
    status,
    headers: { ...headers, 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-store' },
  });

const preparing = `<!doctype html><html lang="es"><meta charset="utf-8"><meta http-equiv="refresh" content="1">
<title>Preparando la consola</title><p>Preparando la consola por primera vez… Esta página se actualiza sola.</p></html>`;

const notBuilt = `<!doctype html><html lang="es"><meta charset="utf-8"><title>La consola no está</title>
<p>No se pudo preparar la consola. La salida del programa dice por qué.</p></html>`;
