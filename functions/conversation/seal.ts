import {
  createCipheriv,
  createDecipheriv,
  createHash,
  createSecretKey,
  hkdfSync,
  type KeyObject,
  randomBytes,
} from 'node:crypto';

/** What is made of `VECINA_KEY`: one key for each use, so that none tells anything about another. */
export type Keys = {
  /** Names people (see identity.ts). */
  readonly group: KeyObject;
  /** Names requests to the console, and exports by the calendar: the same one again is found. */
  readonly token: KeyObject;
  /** Names erased people, so that an erasure can be done again after a restore. */
  readonly tombstone: KeyObject;
  /** Names people in figures, and decides how their counts are rounded. */
  readonly figures: KeyObject;
  /** Seals from now on. */
  readonly sealing: SealingKey;
  /** Every key that still opens, by id; holds `sealing` too. */
  readonly opening: ReadonlyMap<string, KeyObject>;
};

type SealingKey = { readonly id: string; readonly key: KeyObject };

/**
 * Derives the keys (HKDF-SHA256) from the master secret.
 *
 * The master may hold several secrets, newest first, parted by commas: `new,old`. The first one seals, all of them
 * open. Names (group, token, tombstone, figures) always come from the last, the first that ever was: were they to change,
 * nobody's session would be found again.
 */
export const deriveKeys = (master: string): Keys => {
  const secrets = master
    .split(',')
    .map((secret) => secret.trim())
    .filter((secret) => secret !== '');
  const newest = secrets[0];
  const oldest = secrets.at(-1);
  if (newest === undefined || oldest === undefined) throw new Error('VECINA_KEY is empty');
  return {
    group: derive(oldest, 'group'),
    token: derive(oldest, 'token'),
    tombstone: derive(oldest, 'tombstone'),
    figures: derive(oldest, 'figures'),
    sealing: sealingKey(newest),
    opening: new Map(secrets.map(sealingKey).map(({ id, key }) => [id, key])),
  };
};

const derive = (secret: string, use: string): KeyObject => createSecretKey(bytes(secret, use));

const bytes = (secret: string, use: string): Buffer =>
  Buffer.from(hkdfSync('sha256', secret, '', `vecina ${use} v1`, 32));

const sealingKey = (secret: string): SealingKey => ({
  id: createHash('sha256').update(bytes(secret, 'seal id')).digest('base64url').slice(0, 6),
  key: derive(secret, 'seal'),
});

const version = 'v1';
const nonceLength = 12;
const tagLength = 16;

/**
 * `v1.<key id>.<base64url of nonce, ciphertext, tag>`, AES-256-GCM. The nonce is random: put a new key in front before
 * 2^32 seals under one (NIST SP 800-38D, random nonces).
 */
export const seal = (keys: Keys, text: string): string => {
  const nonce = randomPiece(nonceLength);
  const cipher = createCipheriv('aes-256-gcm', keys.sealing.key, nonce);
  const sealed = Buffer.concat([nonce, cipher.update(text, 'utf8'), cipher.final(), cipher.getAuthTag()]);
  return `${version}.${keys.sealing.id}.${sealed.toString('base64url')}`;
};

/** What was sealed. Throws `SealBroken` when it was touched, cut, or sealed with a key we do not have. */
export const open = (keys: Keys, sealed: string): string => {
  const [stated, keyId, payload, ...rest] = sealed.split('.');
  if (stated !== version || keyId === undefined || payload === undefined || rest.length > 0)
    throw new SealBroken('malformed');
  const key = keys.opening.get(keyId);
  if (key === undefined) throw new SealBroken('unknown-key');
  const all = Buffer.from(payload, 'base64url');
  if (all.length < nonceLength + tagLength) throw new SealBroken('malformed');
  const decipher = createDecipheriv('aes-256-gcm', key, all.subarray(0, nonceLength), { authTagLength: tagLength });
  decipher.setAuthTag(all.subarray(all.length - tagLength));
  try {
    return (
      decipher.update(all.subarray(nonceLength, all.length - tagLength), undefined, 'utf8') + decipher.final('utf8')
    );
  } catch {
    // Not the cause: it could carry pieces of what was sealed.
    throw new SealBroken('tampered');
  }
};

/** A seal that does not open. Says why, never what was in it. */
export class SealBroken extends Error {
  readonly reason: 'malformed' | 'unknown-key' | 'tampered';

  constructor(reason: 'malformed' | 'unknown-key' | 'tampered') {
    super(`a sealed text does not open: ${reason}`);
    this.reason = reason;
  }
}

// Asking the system for randomness costs more than sealing; so we ask for much at once.
let pool = Buffer.alloc(0);
let used = 0;

/** So many random bytes. */
export const randomPiece = (bytes: number): Buffer => {
  if (used + bytes > pool.length) {
    pool = randomBytes(6144);
    used = 0;
  }
  const some = pool.subarray(used, used + bytes);
  used += bytes;
  return some;
};
