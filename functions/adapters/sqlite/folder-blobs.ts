import { randomUUID } from 'node:crypto';
import { mkdir, open, readdir, readFile, rename, rm } from 'node:fs/promises';
import { dirname, join, relative, sep } from 'node:path';
import { checkBlobName, checkBlobPrefix } from '../../ports/blob-name.ts';
import type { Blobs } from '../../ports/blobs.ts';
import { absent, onDisk } from './on-disk.ts';

/**
 * `Blobs` in a folder. A file's first line is its MIME type, the bytes follow: one file, so that one rename puts both in
 * place, and a reader sees the old or the new, never half. Throws `StoreUnavailable` when the disk fails.
 */
export const folderBlobs = (folder: string): Blobs => {
  const path = (name: string): string => {
    checkBlobName(name);
    // The ending keeps a blob `a` and a blob `a/b` apart: one would be a file, the other need a folder of that name.
    return join(folder, `${name}${ending}`);
  };

  return {
    async put(name, bytes, mime) {
      const target = path(name);
      if (/[\r\n]/.test(mime)) throw new RangeError('A MIME type is one line.');
      await onDisk(async () => {
        await mkdir(dirname(target), { recursive: true });
        const half = `${target}.${randomUUID()}.half`;
        try {
          await writeDown(half, [Buffer.from(`${mime}\n`), bytes]);
          await rename(half, target);
        } catch (error) {
          await rm(half, { force: true });
          throw error;
        }
      });
    },
    async get(name) {
      const target = path(name);
      const file = await onDisk(() => readFile(target).catch(absent));
      if (!file) return undefined;
      const end = file.indexOf('\n');
      return { mime: file.toString('utf8', 0, end), bytes: new Uint8Array(file.subarray(end + 1)) };
    },
    async delete(name) {
      const target = path(name);
      await onDisk(() => rm(target, { force: true }));
    },
    async list(prefix) {
      checkBlobPrefix(prefix);
      const inside = join(folder, prefix.slice(0, prefix.lastIndexOf('/')));
      const files = await onDisk(() => readdir(inside, { recursive: true, withFileTypes: true }).catch(absent));
      return (files ?? []).flatMap((file) => {
        if (!file.isFile() || !file.name.endsWith(ending)) return [];
        const name = relative(folder, join(file.parentPath, file.name)).split(sep).join('/').slice(0, -ending.length);
        return name.startsWith(prefix) ? [name] : [];
      });
    },
  };
};

const ending = '.blob';

const writeDown = async (path: string, parts: readonly Uint8Array[]) => {
  const file = await open(path, 'wx', 0o600);
  try {
    for (const part of parts) await file.writeFile(part);
    await file.sync();
  } finally {
    await file.close();
  }
};
