/**
 * A key that nobody drew before: 128 random bits. Not `crypto.randomUUID`: browsers have it only over TLS and on localhost,
 * and the console may be served over plain http inside a house.
 */
export const newKey = (): string =>
  [...crypto.getRandomValues(new Uint8Array(16))].map((byte) => byte.toString(16).padStart(2, '0')).join('');
