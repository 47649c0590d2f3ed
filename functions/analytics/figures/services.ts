import type { Cell, Cube } from '../cube.ts';
import { type Chart, type Derived, type Figure, justPeople, least, peopleAnd } from './figure.ts';

const filters = ['category', 'service', 'place', 'locality', 'home', 'for', 'caregiver'] as const;
const received = { step: ['received'] } as const;
const rated = { step: ['received'], stars: ['1', '2', '3', '4', '5'] } as const;
const missed = { step: ['missed'] } as const;

const studied = {
  'es-CO': 'Solo quienes permitieron que la ciudad estudie sus respuestas.',
  en: 'Only those who allowed the city to study their answers.',
} as const;

const chart = (
  cube: Omit<Cube, 'source' | 'filters' | 'least'>,
  es: string,
  en: string,
  derive?: Chart['derive'],
): Chart => ({
  cube: { ...cube, source: 'service', filters, least },
  definition: { 'es-CO': `${es} ${studied['es-CO']}`, en: `${en} ${studied.en}` },
  ...(derive === undefined ? {} : { derive }),
});

const by = (id: string, column: string): Chart =>
  chart(
    { id: `services.${id}`, by: [column], measures: peopleAnd('attentions'), where: received },
    'Personas distintas que recibieron al menos una atención en el periodo, y atenciones recibidas. Cuenta a quien la recibió, no a quien lo contó; por la fecha de la atención.',
    'Different people who received at least one attention in the period, and attentions received. Counts who received it, not who told of it; by the day of the attention.',
  );

/** Mean of the ratings shown, and the share of 1 and 2, where there are enough. */
const satisfaction = (cells: readonly Cell[]): readonly Derived[] => {
  const rows = Map.groupBy(cells, ({ codes }) => codes[0] ?? '');
  return [...rows].map(([code, own]) => {
    const rating = (star: string): number => own.find(({ codes }) => codes[1] === star)?.counts.ratings ?? 0;
    const stars = ['1', '2', '3', '4', '5'].map(rating);
    const all = stars.reduce((sum, n) => sum + n, 0);
    const points = stars.reduce((sum, n, index) => sum + n * (index + 1), 0);
    const low = (stars[0] ?? 0) + (stars[1] ?? 0);
    return {
      codes: [code],
      values: {
        ratings: all,
        mean: all < fewestRatings ? null : Math.round((points / all) * 100) / 100,
        lowShare: all < fewestRatings ? null : Math.round((low / all) * 1000) / 1000,
      },
    };
  });
};

const fewestRatings = 20;

const satisfactionBy = (column: string): Chart =>
  chart(
    { id: `services.satisfaction.${column}`, by: [column, 'stars'], measures: peopleAnd('ratings'), where: rated },
    'Cómo le fue, de 1 (mal) a 5 (muy bien), en atenciones recibidas con calificación. Media y proporción de 1 y 2 desde 20 calificaciones, calculadas con las cifras mostradas.',
    'How it went, 1 (bad) to 5 (very good), for attentions received and rated. Mean and share of 1 and 2 from 20 ratings on, worked out from the figures shown.',
    satisfaction,
  );

const barriersBy = (columns: readonly string[]): Chart =>
  chart(
    {
      id: `services.barriers${columns.map((column) => `.${column}`).join('')}`,
      by: [...columns, 'barrier'],
      measures: peopleAnd('times'),
      where: missed,
    },
    'Personas distintas que fueron o pidieron un servicio y no lo recibieron, por lo que se lo impidió. Una persona puede nombrar varias razones.',
    'Different people who went or asked for a service and did not get it, by what got in the way. One person may name several reasons.',
  );

const demandBy = (columns: readonly string[]): Chart =>
  chart(
    {
      id: `services.demand.${columns.join('.')}`,
      by: columns,
      measures: [
        ...justPeople,
        { name: 'offered', counts: 'has', column: 'step', has: ['offered'] },
        { name: 'received', counts: 'has', column: 'step', has: ['received'] },
        { name: 'missed', counts: 'has', column: 'step', has: ['missed'] },
        { name: 'unmet', counts: 'has', column: 'step', has: ['offered'], lacks: ['received'] },
      ],
    },
    'Demanda y oferta: personas distintas a quienes les podía corresponder el servicio y se les dijo (ofrecido), que lo recibieron, que fueron y no lo recibieron, y a quienes se les ofreció y no lo recibieron en el periodo (sin atender).',
    'Demand and supply: different people who may get the service and were told so (offered), who received it, who went and did not get it, and to whom it was offered and who did not receive it in the period (unmet).',
  );

const hours = chart(
  { id: 'services.hours', by: ['hour', 'barrier'], measures: peopleAnd('times'), where: missed },
  'Personas distintas que fueron o pidieron un servicio y no lo recibieron, por el momento de la semana en que lo contaron por WhatsApp y por la razón. A nadie se le pregunta cuándo tiene tiempo: el momento en que escribe es solo un indicio. Lo que contó una entidad o el equipo no tiene momento.',
  'Different people who went or asked for a service and did not get it, by the part of the week in which they told of it on WhatsApp and by the reason. Nobody is asked when she has time: when she writes is a hint only. What an entity or the team told has no such moment.',
);

const help = chart(
  {
    id: 'services.help',
    by: ['home', 'service', 'barrier'],
    measures: peopleAnd('times'),
    where: { ...missed, barrier: ['distance', 'no-places', 'hours', 'nobody-to-care', 'documents'] },
    most: 150,
  },
  'Dónde ayudaría más un bus (les quedaba lejos), más cupos (no había), otro horario, quien cuide mientras tanto o ayuda con los papeles: personas distintas que no recibieron el servicio, por localidad donde viven, servicio y razón. Las combinaciones con más personas.',
  'Where a bus (too far), more places (there were none), another hour, somebody to care meanwhile or help with papers would help most: different people who did not get the service, by locality of residence, service and reason. The combinations with most people.',
);

/** Services received, and what was asked for and not received. */
export const services: Figure = {
  id: 'services',
  filters,
  charts: [
    by('category', 'category'),
    by('service', 'service'),
    by('place', 'place'),
    by('locality', 'locality'),
    by('home', 'home'),
    by('month', 'month'),
    by('for', 'for'),
    satisfactionBy('service'),
    satisfactionBy('place'),
    barriersBy([]),
    barriersBy(['home']),
    barriersBy(['service']),
    barriersBy(['place']),
    demandBy(['service']),
    demandBy(['home']),
    hours,
    help,
  ],
};
