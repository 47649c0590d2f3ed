import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Blobs } from '../../functions/ports/blobs.ts';
import type { Files } from '../../functions/ports/files.ts';
import { ItemRefused } from '../../functions/ports/table.ts';

export type FilesUnderTest = { readonly files: Files; readonly blobs: Blobs; close(): void | Promise<void> };

/** What every `Files` promises. */
export const filesContract = (name: string, open: () => Promise<FilesUnderTest>) =>
  describe(`files on ${name}`, () => {
    let under: FilesUnderTest;
    beforeAll(async () => {
      under = await open();
    });
    afterAll(() => under?.close());

    it.each([
      ['nothing', []],
      ['a little', [10]],
      // More than one part of an upload.
      ['twenty megabytes in odd pieces', [7_000_001, 6_000_000, 6_999_999, 5]],
    ])('gives back %s as it went in, and not before it is closed', async (_, pieces) => {
      const { files, blobs } = under;
      const key = `exports/${randomUUID()}/data.csv`;
      const file = await files.create(key, 'text/csv; charset=utf-8');
      const sent: Buffer[] = [];
      for (const [n, size] of pieces.entries()) {
        const piece = Buffer.alloc(size, `${n}\n,`);
        sent.push(Buffer.from(piece));
        await file.write(piece);
        // Whoever wrote may use its buffer again.
        piece.fill(0);
      }
      expect(await files.read(key)).toBeUndefined();
      await file.close();
      const back = await files.read(key);
      const all = Buffer.concat(sent);
      expect(back).toMatchObject({ mime: 'text/csv; charset=utf-8', bytes: all.length });
      expect(Buffer.compare(Buffer.from(await new Response(back?.body).arrayBuffer()), all)).toBe(0);
      expect((await blobs.list(key.slice(0, key.lastIndexOf('/') + 1))).length).toBe(1);
      await blobs.delete(key);
      expect(await files.read(key)).toBeUndefined();
    });

    it('leaves nothing of what was abandoned', async () => {
      const { files, blobs } = under;
      const key = `exports/${randomUUID()}/data.csv`;
      const file = await files.create(key, 'text/csv');
      await file.write(Buffer.alloc(9_000_000));
      await file.abandon();
      expect(await files.read(key)).toBeUndefined();
      expect(await blobs.list(key.slice(0, key.lastIndexOf('/') + 1))).toEqual([]);
    });

    it('links to it, or says that the server hands it out', async () => {
      const { files, blobs } = under;
      const key = `exports/${randomUUID()}/data.csv`;
      await blobs.put(key, Buffer.from('a,b\r\n'), 'text/csv');
      const link = await files.link(key, 'vecina-2026 "x".csv');
      if (link === null) return expect((await files.read(key))?.bytes).toBe(5);
      const response = await fetch(link);
      expect(await response.text()).toBe('a,b\r\n');
      expect(link).toContain('X-Amz-Expires=60');
      expect(new URL(link).searchParams.get('response-content-disposition')).toBe(
        'attachment; filename="vecina-2026__x_.csv"',
      );
    });

    it.each(['../x', '/x', 'a//b', '.x', ''])('refuses the name %j', async (bad) => {
      await expect(under.files.create(bad, 'a/b')).rejects.toThrow(ItemRefused);
      await expect(under.files.read(bad)).rejects.toThrow(ItemRefused);
    });
  });
