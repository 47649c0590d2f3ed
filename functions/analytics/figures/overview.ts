import { type Chart, type Figure, justPeople, least, peopleAnd } from './figure.ts';

const measures = [
  { name: 'people', counts: 'people' },
  { name: 'conversations', counts: 'sum', amount: 'conversations' },
  { name: 'completions', counts: 'sum', amount: 'completions' },
  { name: 'cases', counts: 'sum', amount: 'cases' },
  { name: 'failures', counts: 'sum', amount: 'failures' },
  { name: 'sent', counts: 'sum', amount: 'sent' },
  { name: 'templates', counts: 'sum', amount: 'templates' },
] as const;

/** What changed in lives, beside how the service was used: counts only those who may be studied. */
const changed = (cube: Omit<Chart['cube'], 'filters' | 'least'>, es: string, en: string): Chart => ({
  cube: { ...cube, filters: [], least },
  compares: true,
  definition: {
    'es-CO': `${es} Al lado, el mismo tiempo justo antes. Solo quienes permitieron que la ciudad estudie sus respuestas.`,
    en: `${en} Beside it the same time just before. Only those who allowed the city to study their answers.`,
  },
});

/** How the service is used: everybody who wrote and gave her consent to be served. */
export const overview: Figure = {
  id: 'overview',
  filters: ['flow'],
  charts: [
    {
      cube: { id: 'overview.week', source: 'activity', by: ['week'], measures, filters: ['flow'], least },
      definition: {
        'es-CO':
          'Personas distintas que escribieron en la semana (desde el lunes), con permiso de guardar. Conversación: un recorrido en el que contó algo. Terminada: llegó al resultado de cuidado o de crédito, o pidió una persona. Enviados: mensajes de las conversaciones que aún se guardan (180 días); plantillas: los aprobados que salieron sin que ella escribiera antes.',
        en: 'Different people who wrote in the week (from Monday), with consent to keep. Conversation: a run in which something was told. Completed: came to the result of care or credit, or asked for a person. Sent: messages of transcripts still kept (180 days); templates: approved ones that went out unasked.',
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
      compares: true,
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
    changed(
      {
        id: 'overview.received',
        source: 'service',
        by: ['service'],
        measures: peopleAnd('attentions'),
        where: { step: ['received'] },
      },
      'Personas distintas que recibieron cada servicio en el periodo.',
      'Different people who received each service in the period.',
    ),
    changed(
      {
        id: 'overview.missed',
        source: 'service',
        by: ['home'],
        measures: peopleAnd('times'),
        where: { step: ['missed'] },
      },
      'Personas distintas que no recibieron un servicio por el que fueron o que pidieron, por localidad donde viven.',
      'Different people who did not get a service they went or asked for, by locality of residence.',
    ),
    changed(
      { id: 'overview.started', source: 'journey', by: ['market'], measures: justPeople },
      'Personas cuyo camino hacia un crédito empezó en el periodo, por plaza donde venden.',
      'People whose road to a credit began in the period, by the market where they sell.',
    ),
  ],
};
