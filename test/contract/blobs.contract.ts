import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Blobs } from '../../functions/ports/blobs.ts';
import { ItemRefused } from '../../functions/ports/table.ts';

export type BlobsUnderTest = { readonly blobs: Blobs; close(): void | Promise<void> };

/** What every `Blobs` promises. */
export const blobsContract = (name: string, open: () => Promise<BlobsUnderTest>) =>
  describe(`blobs on ${name}`, () => {
    let under: BlobsUnderTest;
    let blobs: Blobs;
    beforeAll(async () => {
      under = await open();
      blobs = under.blobs;
    });
    afterAll(() => under?.close());

    const bytes = (...values: number[]) => Uint8Array.from(values);

    it.each<[string, Uint8Array, string]>([
      ['a picture', bytes(0xff, 0xd8, 0, 10, 13, 10, 255), 'image/jpeg'],
      ['nothing at all', bytes(), 'application/octet-stream'],
      ['a voice note', bytes(...Buffer.from('OggS\n\n')), 'audio/ogg; codecs=opus'],
      ['three megabytes', new Uint8Array(3_000_000).fill(7), 'video/mp4'],
    ])('gives back %s as it went in', async (_, content, mime) => {
      const key = `media/${randomUUID()}`;
      await blobs.put(key, content, mime);
      const back = await blobs.get(key);
      expect(back?.mime).toBe(mime);
      expect(Buffer.compare(back?.bytes ?? bytes(1), content)).toBe(0);
    });

    it('gives nothing where there is nothing', async () => {
      expect(await blobs.get(`media/${randomUUID()}`)).toBeUndefined();
    });

    it('replaces', async () => {
      const key = `export/${randomUUID()}.csv`;
      await blobs.put(key, bytes(1, 2, 3), 'text/csv');
      await blobs.put(key, bytes(4), 'text/plain');
      expect(await blobs.get(key)).toEqual({ bytes: bytes(4), mime: 'text/plain' });
    });

    it('shows the old or the new, never half, while it is replaced', async () => {
      const key = `media/${randomUUID()}`;
      const old = new Uint8Array(500_000).fill(1);
      const fresh = new Uint8Array(700_000).fill(2);
      await blobs.put(key, old, 'a/old');
      const putting = blobs.put(key, fresh, 'a/new');
      const seen = await Promise.all(Array.from({ length: 8 }, () => blobs.get(key)));
      await putting;
      for (const one of seen) {
        const whole = one?.mime === 'a/old' ? old : fresh;
        expect(Buffer.compare(one?.bytes ?? bytes(), whole)).toBe(0);
      }
    });

    it('deletes, and deletes what is not there', async () => {
      const key = `media/${randomUUID()}`;
      await blobs.put(key, bytes(1), 'a/b');
      await blobs.delete(key);
      await blobs.delete(key);
      expect(await blobs.get(key)).toBeUndefined();
    });

    it('holds a name beside the same name with more behind it', async () => {
      const key = randomUUID();
      await blobs.put(key, bytes(1), 'a/b');
      await blobs.put(`${key}/more`, bytes(2), 'a/b');
      expect((await blobs.get(key))?.bytes).toEqual(bytes(1));
      expect((await blobs.get(`${key}/more`))?.bytes).toEqual(bytes(2));
    });

    it('lists what begins so, and nothing beside it', async () => {
      const folder = `media/${randomUUID()}`;
      for (const name of ['ana/1', 'ana/2', 'ana-maria/1', 'luz'])
        await blobs.put(`${folder}/${name}`, bytes(1), 'a/b');
      const list = async (prefix: string) => [...(await blobs.list(`${folder}/${prefix}`))].sort();
      expect(await list('ana/')).toEqual([`${folder}/ana/1`, `${folder}/ana/2`]);
      expect(await list('ana')).toEqual([`${folder}/ana-maria/1`, `${folder}/ana/1`, `${folder}/ana/2`]);
      expect(await list('nobody/')).toEqual([]);
      await expect(blobs.list('../')).rejects.toThrow(ItemRefused);
      await expect(blobs.list('media')).rejects.toThrow(ItemRefused);
    });

    it('lists more than a page holds', async () => {
      const folder = `media/${randomUUID()}`;
      const names = Array.from({ length: 1100 }, (_, at) => `${folder}/${at}`);
      for (let at = 0; at < names.length; at += 50)
        await Promise.all(names.slice(at, at + 50).map((name) => blobs.put(name, bytes(1), 'a/b')));
      expect(await blobs.list(`${folder}/`)).toHaveLength(names.length);
    });

    it.each([
      '',
      '/etc/passwd',
      '../x',
      'a/../../x',
      'a//b',
      'a/',
      '.hidden',
      'a/.b',
      'a\\b',
      'a\0b',
      'C:x',
      'a b',
      'x'.repeat(301),
    ])('refuses the name %j', async (odd) => {
      await expect(blobs.put(odd, bytes(1), 'a/b')).rejects.toThrow(ItemRefused);
      await expect(blobs.get(odd)).rejects.toThrow(ItemRefused);
      await expect(blobs.delete(odd)).rejects.toThrow(ItemRefused);
    });
  });
