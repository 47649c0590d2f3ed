/**
 * Every service that the data name, in one table a person can read: to which of the city's four categories it belongs
 * and how we call it on a list row (at most 24 characters). A test finds ids left out.
 *
 * Categories are those the city counts by (education, health, care); `other` is income, protection, information.
 */
export const vocabulary: Readonly<Record<string, Term>> = {
  // ---- education
  educacion_flexible: { category: 'education', es: 'Terminar el bachillerato', en: 'Finish school' },
  educacion_flexible_ipes: { category: 'education', es: 'Bachillerato vendedores', en: 'Finish school (vendors)' },
  formacion: { category: 'education', es: 'Cursos cortos (SENA)', en: 'Short courses (SENA)' },
  certificacion_competencias_sena: { category: 'education', es: 'Certificado del SENA', en: 'SENA skills certificate' },
  escuela_a_cuidar_se_aprende: { category: 'education', es: 'A Cuidar se Aprende', en: 'Learning to Care' },
  escuela_cuidado_hombres: { category: 'education', es: 'Escuela para hombres', en: "Men's care school" },
  biblored: { category: 'education', es: 'Bibliotecas BibloRed', en: 'Public libraries' },
  biblioteca: { category: 'education', es: 'Biblioteca', en: 'Library' },
  lectura: { category: 'education', es: 'Lectura en familia', en: 'Family reading' },
  sala_lectura: { category: 'education', es: 'Sala de lectura', en: 'Reading room' },
  ingles: { category: 'education', es: 'Clases de inglés', en: 'English classes' },
  habilidades_digitales: { category: 'education', es: 'Habilidades digitales', en: 'Digital skills' },
  aula_digital: { category: 'education', es: 'Aula digital', en: 'Computer room' },
  educacion_ambiental: { category: 'education', es: 'Educación ambiental', en: 'Environment classes' },
  educacion_financiera: { category: 'education', es: 'Educación financiera', en: 'Money skills' },
  colegio: { category: 'education', es: 'Colegio', en: 'School' },

  // ---- health and wellbeing
  salud: { category: 'health', es: 'Atención en salud', en: 'Health care' },
  salud_movil: { category: 'health', es: 'Unidad móvil de salud', en: 'Mobile health unit' },
  afiliacion_salud: { category: 'health', es: 'Afiliación a salud', en: 'Health enrolment' },
  vacunacion: { category: 'health', es: 'Vacunación', en: 'Vaccination' },
  salud_mental: { category: 'health', es: 'Salud mental', en: 'Mental health' },
  salud_sexual_reproductiva: { category: 'health', es: 'Salud sexual', en: 'Sexual health' },
  odontologia: { category: 'health', es: 'Odontología', en: 'Dentist' },
  enfermedad_cronica: { category: 'health', es: 'Control de enfermedad', en: 'Chronic care' },
  certificado_discapacidad: { category: 'health', es: 'Certificado discapacidad', en: 'Disability certificate' },
  dap_ayudas_tecnicas: { category: 'health', es: 'Ayudas técnicas', en: 'Assistive devices' },
  rbc_red_cuidado_colectivo: { category: 'health', es: 'Red de cuidado colectivo', en: 'Community care network' },
  acciones_complementarias_cuidadores: { category: 'health', es: 'Apoyos de la alcaldía', en: 'Local mayor support' },
  ali_hadas: { category: 'health', es: 'Talleres Ali-Hadas', en: 'Ali-Hadas workshops' },
  respiro: { category: 'health', es: 'Respiro y bienestar', en: 'Rest and wellbeing' },
  actividad_fisica: { category: 'health', es: 'Actividad física', en: 'Physical activity' },
  gimnasio: { category: 'health', es: 'Gimnasio', en: 'Gym' },
  yoga: { category: 'health', es: 'Yoga y bienestar', en: 'Yoga and wellbeing' },
  piscina: { category: 'health', es: 'Piscina', en: 'Swimming pool' },
  piscinas_idrd: { category: 'health', es: 'Piscinas gratis IDRD', en: 'Free public pools' },
  escuela_bici: { category: 'health', es: 'Escuela de la bici', en: 'Cycling school' },
  escuelas_mi_barrio: { category: 'health', es: 'Escuelas de Mi Barrio', en: 'Neighbourhood sports' },
  psicomotricidad_idrd: { category: 'health', es: 'Psicomotricidad', en: 'Motor skills centre' },
  recreacion: { category: 'health', es: 'Recreación y juego', en: 'Play and recreation' },
  naturaleza: { category: 'health', es: 'Paseos de naturaleza', en: 'Nature walks' },
  parque: { category: 'health', es: 'Parque', en: 'Park' },

  // ---- care
  cuidado_simultaneo: { category: 'care', es: 'Cuidado mientras tanto', en: 'Care while you attend' },
  cuidado_ninez_mayores_discapacidad: { category: 'care', es: 'Cuidado en la Manzana', en: 'Care at the care block' },
  arte_de_cuidarte: { category: 'care', es: 'El Arte de Cuidar-Te', en: 'The Art of Caring' },
  jardin_infantil: { category: 'care', es: 'Jardín infantil', en: 'Nursery' },
  jardin_nocturno: { category: 'care', es: 'Jardín nocturno', en: 'Night nursery' },
  creciendo_juntos: { category: 'care', es: 'Creciendo Juntos', en: 'Growing Together' },
  casa_pensamiento_intercultural: { category: 'care', es: 'Casa de Pensamiento', en: 'Intercultural nursery' },
  centro_crecer: { category: 'care', es: 'Centro Crecer', en: 'Crecer centre' },
  centro_avanzar: { category: 'care', es: 'Centro Avanzar', en: 'Avanzar centre' },
  centro_renacer: { category: 'care', es: 'Centro Renacer', en: 'Renacer centre' },
  centro_integrarte: { category: 'care', es: 'Centro Integrarte', en: 'Integrarte day centre' },
  centro_integrarte_interno: { category: 'care', es: 'Integrarte 24 horas', en: 'Integrarte residence' },
  cadis: { category: 'care', es: 'CADIS+', en: 'CADIS+' },
  centro_amar: { category: 'care', es: 'Centro Amar', en: 'Amar centre' },
  centro_abrazar: { category: 'care', es: 'Centro Abrazar', en: 'Abrazar centre' },
  centro_dia: { category: 'care', es: 'Centro Día', en: 'Day centre (60+)' },
  comunidad_de_cuidado_60mas: { category: 'care', es: 'Comunidad de cuidado 60+', en: 'Care community 60+' },
  asistencia_personal_en_casa: { category: 'care', es: 'Asistencia personal', en: 'Help at home' },
  relevo_domiciliario_salud: { category: 'care', es: 'Relevo en casa (salud)', en: 'Respite at home' },
  cuidados_itinerantes: { category: 'care', es: 'Cuidados Itinerantes', en: 'Travelling care' },
  buses_del_cuidado: { category: 'care', es: 'Buses del Cuidado', en: 'Care buses' },
  lavanderia: { category: 'care', es: 'Lavandería comunitaria', en: 'Community laundry' },

  // ---- other: income
  emprendimiento: { category: 'other', es: 'Crear su negocio', en: 'Start a business' },
  ruta_empleo: { category: 'other', es: 'Ruta de empleo', en: 'Path to a job' },
  agencia_distrital_empleo: { category: 'other', es: 'Agencia de Empleo', en: 'City job agency' },
  comedor_comunitario: { category: 'other', es: 'Comedor comunitario', en: 'Community kitchen' },
  apoyo_alimentario: { category: 'other', es: 'Apoyo alimentario', en: 'Food support' },
  comida_caliente: { category: 'other', es: 'Comida caliente', en: 'Hot meal' },
  comida_caliente_manitas: { category: 'other', es: 'Comida caliente Manitas', en: 'Hot meal (Manitas)' },
  bono_discapacidad: { category: 'other', es: 'Bono por discapacidad', en: 'Disability food voucher' },
  ingreso_minimo_garantizado: { category: 'other', es: 'Ingreso Mínimo', en: 'Minimum income' },
  subsidio_tipo_c: { category: 'other', es: 'Subsidio Tipo C', en: 'Subsidy type C' },
  colombia_mayor: { category: 'other', es: 'Colombia Mayor', en: 'Colombia Mayor' },
  pasajes_gratis_transmilenio: { category: 'other', es: 'Pasajes TransMilenio', en: 'Free bus rides' },
  mujeres_que_reverdecen: { category: 'other', es: 'Mujeres que Reverdecen', en: 'Mujeres que Reverdecen' },
  huerta: { category: 'other', es: 'Huerta urbana', en: 'Urban garden' },

  // ---- other: protection
  orientacion_psicojuridica: { category: 'other', es: 'Psicóloga y abogada', en: 'Psychologist and lawyer' },
  ciom: { category: 'other', es: 'Casa de las mujeres', en: "Women's house (CIOM)" },
  casa_de_justicia: { category: 'other', es: 'Casa de Justicia', en: 'House of Justice' },
  comisaria_familia: { category: 'other', es: 'Comisaría de Familia', en: 'Family commissioner' },
  ruta_integral_mujeres: { category: 'other', es: 'Ruta para mujeres', en: "Women's route" },
  uri_caf_psicojuridica: { category: 'other', es: 'Apoyo para denunciar', en: 'Help to report' },
  casas_refugio: { category: 'other', es: 'Casas Refugio', en: 'Refuges' },

  // ---- other: information, culture, community
  subdireccion_local: { category: 'other', es: 'Integración Social', en: 'Social Integration' },
  cultura: { category: 'other', es: 'Arte y cultura', en: 'Arts and culture' },
  teatro: { category: 'other', es: 'Teatro', en: 'Theatre' },
  bienestar_animal: { category: 'other', es: 'Cuidado de mascotas', en: 'Pet care' },
  salon_comunal: { category: 'other', es: 'Salón comunal', en: 'Community hall' },
  casa_juventud: { category: 'other', es: 'Casa de la Juventud', en: 'Youth house' },
};

export type Category = 'education' | 'health' | 'care' | 'other';

type Term = { readonly category: Category; readonly es: string; readonly en: string };
