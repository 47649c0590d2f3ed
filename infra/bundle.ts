import { copyFile, cp, mkdir, writeFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { buildPages, builtPages } from './built-pages.ts';

/** The Lambdas there are: `functions/<name>.ts` each. */
export const functionNames = ['receive-webhook', 'converse', 'wake-up', 'roll-up', 'console-api', 'jobs'] as const;
export type FunctionName = (typeof functionNames)[number];

export type Bundle = {
  /** Holds `index.mjs` and its source map: what a Lambda is made from. */
  readonly folder: string;
  /** Of `index.mjs`, minified. */
  readonly bytes: number;
  /** Every source file that ended up inside, as paths from the project's root. */
  readonly inputs: readonly string[];
};

const root = fileURLToPath(new URL('..', import.meta.url));

/** Where bundles go unless told otherwise. */
export const bundlesFolder = `${root}dist/functions`;

/**
 * Bundles one Lambda into `<into>/<name>/index.mjs`, with the AWS SDK inside: the runtime's own copy is larger,
 * slower to load and changes without us.
 *
 * The `module` field goes first: the SDK's ESM halves shake down to 70% of its CommonJS ones (310 instead of 445 kB for
 * the SQS client, measured November 2026).
 */
export const bundleFunction = async (name: string, into = bundlesFolder): Promise<Bundle> =>
  bundle(`functions/${name}.ts`, `${into}/${name}`);

/** The same for any entry file; `entry` is a path from the project's root. */
export const bundle = async (entry: string, folder: string): Promise<Bundle> => {
  await mkdir(folder, { recursive: true });
  const result = await build({
    absWorkingDir: root,
    entryPoints: [entry],
    outfile: `${folder}/index.mjs`,
    bundle: true,
    minify: true,
    platform: 'node',
    target: 'node24',
    format: 'esm',
    mainFields: ['module', 'main'],
    conditions: ['module'],
    sourcemap: 'external',
    legalComments: 'none',
    metafile: true,
    logLevel: 'warning',
    // What is left of CommonJS inside asks for `require` of Node's own modules.
    // The long name is one that no minifier gives.
    banner: {
      js: "import{createRequire as vecinaRequire}from'node:module';const require=vecinaRequire(import.meta.url);",
    },
  });
  await writeFile(`${folder}.meta.json`, JSON.stringify(result.metafile));
  const output = Object.entries(result.metafile.outputs).find(([path]) => path.endsWith('.mjs'))?.[1];
  if (output === undefined) throw new Error(`esbuild wrote no bundle of ${entry}`);
  const inputs = Object.keys(output.inputs);
  if (inputs.some((input) => input.startsWith(pictures))) await addPictureFiles(folder);
  return { folder, bytes: output.bytes, inputs };
};

const pictures = 'functions/adapters/picture/';

/** What drawing needs beside the code: read at the first picture, so they stay files. */
const addPictureFiles = async (folder: string): Promise<void> => {
  await mkdir(`${folder}/picture`, { recursive: true });
  const files = [
    'node_modules/@resvg/resvg-wasm/index_bg.wasm',
    ...['Lexend-Regular.ttf', 'Lexend-Bold.ttf', 'OFL.txt'].map((name) => `${pictures}fonts/${name}`),
  ];
  await Promise.all(files.map((file) => copyFile(`${root}${file}`, `${folder}/picture/${basename(file)}`)));
};

/** Bundles every Lambda, side by side. */
export const bundleFunctions = async (into = bundlesFolder): Promise<void> => {
  await Promise.all([...functionNames.map((name) => bundleFunction(name, into)), addPages(`${into}/console-api`)]);
};

/** The pages lie beside what serves them: one origin for pages, sign-in and API, so cookies need no more. */
const addPages = async (folder: string): Promise<void> => {
  const pages = builtPages();
  if (!pages.there) await buildPages(pages.folder);
  await cp(pages.folder, `${folder}/pages`, { recursive: true });
};
