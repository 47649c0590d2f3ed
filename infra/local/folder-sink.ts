import { createHash } from 'node:crypto';
import { mkdirSync } from 'node:fs';
import { open } from 'node:fs/promises';
import { join } from 'node:path';
import type { Sink } from '../../functions/exports/export-deps.ts';

/** An export's files in a folder that only its owner can read. */
export const folderSink = (folder: string): Sink => {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  return {
    create(name) {
      const file = open(join(folder, name), 'w', 0o600);
      const hash = createHash('sha256');
      let bytes = 0;
      return {
        async write(chunk) {
          hash.update(chunk);
          bytes += chunk.length;
          await (await file).write(chunk);
        },
        async close() {
          await (await file).close();
          return { bytes, sha256: hash.digest('hex') };
        },
      };
    },
  };
};
