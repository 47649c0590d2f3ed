import { quietDays, roadSteps } from '../credit-rows.ts';
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

const journey = (
  id: string,
  by: readonly string[],
  es: string,
  en: string,
  where?: NonNullable<Cube['where']>,
): Chart =>
  chart(
    { id: `journeys.${id}`, source: 'journey', by, measures: justPeople, ...(where === undefined ? {} : { where }) },
    es,
    en,
  );

const visit = (id: string, by: readonly string[], es: string, en: string): Chart =>
  chart({ id: `journeys.${id}`, source: 'visit', by, measures: peopleAnd('visits') }, es, en);

const stop = (
  cube: Pick<Cube, 'id' | 'by'> & { readonly where?: NonNullable<Cube['where']> },
  es: string,
  en: string,
): Chart =>
  chart(
    { ...cube, id: `journeys.${cube.id}`, source: 'stop', measures: peopleAnd('times') },
    `${es} Cada conversación del camino cuenta el día en que se dijo lo último en ella.`,
    `${en} Each conversation of the road counts on the day of what was last said in it.`,
  );

/** Stages at which a lender was asked: before, she only says where she would go; after, it is about a loan that she has. */
const asking = ['looking', 'applied', 'refused'] as const;

const cohort = {
  es: 'Personas cuyo camino empezó en el periodo, hasta donde han llegado hoy.',
  en: 'People whose journey began in the period, as far as they have come today.',
} as const;

/** Turned off: nothing said of it for `quietDays`, and not paid to the end. */
const off = {
  es: `Personas cuyo camino empezó en el periodo y que llevan más de ${quietDays} días sin contar nada de él, sin haberlo pagado todo. Si vuelven, ya no cuentan aquí.`,
  en: `People whose journey began in the period, who have told nothing of it for more than ${quietDays} days and have not paid all. If they come back they count here no more.`,
  where: { now: ['off'] },
} as const;

const offBy = (id: string, column: string): Chart =>
  journey(id, [column, 'last'], `${off.es} Por la última etapa.`, `${off.en} By their last stage.`, off.where);

/** From the need for money to the last instalment. */
export const journeys: Figure = {
  id: 'journeys',
  filters,
  charts: [
    {
      ...journey(
        'stages',
        ['reached'],
        `${cohort.es} En cada etapa, quienes llegaron a ella.`,
        `${cohort.en} At each stage, who came to it.`,
      ),
      order: roadSteps,
    },
    journey(
      'steps',
      ['step'],
      `${cohort.es} Quienes pasaron de una etapa a la siguiente que se les conoce.`,
      `${cohort.en} Who went from one stage to the next that is known of her.`,
    ),
    journey('off', ['last'], `${off.es} Por la última etapa.`, `${off.en} By their last stage.`, off.where),
    journey(
      'going',
      ['last'],
      `${cohort.es} Quienes contaron algo de él en los últimos ${quietDays} días, por la etapa en que van.`,
      `${cohort.en} Who told something of it within the last ${quietDays} days, by the stage where they are.`,
      { now: ['going'] },
    ),
    journey(
      'why',
      ['last', 'why'],
      `${off.es} Por la última etapa y por lo último que dijo que la frena, o el motivo de un no.`,
      `${off.en} By the last stage and by what she last said holds her back, or the reason of a refusal.`,
      off.where,
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
    stop(
      { id: 'heard', by: ['actor', 'heard'], where: { stage: asking } },
      'Lo que le dijeron donde pidió plata, por clase de prestamista; si nombró varios, en cada uno. Vacío: no lo contó.',
      'What she heard where she asked for money, by kind of lender; where she named several, at each. Empty: not told.',
    ),
    stop(
      { id: 'barriers', by: ['stage', 'barrier'] },
      'Lo que la frena, por etapa: antes de pedir, lo que dijo que la detiene; con un no, el motivo que le dieron. Vacío: nada, o no lo contó.',
      'What holds her back, by stage: before asking, what she said stops her; after a no, the reason she was given. Empty: nothing, or not told.',
    ),
    stop(
      { id: 'amounts', by: ['stage', 'amount'] },
      'De cuánta plata se trata, en rangos de pesos, por etapa: lo que necesita, lo que le prestan o lo que paga en total.',
      'How much money it is about, in bands of pesos, by stage: what is needed, what is lent, or what is paid in all.',
    ),
    stop(
      { id: 'came', by: ['stage', 'heard'] },
      'En qué quedó cada conversación, por etapa. Antes de firmar: parar (stop), preguntar (ask) o seguir (go-on); pagando: pagó (paid) o no pudo (could-not); en apuros: hace cuánto se atrasó.',
      'What came of each conversation, by stage. Before signing: stop, ask or go on; paying: paid or could not; in trouble: for how long she has been late.',
    ),
    stop(
      { id: 'flags', by: ['actor', 'flag'], where: { stage: ['approved'] } },
      'Señales de alerta en lo que le ofrecieron antes de firmar, por clase de prestamista. Vacío: ninguna.',
      'Red flags in what she was offered before signing, by kind of lender. Empty: none.',
    ),
  ],
};
