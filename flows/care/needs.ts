/** What people come for, at most ten rows of a list. */
export const needs = ['study', 'care', 'rest', 'health', 'legal', 'work', 'food', 'money', 'all'] as const;

export type Need = (typeof needs)[number];

export const isNeed = (value: unknown): value is Need => needs.some((need) => need === value);

/** Who looks after hers meanwhile: asked for with everything she does for herself (principle of simultaneity). */
const meanwhile = ['jardin_infantil', 'centro_crecer', 'centro_integrarte', 'centro_dia', 'arte_de_cuidarte'] as const;

/**
 * What serves a need, the most fitting first. Only these services are screened for it, so only what can change one of
 * their outcomes is asked.
 */
const servicesFor: Readonly<Record<Need, readonly string[]>> = {
  study: [
    'educacion_flexible',
    'educacion_flexible_ipes',
    'formacion',
    'educacion_financiera',
    'lectura',
    'biblored',
    'escuela_a_cuidar_se_aprende',
  ],
  care: [
    'jardin_infantil',
    'centro_crecer',
    'centro_integrarte',
    'centro_dia',
    'creciendo_juntos',
    'cadis',
    'cuidado_simultaneo',
    'arte_de_cuidarte',
    'casa_pensamiento_intercultural',
    'escuelas_mi_barrio',
    'psicomotricidad_idrd',
    'lavanderia',
    'relevo_domiciliario_salud',
    'asistencia_personal_en_casa',
    'centro_amar',
    'centro_abrazar',
    'jardin_nocturno',
    'cuidados_itinerantes',
    'buses_del_cuidado',
  ],
  rest: [
    'respiro',
    'actividad_fisica',
    'gimnasio',
    'yoga',
    'escuela_bici',
    'recreacion',
    'piscinas_idrd',
    'naturaleza',
    'lavanderia',
    'huerta',
  ],
  health: [
    'salud',
    'afiliacion_salud',
    'certificado_discapacidad',
    'dap_ayudas_tecnicas',
    'rbc_red_cuidado_colectivo',
    'acciones_complementarias_cuidadores',
    'relevo_domiciliario_salud',
  ],
  legal: [
    'orientacion_psicojuridica',
    'ciom',
    'casa_de_justicia',
    'comisaria_familia',
    'ruta_integral_mujeres',
    'uri_caf_psicojuridica',
  ],
  work: [
    'ruta_empleo',
    'emprendimiento',
    'agencia_distrital_empleo',
    'formacion',
    'educacion_financiera',
    'certificacion_competencias_sena',
  ],
  food: ['comedor_comunitario', 'apoyo_alimentario', 'comida_caliente', 'bono_discapacidad'],
  money: [
    'ingreso_minimo_garantizado',
    'colombia_mayor',
    'subsidio_tipo_c',
    'bono_discapacidad',
    'pasajes_gratis_transmilenio',
  ],
  all: [
    'jardin_infantil',
    'centro_crecer',
    'centro_integrarte',
    'centro_dia',
    'educacion_flexible',
    'respiro',
    'orientacion_psicojuridica',
    'lavanderia',
    'ruta_empleo',
    'formacion',
    'buses_del_cuidado',
  ],
};

/** Which attention of health she looks for; `all` where she would rather not say. */
export const healthTopics = [
  'doctor',
  'enrolment',
  'vaccination',
  'mental',
  'sexual',
  'dental',
  'chronic',
  'disability',
  'all',
] as const;

export type HealthTopic = (typeof healthTopics)[number];

export const isHealthTopic = (value: unknown): value is HealthTopic => healthTopics.some((topic) => topic === value);

/**
 * The attention that a topic is, as it is counted and recorded, and what of the directory serves it. Of the middle ones no
 * page tells a place or a condition: she is told so and whom to ask, and shown the centres of health near her.
 */
export const healthOf: Readonly<
  Record<HealthTopic, { readonly attention: string | null; readonly services: readonly string[] }>
> = {
  doctor: { attention: 'salud', services: ['salud'] },
  enrolment: { attention: 'afiliacion_salud', services: ['afiliacion_salud'] },
  vaccination: { attention: 'vacunacion', services: ['salud'] },
  mental: { attention: 'salud_mental', services: ['salud'] },
  sexual: { attention: 'salud_sexual_reproductiva', services: ['salud'] },
  dental: { attention: 'odontologia', services: ['salud'] },
  chronic: { attention: 'enfermedad_cronica', services: ['salud'] },
  disability: {
    attention: null,
    services: [
      'certificado_discapacidad',
      'dap_ayudas_tecnicas',
      'rbc_red_cuidado_colectivo',
      'acciones_complementarias_cuidadores',
      'relevo_domiciliario_salud',
    ],
  },
  all: { attention: null, services: servicesFor.health },
};

/** A need and, of health, which attention. */
export type Sought = { readonly need: Need; readonly topic: HealthTopic };

/** What serves what she looks for, the most fitting first. */
export const servicesSought = ({ need, topic }: Sought): readonly string[] =>
  need === 'health' ? healthOf[topic].services : servicesFor[need];

const forHerself: readonly Need[] = ['study', 'rest', 'work'];

/** What is screened for it: what serves it, and who looks after hers meanwhile. */
export const screenedFor = (sought: Sought): readonly string[] =>
  forHerself.includes(sought.need) ? [...servicesSought(sought), ...meanwhile] : servicesSought(sought);
