import type { Published } from './published.ts';

/**
 * The places as a GeoJSON FeatureCollection (RFC 7946): WGS84, longitude first, `geometry` null where no point is known.
 * Properties are our own names; `services` lists what is given there, each row under its id.
 */
export const geojsonExport = ({ places }: Published) => ({
  type: 'FeatureCollection',
  features: places.map(({ place: { id, latitude, longitude, audience: _, services: __, ...place }, offers }) => ({
    type: 'Feature',
    id,
    geometry: latitude === null || longitude === null ? null : { type: 'Point', coordinates: [longitude, latitude] },
    properties: { id, ...place, services: [...offers].map(([offer, row]) => ({ id: offer, ...row })) },
  })),
});
