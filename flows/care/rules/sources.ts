/** Pages and layers that more than one rule rests on. */
export const sources = {
  /** Official text "poblacion_atendida" of the SDIS layers, downloaded 2026-04-27. */
  sdisLayer:
    'SDIS open data, field "poblacion_atendida", github:danidlsa/discapacidad_bogota salidas/cuidados_sdis.gpkg @ab540e2',
  /** Secretaría General, "Oferta de Discapacidad Bogotá", 2023-04-30. */
  cityOffer2023:
    'Secretaría General "Oferta de Discapacidad Bogotá" (2023-04-30), github:danidlsa/discapacidad_bogota salidas/oferta_discapacidad_secgeneral.gpkg @ab540e2',
  /** SDMujer, services of the care blocks, 2025-12-29. */
  blockLayer:
    'SDMujer "Servicios manzana del cuidado" layer (updated 2025-12-29), github:danidlsa/discapacidad_bogota salidas/serviciosmanzanas.gpkg @ab540e2',
  nurseries2026:
    'https://www.radiosantafe.com/2026/01/15/abiertas-las-inscripciones-para-jardines-infantiles-en-bogota/',
  ciom2025:
    'https://www.radiosantafe.com/2025/08/14/60-000-atenciones-a-mujeres-en-medio-ano-en-bogota-empoderamiento-y-prevencion/',
} as const;
