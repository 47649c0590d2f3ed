import type { Assessment } from '../../../flows/credit/assess.ts';
import type { Profile } from '../../../flows/credit/profile.ts';

/**
 * Vendors who do not exist. What is expected of each follows from a published rule, named in `source`; the sums were
 * done by hand: a month is 52/12 weeks, daily debts count 30 times, and so on.
 */
export type Persona = {
  readonly name: string;
  readonly source: string;
  readonly profile: Profile;
  readonly expects: {
    readonly level?: Assessment['level'];
    readonly dimensions?: Partial<Record<Assessment['dimensions'][number]['id'], 'yes' | 'no' | 'unknown'>>;
    readonly capacity?: Partial<Pick<Assessment['capacity'], 'normal' | 'badWeek' | 'instalmentMax'>>;
    readonly steps?: readonly string[];
    /** Outcome of an offer, or that and what it must name. */
    readonly offers?: Readonly<Record<string, OfferExpected>>;
  };
};

type OfferExpected = {
  readonly outcome: 'yes' | 'no' | 'unknown';
  readonly missing?: string;
  readonly rule?: string;
  readonly fits?: string;
  readonly notKnown?: string;
};

const twelveMonths =
  'https://www.bancow.com.co/faq?lang=en; https://www.wradio.com.co/2025/11/23/ (12 months of experience)';
const shares =
  'https://www.acis.org.co/blog/ (30% of income, 2025-08); https://grupor5.com/aprende/finanzas/endeudarse (35% after fixed costs)';
const papers =
  'https://www.lafm.com.co/bogota/anuncian-ayudas-para-pequenos-empresarios (vendors: registration certificate); Infobae 2025-10-08';
const rivi =
  'https://www.radiosantafe.com/2026/02/13/conozca-el-proceso-para-inscribirse-como-vendedor-informal-en-el-ipes/';
const bureaus = 'https://www.transunion.co/score-de-credito (no history is not a bad one; own consultation is free)';
const creo =
  'https://www.elespectador.com/economia/emprendimiento-y-liderazgo/se-abre-una-linea-de-credito-por-185000-millones-para-la-economia-popular/ (2025-03)';
const agrario =
  'https://www.wradio.com.co/2025/11/23/cantidad-maxima-que-presta-el-banco-agrario-por-primera-vez-depende-tipo-de-credito-le-explicamos/';
const monet =
  'https://www.valoraanalitik.com/la-lucha-contra-el-gota-a-gota-secretaria-de-desarrollo-economico-y-monet-han-desembolsado-4-200-millones-a-negocios-locales/';
const barriers = 'DANE, EMICRON 2023, H.3; what is not known is not counted';

/** Sales less stock (200+120−2·80)/2 · 6 · 52/12 = 2,080,000; after fixed costs 1,680,000; a bad week takes 240,000. */
const business = {
  months: 24,
  salesGoodDay: 200_000,
  salesBadDay: 120_000,
  daysPerWeek: 6,
  costPerDay: 80_000,
  fixedCosts: 400_000,
} as const;

const steady = {
  amount: 2_000_000,
  purpose: 'stock',
  business,
  debts: [],
  documents: { cedula: true, rut: true, rivi: true },
  history: { reported: false },
} satisfies Profile;

const owing = (...debts: NonNullable<Profile['debts']>): Profile => ({ ...steady, debts });
const trading = (change: Partial<NonNullable<Profile['business']>>): Profile => ({
  ...steady,
  business: { ...business, ...change },
});

export const personas: readonly Persona[] = [
  {
    name: 'Rosa, two years in Restrepo, no debts, papers in order',
    source: shares,
    profile: steady,
    expects: {
      level: 'ready',
      // min(30% of 2,080,000 = 624,000; 35% of 1,680,000 = 588,000; 1,440,000)
      capacity: { normal: 1_680_000, badWeek: 1_440_000, instalmentMax: 588_000 },
      dimensions: { documents: 'yes', business: 'yes', capacity: 'yes', debt: 'yes', history: 'yes', purpose: 'yes' },
      steps: [],
      offers: { 'banco-w': { outcome: 'yes', fits: 'business.months' } },
    },
  },
  {
    name: 'Rosa does not know whether she has a report',
    source: bureaus,
    profile: { ...steady, history: null },
    expects: {
      level: 'almost',
      dimensions: { history: 'unknown' },
      steps: ['see-report'],
      offers: { 'banco-w': { outcome: 'unknown', notKnown: 'reported' } },
    },
  },
  {
    name: 'Marta, eight months selling in San Victorino',
    source: twelveMonths,
    profile: trading({ months: 8 }),
    expects: {
      level: 'almost',
      dimensions: { business: 'no' },
      steps: ['complete-year'],
      offers: {
        'banco-w': { outcome: 'no', rule: 'banco-w.months' },
        'banco-agrario-microcredito-popular': { outcome: 'no', rule: 'banco-agrario-microcredito-popular.months' },
      },
    },
  },
  {
    name: 'Eleven months is not a year',
    source: twelveMonths,
    profile: trading({ months: 11 }),
    expects: { dimensions: { business: 'no' } },
  },
  {
    name: 'Twelve months is',
    source: twelveMonths,
    profile: trading({ months: 12 }),
    expects: { level: 'ready', dimensions: { business: 'yes' } },
  },
  {
    name: 'Does not say how long',
    source: twelveMonths,
    profile: trading({ months: null }),
    expects: {
      level: 'almost',
      dimensions: { business: 'unknown' },
      steps: ['date-business'],
      offers: { 'banco-w': { outcome: 'unknown', missing: 'business.months' } },
    },
  },
  {
    name: 'The documented example: 20,000 a day to a gota a gota',
    source: 'the command line’s own documentation',
    profile: {
      amount: 2_000_000,
      purpose: 'stock',
      business: {
        months: 30,
        salesGoodDay: 120_000,
        salesBadDay: 60_000,
        daysPerWeek: 6,
        costPerDay: 50_000,
        fixedCosts: 300_000,
      },
      debts: [{ kind: 'gota', pay: 20_000, every: 'day' }],
      documents: { cedula: true, rut: false },
    },
    expects: {
      level: 'not_yet',
      capacity: { normal: 140_000, badWeek: -40_000, instalmentMax: 0 },
      dimensions: { documents: 'unknown', capacity: 'no', debt: 'no' },
      steps: ['replace-gota', 'get-rivi', 'see-report'],
      offers: { creo: { outcome: 'unknown', missing: 'sisben' } },
    },
  },
  {
    name: 'Debts exactly at 30% of what sales leave: within, but no room for more',
    source: shares,
    profile: owing({ kind: 'gota', pay: 20_800, every: 'day' }),
    expects: {
      level: 'not_yet',
      capacity: { instalmentMax: 0 },
      dimensions: { debt: 'yes', capacity: 'no' },
      steps: ['pay-down'],
    },
  },
  {
    name: 'One peso a day more: above',
    source: shares,
    profile: owing({ kind: 'gota', pay: 20_801, every: 'day' }),
    expects: { level: 'not_yet', dimensions: { debt: 'no' }, steps: ['replace-gota'] },
  },
  {
    name: 'Too much owed, but not to a gota a gota',
    source: shares,
    profile: owing({ kind: 'bank', pay: 700_000, every: 'month' }),
    expects: { level: 'not_yet', dimensions: { debt: 'no' }, steps: ['pay-down'] },
  },
  {
    name: 'Pays 60,000 a week: 260,000 a month',
    source: shares,
    profile: owing({ kind: 'family', pay: 60_000, every: 'week' }),
    // 35%: 588,000 − 260,000
    expects: { level: 'ready', capacity: { normal: 1_420_000, badWeek: 1_180_000, instalmentMax: 328_000 } },
  },
  {
    name: 'Pays 100,000 a fortnight: 200,000 a month',
    source: shares,
    profile: owing({ kind: 'shop', pay: 100_000, every: 'fortnight' }),
    expects: { level: 'ready', capacity: { normal: 1_480_000, instalmentMax: 388_000 } },
  },
  {
    name: 'Two debts together',
    source: shares,
    profile: owing({ kind: 'family', pay: 60_000, every: 'week' }, { kind: 'shop', pay: 100_000, every: 'month' }),
    // 588,000 − 360,000 = 228,000, less than the 230,548 that 2 million cost at the dearest legal rate
    expects: {
      level: 'not_yet',
      capacity: { instalmentMax: 228_000 },
      dimensions: { capacity: 'no' },
      steps: ['ask-less'],
    },
  },
  {
    name: 'Asks five times what she can carry',
    source: shares,
    profile: { ...steady, amount: 10_000_000 },
    expects: { level: 'not_yet', dimensions: { capacity: 'no' }, steps: ['ask-less'] },
  },
  {
    name: 'Yolanda has her cédula and no other paper',
    source: papers,
    profile: { ...steady, documents: { cedula: true, rut: false, rivi: false, camara: false } },
    expects: { level: 'almost', dimensions: { documents: 'no' }, steps: ['get-rivi'] },
  },
  {
    name: 'Sells from home, no papers: the vendors’ record is not for her',
    source: rivi,
    profile: { ...trading({ where: 'home' }), documents: { cedula: true, rut: false, rivi: false } },
    expects: { dimensions: { documents: 'no' }, steps: ['get-rut'] },
  },
  {
    name: 'Lost her cédula',
    source: papers,
    profile: { ...steady, documents: { cedula: false, rut: true, rivi: true } },
    expects: { level: 'almost', dimensions: { documents: 'no' }, steps: ['get-cedula'] },
  },
  {
    name: 'RUT and cédula, never heard of RIVI',
    source: papers,
    profile: { ...steady, documents: { cedula: true, rut: true } },
    expects: { level: 'ready', dimensions: { documents: 'yes' } },
  },
  {
    name: 'Only the chamber’s registration beside the cédula',
    source: papers,
    profile: { ...steady, documents: { cedula: true, rut: null, rivi: false, camara: true } },
    expects: { dimensions: { documents: 'yes' } },
  },
  {
    name: 'Papers not talked about',
    source: papers,
    profile: { ...steady, documents: null },
    expects: { level: 'almost', dimensions: { documents: 'unknown' } },
  },
  {
    name: 'Reported for a phone bill',
    source: monet,
    profile: { ...steady, history: { reported: true }, account: true },
    expects: {
      level: 'almost',
      dimensions: { history: 'no' },
      steps: ['claim-report'],
      offers: {
        // The city's ally takes reported people; of the bank it was not found.
        monet: { outcome: 'yes', fits: 'reported' },
        'cierrale-la-llave': { outcome: 'unknown', notKnown: 'openNow' },
        'banco-w': { outcome: 'unknown', notKnown: 'reported' },
      },
    },
  },
  {
    name: 'Wants it for an emergency at home',
    source: creo,
    profile: { ...steady, purpose: 'emergency' },
    expects: {
      level: 'almost',
      dimensions: { purpose: 'no' },
      steps: ['other-purpose'],
      offers: { creo: { outcome: 'no', rule: 'creo.purpose' }, monet: { outcome: 'unknown', missing: 'account' } },
    },
  },
  {
    name: 'Wants to pay off a gota a gota: CREO allows replacing debts',
    source: creo,
    profile: { ...owing({ kind: 'gota', pay: 5_000, every: 'day' }), purpose: 'debts', sisben: 'B3' },
    expects: {
      level: 'ready',
      dimensions: { purpose: 'yes' },
      offers: { creo: { outcome: 'unknown', fits: 'purpose', notKnown: 'formalCredit' } },
    },
  },
  {
    name: 'Has a bank loan running: not for CREO',
    source: creo,
    profile: { ...owing({ kind: 'bank', pay: 50_000, every: 'month' }), sisben: 'A1' },
    expects: { offers: { creo: { outcome: 'no', rule: 'creo.formalCredit' } } },
  },
  {
    name: 'Never had a loan, Sisbén B3: an advantage for CREO, though nobody knows if it is open',
    source: creo,
    profile: { ...steady, history: { reported: false, formalCredit: false }, sisben: 'B3' },
    expects: { offers: { creo: { outcome: 'unknown', fits: 'formalCredit', notKnown: 'openNow' } } },
  },
  {
    name: 'Sisbén D: the income road stays open, so not a no',
    source: creo,
    profile: { ...steady, sisben: 'D4' },
    expects: { offers: { creo: { outcome: 'unknown', notKnown: 'otherCondition' } } },
  },
  {
    name: 'Asks 3 million: CREO lends at most 2 at a time',
    source: creo,
    profile: { ...steady, amount: 3_000_000 },
    expects: { level: 'ready', offers: { creo: { outcome: 'no', rule: 'creo.amountMax' } } },
  },
  {
    name: 'Asks 300,000: below half a minimum wage',
    source: agrario,
    profile: { ...steady, amount: 300_000 },
    expects: {
      level: 'ready',
      offers: {
        'banco-agrario-microcredito-popular': { outcome: 'no', rule: 'banco-agrario-microcredito-popular.amountMin' },
        'nequi-salvavidas': { outcome: 'unknown', fits: 'amount' },
      },
    },
  },
  {
    name: 'Sells 650,000 a month in all: below the million that Monet asks',
    source: monet,
    // (40,000 + 20,000)/2 · 5 · 52/12
    profile: {
      ...trading({ salesGoodDay: 40_000, salesBadDay: 20_000, daysPerWeek: 5, costPerDay: 10_000, fixedCosts: 0 }),
      account: true,
    },
    expects: { offers: { monet: { outcome: 'no', rule: 'monet.income' } } },
  },
  {
    name: 'No account nor wallet',
    source: monet,
    profile: { ...steady, account: false },
    expects: { offers: { monet: { outcome: 'no', rule: 'monet.account' } } },
  },
  {
    name: 'Seventeen years old',
    source: monet,
    profile: { ...steady, age: 17 },
    expects: {
      level: 'not_yet',
      offers: { monet: { outcome: 'no', rule: 'monet.age' }, creo: { outcome: 'no', rule: 'creo.age' } },
    },
  },
  {
    name: 'Only Sundays: what is left does not pay the stall',
    source: shares,
    // 80,000 · 52/12 = 346,667
    profile: trading({ daysPerWeek: 1 }),
    expects: {
      level: 'not_yet',
      capacity: { normal: -53_333, instalmentMax: 0 },
      dimensions: { capacity: 'no', debt: 'yes' },
      steps: ['raise-margin'],
    },
  },
  {
    name: 'Works seven days',
    source: shares,
    // 80,000 · 7 · 52/12 = 2,426,667; a bad week takes 280,000; 35% of 2,026,667
    profile: trading({ daysPerWeek: 7 }),
    expects: { level: 'ready', capacity: { normal: 2_026_667, badWeek: 1_746_667, instalmentMax: 709_333 } },
  },
  {
    name: 'On bad days sells nothing',
    source: shares,
    // (200,000 − 160,000)/2 · 26 = 520,000; a bad week takes 600,000
    profile: trading({ salesBadDay: 0 }),
    expects: {
      level: 'not_yet',
      capacity: { normal: 120_000, badWeek: -480_000, instalmentMax: 0 },
      steps: ['save-for-bad-week'],
    },
  },
  {
    name: 'Stock costs more than she sells',
    source: shares,
    profile: trading({ costPerDay: 170_000 }),
    expects: {
      level: 'not_yet',
      capacity: { instalmentMax: 0 },
      dimensions: { capacity: 'no' },
      steps: ['raise-margin'],
    },
  },
  {
    name: 'Does not say whether she owes',
    source: barriers,
    profile: { ...steady, debts: null },
    expects: {
      level: 'almost',
      capacity: { normal: null, instalmentMax: null },
      dimensions: { debt: 'unknown', capacity: 'unknown' },
      steps: ['list-debts'],
    },
  },
  {
    name: 'Owes, and does not know how much she pays',
    source: barriers,
    profile: owing({ kind: 'gota', pay: null, every: null }),
    expects: {
      level: 'almost',
      capacity: { instalmentMax: null },
      dimensions: { debt: 'unknown', capacity: 'unknown' },
      steps: ['list-debts'],
    },
  },
  {
    name: 'One debt is unknown, but the other alone is too much',
    source: barriers,
    profile: owing({ kind: 'family', pay: null, every: null }, { kind: 'gota', pay: 30_000, every: 'day' }),
    // 900,000 a month leave no room, whatever the other is
    expects: { level: 'not_yet', capacity: { instalmentMax: null }, dimensions: { debt: 'no', capacity: 'no' } },
  },
  {
    name: 'Does not know what she sells on a bad day',
    source: barriers,
    profile: trading({ salesBadDay: null }),
    expects: {
      level: 'almost',
      capacity: { normal: null, badWeek: null, instalmentMax: null },
      steps: ['write-sales'],
    },
  },
  {
    name: 'Does not know her fixed costs: not zero',
    source: barriers,
    profile: trading({ fixedCosts: null }),
    expects: { level: 'almost', capacity: { normal: null }, dimensions: { capacity: 'unknown' } },
  },
  {
    name: 'Pays no fixed costs: zero',
    source: barriers,
    // 30% of 2,080,000
    profile: trading({ fixedCosts: 0 }),
    expects: { level: 'ready', capacity: { normal: 2_080_000, instalmentMax: 624_000 } },
  },
  {
    name: 'Does not know how much she needs',
    source: barriers,
    profile: { ...steady, amount: null },
    expects: {
      level: 'almost',
      dimensions: { capacity: 'unknown', purpose: 'unknown' },
      offers: { creo: { outcome: 'unknown', missing: 'amount' } },
    },
  },
  {
    name: 'Only curious: told nothing',
    source: barriers,
    profile: {},
    expects: {
      level: 'not_yet',
      capacity: { normal: null, badWeek: null, instalmentMax: null },
      dimensions: {
        documents: 'unknown',
        business: 'unknown',
        capacity: 'unknown',
        debt: 'unknown',
        history: 'unknown',
        purpose: 'unknown',
      },
    },
  },
];
