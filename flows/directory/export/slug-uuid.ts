/**
 * The namespace of all our UUIDs, drawn once and never changed: consumers keep our ids.
 * `uuid5(namespace, 'service/educacion_flexible')`; docs/hsds-profile.md lists the names.
 */
export const namespace = 'df6dd391-effe-4404-93cf-e4e425be349e';

const encoder = new TextEncoder();

/** UUIDv5 (RFC 9562, 5.5) of one of our slugs, under the kind of thing it names. */
export const slugUuid = (kind: string, slug: string): string => {
  const hash = sha1([...namespaceBytes, ...encoder.encode(`${kind}/${slug}`)]).slice(0, 16);
  const hex = hash
    .map((byte, at) => (at === 6 ? (byte & 0x0f) | 0x50 : at === 8 ? (byte & 0x3f) | 0x80 : byte))
    .map((byte) => byte.toString(16).padStart(2, '0'))
    .join('');
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-');
};

const namespaceBytes = (namespace.replaceAll('-', '').match(/../g) ?? []).map((pair) => Number.parseInt(pair, 16));

const rotate = (word: number, by: number): number => (word << by) | (word >>> (32 - by));

/** SHA-1 (RFC 3174), for names alone: `flows/` may not reach for Node's. A test holds it to Node's. */
const sha1 = (message: readonly number[]): readonly number[] => {
  const length = message.length;
  const bytes = new Uint8Array(64 * Math.ceil((length + 9) / 64));
  bytes.set(message);
  bytes[length] = 0x80;
  const view = new DataView(bytes.buffer);
  view.setUint32(bytes.length - 4, length * 8);
  const words = new Int32Array(80);
  let [h0, h1, h2, h3, h4] = [0x67452301, 0xefcdab89, 0x98badcfe, 0x10325476, 0xc3d2e1f0];
  for (let start = 0; start < bytes.length; start += 64) {
    for (let at = 0; at < 16; at += 1) words[at] = view.getInt32(start + at * 4);
    for (let at = 16; at < 80; at += 1) {
      const mixed = (words[at - 3] ?? 0) ^ (words[at - 8] ?? 0) ^ (words[at - 14] ?? 0) ^ (words[at - 16] ?? 0);
      words[at] = rotate(mixed, 1);
    }
    let [a, b, c, d, e] = [h0, h1, h2, h3, h4];
    for (let at = 0; at < 80; at += 1) {
      const next = (rotate(a, 5) + mix(at, b, c, d) + e + constant(at) + (words[at] ?? 0)) | 0;
      e = d;
      d = c;
      c = rotate(b, 30);
      b = a;
      a = next;
    }
    h0 = (h0 + a) | 0;
    h1 = (h1 + b) | 0;
    h2 = (h2 + c) | 0;
    h3 = (h3 + d) | 0;
    h4 = (h4 + e) | 0;
  }
  return [h0, h1, h2, h3, h4].flatMap((word) => [word >>> 24, (word >>> 16) & 0xff, (word >>> 8) & 0xff, word & 0xff]);
};

const mix = (at: number, b: number, c: number, d: number): number => {
  if (at < 20) return (b & c) | (~b & d);
  return at >= 40 && at < 60 ? (b & c) | (b & d) | (c & d) : b ^ c ^ d;
};

const constant = (at: number): number => {
  if (at < 40) return at < 20 ? 0x5a827999 : 0x6ed9eba1;
  return at < 60 ? 0x8f1bbcdc : 0xca62c1d6;
};
