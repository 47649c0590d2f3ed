import type { Answers, Past } from '../../../flows/engine/flow.ts';

/**
 * Vendors who do not exist, on the stages after the need for money. What each is told follows from a law, a published
 * fact or common prudence, named in `source`; days and sums were worked out by hand.
 */
export type PathPersona = {
  readonly name: string;
  readonly source: string;
  readonly flow: 'applying' | 'refused' | 'signing' | 'paying' | 'trouble' | 'learning';
  readonly answers: Answers;
  /** Noon in Bogotá of Monday 23 November 2026 where absent. */
  readonly now?: string;
  readonly before?: Past;
  readonly page?: string;
  readonly says: readonly (string | RegExp)[];
  readonly neverSays?: readonly (string | RegExp)[];
  readonly outcomes?: Readonly<Record<string, unknown>>;
  /** Conversations or pages offered next. */
  readonly offers?: readonly string[];
  readonly withholds?: readonly string[];
};

const habeas = 'Ley 1266 de 2008, art. 13 (law.json, read in full)';
const habeas16 = 'Ley 1266 de 2008, art. 16 (law.json, read in full)';
const fraud = 'DOMAIN 3b: who asks for money before lending does not lend (red flags)';
const ipes = 'IPES 2021 (credit.json, gota a gota: 20% flat over 30 days)';
const ceilings = 'credit.json, usury_ceiling 2026-10: popular productivo urbano 87.6% EA';
const lines = 'services.json: linea_123, linea_purpura';
const courtesy = 'Ley 2300 de 2023, art. 7, at second hand: why she is late is never asked';
const survey = 'barriers.json: EMICRON H.4, whom one turns to';
const creo = 'credit.json: CREO, for who had no credit in two years';

const october = '2026-10-20T17:00:00.000Z';
/** 2,000,000 in twelve monthly instalments at 40.8% a year (CLI: 199,637). */
const fair = {
  'signing.lender': 'cooperative',
  'signing.lent': 2_000_000,
  'signing.inHand': 2_000_000,
  'signing.pay': 199_637,
  'signing.every': 'month',
  'signing.times': 12,
  'signing.flags': ['none'],
  'signing.told': ['total', 'insurance', 'commission', 'guarantee', 'late', 'prepayment', 'copy'],
} as const;
/** 500,000 against 30 daily payments of 20,000: 20% in a month. */
const gota = {
  ...fair,
  'signing.lender': 'gota',
  'signing.lent': 500_000,
  'signing.inHand': 500_000,
  'signing.pay': 20_000,
  'signing.every': 'day',
  'signing.times': 30,
} as const;

const plan = (change: Readonly<Record<string, string | number | boolean | null>> = {}): Past => ({
  at: '2026-11-02T17:00:00.000Z',
  outcomes: {
    plan: {
      lender: 'cooperative',
      pay: 100_000,
      every: 'month',
      times: 3,
      paid: 0,
      missed: 0,
      first: '2026-11-20',
      remind: true,
      ...change,
    },
  },
});

export const pathPersonas: readonly PathPersona[] = [
  {
    name: 'Blanca, applied at a cooperative some days ago',
    source: survey,
    flow: 'applying',
    answers: { 'applying.lender': 'cooperative', 'applying.heard': 'waiting', 'applying.since': 'days' },
    says: ['qué día le responden', 'No tome otro préstamo'],
    neverSays: [/le van a (?:prestar|aprobar)/],
    outcomes: { stage: 'applied', actors: ['cooperative'], heard: 'waiting' },
    offers: ['signing', 'refused'],
  },
  {
    name: 'Celia, waiting at a bank for more than a month',
    source: 'common prudence: an answer in writing',
    flow: 'applying',
    answers: { 'applying.lender': 'bank', 'applying.heard': 'waiting', 'applying.since': 'month' },
    says: ['Ya pasó un mes', '*por escrito*'],
    outcomes: { heard: 'waiting' },
  },
  {
    name: 'Dora, asked for one more paper',
    source: 'barriers.json: too many requirements',
    flow: 'applying',
    answers: { 'applying.lender': 'microfinance', 'applying.heard': 'more-papers', 'applying.since': 'weeks' },
    says: ['cuál papel falta', 'No pague nada por adelantado'],
    outcomes: { heard: 'more-papers' },
  },
  {
    name: 'Elvira, an app wants money first',
    source: fraud,
    flow: 'applying',
    answers: { 'applying.lender': 'app', 'applying.heard': 'money-first' },
    says: ['*Pare ahí.*', 'No consigne nada'],
    outcomes: { stage: 'applied', actors: ['app'], heard: 'money-first' },
  },
  {
    name: 'Flor, asked a gota a gota and has no money yet',
    source: ipes,
    flow: 'applying',
    answers: { 'applying.lender': 'gota', 'applying.heard': 'waiting', 'applying.since': 'days' },
    says: ['está a tiempo de comparar'],
    outcomes: { actors: ['gota'] },
  },
  {
    name: 'Gladys, reported, paid a year ago after three months late',
    source: `${habeas}: twice the time late, from the payment`,
    flow: 'refused',
    answers: {
      'refused.by': ['bank'],
      'refused.reason': 'report',
      'refused.debt': 'paid',
      'refused.paidAgo': 12,
      'refused.monthsLate': 3,
    },
    says: ['mayo de 2026', 'Si sigue ahí, reclame ya', 'Ley 1266 de 2008, art. 13'],
    outcomes: { stage: 'refused', actors: ['bank'], barriers: ['report'] },
    offers: ['letter', 'report', 'claim'],
  },
  {
    name: 'Hilda, reported, paid last month after five years',
    source: `${habeas}: at most four years from the payment`,
    flow: 'refused',
    answers: {
      'refused.by': ['bank'],
      'refused.reason': 'report',
      'refused.debt': 'paid',
      'refused.paidAgo': 1,
      'refused.monthsLate': 60,
    },
    says: ['octubre de 2030', 'máximo 4 años'],
  },
  {
    name: 'Inés, reported and owing for five years',
    source: `${habeas} par. 1: eight years from the default`,
    flow: 'refused',
    answers: {
      'refused.by': ['bank'],
      'refused.reason': 'report',
      'refused.debt': 'unpaid',
      'refused.lateFor': 60,
    },
    says: ['noviembre de 2029', '8 años', 'acuerdo por escrito'],
  },
  {
    name: 'Josefa, reported for a debt that is not hers',
    source: `${habeas16} II.7: documents are compared`,
    flow: 'refused',
    answers: { 'refused.by': ['app'], 'refused.reason': 'report', 'refused.debt': 'not-mine' },
    says: ['no es suya', 'Ley 1266 de 2008, art. 16'],
  },
  {
    name: 'Karen, reported and does not know for what',
    source: 'a missing answer is unknown: no day is invented',
    flow: 'refused',
    answers: { 'refused.by': ['bank'], 'refused.reason': 'report', 'refused.debt': null },
    says: ['Mire gratis su reporte'],
    neverSays: [/termina hacia/, /debió terminar/],
  },
  {
    name: 'Leonor, refused by two without a reason',
    source: 'Ley 2157 de 2021 at second hand: advice without citing it',
    flow: 'refused',
    answers: { 'refused.by': ['bank', 'microfinance'], 'refused.reason': 'not-told' },
    says: ['*por escrito*', 'No pida en otra parte hasta arreglar una cosa'],
    neverSays: ['2157'],
    outcomes: { actors: ['bank', 'microfinance'], barriers: ['not-told'] },
  },
  {
    name: 'Marina, refused for having no history',
    source: creo,
    flow: 'refused',
    answers: { 'refused.by': ['bank'], 'refused.reason': 'no-history' },
    says: ['*CREO*', 'No tener historial no es tenerlo malo'],
  },
  {
    name: 'Nubia, refused for her income',
    source: 'credit.json, rules of thumb: the instalment must fit a bad week',
    flow: 'refused',
    answers: { 'refused.by': ['cooperative'], 'refused.reason': 'income' },
    says: ['semana mala'],
    offers: ['credit'],
  },
  {
    name: 'Olga, refused since her stall is new',
    source: 'https://www.bancow.com.co/faq?lang=en (12 months)',
    flow: 'refused',
    answers: { 'refused.by': ['bank'], 'refused.reason': 'too-new' },
    says: ['12 meses'],
  },
  {
    name: 'Paula claims today',
    source: `${habeas16}: 15 business days, 8 more with notice; consultation 10`,
    flow: 'refused',
    answers: { 'refused.by': ['bank'], 'refused.reason': 'report', 'refused.debt': 'not-mine' },
    page: 'claim',
    says: ['15 de diciembre de 2026', '28 de diciembre de 2026', '7 de diciembre de 2026', 'se entiende aceptado'],
  },
  {
    name: 'Rocío looks at small debts',
    source: `${habeas} par. 2: 15% of 1,750,905 is 262,635`,
    flow: 'refused',
    answers: { 'refused.by': ['bank'], 'refused.reason': 'not-told' },
    page: 'report',
    says: ['$262.635', '*dos veces*'],
  },
  {
    name: 'Sonia, a fair offer of a cooperative, all explained',
    source: ceilings,
    flow: 'signing',
    now: october,
    answers: fair,
    says: ['No veo señales de alarma', '*$2.395.644*', 'lo decide usted'],
    neverSays: ['🚩'],
    outcomes: { stage: 'approved', heard: 'go-on', redFlags: [], amountBand: '2m-5m' },
  },
  {
    name: 'Teresa, 20 a day for 30 days, in a month whose ceiling is known',
    source: `${ceilings}; ${ipes}`,
    flow: 'signing',
    now: october,
    answers: gota,
    says: ['*No firme todavía.*', 'Eso es usura'],
    outcomes: { heard: 'stop', redFlags: ['above-ceiling'] },
  },
  {
    name: 'Úrsula, the same in a month whose ceiling nobody gave us',
    source: 'credit.json: no ceiling of 2026-11; nothing is judged by another month',
    flow: 'signing',
    answers: gota,
    says: ['No tengo el de nov 2026', 'oct 2026: 87,6%', '*Todavía no firme.*', 'Superintendencia Financiera'],
    neverSays: ['Eso es usura', 'No veo señales de alarma'],
    outcomes: { heard: 'ask', redFlags: [] },
  },
  {
    name: 'Viviana, blank papers and her card kept',
    source: fraud,
    flow: 'signing',
    now: october,
    answers: { ...fair, 'signing.flags': ['keeps-document', 'blank-papers'] },
    says: ['*No firme todavía.*', 'cédula, su tarjeta o su clave', 'espacios en blanco'],
    outcomes: { heard: 'stop', redFlags: ['keeps-document', 'blank-papers'] },
  },
  {
    name: 'Wendy, 1,000,000 on paper and 850,000 in her hand',
    source: 'credit.json: what is taken off beforehand is a charge',
    flow: 'signing',
    now: october,
    answers: { ...fair, 'signing.lent': 1_000_000, 'signing.inHand': 850_000, 'signing.pay': 100_000 },
    says: ['recibe $850.000', 'devuelve *$1.200.000*'],
  },
  {
    name: 'Ximena, knows neither instalment nor times',
    source: 'a missing answer is unknown, not zero',
    flow: 'signing',
    answers: { 'signing.lender': 'bank', 'signing.lent': 1_000_000, 'signing.flags': null },
    says: ['Pídalo por escrito'],
    neverSays: [/devuelve \*/],
  },
  {
    name: 'Yolanda pays the first of three',
    source: 'her own plan',
    flow: 'paying',
    before: plan(),
    answers: { 'paying.did': 'paid' },
    says: ['Esa es la primera', '*2 cuotas*', '$200.000', '20 de diciembre'],
    outcomes: { stage: 'paying', heard: 'paid', actors: ['cooperative'] },
  },
  {
    name: 'Zoila pays the last one',
    source: 'her own plan; common prudence: paz y salvo',
    flow: 'paying',
    before: plan({ paid: 2 }),
    answers: { 'paying.did': 'paid' },
    says: ['¡Terminó de pagar!', '*paz y salvo*', '$300.000'],
    outcomes: { stage: 'paid-off', heard: 'paid' },
    withholds: ['trouble'],
  },
  {
    name: 'Amanda could not pay this week',
    source: courtesy,
    flow: 'paying',
    before: plan(),
    answers: { 'paying.did': 'could-not' },
    says: ['Gracias por contarme', 'No saque un gota a gota', '*3 cuotas*'],
    neverSays: [/por qué no/],
    outcomes: { stage: 'paying', heard: 'could-not' },
    offers: ['trouble'],
  },
  {
    name: 'Bertha could not pay her gota a gota',
    source: ipes,
    flow: 'paying',
    before: plan({ lender: 'gota', every: 'day', times: 30, pay: 20_000 }),
    answers: { 'paying.did': 'could-not' },
    says: ['No renueve', 'Si le hacen amenazas'],
  },
  {
    name: 'Cristina is threatened by who lent',
    source: lines,
    flow: 'trouble',
    answers: { 'trouble.lender': 'gota', 'trouble.threatened': true },
    says: ['no es su culpa', '123', '01 8000 112 137'],
    outcomes: { stage: 'trouble', heard: null },
    withholds: ['paying', 'credit'],
  },
  {
    name: 'Deisy, days late at a bank',
    source: `${courtesy}; free defender of the consumer, at second hand: advice without citing it`,
    flow: 'trouble',
    answers: { 'trouble.lender': 'bank', 'trouble.late': 'days', 'trouble.another': false },
    says: ['*reestructuren*', '*defensor del consumidor financiero*', '*Superintendencia Financiera*', 'No saque otro'],
    neverSays: ['1328', '2300'],
    outcomes: { actors: ['bank'], heard: 'days' },
  },
  {
    name: 'Edith would cover one with another',
    source: `${ipes}: 500,000 · 20% = 100,000; twelve times 1,200,000`,
    flow: 'trouble',
    answers: {
      'trouble.lender': 'gota',
      'trouble.threatened': false,
      'trouble.late': 'not-yet',
      'trouble.another': true,
    },
    says: ['$100.000', '$1.200.000', 'Proponga un pago que sí pueda cumplir'],
  },
  {
    name: 'Fanny owes her sister',
    source: 'a family is no supervised lender',
    flow: 'trouble',
    answers: { 'trouble.lender': 'family', 'trouble.late': 'not-yet', 'trouble.another': false },
    says: ['ponga fecha', '*antes* del día'],
    neverSays: ['Superintendencia'],
  },
  {
    name: 'Gina owes she will not say whom',
    source: 'a missing answer is unknown',
    flow: 'trouble',
    answers: { 'trouble.lender': null, 'trouble.late': null, 'trouble.another': null },
    says: ['a quién le debe, cuánto, y qué día'],
    neverSays: ['Superintendencia'],
  },
  {
    name: 'Helena only wants to learn what half a million costs',
    source: `${ipes}: 500,000 · 1.2 = 600,000, 20,000 a day`,
    flow: 'learning',
    answers: {},
    page: 'price',
    says: ['$20.000 al día', '*$600.000*', 'tope de oct'],
    outcomes: { stage: 'learning', actors: [], amountBand: null },
  },
];
