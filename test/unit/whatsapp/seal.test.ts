import { describe, expect, it } from 'vitest';
import { deriveKeys, open, SealBroken, seal } from '../../../functions/conversation/seal.ts';

const keys = deriveKeys('one secret');

const reasonOf = (act: () => unknown): string => {
  try {
    act();
  } catch (error) {
    if (error instanceof SealBroken) return error.reason;
    throw error;
  }
  return 'opened';
};

describe('seal', () => {
  it.each(['', 'hola', '{"a":"ñ👍🏽"}', 'x'.repeat(200_000)])('opens again (%#)', (text) => {
    expect(open(keys, seal(keys, text))).toBe(text);
  });

  it('is url-safe text with version and key id in front', () => {
    expect(seal(keys, 'hola')).toMatch(/^v1\.[\w-]{6}\.[\w-]+$/);
  });

  it('never looks the same twice', () => {
    const many = Array.from({ length: 2000 }, () => seal(keys, 'hola'));
    expect(new Set(many).size).toBe(2000);
  });

  it('finds every byte that was touched', () => {
    const sealed = seal(keys, 'hola');
    const start = sealed.lastIndexOf('.') + 1;
    const bytes = Buffer.from(sealed.slice(start), 'base64url');
    for (let n = 0; n < bytes.length; n += 1) {
      const touched = Buffer.from(bytes);
      touched.writeUInt8(touched.readUInt8(n) ^ 1, n);
      expect(reasonOf(() => open(keys, sealed.slice(0, start) + touched.toString('base64url')))).toBe('tampered');
    }
  });

  it.each(['', 'hola', 'v1', 'v1.a', 'v2.aaaaaa.AAAA', '...', 'v1.a.b.c'])('refuses %j', (odd) => {
    expect(reasonOf(() => open(keys, odd))).toBe('malformed');
  });

  it('refuses what is cut short, and what another key sealed', () => {
    const sealed = seal(keys, 'hola');
    expect(reasonOf(() => open(keys, sealed.slice(0, sealed.lastIndexOf('.') + 9)))).toBe('malformed');
    expect(reasonOf(() => open(keys, sealed.slice(0, -4)))).toBe('tampered');
    expect(reasonOf(() => open(deriveKeys('another'), sealed))).toBe('unknown-key');
  });

  it('says nothing of the content in its error', () => {
    const sealed = seal(keys, 'secret words');
    const broken = `${sealed.slice(0, -6)}AAAAAA`;
    expect(() => open(keys, broken)).toThrow(SealBroken);
    try {
      open(keys, broken);
    } catch (error) {
      expect(JSON.stringify(error, Object.getOwnPropertyNames(error))).not.toContain(sealed.slice(10, 30));
      expect((error as Error).cause).toBeUndefined();
    }
  });
});

describe('keys', () => {
  it('are the same for the same secret and different for each use', () => {
    const { group, token, tombstone, sealing } = keys;
    const all = [group, token, tombstone, sealing.key].map((key) => key.export().toString('hex'));
    expect(new Set(all).size).toBe(4);
    expect(deriveKeys('one secret').group.export()).toEqual(group.export());
    expect(deriveKeys('two secrets').group.export()).not.toEqual(group.export());
  });

  it('can rotate: the first seals, all open, names stay', () => {
    const old = deriveKeys('old');
    const rotated = deriveKeys('new, old');
    expect(open(rotated, seal(old, 'before'))).toBe('before');
    expect(open(deriveKeys('new'), seal(rotated, 'after'))).toBe('after');
    expect(rotated.group.export()).toEqual(old.group.export());
    expect(rotated.token.export()).toEqual(old.token.export());
    expect(rotated.tombstone.export()).toEqual(old.tombstone.export());
  });

  it.each(['', ' ', ','])('are not made of %j', (nothing) => {
    expect(() => deriveKeys(nothing)).toThrow('VECINA_KEY');
  });
});
