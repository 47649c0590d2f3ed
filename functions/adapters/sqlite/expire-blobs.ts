import { readdir, rm, stat } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { blobDays, halfDays } from '../../ports/blobs.ts';
import { absent, onDisk } from './on-disk.ts';

/**
 * Deletes from the folder of blobs what the bucket's rules delete on AWS: what a crash left half written, and what nobody
 * took away. Like them it counts whole days, by the disk's clock: a day more passes rather than one less.
 */
export const expireBlobs = (folder: string, now = Date.now()): Promise<void> =>
  onDisk(async () => {
    for (const file of (await readdir(folder, { recursive: true, withFileTypes: true }).catch(absent)) ?? []) {
      const path = join(file.parentPath, file.name);
      const days = file.isFile() ? daysOf(relative(folder, path)) : null;
      if (days === null) continue;
      const written = (await stat(path).catch(absent))?.mtimeMs ?? now;
      if (now - written >= (days + 1) * 86_400_000) await rm(path, { force: true });
    }
  });

/** Null: it stays. */
const daysOf = (path: string): number | null => {
  const [top] = path.split(sep);
  return path.endsWith('.half') ? halfDays : (Object.entries(blobDays).find(([name]) => name === top)?.[1] ?? null);
};
