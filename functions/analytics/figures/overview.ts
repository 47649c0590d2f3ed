import type { Figure } from './figure.ts';
import { least } from './figure.ts';

const measures = [
  { name: 'people', counts: 'people' },
  { name: 'conversations', counts: 'sum', amount: 'conversations' },
  { name: 'completions', counts: 'sum', amount: 'completions' },
  { name: 'cases', counts: 'sum', amount: 'cases' },
  { name: 'failures', counts: 'sum', amount: 'failures' },
  { name: 'sent', counts: 'sum', amount: 'sent' },
] as const;

/** How the service is used: everybody who wrote and gave her consent to be served. */
export const overview: Figure = {
  id: 'overview',
  filters: ['flow'],
  charts: [
    {
      cube: { id: 'overview.week', source: 'activity', by: ['week'], measures, filters: ['flow'], least },
      definition: {
        'es-CO':
          'Personas distintas que escribieron en la semana (desde el lunes), con permiso de guardar. Conversación: un recorrido en el que contó algo. Terminada: llegó al resultado de cuidado o de crédito, o pidió una persona. Enviados: mensajes de las conversaciones que aún se guardan (180 días).',
        en: 'Different people who wrote in the week (from Monday), with consent to keep. Conversation: a run in which something was told. Completed: came to the result of care or credit, or asked for a person. Sent: messages of transcripts still kept (180 days).',
      },
    },
    {
      cube: {
        id: 'overview.flow',
        source: 'activity',
        by: ['flow'],
        measures: [{ name: 'people', counts: 'people' }],
        filters: ['flow'],
        least,
      },
      definition: {
        'es-CO':
          'Personas distintas que entraron a cada conversación en el periodo. Una persona puede estar en varias.',
        en: 'Different people who came into each conversation in the period. One person may be in several.',
      },
    },
    {
      cube: {
        id: 'overview.done',
        source: 'activity',
        by: ['done'],
        measures: [{ name: 'people', counts: 'people' }],
        filters: ['flow'],
        least,
      },
      definition: {
        'es-CO': 'Personas distintas que llegaron al final de cada conversación en el periodo. Vacío: de ninguna.',
        en: 'Different people who came to the end of each conversation in the period. Empty: of none.',
      },
    },
  ],
};
