import { institutionsOf } from './organizations.ts';
import type { SeedService } from './seed.ts';
import { list, oldest } from './seed-words.ts';

/** Residences and secret or closed offers: staff hand over, nobody walks in (cautions 1 and 2 of the seed). */
const notForThePublic = {
  casas_refugio: 'secret places: the bot hands over to Línea Púrpura',
  centro_integrarte_interno: 'residences, 24 hours, for people without a support network',
  centro_renacer: 'a protection centre, not a daily service',
  centro_avanzar: 'not in the layers of April 2026',
  mujeres_que_reverdecen: 'no call after December 2022',
};

export const compileServices = (services: readonly SeedService[]) =>
  services
    .filter((record) => record.category)
    .map((record) => ({
      id: record.id,
      name: record.name,
      audience: record.id in notForThePublic ? 'staff' : 'public',
      documents: record.documents?.map(document) ?? null,
      free: record.cost === null ? null : record.cost.startsWith('gratis'),
      institutions: institutionsOf(list(record.institution)),
      source: list(record.source),
      asOf: oldest(record.as_of),
      confidence: record.confidence,
    }));

/** Remarks of the compiler inside a document's name. */
const document = (name: string) => name.replace(/ \((not the card copy|2025)\)/, '').replace(', per the page', '');
