import type { Blobs } from '../../../functions/ports/blobs.ts';
import type { Files } from '../../../functions/ports/files.ts';

/** Blobs and files in memory, over one another as in a folder or a bucket. */
export const memoryFiles = (): { readonly blobs: Blobs; readonly files: Files } => {
  const kept = new Map<string, { bytes: Uint8Array; mime: string }>();
  const blobs: Blobs = {
    put: async (name, bytes, mime) => void kept.set(name, { bytes, mime }),
    get: async (name) => kept.get(name),
    delete: async (name) => void kept.delete(name),
    list: async (prefix) => [...kept.keys()].filter((name) => name.startsWith(prefix)),
  };
  const files: Files = {
    create: async (name, mime) => {
      const chunks: Uint8Array[] = [];
      return {
        write: async (bytes) => void chunks.push(Buffer.from(bytes)),
        close: async () => void kept.set(name, { bytes: Buffer.concat(chunks), mime }),
        abandon: async () => {},
      };
    },
    read: async (name) => {
      const found = kept.get(name);
      if (found === undefined) return undefined;
      const body = new Blob([found.bytes as Uint8Array<ArrayBuffer>]).stream();
      return { mime: found.mime, bytes: found.bytes.length, body };
    },
    link: async () => null,
  };
  return { blobs, files };
};
