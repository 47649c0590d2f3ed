export const es = {
  name: 'hablar con alguien',
  // 123: línea de emergencias de Bogotá (services.json, linea_123).
  opened:
    'Listo, le avisé al equipo. Una persona le responde por este mismo chat. Si es una emergencia, llame ya al *123*.',
  toMenu: 'Menú',
  questions: {
    'person.topic': {
      ask: '¿Sobre qué quiere hablar?',
      label: 'Tema',
      why: 'Así le responde la persona que más sabe de eso.',
      easier: 'Escoja un tema de la lista, o escriba *otro*.',
      options: {
        care: { title: 'Cuidado y servicios', says: ['cuidado', 'servicios', 'manzana'] },
        credit: { title: 'Crédito o deudas', says: ['crédito', 'préstamo', 'deudas', 'gota a gota'] },
        data: { title: 'Datos personales', says: ['datos', 'privacidad'] },
        other: { title: 'Otro tema', says: ['otro', 'otra cosa', 'algo más', 'ninguno de esos'] },
      },
    },
    'person.words': {
      ask: 'Cuénteme en pocas palabras qué necesita, sin datos de salud ni documentos. Si prefiere no escribir, responda *no sé*.',
      label: 'Mensaje',
      why: 'La persona que le responde lo lee antes de escribirle.',
      easier: 'Escriba una frase, por ejemplo: *quiero saber si hay cupo*. O responda *no sé*.',
    },
  },
} as const;
