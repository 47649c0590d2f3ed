import data from './data/polygons.json' with { type: 'json' };

type Shape = { readonly code: string; readonly rings: readonly (readonly number[])[] };

const unpacked = (steps: string): readonly number[] => {
  const flat = steps.split(' ').map(Number);
  for (let i = 2; i < flat.length; i++) flat[i] = (flat[i] ?? 0) + (flat[i - 2] ?? 0);
  return flat;
};

let shapes: readonly Shape[] | null = null;

const inside = (ring: readonly number[], x: number, y: number): boolean => {
  let odd = false;
  for (let i = 0, j = ring.length - 2; i < ring.length; j = i, i += 2) {
    const [xi, yi, xj, yj] = [ring[i] ?? 0, ring[i + 1] ?? 0, ring[j] ?? 0, ring[j + 1] ?? 0];
    if (yi > y !== yj > y && x < ((xj - xi) * (y - yi)) / (yj - yi) + xi) odd = !odd;
  }
  return odd;
};

/** Code of the locality that a point lies in (WGS84 degrees); null outside Bogotá. */
export const localityAt = (latitude: number, longitude: number): string | null => {
  shapes ??= data.localities.map(([code = '', ...rings]) => ({ code, rings: rings.map(unpacked) }));
  const [x, y] = [longitude * 1e5, latitude * 1e5];
  return shapes.find(({ rings }) => rings.reduce((odd, ring) => odd !== inside(ring, x, y), false))?.code ?? null;
};
