/**
 * Compiles the researched seed (services.json, places.json, care_blocks.json, localities.json, schools.json) into
 * `flows/directory/data/directory.json` and `schools.json`:
 *
 *   node scripts/compile-directory.ts PATH_TO_SEED [--print|--print-schools]
 *
 * What the seed itself doubts is left out or marked here, once, so that nothing downstream can show it as fact.
 */
import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { schedulesOf } from '../flows/directory/schedules.ts';
import { directorySchema, recordSchemas } from '../flows/directory/schema.ts';
import { institutionsOf, organizationsOf } from './directory-organizations.ts';
import { compileSchools } from './directory-schools.ts';

const [folder] = process.argv.slice(2);
if (!folder) {
  console.error('usage: node scripts/compile-directory.ts PATH_TO_SEED');
  process.exit(2);
}
const read = (name: string) => JSON.parse(readFileSync(join(folder, name), 'utf8'));

// What this reads of the seed. `directorySchema` checks what comes out.
type SeedRecord = { id: string; name: string; source: string | string[]; as_of: string; confidence: string };
type SeedService = SeedRecord & {
  type?: string;
  category?: string;
  documents: string[] | null;
  cost: string | null;
  institution: string | string[] | null;
  number?: string | null;
  whatsapp?: string | null;
  hours: string | null;
  where?: string | null;
};
type SeedSpot = SeedRecord & {
  locality_code: string | null;
  address: string | null;
  lat: number | null;
  lon: number | null;
  phone?: string | null;
  hours: string | null;
};
type SeedPlace = SeedSpot & {
  type: string;
  notes?: string | null;
  serves?: string[];
  care_block?: string;
  activity?: string | null;
};
type SeedRow = {
  service: string;
  vocabulary: string;
  kind: string;
  address: string | null;
  schedule: string | null;
  lat: number;
  lon: number;
  m_from_anchor: number;
  phone: string | null;
  check?: string[];
};
type SeedBlock = SeedSpot & {
  address_confidence: string | null;
  approx: boolean;
  in_official_anchor_layer?: boolean;
  services_from_layer?: string[];
  services_older?: string[];
  service_rows?: SeedRow[];
};
type SeedLocality = { type: string; code: string; name: string; urban_point: { lat: number; lon: number } | null };

const notMeta = (record: { id: string }) => record.id !== '_meta';
const seedServices: SeedService[] = read('services.json').filter(notMeta);
const seedPlaces: SeedPlace[] = read('places.json').filter(notMeta);
const seedBlocks: SeedBlock[] = read('care_blocks.json').filter(notMeta);
const seedLocalities: SeedLocality[] = read('localities.json');

/** The oldest day named: a record is as old as its oldest part. */
const oldest = (text: string): string | null => {
  const days = text.replaceAll(/(\d{4})-(\d{4})/g, '$1 $2').match(/\d{4}(-\d{2})?(-\d{2})?/g);
  return days?.sort()[0] ?? null;
};
const list = (value: string | string[] | null | undefined): string[] => [value ?? []].flat();
/** Notes of the compiler and dates are for readers of the seed, not part of an address or an hour. */
const plain = (text: string | null) =>
  text
    ? text
        .replace(/\((page adds|2023|2025|Bosa 2, semipermanent).*?\)/g, '')
        .replace('; 8:00-17:00', '')
        .replace('aiernes', 'viernes')
        .replace(/[\s,]+$/, '')
        .replaceAll(/\s+/g, ' ')
        .trim()
    : null;

/** `6013808330 ext. 67440 / 3102385351` */
const phones = (text: string | null | undefined) =>
  text
    ? text
        .replace(/^601 (?=\d{7}$)/, '601')
        .replace(/\/ *(?=EXT)/i, '')
        .replaceAll(/\s*EXT\.?\s*/gi, ' ext. ')
        .replaceAll(/\s*-\s*/g, '-')
        .replaceAll(/\s*\/\s*/g, ' / ')
        .trim()
    : null;

// ---- services

/** Residences and secret or closed offers: staff hand over, nobody walks in (cautions 1 and 2 of the seed). */
const notForThePublic = {
  casas_refugio: 'secret places: the bot hands over to Línea Púrpura',
  centro_integrarte_interno: 'residences, 24 hours, for people without a support network',
  centro_renacer: 'a protection centre, not a daily service',
  centro_avanzar: 'not in the layers of April 2026',
  mujeres_que_reverdecen: 'no call after December 2022',
};

/** Remarks of the compiler inside a document's name. */
const document = (name: string) => name.replace(/ \((not the card copy|2025)\)/, '').replace(', per the page', '');

const services = seedServices
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

// ---- lines

/** No page of 2025 or 2026 confirms the first two, and the page of the third has no date: not shown. */
const unconfirmedLines = ['linea_155', 'linea_122', 'sdmujer'];

const lines = seedServices
  .filter((record) => record.type === 'phone_line' && !unconfirmedLines.includes(record.id))
  .map(({ id, name, number, whatsapp, hours, source, as_of, confidence }) => ({
    id,
    name,
    number,
    whatsapp,
    hours,
    source: list(source),
    asOf: oldest(as_of),
    confidence,
  }));

// ---- routes of the buses

/**
 * "Zones of Usme, Ciudad Bolívar, Santa Fe, Tunjuelito, Bosa, Kennedy" (November 2025, `where` of buses_del_cuidado).
 * No page gives a last day: "the route changes about every five months" (its note), so that it stands for today's until
 * five months after.
 */
const routeLocalities = ['Usme', 'Ciudad Bolívar', 'Santa Fe', 'Tunjuelito', 'Bosa', 'Kennedy'];
const busPage =
  'https://caracol.com.co/2025/11/25/bogota-amplia-servicios-y-atencion-para-mujeres-en-el-25n-con-nuevas-rutas-buses-y-comisarias/';

const bus = seedServices.find(({ id }) => id === 'buses_del_cuidado');
if (bus === undefined || !list(bus.source).includes(busPage)) throw new Error('the buses are not what they were');
for (const name of routeLocalities)
  if (!bus.where?.includes(name)) throw new Error(`the buses do not go to ${name} any more`);

const routes = [
  {
    id: 'ruta_buses',
    service: bus.id,
    name: bus.name,
    localities: routeLocalities
      .map((name) => seedLocalities.find((one) => one.type === 'localidad' && one.name === name)?.code ?? name)
      .sort(),
    stops: null,
    source: [busPage],
    asOf: '2025-11-25',
    confidence: bus.confidence,
    validFrom: '2025-11',
    validUntil: '2026-04',
  },
];

// ---- care blocks

const manzanasLine = '3058150348';
const dayOfRows = '2025-12-29';
const dayOfAnchors = '2026-06-19';

/** What the layer's own flags make doubtful. A doubtful schedule or phone is not compiled at all. */
const doubtOf = (row: SeedRow, block: SeedBlock) => {
  const flags = list(row.check).join(' ');
  if (/copied row/.test(flags)) return 'whole';
  // The seed's note on this block: its only programme row has the address of the other block of Engativá.
  if (block.id === 'mdc-engativa-respiro' && row.vocabulary === 'actividad_fisica') return 'whole';
  if (/schedule|24 hours/.test(flags)) return 'schedule';
  if (/phone/.test(flags)) return 'phone';
  if (/assigned to/.test(flags)) return 'location';
  if (flags) throw new Error(`unknown flag in ${block.id}: ${flags}`);
  return null;
};

const onDemand = (schedule: string | null) => schedule === null || /demanda/i.test(schedule);

/** The points of rows at the anchor itself scatter by some tens of metres. */
const elsewhere = (row: SeedRow) => row.m_from_anchor > 60;

const blockService = (row: SeedRow, block: SeedBlock) => {
  const doubt = doubtOf(row, block);
  return {
    service: row.vocabulary,
    name: plain(row.service),
    kind: row.kind === 'programme' ? 'programme' : 'nearby',
    address: plain(row.address),
    latitude: elsewhere(row) ? row.lat : null,
    longitude: elsewhere(row) ? row.lon : null,
    schedule: doubt === 'schedule' ? null : plain(row.schedule),
    onDemand: doubt === 'schedule' || onDemand(row.schedule),
    phone: doubt === 'phone' ? null : phones(row.phone),
    asOf: dayOfRows,
    doubt,
    older: false,
  };
};

const olderService = (service: string) => ({
  service,
  name: null,
  kind: 'programme',
  address: null,
  latitude: null,
  longitude: null,
  schedule: null,
  onDemand: true,
  phone: null,
  asOf: '2022',
  doubt: null,
  older: true,
});

const blocks = seedBlocks
  // Its building is an SDIS centre (Centro Día El Camino); the official layer does not have it as a block.
  .filter((block) => block.in_official_anchor_layer !== false)
  .map((block) => ({
    id: block.id,
    kind: 'manzana',
    name: block.name,
    audience: 'public',
    locality: block.locality_code,
    address: block.address_confidence === 'low' ? null : plain(block.address),
    latitude: block.lat,
    longitude: block.lon,
    precision: block.approx ? 'approx' : 'exact',
    phone: block.phone ?? manzanasLine,
    hours: null,
    serves: [],
    services: [
      ...(block.service_rows ?? []).map((row) => blockService(row, block)),
      ...(block.services_older ?? [])
        .filter((service) => !(block.services_from_layer ?? []).includes(service))
        .map(olderService),
    ],
    source: list(block.source),
    asOf: block.service_rows ? dayOfAnchors : oldest(block.as_of),
    confidence: block.confidence,
  }));

// ---- other places

const servicesByKind: Record<string, string[]> = {
  cadis: ['cadis'],
  centro_crecer: ['centro_crecer'],
  centro_integrarte_externo: ['centro_integrarte'],
  centro_integrarte_interno: ['centro_integrarte_interno'],
  cdc: [],
  salud: ['salud'],
  // "Manzanas, Buses, 20 CIOM …": where of orientacion_psicojuridica, 2025-08.
  ciom: ['ciom', 'orientacion_psicojuridica'],
  casa_de_justicia: ['casa_de_justicia'],
  comisaria_familia: ['comisaria_familia'],
  centro_dia: ['centro_dia'],
  jardin_infantil: ['jardin_infantil'],
  comedor_comunitario: ['comedor_comunitario'],
  certificado_discapacidad: ['certificado_discapacidad'],
  relevo_domiciliario: ['relevo_domiciliario_salud'],
  empleo: ['agencia_distrital_empleo'],
  ipes: [],
  alcaldia_local: ['dap_ayudas_tecnicas'],
  idrd_escuela_mi_barrio: ['escuelas_mi_barrio'],
  biblioteca: ['biblored'],
  idrd_psicomotricidad: ['psicomotricidad_idrd'],
  sdis_subdireccion_local: ['subdireccion_local'],
  idrd_piscina_gratis: ['piscinas_idrd'],
  centro_abrazar: ['centro_abrazar'],
};

/** Two of the nine Casas de Justicia with the women's route (ruta_integral_mujeres, 2026) have an address. */
const womensRoute = [
  'casa_de_justicia-casa-de-justicia-de-barrios-unidos',
  'casa_de_justicia-centro-integral-de-justicia-campo-verde',
];

/** The anchor building of a block is the block itself. */
const anchors = ['cade', 'cdc', 'cefe', 'ancla_manzana'];

/** Local offices serve who lives in their locality; two of them serve a neighbour locality too. */
const servedBy = (place: SeedPlace): string[] => {
  if (place.serves) return place.serves;
  if (!['sdis_subdireccion_local', 'alcaldia_local'].includes(place.type) || place.locality_code === null) return [];
  const also = /y Sumapaz$/.test(place.name) ? ['20'] : /y La Candelaria$/.test(place.name) ? ['17'] : [];
  return [place.locality_code, ...also];
};

const places = seedPlaces
  .filter((place) => !(anchors.includes(place.type) && place.care_block))
  .map((place) => {
    const asOf = oldest(place.as_of);
    const low = place.confidence === 'low';
    const pin = !low && !/geocode doubtful/.test(place.notes ?? '');
    // The Manzanas line beside a hospital, and the IDRD's beside a Centro Día, are not theirs.
    const foreignPhone = place.phone === manzanasLine || /phone .* doubtful/.test(place.notes ?? '');
    return {
      id: place.id,
      kind: place.type,
      name: plain(place.name)?.replace(',)', ')'),
      audience: low || place.type === 'centro_integrarte_interno' ? 'staff' : 'public',
      locality: place.locality_code,
      address: plain(place.address),
      latitude: pin ? place.lat : null,
      longitude: pin ? place.lon : null,
      precision: !pin || place.lat === null ? null : place.confidence === 'high' ? 'exact' : 'approx',
      phone: foreignPhone ? null : phones(place.phone),
      hours: plain(place.hours),
      serves: servedBy(place),
      services: [
        ...(servicesByKind[place.type] ?? []),
        ...(womensRoute.includes(place.id) ? ['ruta_integral_mujeres'] : []),
      ].map((service) => ({
        service,
        name: place.activity ? plain(place.activity.split('\n')[0] ?? null) : null,
        kind: 'programme',
        address: null,
        latitude: null,
        longitude: null,
        schedule: plain(place.hours),
        onDemand: place.hours === null || onDemand(place.hours),
        phone: null,
        asOf: asOf ?? '2023',
        doubt: null,
        older: false,
      })),
      source: list(place.source),
      asOf,
      confidence: place.confidence,
    };
  });

const localities = seedLocalities
  .filter((record) => record.type === 'localidad')
  .map(({ code, name, urban_point: point }) => ({
    code,
    name,
    latitude: point?.lat ?? null,
    longitude: point?.lon ?? null,
  }));

// ---- out

/** Types of the seed are looser than the directory's: each record is checked before its words are read. */
const checked = (record: { id: string }) =>
  'kind' in record ? recordSchemas.place.parse(record) : recordSchemas.line.parse(record);

const organizations = organizationsOf(services);
const schedules = [...blocks, ...places, ...lines].flatMap((record) => schedulesOf(checked(record)));
const content = { services, places: [...blocks, ...places], lines, organizations, routes, schedules, localities };
const schools = compileSchools(read('schools.json'));
const version = createHash('sha256').update(JSON.stringify({ content, schools })).digest('hex').slice(0, 12);
const directory = directorySchema.parse({ version, ...content });

/** One record a line, so that a diff shows which record changed. */
const lists = ['services', 'places', 'lines', 'organizations', 'routes', 'schedules', 'localities'] as const;
const rows = (name: (typeof lists)[number]) =>
  `${JSON.stringify(name)}: [\n${directory[name].map((record) => JSON.stringify(record)).join(',\n')}\n]`;
const text = `{\n"version": ${JSON.stringify(version)},\n${lists.map(rows).join(',\n')}\n}\n`;
const write = (name: string, data: string) =>
  writeFileSync(new URL(`../flows/directory/data/${name}.json`, import.meta.url), data);
if (process.argv.includes('--print')) process.stdout.write(text);
else if (process.argv.includes('--print-schools')) process.stdout.write(schools);
else {
  write('directory', text);
  write('schools', schools);
}
