// node scripts/build-cli.mjs [FOLDER]: builds the command line into dist/cli for a faster start, see built-cli.mjs.
// npm does it at the end of an installation, on whatever Node that runs on. Where it fails, the sources run.
import { existsSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { builtFolder, lookOf, sourcesFile } from './built-cli.mjs';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');

/**
 * Packages that go inside: every start loads them, or what one makes is handed to another of them. All others stay where
 * they are and load when they are needed.
 */
const inside = ['@hono/zod-openapi', 'hono', 'libphonenumber-js', 'undici', 'xstate', 'zod'];

/**
 * Also where node_modules is a link to that of another tree, or lies further up.
 * @param {string} path
 */
const isPackages = (path) => /^(?:node_modules|\.\.)$/.test(relative(root, path).split(sep)[0] ?? '');

/** @type {import('esbuild').Plugin} */
const packagesOutside = {
  name: 'packages-outside',
  setup({ onResolve }) {
    onResolve({ filter: /^[^./]/ }, ({ path, importer }) => {
      const goesInside = inside.some((name) => path === name || path.startsWith(`${name}/`));
      return importer === '' || isPackages(importer) || goesInside ? undefined : { path, external: true };
    });
  },
};

/**
 * What lies beside a source (pages, fonts, threads) is found from there, not from where the bundle lies.
 * @param {string} folder
 * @returns {import('esbuild').Plugin}
 */
const placesOfSources = (folder) => ({
  name: 'places-of-sources',
  setup({ onLoad }) {
    onLoad({ filter: /\.(ts|mjs)$/ }, ({ path }) => {
      if (isPackages(path)) return undefined;
      const place = JSON.stringify(relative(folder, path).split(sep).join('/'));
      const contents = readFileSync(path, 'utf8').replaceAll(
        'import.meta.url',
        `new URL(${place},import.meta.url).href`,
      );
      return { contents, loader: path.endsWith('.ts') ? 'ts' : 'js' };
    });
  },
});

/** Which packages are to be installed. There is none where we are somebody else's dependency. */
const locked = 'package-lock.json';

/** @param {string} folder */
async function build(folder) {
  const { build: bundle } = await import('esbuild');
  const began = Date.now();
  const { metafile } = await bundle({
    absWorkingDir: root,
    entryPoints: ['infra/local/cli.ts'],
    outdir: folder,
    outExtension: { '.js': '.mjs' },
    bundle: true,
    splitting: true,
    platform: 'node',
    target: 'node24',
    format: 'esm',
    mainFields: ['module', 'main'],
    conditions: ['module'],
    // Names stay, for whoever reads where an error came from.
    minifyWhitespace: true,
    minifySyntax: true,
    legalComments: 'none',
    sourcemap: 'linked',
    sourcesContent: false,
    metafile: true,
    logLevel: 'warning',
    banner: {
      js: "import{createRequire as vecinaRequire}from'node:module';const require=vecinaRequire(import.meta.url);",
    },
    plugins: [packagesOutside, placesOfSources(folder)],
  });
  const sources = Object.keys(metafile.inputs).filter((path) => !isPackages(join(root, path)));
  const changed = sources.find((path) => statSync(join(root, path)).mtimeMs >= began);
  if (changed !== undefined) throw new Error(`${changed} changed meanwhile`);
  // Packages lie inside, and `npm install PACKAGE` builds nothing.
  sources.push(...[locked].filter((path) => existsSync(join(root, path))));
  const looks = Object.fromEntries(sources.map((path) => [path, lookOf(path)]));
  writeFileSync(join(folder, sourcesFile), JSON.stringify(looks));
}

const target = resolve(process.argv[2] ?? builtFolder);
const beside = `${target}.${process.pid}`;
try {
  // First of all: what was built before does not run any more, also where this fails or is cut short.
  rmSync(join(target, sourcesFile), { force: true });
  await build(beside);
  rmSync(target, { recursive: true, force: true });
  renameSync(beside, target);
} catch (error) {
  rmSync(beside, { recursive: true, force: true });
  process.stderr.write(`dist/cli was not built, so Vecina runs from its sources: ${error}\n`);
}
