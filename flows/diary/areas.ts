/** What is shown where she names no service: what people receive most often, at most nine a list. Others she says in words. */
export const areas = {
  care: [
    'jardin_infantil',
    'cuidado_ninez_mayores_discapacidad',
    'centro_dia',
    'centro_crecer',
    'centro_integrarte',
    'creciendo_juntos',
    'arte_de_cuidarte',
    'relevo_domiciliario_salud',
    'lavanderia',
  ],
  health: [
    'salud',
    'vacunacion',
    'odontologia',
    'salud_mental',
    'salud_sexual_reproductiva',
    'enfermedad_cronica',
    'afiliacion_salud',
    'salud_movil',
    'certificado_discapacidad',
  ],
  study: [
    'colegio',
    'educacion_flexible',
    'formacion',
    'biblored',
    'habilidades_digitales',
    'ingles',
    'escuela_a_cuidar_se_aprende',
    'educacion_financiera',
    'lectura',
  ],
  rest: [
    'respiro',
    'actividad_fisica',
    'yoga',
    'recreacion',
    'piscina',
    'escuela_bici',
    'escuelas_mi_barrio',
    'naturaleza',
    'cultura',
  ],
  income: [
    'comedor_comunitario',
    'apoyo_alimentario',
    'comida_caliente',
    'ingreso_minimo_garantizado',
    'colombia_mayor',
    'pasajes_gratis_transmilenio',
    'ruta_empleo',
    'emprendimiento',
    'huerta',
  ],
  rights: [
    'orientacion_psicojuridica',
    'ciom',
    'casa_de_justicia',
    'comisaria_familia',
    'subdireccion_local',
    'cadis',
    'casa_juventud',
    'bienestar_animal',
    'buses_del_cuidado',
  ],
} as const;

export type Area = keyof typeof areas;

export const areaIds = ['care', 'health', 'study', 'rest', 'income', 'rights'] as const satisfies readonly Area[];

/** An area as an answer: no service has such an id. */
export const areaOption = (area: Area): string => `area-${area}`;
