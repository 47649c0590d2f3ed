import { z } from 'zod';
import type { Point } from '../nearest.ts';

/** One feature of a layer: its attributes under folded names, and its point in WGS84 degrees where it has one. */
export type Feature = { readonly attributes: ReadonlyMap<string, string>; readonly point: Point | null };

export type Features =
  | { readonly ok: true; readonly features: readonly Feature[]; readonly fields: readonly string[] }
  | { readonly ok: false; readonly why: string };

/** Without case, accents, spaces and signs: how names are compared. */
export const fold = (text: string): string =>
  text
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '');

/** Reads what `…/MapServer/N/query?where=1=1&outFields=*` gives, as `f=json` or `f=geojson`. */
export const readFeatures = (file: unknown): Features => {
  const refused = z.object({ error: z.object({ message: z.string() }) }).safeParse(file);
  if (refused.success)
    return { ok: false, why: `the map service answered with an error: ${refused.data.error.message}` };
  const read = layer.safeParse(file);
  if (!read.success) return { ok: false, why: 'not the answer of a map service: features is missing' };
  const { features, fields, spatialReference, exceededTransferLimit, properties } = read.data;
  // A part would make the rest look as if it were gone.
  if (exceededTransferLimit || properties?.exceededTransferLimit)
    return {
      ok: false,
      why: 'the map service cut its answer off (exceededTransferLimit): ask for the rest and join the features',
    };
  const wkid = spatialReference?.latestWkid ?? spatialReference?.wkid ?? 4326;
  const planar = features.some(({ geometry }) => geometry && 'x' in geometry);
  if (planar && !degrees.includes(wkid) && !mercator.includes(wkid))
    return { ok: false, why: `its coordinates are in the system ${wkid}: ask the service with outSR=4326` };
  const aliases = (fields ?? []).map(({ name, alias }) => ({ name: fold(name), alias: fold(alias ?? name) }));
  return {
    ok: true,
    fields: [...new Set(features.flatMap((one) => Object.keys(one.attributes ?? one.properties ?? {})))],
    features: features.map((one) => ({ attributes: attributesOf(one, aliases), point: pointOf(one.geometry, wkid) })),
  };
};

const geometry = z
  .union([
    z.object({ x: z.number(), y: z.number() }),
    z.object({ type: z.literal('Point'), coordinates: z.tuple([z.number(), z.number()]).rest(z.number()) }),
    // An area or a line is no point to go to.
    z.looseObject({}).transform(() => null),
  ])
  .nullish();

const layer = z.object({
  fields: z.array(z.object({ name: z.string(), alias: z.string().optional() })).optional(),
  spatialReference: z.object({ wkid: z.number().optional(), latestWkid: z.number().optional() }).nullish(),
  exceededTransferLimit: z.boolean().optional(),
  properties: z.object({ exceededTransferLimit: z.boolean().optional() }).nullish(),
  features: z.array(
    z.object({
      attributes: z.record(z.string(), z.unknown()).optional(),
      properties: z.record(z.string(), z.unknown()).nullish(),
      geometry,
    }),
  ),
});

type Read = z.output<typeof layer>['features'][number];

const attributesOf = (
  { attributes, properties }: Read,
  aliases: readonly { readonly name: string; readonly alias: string }[],
): ReadonlyMap<string, string> => {
  const found = new Map<string, string>();
  for (const [name, value] of Object.entries(attributes ?? properties ?? {})) {
    if (typeof value !== 'string' && typeof value !== 'number') continue;
    const text = String(value).replaceAll(/\s+/g, ' ').trim();
    if (text === '') continue;
    found.set(fold(name), text);
    const alias = aliases.find((one) => one.name === fold(name))?.alias;
    if (alias !== undefined && !found.has(alias)) found.set(alias, text);
  }
  return found;
};

/** WGS84, and MAGNA-SIRGAS in degrees, which lies within a metre of it. */
const degrees: readonly number[] = [4326, 4686];
const mercator: readonly number[] = [3857, 102_100, 102_113, 900_913];
const mercatorRadius = 6_378_137;

const pointOf = (geometry: Read['geometry'], wkid: number): Point | null => {
  if (!geometry) return null;
  if ('coordinates' in geometry) return rounded(geometry.coordinates[1], geometry.coordinates[0]);
  const { x, y } = geometry;
  if (degrees.includes(wkid)) return rounded(y, x);
  const latitude = (2 * Math.atan(Math.exp(y / mercatorRadius)) - Math.PI / 2) * (180 / Math.PI);
  return rounded(latitude, (x / mercatorRadius) * (180 / Math.PI));
};

/** Six decimals are a tenth of a metre. */
const rounded = (latitude: number, longitude: number): Point => ({
  latitude: Math.round(latitude * 1e6) / 1e6,
  longitude: Math.round(longitude * 1e6) / 1e6,
});
