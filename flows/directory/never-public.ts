import type { Place } from './directory.ts';

/**
 * Residences and refuges (cautions of the seed): staff hand people over to them, nobody walks in, and a refuge's address
 * is secret. No correction and no import makes them public, and no export names them.
 */
export const isNeverPublicPlace = ({ kind }: Pick<Place, 'kind'>): boolean => kind === 'centro_integrarte_interno';

export const isNeverPublicService = (service: string): boolean =>
  service === 'centro_integrarte_interno' || service === 'casas_refugio';

/** That somebody went there tells of violence against her: sent to nobody who has not this right, and in no open data. */
export const isSensitiveService = (service: string): boolean => sensitiveServices.has(service);

const sensitiveServices: ReadonlySet<string> = new Set([
  'casas_refugio',
  'comisaria_familia',
  'orientacion_psicojuridica',
  'ruta_integral_mujeres',
  'uri_caf_psicojuridica',
]);
