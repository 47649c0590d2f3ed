import { createHmac, createSecretKey, timingSafeEqual } from 'node:crypto';

/**
 * Whether `X-Hub-Signature-256` (`sha256=<64 lower-case hex digits>`) is Meta's over these very bytes. Compared in
 * constant time. The raw bytes matter: Meta escapes non-ASCII characters, so re-serialised JSON has another signature.
 */
export const signedWith = (appSecret: string): ((raw: Uint8Array, header: string | undefined) => boolean) => {
  // Anybody can sign with an empty secret.
  if (appSecret === '') return () => false;
  // Made once: making a key takes five times as long as signing with it.
  const key = createSecretKey(appSecret, 'utf8');
  return (raw, header) => {
    if (header?.length !== headerLength) return false;
    const given = Buffer.from(header, 'latin1');
    const expected = Buffer.from(`sha256=${createHmac('sha256', key).update(raw).digest('hex')}`, 'latin1');
    // timingSafeEqual throws on unequal lengths.
    return given.length === expected.length && timingSafeEqual(given, expected);
  };
};

const headerLength = 'sha256='.length + 64;
