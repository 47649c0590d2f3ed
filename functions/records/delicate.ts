/**
 * Services that could harm her if somebody else read of them: health and protection. A number of a document is easily known
 * to others, at home above all: by her word alone that it is hers these are not shown in the chat.
 */
export const isDelicate = (service: string): boolean => delicate.has(service);

const delicate: ReadonlySet<string> = new Set([
  'salud',
  'salud_movil',
  'afiliacion_salud',
  'vacunacion',
  'salud_mental',
  'salud_sexual_reproductiva',
  'odontologia',
  'enfermedad_cronica',
  'certificado_discapacidad',
  'dap_ayudas_tecnicas',
  'rbc_red_cuidado_colectivo',
  'acciones_complementarias_cuidadores',
  'relevo_domiciliario_salud',
  'orientacion_psicojuridica',
  'ciom',
  'casa_de_justicia',
  'comisaria_familia',
  'ruta_integral_mujeres',
  'uri_caf_psicojuridica',
  'casas_refugio',
  'centro_renacer',
  'centro_amar',
]);
