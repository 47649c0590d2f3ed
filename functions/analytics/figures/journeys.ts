import type { Cube } from '../cube.ts';
import { type Chart, type Figure, justPeople, least, peopleAnd } from './figure.ts';

const filters = ['market', 'sector', 'band', 'purpose', 'home'] as const;

const chart = (cube: Omit<Cube, 'filters' | 'least'>, es: string, en: string): Chart => ({
  cube: { ...cube, filters, least },
  definition: {
    'es-CO': `${es} Solo quienes permitieron que la ciudad estudie sus respuestas.`,
    en: `${en} Only those who allowed the city to study their answers.`,
  },
});

const journey = (id: string, by: readonly string[], es: string, en: string): Chart =>
  chart({ id: `journeys.${id}`, source: 'journey', by, measures: justPeople }, es, en);

const visit = (id: string, by: readonly string[], es: string, en: string): Chart =>
  chart({ id: `journeys.${id}`, source: 'visit', by, measures: peopleAnd('visits') }, es, en);

const cohort = {
  es: 'Personas cuyo camino empezó en el periodo, hasta donde han llegado hoy.',
  en: 'People whose journey began in the period, as far as they have come today.',
} as const;

const offBy = (id: string, column: string): Chart =>
  journey(
    id,
    [column, 'last'],
    `${cohort.es} La última etapa de cada una: donde va o donde se quedó.`,
    `${cohort.en} The last stage of each: where she is or where she turned off.`,
  );

/** From the need for money to the last instalment. */
export const journeys: Figure = {
  id: 'journeys',
  filters,
  charts: [
    journey(
      'stages',
      ['reached'],
      `${cohort.es} En cada etapa, quienes llegaron a ella.`,
      `${cohort.en} At each stage, who came to it.`,
    ),
    journey(
      'steps',
      ['step'],
      `${cohort.es} Quienes pasaron de una etapa a la siguiente que se les conoce.`,
      `${cohort.en} Who went from one stage to the next that is known of her.`,
    ),
    journey('last', ['last'], `${cohort.es} Por su última etapa.`, `${cohort.en} By their last stage.`),
    journey(
      'why',
      ['last', 'why'],
      `${cohort.es} Por la última etapa y por lo que dijo que la frena.`,
      `${cohort.en} By the last stage and by what she said holds her back.`,
    ),
    offBy('market', 'market'),
    offBy('sector', 'sector'),
    offBy('band', 'band'),
    journey(
      'approached',
      ['approached'],
      `${cohort.es} A quién ha acudido por dinero.`,
      `${cohort.en} Whom she went to for money.`,
    ),
    visit(
      'level',
      ['level'],
      'Valoraciones hechas en el periodo, por nivel.',
      'Assessments made in the period, by level.',
    ),
    visit(
      'readiness',
      ['side'],
      'Valoraciones hechas en el periodo: cada lado y si se cumple (yes), no (no) o no se sabe (unknown).',
      'Assessments made in the period: each side and whether it holds (yes), does not (no) or is not known (unknown).',
    ),
    visit(
      'change',
      ['change'],
      'De una valoración a la siguiente de la misma persona; vacío: era la primera.',
      'From one assessment to the next of the same person; empty: it was the first.',
    ),
    visit(
      'gota',
      ['gota'],
      'Lo que cuesta el gota a gota que contó: lo que paga de más sobre lo prestado, en porcentaje, por todo el plazo.',
      'What the gota a gota she told of costs: what is paid above what was lent, in percent of it, over the whole time.',
    ),
    visit('gota.market', ['market', 'gota'], 'Lo mismo, por plaza.', 'The same, by market.'),
  ],
};
