import { manzanasLine } from './care-blocks.ts';
import type { SeedPlace } from './seed.ts';
import { list, oldest, onDemand, phones, plain } from './seed-words.ts';

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

/** All places but the care blocks. */
export const compileOtherPlaces = (places: readonly SeedPlace[]) =>
  places
    .filter((place) => !(anchors.includes(place.type) && place.care_block))
    .map((place) => {
      const asOf = oldest(place.as_of);
      const low = place.confidence === 'low' || isNoStreet(place.address);
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
        services: servicesAt(place, asOf ?? '2023'),
        source: list(place.source),
        asOf,
        confidence: low ? ('low' as const) : place.confidence,
      };
    });

/** A slip of its source: of all other addresses none has a street beyond 165. */
const isNoStreet = (address: string | null): boolean => Number(/^\p{L}+ (\d{3,})/u.exec(address ?? '')?.[1] ?? 0) > 250;

/** Local offices serve who lives in their locality; two of them serve a neighbour locality too. */
const servedBy = (place: SeedPlace): string[] => {
  if (place.serves) return place.serves;
  if (!['sdis_subdireccion_local', 'alcaldia_local'].includes(place.type) || place.locality_code === null) return [];
  const also = /y Sumapaz$/.test(place.name) ? ['20'] : /y La Candelaria$/.test(place.name) ? ['17'] : [];
  return [place.locality_code, ...also];
};

const servicesAt = (place: SeedPlace, asOf: string) =>
  [...(servicesByKind[place.type] ?? []), ...(womensRoute.includes(place.id) ? ['ruta_integral_mujeres'] : [])].map(
    (service) => ({
      service,
      name: place.activity ? plain(place.activity.split('\n')[0] ?? null) : null,
      kind: 'programme',
      address: null,
      latitude: null,
      longitude: null,
      schedule: plain(place.hours),
      onDemand: onDemand(place.hours),
      phone: null,
      asOf,
      doubt: null,
      older: false,
    }),
  );
