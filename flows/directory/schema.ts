import { z } from 'zod';
import type { Directory } from './directory.ts';
import { vocabulary } from './vocabulary.ts';

const isoDay = z.string().regex(/^\d{4}(-\d{2}(-\d{2})?)?$/);
const localityCode = z.string().regex(/^(0[1-9]|1\d|20)$/);
const serviceId = z.string().refine((id) => id in vocabulary, { error: 'service id missing from vocabulary.ts' });
const phone = z.string().regex(/^\d{3,12}( ext\. [\d-]+)?( \/ \d{3,12}( ext\. [\d-]+)?)*$/);
/** The city and the seven Integrarte seats around it. */
const latitude = z.number().min(3.5).max(5.2).nullable();
const longitude = z.number().min(-74.9).max(-73.7).nullable();

const sourced = {
  source: z.array(z.string().min(8)).min(1),
  asOf: isoDay.nullable(),
  confidence: z.enum(['high', 'medium', 'low']),
};

const dated = { validFrom: isoDay.nullish(), validUntil: isoDay.nullish() };

const audience = z.enum(['public', 'staff']);

const service = z.strictObject({
  id: serviceId,
  name: z.string().min(3),
  audience,
  documents: z.array(z.string()).nullable(),
  free: z.boolean().nullable(),
  institutions: z.array(z.string()),
  ...sourced,
  ...dated,
});

const placeService = z.strictObject({
  service: serviceId,
  name: z.string().nullable(),
  kind: z.enum(['programme', 'nearby']),
  address: z.string().nullable(),
  latitude,
  longitude,
  schedule: z.string().nullable(),
  onDemand: z.boolean(),
  phone: phone.nullable(),
  asOf: isoDay,
  doubt: z.enum(['schedule', 'phone', 'location', 'whole']).nullable(),
  older: z.boolean(),
  ...dated,
});

const place = z.strictObject({
  id: z.string().regex(/^[a-z0-9_-]+$/),
  kind: z.enum([
    'manzana',
    'cadis',
    'centro_crecer',
    'centro_integrarte_externo',
    'centro_integrarte_interno',
    'cdc',
    'salud',
    'ciom',
    'casa_de_justicia',
    'comisaria_familia',
    'centro_dia',
    'jardin_infantil',
    'comedor_comunitario',
    'certificado_discapacidad',
    'relevo_domiciliario',
    'empleo',
    'ipes',
    'alcaldia_local',
    'idrd_escuela_mi_barrio',
    'biblioteca',
    'idrd_psicomotricidad',
    'sdis_subdireccion_local',
    'idrd_piscina_gratis',
    'centro_abrazar',
    'colegio',
  ]),
  name: z.string().min(3),
  audience,
  locality: localityCode.nullable(),
  address: z.string().nullable(),
  latitude,
  longitude,
  precision: z.enum(['exact', 'approx']).nullable(),
  phone: phone.nullable(),
  hours: z.string().nullable(),
  serves: z.array(localityCode),
  services: z.array(placeService),
  ...sourced,
  ...dated,
});

const line = z.strictObject({
  id: z.string().regex(/^[a-z0-9_]+$/),
  name: z.string().min(3),
  number: z.string().regex(/^\d+$/).nullable(),
  whatsapp: z
    .string()
    .regex(/^\d{10}$/)
    .nullable(),
  hours: z.string().nullable(),
  ...sourced,
  ...dated,
});

const organization = z.strictObject({
  id: z.string().regex(/^[a-z0-9_]+$/),
  name: z.string().min(3),
  aliases: z.array(z.string()),
  ...sourced,
  ...dated,
});

const route = z.strictObject({
  id: z.string().regex(/^[a-z0-9_]+$/),
  service: serviceId,
  name: z.string().min(3),
  localities: z.array(localityCode).min(1),
  stops: z.array(z.string()).nullable(),
  ...sourced,
  ...dated,
});

const clock = z.string().regex(/^([01]\d|2[0-4]):[0-5]\d$/);

const schedule = z.strictObject({
  id: z.string().startsWith('hours/'),
  of: z.string(),
  words: z.string().min(3),
  opening: z
    .array(z.strictObject({ days: z.array(z.int().min(1).max(7)).min(1), opens: clock, closes: clock }))
    .min(1)
    .nullable(),
  ...sourced,
});

const unique = (records: readonly { readonly id: string }[]) =>
  new Set(records.map(({ id }) => id)).size === records.length;

/** What a directory must be, ids and all. Used when data are compiled or imported, and in tests; never at start. */
export const directorySchema = z.strictObject({
  version: z.string().min(8),
  services: z.array(service).refine(unique, { error: 'two services with one id' }),
  places: z.array(place).refine(unique, { error: 'two places with one id' }),
  lines: z.array(line).refine(unique, { error: 'two lines with one id' }),
  organizations: z.array(organization).refine(unique, { error: 'two organizations with one id' }),
  routes: z.array(route).refine(unique, { error: 'two routes with one id' }),
  schedules: z.array(schedule).refine(unique, { error: 'two schedules with one id' }),
  localities: z.array(z.strictObject({ code: localityCode, name: z.string(), latitude, longitude })).length(20),
}) satisfies z.ZodType<Directory>;

/** One record of each kind, as a correction or an import may leave it. "offer": one service at a place. */
export const recordSchemas = { service, place, line, organization, route, offer: placeService } as const;
