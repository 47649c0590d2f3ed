import { globSync, readFileSync } from 'node:fs';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { newKey } from '../../../console/src/new-key.ts';
import { firstDraft, nextDraft } from '../../../console/src/register/draft.ts';

/** There where pages come over TLS or from localhost alone. */
const onlyInSecureContexts =
  /\brandomUUID\b|\bcrypto\.subtle\b|\bnavigator\.(?:clipboard|serviceWorker|locks|storage)\b/;

describe('where the console comes over plain http', () => {
  afterEach(() => vi.unstubAllGlobals());

  it('what is written has a key of its own', () => {
    const { crypto } = globalThis;
    vi.stubGlobal('crypto', { getRandomValues: (bytes: Uint8Array<ArrayBuffer>) => crypto.getRandomValues(bytes) });
    const first = firstDraft({ place: '', on: '2026-11-20' });
    const keys = [newKey(), newKey(), first.key, nextDraft(first).key];
    for (const key of keys) expect(key).toMatch(/^[0-9a-f]{32}$/);
    expect(new Set(keys).size).toBe(keys.length);
  });

  it('no page asks for what browsers do not have there', () => {
    const files = globSync('console/src/**/*.{ts,tsx}').filter((file) => !file.endsWith('/new-key.ts'));
    expect(files.length).toBeGreaterThan(100);
    expect(files.filter((file) => onlyInSecureContexts.test(readFileSync(file, 'utf8')))).toEqual([]);
  });
});
