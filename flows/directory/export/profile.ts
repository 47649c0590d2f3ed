/**
 * The Colombian profile over HSDS 3.0: what HSDS has no field for goes into `attributes`, each with a term of this
 * table. docs/hsds-profile.md explains them; a test holds the two together. Nothing is added outside `attributes`.
 */
export const taxonomy = 'vecina-co';

export const terms = {
  // ---- of a service
  slug: { name: 'Identificador propio', description: 'Nombre corto del registro, del cual sale su UUID.' },
  category: {
    name: 'Categoría',
    description: 'education, health, care u other: las categorías en que cuenta la ciudad.',
  },
  free: { name: 'Gratuito', description: 'true o false según la página; ausente si ninguna lo dice.' },
  'no-application': {
    name: 'Sin solicitud',
    description: 'La página dice que no hay que hacer solicitud ni llevar papeles.',
  },
  institution: {
    name: 'Otra entidad',
    description: 'Entidad que también presta el servicio; la primera es organization.',
  },
  // ---- of any record
  source: { name: 'Fuente', description: 'Página o capa de donde sale el registro.' },
  'as-of': { name: 'Fecha del dato', description: 'Día, mes o año del dato; la más vieja si hay varias fuentes.' },
  'valid-from': { name: 'Vale desde', description: 'Día o mes desde el cual vale; ausente si no se sabe.' },
  'valid-until': { name: 'Vale hasta', description: 'Último día o mes en que vale; ausente si no se sabe.' },
  confidence: { name: 'Confianza', description: 'high, medium o low.' },
  // ---- of a place
  'place-kind': {
    name: 'Clase de lugar',
    description: 'manzana, centro_crecer, ciom y las demás clases del directorio.',
  },
  locality: { name: 'Localidad', description: 'Código oficial de dos dígitos.' },
  serves: { name: 'Localidad que atiende', description: 'El lugar atiende a quien vive en esta localidad.' },
  precision: { name: 'Precisión del punto', description: 'exact o approx (puede estar a unos cientos de metros).' },
  // ---- of a service at a place
  'row-kind': {
    name: 'Clase de fila',
    description: 'programme: de la manzana o el centro; nearby: al lado (parque, colegio).',
  },
  'on-demand': { name: 'A demanda', description: 'true: no hay hora fija, hay que llamar antes.' },
  doubt: { name: 'Dato dudoso', description: 'schedule, phone o location: lo que la misma capa hace dudoso.' },
  older: { name: 'Dato viejo', description: 'true: solo lo cuentan páginas de 2022 y 2023.' },
  'row-address': { name: 'Dirección propia', description: 'Donde se presta, si no es en la dirección del lugar.' },
  'row-latitude': { name: 'Latitud propia', description: 'Grados WGS84, si no es el punto del lugar.' },
  'row-longitude': { name: 'Longitud propia', description: 'Grados WGS84, si no es el punto del lugar.' },
  // ---- who can get it
  'eligibility-rule': {
    name: 'Condición publicada',
    description: 'Una condición exacta, en JSON, con fuente y fecha.',
  },
  'eligibility-for': {
    name: 'Para quién',
    description: 'self: quien cuida; cared: a quien cuida; children; everybody.',
  },
  'eligibility-sex': { name: 'Sexo', description: 'F, M o X: solo para estas personas.' },
  'eligibility-caregiver': { name: 'Cuidadora', description: 'true: quien lo pide cuida a alguien sin pago.' },
  'eligibility-disability': { name: 'Discapacidad', description: 'any, o las clases de discapacidad que se admiten.' },
  'eligibility-sisben': { name: 'Sisbén IV', description: 'Hasta este grupo, por ejemplo C9.' },
  'not-published': {
    name: 'No publicado',
    description: 'Lo que ninguna página dice: requirements, ages, hours, places…',
  },
} as const satisfies Readonly<Record<string, { readonly name: string; readonly description: string }>>;

export type Code = keyof typeof terms;
