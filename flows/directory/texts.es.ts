import type { DirectoryTexts } from './texts.ts';

export const es: DirectoryTexts = {
  name: 'lugares y líneas',
  questions: {
    'directory.kind': {
      ask: '¿Qué necesita encontrar?',
      label: 'Qué busca',
      why: 'Para mostrarle solo esos lugares o teléfonos. No guardo nada suyo.',
      easier: '¿Qué busca? Escriba una palabra, por ejemplo *manzana*, *jardín* o *línea*.',
      options: {
        manzana: {
          title: 'Manzana del Cuidado',
          description: 'Cursos, respiro, orientación',
          says: ['manzana', 'manzanas', 'servicios de cuidado', 'cursos'],
        },
        children: {
          title: 'Jardín o Centro Crecer',
          description: 'Niñas y niños',
          says: ['jardín', 'jardín infantil', 'guardería', 'centro crecer', 'niños'],
        },
        disability: {
          title: 'Discapacidad',
          description: 'CADIS+, Integrarte, certificado',
          says: ['cadis', 'integrarte', 'certificado de discapacidad'],
        },
        older: {
          title: 'Personas mayores',
          description: 'Centro Día',
          says: ['centro día', 'abuelos', 'adulto mayor', 'tercera edad'],
        },
        food: { title: 'Comedor comunitario', description: 'Almuerzos', says: ['comedor', 'comida', 'almuerzo'] },
        health: {
          title: 'Centro de salud',
          description: 'Hospitales y centros',
          says: ['hospital', 'médico', 'salud', 'urgencias'],
        },
        school: {
          title: 'Colegio público',
          description: 'La sede más cercana',
          says: ['colegio', 'colegios', 'escuela', 'cupo escolar'],
        },
        justice: {
          title: 'Justicia y mujeres',
          description: 'Casas de Justicia, comisarías',
          says: ['comisaría', 'casa de justicia', 'casa de la mujer', 'ciom', 'abogado'],
        },
        social: {
          title: 'Integración Social',
          description: 'Subdirecciones, subsidios',
          says: ['subdirección', 'integración social', 'subsidios'],
        },
        lines: {
          title: 'Líneas de ayuda',
          description: 'Teléfonos gratis, a toda hora',
          says: ['línea', 'líneas', 'teléfono', 'teléfonos', 'número', 'ayuda', 'emergencia'],
        },
      },
    },
    'directory.place': {
      ask: '¿Cerca de dónde? Escriba el barrio o la localidad, o comparta su ubicación.',
      label: 'Cerca de',
      why: 'Para decirle lo más cercano. No lo guardo.',
      easier: 'Escriba un barrio, por ejemplo *Restrepo*, o comparta su ubicación con el clip 📎.',
    },
  },
  near: 'Esto es lo más cercano que tengo:',
  noneNear:
    'No tengo un lugar de esos con dirección cerca. Pregunte en la *Línea 195* o en la *Línea Manzanas*: {number}.',
  rural:
    'En Sumapaz no hay Manzana: para esos sitios están los *Buses del Cuidado*. {route} Pregunte en la *Línea Manzanas*: {number}.',
  item: '*{name}*',
  at: '📍 {address}{distance}.',
  noAddress: 'No tengo la dirección',
  phone: '📞 {phone}.',
  hours: '🕐 {hours}.',
  noHours: '🕐 No tengo el horario.',
  olderRow: '⚠️ Ese servicio lo tenía en 2022–2023.',
  asOf: 'Dato de {source}, {date}.',
  old: '⚠️ Dato de {source}, {date}.',
  undated: '⚠️ Dato sin fecha.',
  undatedOf: '⚠️ Dato de {source}, sin fecha.',
  oldLegend: '⚠️ Dato viejo: confirme antes de ir.',
  callFirst: 'Donde no hay horario, llame antes de ir.',
  lines: 'Líneas gratis:',
  line: '*{name}*: {number}',
  whatsapp: 'WhatsApp {number}',
  always: '24 horas',
  more: 'Ver más',
  map: 'Ver mapa',
  back: 'Volver a la lista',
  again: 'Buscar otro',
  linesOffer: 'Líneas de ayuda',
  menu: 'Menú',
  moreNone: 'No tengo más lugares de esos.',
  mapHere: '📍 {place}. {address}.',
  mapApprox: 'El punto es aproximado: confirme la dirección antes de ir.',
  mapNone: 'No tengo el punto exacto en el mapa.',
};
