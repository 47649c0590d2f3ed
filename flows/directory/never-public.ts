import type { Place } from './directory.ts';

/**
 * Residences and refuges (cautions of the seed): staff hand people over to them, nobody walks in, and a refuge's address
 * is secret. No correction and no import makes them public, and no export names them.
 */
export const isNeverPublicPlace = ({ kind }: Pick<Place, 'kind'>): boolean => kind === 'centro_integrarte_interno';

export const isNeverPublicService = (service: string): boolean =>
  service === 'centro_integrarte_interno' || service === 'casas_refugio';
