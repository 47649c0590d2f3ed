import type { Template } from '../../engine/templates.ts';

/** The reminder that she asked for, where the 24 hours are over. Names neither money nor anybody. */
export const payingDue: Template = {
  name: 'vecina_noted_day',
  category: 'utility',
  body: {
    'es-CO':
      'Hola. Usted nos pidió avisarle: mañana o pasado toca lo que anotamos. Escriba «hola» y lo vemos. Si no quiere más avisos, escriba «salir».',
    en: 'Hello. You asked us to tell you: what we noted is due tomorrow or the day after. Write “hello” and we look at it. If you want no more reminders, write “stop”.',
  },
  examples: [],
};
