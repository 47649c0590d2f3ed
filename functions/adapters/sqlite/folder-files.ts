import { randomUUID } from 'node:crypto';
import { type FileHandle, mkdir, open, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { Readable } from 'node:stream';
import { checkBlobName } from '../../ports/blob-name.ts';
import type { Files } from '../../ports/files.ts';
import { absent, onDisk } from './on-disk.ts';

/** `Files` in the folder of `folderBlobs`, in its form: the MIME type as the first line, then the bytes. */
export const folderFiles = (folder: string): Files => {
  const path = (name: string): string => {
    checkBlobName(name);
    return join(folder, `${name}.blob`);
  };
  return {
    async create(name, mime) {
      const target = path(name);
      if (/[\r\n]/.test(mime)) throw new RangeError('A MIME type is one line.');
      const half = `${target}.${randomUUID()}.half`;
      const file = await onDisk(async () => {
        await mkdir(dirname(target), { recursive: true });
        const opened = await open(half, 'wx', 0o600);
        await opened.writeFile(`${mime}\n`);
        return opened;
      });
      return {
        write: (bytes) => onDisk(() => file.writeFile(bytes)),
        close: () =>
          onDisk(async () => {
            await file.sync();
            await file.close();
            await rename(half, target);
          }),
        abandon: () =>
          onDisk(async () => {
            await file.close();
            await rm(half, { force: true });
          }),
      };
    },
    async read(name) {
      const target = path(name);
      return onDisk(async () => {
        const file = await open(target, 'r').catch(absent);
        if (file === undefined) return undefined;
        try {
          const mime = await firstLine(file);
          const start = Buffer.byteLength(mime) + 1;
          const bytes = (await file.stat()).size - start;
          // Node's and the web's stream types differ in name only; the stream closes the file.
          const body = Readable.toWeb(file.createReadStream({ start }));
          return { mime, bytes, body: bytesOf(body) };
        } catch (error) {
          await file.close();
          throw error;
        }
      });
    },
    link: async () => null,
  };
};

const bytesOf = (source: ReturnType<typeof Readable.toWeb>): ReadableStream<Uint8Array> => {
  const reader = source.getReader();
  return new ReadableStream({
    async pull(controller) {
      const { done, value } = await reader.read();
      if (done) controller.close();
      else if (value instanceof Uint8Array) controller.enqueue(value);
    },
    async cancel() {
      await reader.cancel();
    },
  });
};

const firstLine = async (file: FileHandle): Promise<string> => {
  const { buffer, bytesRead } = await file.read(Buffer.alloc(300), 0, 300, 0);
  return buffer.toString('utf8', 0, buffer.subarray(0, bytesRead).indexOf('\n'));
};
