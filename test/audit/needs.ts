/**
 * What has to be looked at for what a person came for, from the categories of `services.json` (and, for what only the
 * blocks name, from what it is): the audit's own list, so that a service forgotten by the conversation is seen.
 */
export const needs: Readonly<Record<string, readonly string[]>> = {
  // educacion
  study: [
    'educacion_flexible',
    'educacion_flexible_ipes',
    'formacion',
    'biblored',
    'escuela_a_cuidar_se_aprende',
    'educacion_financiera',
    'lectura',
  ],
  // cuidado, and what informacion has for caregivers
  care: [
    'jardin_infantil',
    'creciendo_juntos',
    'jardin_nocturno',
    'casa_pensamiento_intercultural',
    'centro_crecer',
    'centro_integrarte',
    'cadis',
    'centro_dia',
    'centro_amar',
    'centro_abrazar',
    'cuidado_simultaneo',
    'arte_de_cuidarte',
    'asistencia_personal_en_casa',
    'relevo_domiciliario_salud',
    'cuidados_itinerantes',
    'buses_del_cuidado',
  ],
  // bienestar_salud, in two
  rest: [
    'respiro',
    'actividad_fisica',
    'gimnasio',
    'yoga',
    'escuela_bici',
    'recreacion',
    'piscinas_idrd',
    'lavanderia',
  ],
  health: [
    'salud',
    'afiliacion_salud',
    'certificado_discapacidad',
    'dap_ayudas_tecnicas',
    'acciones_complementarias_cuidadores',
    'rbc_red_cuidado_colectivo',
  ],
  // proteccion
  legal: [
    'orientacion_psicojuridica',
    'ciom',
    'ruta_integral_mujeres',
    'uri_caf_psicojuridica',
    'casa_de_justicia',
    'comisaria_familia',
  ],
  // ingresos, in three
  work: ['ruta_empleo', 'emprendimiento', 'agencia_distrital_empleo', 'certificacion_competencias_sena'],
  food: ['comedor_comunitario', 'apoyo_alimentario', 'comida_caliente', 'bono_discapacidad'],
  money: [
    'ingreso_minimo_garantizado',
    'subsidio_tipo_c',
    'colombia_mayor',
    'pasajes_gratis_transmilenio',
    'bono_discapacidad',
  ],
  all: [],
};

/** Not told in any conversation, with why. */
export const untold: Readonly<Record<string, string>> = {
  ali_hadas: 'low confidence, sponsored text, how to join not found',
  escuela_cuidado_hombres: 'told as escuela_a_cuidar_se_aprende, of which it is a part',
  bienestar_animal: 'of animals: nothing that she came for',
};
