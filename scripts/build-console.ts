// node scripts/run.mjs scripts/build-console.ts FOLDER: builds the pages of the console into FOLDER.
import { fileURLToPath } from 'node:url';
import { build } from 'vite';

const [folder] = process.argv.slice(2);
if (folder === undefined) throw new Error('build-console FOLDER');
// Whatever the environment of whoever asks, as a test does: else React comes as for development, three times the work.
process.env['NODE_ENV'] = 'production';
const root = fileURLToPath(new URL('../console', import.meta.url));
await build({ root, configFile: `${root}/vite.config.ts`, logLevel: 'error', build: { outDir: folder } });
