/**
 * The namespace of all our UUIDs, drawn once and never changed: consumers keep our ids.
 * `uuid5(namespace, 'service/educacion_flexible')`; docs/hsds-profile.md lists the names.
 */
export const namespace = 'df6dd391-effe-4404-93cf-e4e425be349e';

/** UUIDv5 (RFC 9562, 5.5) of one of our slugs, under the kind of thing it names. */
export const slugUuid = (kind: string, slug: string): string => {
  const hash = sha1([...bytesOfUuid(namespace), ...new TextEncoder().encode(`${kind}/${slug}`)]).slice(0, 16);
  const hex = hash
    .map((byte, at) => (at === 6 ? (byte & 0x0f) | 0x50 : at === 8 ? (byte & 0x3f) | 0x80 : byte))
    .map((byte) => byte.toString(16).padStart(2, '0'))
    .join('');
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-');
};

const bytesOfUuid = (uuid: string): readonly number[] =>
  (uuid.replaceAll('-', '').match(/../g) ?? []).map((pair) => Number.parseInt(pair, 16));

const rotate = (word: number, by: number): number => (word << by) | (word >>> (32 - by));

/** SHA-1 (RFC 3174), for names alone: `flows/` may not reach for Node's. A test holds it to Node's. */
const sha1 = (message: readonly number[]): readonly number[] => {
  const bits = message.length * 8;
  const padded = [...message, 0x80];
  while (padded.length % 64 !== 56) padded.push(0);
  for (let shift = 56; shift >= 0; shift -= 8) padded.push(Math.floor(bits / 2 ** shift) & 0xff);
  let [a, b, c, d, e] = [0x67452301, 0xefcdab89, 0x98badcfe, 0x10325476, 0xc3d2e1f0];
  const words = new Int32Array(80);
  for (let start = 0; start < padded.length; start += 64) {
    for (let at = 0; at < 80; at += 1) {
      words[at] =
        at < 16
          ? [0, 1, 2, 3].reduce((word, byte) => (word << 8) | (padded[start + at * 4 + byte] ?? 0), 0)
          : rotate((words[at - 3] ?? 0) ^ (words[at - 8] ?? 0) ^ (words[at - 14] ?? 0) ^ (words[at - 16] ?? 0), 1);
    }
    const before = [a, b, c, d, e] as const;
    for (let at = 0; at < 80; at += 1) {
      const [mixed, constant] = round(at, b, c, d);
      const next = (rotate(a, 5) + mixed + e + constant + (words[at] ?? 0)) | 0;
      [a, b, c, d, e] = [next, a, rotate(b, 30), c, d];
    }
    [a, b, c, d, e] = [
      (a + before[0]) | 0,
      (b + before[1]) | 0,
      (c + before[2]) | 0,
      (d + before[3]) | 0,
      (e + before[4]) | 0,
    ];
  }
  return [a, b, c, d, e].flatMap((word) => [24, 16, 8, 0].map((shift) => (word >>> shift) & 0xff));
};

const round = (at: number, b: number, c: number, d: number): readonly [number, number] => {
  if (at < 20) return [(b & c) | (~b & d), 0x5a827999];
  if (at < 40) return [b ^ c ^ d, 0x6ed9eba1];
  if (at < 60) return [(b & c) | (b & d) | (c & d), 0x8f1bbcdc];
  return [b ^ c ^ d, 0xca62c1d6];
};
