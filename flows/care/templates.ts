import type { Template } from '../engine/templates.ts';

/** Days after she was told of places: did she get there? It names no place, service or need. */
export const visitAsked: Template = {
  name: 'vecina_visit_asked',
  category: 'utility',
  body: {
    'es-CO':
      'Hola. Hace unos días usted le preguntó a Vecina por unos lugares, y queremos saber si pudo ir. Escriba «hola» y nos cuenta. Si no quiere más mensajes, escriba «salir».',
    en: 'Hello. Some days ago you asked Vecina for some places, and we would like to know whether you could go. Write “hello” and tell us. If you want no more messages, write “stop”.',
  },
  examples: [],
};

export const careTemplates: readonly Template[] = [visitAsked];
