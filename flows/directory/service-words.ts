import type { Locale } from '../engine/locale.ts';
import { clean, plain } from '../understanding/clean.ts';
import { vocabulary } from './vocabulary.ts';

/**
 * How people name a service when they tell that they received it: "me vacunaron", "llevé la niña al jardín". Patterns
 * over plain text (no accents, small letters), Spanish and English; the names of the vocabulary are understood besides.
 * What lies within a longer match is no mention of its own: the "jardín" of "jardín nocturno".
 */
const spoken: Readonly<Record<string, string>> = {
  vacunacion: 'vacun\\w*|biologicos?|dosis|(?:gotas (?:de|del|contra la?) )?polio|vaccin\\w*|jabs?|shots',
  salud:
    '(?:al|el|la|los|del?) medic[oa]s?|medic[oa] general|cita medica|control medico|doctora?s?|hospital|urgencias|centro de salud|puesto de salud|crecimiento y desarrollo|(?:control(?:es)? de )?crecimiento|pediatra|clinica|cami|caps|inyecci\\w*|inyect\\w*|ecografias?|(?:examen|examenes) (?:de|del) (?:sangre|laboratorio|orina)|laboratorio|sac(?:aron|an) sangre|optometr\\w*|oftalmolog\\w*|nutricionista|fisioterap\\w*|fonoaudiolog\\w*|terapias? (?:fisicas?|ocupacional(?:es)?|respiratorias?|de(?:l)? lenguaje)|me operaron|cirugia|tamizaje|doctors?|clinic|pediatrician|health cent(?:re|er)',
  afiliacion_salud:
    'afili\\w+(?: a)?(?: la| una)?(?: eps| salud)?|(?:inscri\\w+|cambi\\w+|traslad\\w+) (?:(?:a|en|de|me|la|mi|una|los|las|al|nino|nina|mama) )*eps|health enrolment',
  salud_movil: '(?:unidad|camion|carro|bus) movil(?: de salud)?|mobile health(?: unit)?',
  odontologia:
    'odonto\\w*|dentista|muel(?:as?|itas?)|dient(?:es?|ecitos?|icos?)|limpieza (?:dental|oral)|calza|brackets|dentist|teeth|tooth',
  salud_mental:
    'psicolog\\w*|psiquiatr\\w*|salud mental|terapia (?:psicologica|emocional)|psycholog\\w*|psychiatr\\w*|mental health|therapist',
  salud_sexual_reproductiva:
    'planific\\w*|anticoncep\\w*|citologia|prenatal|ginecolog\\w*|implante|mamografia|control del embarazo|(?:inyeccion|pila) de planificar|ligadura|me ligaron|vasectomia|(?:prueba|examen) de(?:l)? (?:vih|embarazo)|(?:pus|quit|sac)\\w+ la t(?: de cobre)?|ecografia (?:del|de) (?:embarazo|bebe)|parto|family planning|contracept\\w*|antenatal',
  enfermedad_cronica:
    'diabetes|hipertens\\w*|(?:control|toma) de (?:la )?(?:tension|presion|azucar|enfermedad)|(?:tom\\w+|midieron|control\\w+) (?:la )?(?:tension|presion|azucar|glucosa)|dialisis|quimio\\w*|insulina|chronic care|dialysis',
  certificado_discapacidad: 'certificado de (?:la )?discapacidad|disability certificate',
  dap_ayudas_tecnicas:
    'silla de ruedas|ayudas? tecnicas?|audifonos?|protesis|bastones?|caminador|wheelchair|hearing aids?',
  actividad_fisica: 'ejercicios?|aerobicos|rumba\\w*|gimnasia|zumba|actividad fisica|exercise|aerobics',
  gimnasio: 'gimnasio|gym',
  yoga: 'yoga|pilates|meditacion',
  respiro: 'respiro|relajacion|masajes?|spa|massage|relax\\w*',
  piscina: 'piscinas?|natacion|nadar|swim\\w*|pool',
  escuela_bici: '(?:escuela de la )?bici\\w*|montar en bici\\w*|cycling|bike',
  escuelas_mi_barrio: 'escuelas? (?:de )?(?:mi )?barrio|futbol|patinaje|football',
  psicomotricidad_idrd: 'psicomotric\\w*|estimulacion',
  recreacion: 'ludoteca|recreacion|recreativas?|playroom',
  naturaleza: 'caminatas?|paseo de naturaleza|humedal|nature walk',
  jardin_infantil: 'jardin(?: infantil)?|guarderia|sala ?cuna|nursery|daycare|day care|kindergarten',
  jardin_nocturno: 'jardin (?:nocturno|de noche)|guarderia (?:nocturna|de noche)|night nursery',
  creciendo_juntos: 'creciendo juntos|creciendo en familia',
  cuidado_ninez_mayores_discapacidad:
    '(?:me )?(?:lo|la|los|las) cuidaron|cuidaron (?:a|al)(?: mis?| la| los)? ?\\w*|looked after (?:my|him|her)',
  cuidado_simultaneo: 'cuidado mientras tanto|me l[oa]s? cuidaron mientras',
  centro_dia: 'centro (?:de )?dia|day cent(?:re|er)',
  centro_crecer: 'centro crecer|crecer',
  centro_avanzar: 'centro avanzar|avanzar',
  centro_renacer: 'centro renacer',
  centro_integrarte: '(?:centro )?integrarte',
  centro_amar: 'centro amar',
  centro_abrazar: 'centro abrazar',
  cadis: 'cadis',
  relevo_domiciliario_salud: 'relevo(?: domiciliario| en (?:la )?casa)?|respite',
  asistencia_personal_en_casa: 'asisten\\w+ personal|help at home',
  buses_del_cuidado: 'bus(?:es)? del cuidado|care bus(?:es)?',
  lavanderia:
    'lavanderia|lavadoras?|lav(?:ar|e|o|aron|amos) (?:(?:la|mi|las|unas|mis) )?(?:ropa|cobijas?|sabanas?|tendidos?)|laundry|wash(?:ed)? (?:my |the )?clothes',
  arte_de_cuidarte: 'arte de cuidar ?te',
  colegio: 'colegio|escuela|matricul\\w*|school',
  educacion_flexible:
    'bachillerato|valid(?:ar|e|ando)(?: el)?(?: bachillerato)?|primaria|terminar (?:el |mis )?estudios?|finish school',
  formacion: 'cursos?|cursito|sena|capacitacion\\w*|talleres|taller|courses?|workshop|training',
  certificacion_competencias_sena: 'certific\\w+ (?:del |en el |con el )?sena|certificacion de competencias',
  escuela_a_cuidar_se_aprende: 'a cuidar se aprende',
  escuela_cuidado_hombres: 'escuela (?:de|para) hombres|men ?s care school',
  habilidades_digitales:
    'computador\\w*|(?:curso de )?(?:sistemas|computador\\w*|computacion)|informatica|habilidades digitales|computer (?:class\\w*|course)',
  ingles: '(?:clases? de |curso de )?ingles|english class\\w*',
  educacion_financiera: 'educacion financiera|money skills',
  biblored: 'biblioteca|library',
  lectura: 'lectura(?: en familia)?|leer cuentos|story time',
  comedor_comunitario: 'comedor(?: comunitario)?|almuerzos?|community kitchen|lunch',
  apoyo_alimentario:
    'mercado|mercadito|canasta|bono (?:de )?(?:alimentos?|comida|mercado)|paquete alimentario|food (?:support|parcel|voucher)',
  comida_caliente: 'comida caliente|hot meals?',
  bono_discapacidad: 'bono (?:de|por) discapacidad',
  ingreso_minimo_garantizado: 'ingreso minimo|img|minimum income',
  subsidio_tipo_c: 'subsidio tipo c|tipo c',
  colombia_mayor: 'colombia mayor',
  pasajes_gratis_transmilenio: 'pasajes?(?: gratis)?(?: (?:de|en) transmilenio)?|free bus rides',
  ruta_empleo: '(?:ruta de )?empleo|hoja de vida|buscar trabajo|entrevista de trabajo|job (?:office|search)',
  agencia_distrital_empleo: 'agencia (?:distrital )?(?:de|del) empleo|job agency',
  emprendimiento: 'emprend\\w*|crear (?:mi|su|un) negocio|start (?:a|my) business',
  orientacion_psicojuridica: 'abogad[oa]s?|psicojuridic\\w*|asesoria juridica|lawyer|legal advice',
  ciom: 'casa de (?:igualdad|las mujeres|todas)|ciom',
  casa_de_justicia: 'casa de justicia',
  comisaria_familia: 'comisaria(?: de familia)?',
  subdireccion_local: 'integracion social|subdireccion(?: local)?',
  teatro: 'teatro|obra de teatro|theatre',
  cultura: 'danzas?|musica|pintura|artes?|baile|dance|music class\\w*',
  huerta: 'huerta|urban garden',
  bienestar_animal: 'mascotas?|esteriliz\\w+(?: (?:a|al|el|la|mi|del))* (?:perr\\w+|gat\\w+)|veterinari\\w*|vet',
};

/** Blocks name the library beside them by another id. */
const sameAs: Readonly<Record<string, string>> = { biblioteca: 'biblored' };

/** The services that a text names, in the order of the vocabulary; several where it is not clear which. */
export const servicesIn = (text: string): readonly string[] => {
  const said = plain(clean(text));
  const found: { readonly id: string; readonly from: number; readonly to: number }[] = [];
  for (const [id, pattern] of patterns()) {
    for (const match of said.matchAll(pattern))
      found.push({ id, from: match.index, to: match.index + match[0].length });
  }
  const longest = found.filter(
    (one) =>
      !found.some((other) => other.from <= one.from && other.to >= one.to && other.to - other.from > one.to - one.from),
  );
  const named = longest.some(({ id }) => attentions.includes(id))
    ? longest.filter(({ id, from, to }) => id !== 'salud' || !whereGiven.test(said.slice(from, to)))
    : longest;
  return [...new Set(named.map(({ id }) => sameAs[id] ?? id))];
};

/** Attentions of health; "vacunar en el centro de salud" is one of them, and the centre is where. */
const attentions: readonly string[] = [
  'vacunacion',
  'odontologia',
  'salud_mental',
  'salud_sexual_reproductiva',
  'enfermedad_cronica',
];
const whereGiven = /^(?:hospital|clinica|cami|caps|(?:centro|puesto) de salud|clinic|health cent(?:re|er))$/;

export const isService = (id: string): boolean => Object.hasOwn(vocabulary, id);

/** As a list row names it: at most 24 characters. */
export const serviceTitle = (id: string, locale: Locale): string => {
  const term = vocabulary[id];
  if (term === undefined) return id;
  return locale === 'en' ? term.en : term.es;
};

/** Compiled once, when somebody first tells of a service. */
const patterns = (): ReadonlyMap<string, RegExp> => {
  compiled ??= new Map(
    Object.entries(vocabulary).map(([id, { es, en }]) => {
      const names = [es, en].map((name) => plain(clean(name)).replaceAll(/[^a-z0-9 ]/g, '.'));
      const own = spoken[id];
      return [
        id,
        new RegExp(`(?<![a-z0-9])(?:${[...names, ...(own === undefined ? [] : [own])].join('|')})(?![a-z0-9])`, 'g'),
      ];
    }),
  );
  return compiled;
};

let compiled: ReadonlyMap<string, RegExp> | undefined;
