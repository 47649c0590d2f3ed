// Compiles the research records into the compact facts the product ships.
//   node flows/credit/data/build.mjs FOLDER && npx biome format --write flows/credit/data
// FOLDER holds credit.json, law.json, barriers.json.
// Weak records (affiliate sites, blogs, market scans), lapsed programmes and those of which nothing is known stay out.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** @typedef {Record<string, any>} Row a record as found: its fields differ by kind */

const folder = process.argv[2];
if (!folder) {
  console.error('usage: node flows/credit/data/build.mjs FOLDER');
  process.exit(2);
}
/** @param {string} name */
const read = (name) => JSON.parse(readFileSync(join(folder, name), 'utf8'));
/** @type {Row[]} */
const credit = read('credit.json');
/** @type {Row} */
const law = read('law.json');
/** @type {Row} */
const barriers = read('barriers.json');

/** @param {string} id */
const record = (id) => {
  const found = credit.find((r) => r.id === id);
  if (!found) throw new Error(`credit.json has no record ${id}`);
  return found;
};

// Addresses first; copies in public repositories are leads to check and say so.
/** @param {Row[]} records @returns {string[]} */
const sources = (...records) => {
  /** @type {string[]} */
  const all = records
    .flatMap((r) => r.source)
    .map((/** @type {string} */ s) => s.replace('stored public repository file, index id', 'public repository copy'));
  const unique = [...new Set(all)];
  return [...unique.filter((s) => s.startsWith('http')), ...unique.filter((s) => !s.startsWith('http'))];
};
/** @param {string} text */
const date = (text) => /^(\d{4}(?:-\d{2}){0,2})\b/.exec(text)?.[1] ?? null;
/** @param {Row} first @param {Row[]} more */
const sourced = (first, ...more) => ({ source: sources(first, ...more), asOf: date(first.as_of) });

/** @param {Row[]} records the first gives the date */
const together = (records) => ({ source: sources(...records), asOf: date(records[0]?.as_of ?? '') });

const ceilings = credit
  .filter((r) => r.kind === 'usury_ceiling')
  .map((r) => ({
    month: r.month,
    modality: r.modality,
    ea: r.usury_ea_pct,
    confidence: r.confidence ?? null,
    ...sourced(r),
  }))
  .sort((a, b) => (a.month + a.modality < b.month + b.modality ? -1 : 1));
// January 2026: published only for the two consumer classes.
const january = record('usura-2026-01');
for (const [modality, ea] of Object.entries(january.usury)) {
  if (!ceilings.some((c) => c.month === january.month && c.modality === modality)) {
    ceilings.push({ month: january.month, modality, ea, confidence: 'press', ...sourced(january) });
  }
}
ceilings.sort((a, b) => (a.month + a.modality < b.month + b.modality ? -1 : 1));

const smmlv = [2023, 2024, 2025, 2026].map((year) => {
  const first = record(`smmlv-${year}`);
  // 2026: the decree was suspended and the same value fixed again as transitory (Decreto 0159 de 2026-02-19).
  const records = year === 2026 ? [record('smmlv-2026-status'), first] : [first];
  return { year, pesos: first.smmlv_cop, ...together(records) };
});

/** @type {Record<string, string>} */
const zones = { urbano: 'urban', rural: 'rural', todas: 'all' };
const modalities = credit
  .filter((r) => r.kind === 'modality')
  .map((r) => ({
    modality: r.modality,
    above: r.min_smmlv_exclusive,
    upTo: r.max_smmlv,
    zone: zones[r.zone],
    ...sourced(r),
  }));

const nothing = {
  amountMin: null,
  amountMax: null,
  monthsMin: null,
  incomeMin: null,
  ageMin: null,
  ageMax: null,
  sisben: null,
  noFormalCredit: null,
  acceptsReported: null,
  takesMigrants: null,
  account: null,
  productive: null,
  invitation: null,
};
/** @param {Row} offer */
const offer = ({
  id,
  name,
  kind,
  from,
  conditions,
  rateEa = null,
  termMonths = null,
  notKnown,
  oddsPercent = null,
}) => ({
  id,
  name,
  kind,
  conditions: { ...nothing, ...conditions },
  rateEa,
  termMonths,
  notKnown,
  oddsPercent,
  approx: from.some((/** @type {Row} */ r) => r.approx),
  ...together(from),
});
const r = {
  cierrale: record('cierrale-la-llave'),
  monet: record('monet'),
  creoLine: record('creo-bancoldex-2025'),
  creo: record('creo'),
  bancoW: record('banco-w'),
  agrario: record('banco-agrario-microcredito-popular'),
  bancamia: record('bancamia-facts'),
  mundoMujer: record('mundo-mujer-facts'),
  prospera: record('santander-prospera'),
  libre: record('nequi-libre-inversion'),
  bajoMonto: record('nequi-bajo-monto-2026'),
  salvavidas: record('nequi-salvavidas'),
  daviplata: record('daviplata-nanocredito'),
};
const monetConditions = {
  ageMin: r.monet.min_age,
  incomeMin: 1000000,
  acceptsReported: r.monet.accepts_reported,
  takesMigrants: r.monet.includes_migrants,
  account: true,
};
const smmlv2026 = record('smmlv-2026').smmlv_cop;
const offers = [
  offer({
    id: 'cierrale-la-llave',
    name: 'Ciérrale la llave al gota a gota',
    kind: 'programme',
    from: [r.cierrale, r.monet],
    conditions: {
      ...monetConditions,
      takesMigrants: r.cierrale.includes.some((/** @type {string} */ who) => /migrants/.test(who)) || null,
    },
    notKnown: ['amount', 'rate', 'openNow'],
    oddsPercent: r.cierrale.disbursed_share_pct,
  }),
  // Up to two loans of at most two million each (Bancóldex line, 2025): the first loan is one of them.
  offer({
    id: 'creo',
    name: 'CREO',
    kind: 'programme',
    from: [r.creoLine, r.creo],
    conditions: { amountMax: 2000000, ageMin: 18, sisben: ['A', 'B', 'C'], noFormalCredit: true, productive: true },
    termMonths: r.creoLine.term_months,
    notKnown: ['rate', 'openNow'],
  }),
  offer({
    id: 'monet',
    name: 'Monet',
    kind: 'lender',
    from: [r.monet],
    conditions: monetConditions,
    notKnown: ['amount', 'rate'],
  }),
  offer({
    id: 'banco-w',
    name: 'Banco W',
    kind: 'lender',
    from: [r.bancoW],
    conditions: {
      monthsMin: r.bancoW.min_months_business,
      amountMax: r.bancoW.max_smmlv * smmlv2026,
      productive: true,
    },
    notKnown: ['documents', 'rate', 'reported'],
  }),
  offer({
    id: 'banco-agrario-microcredito-popular',
    name: 'Banco Agrario Microcrédito Popular',
    kind: 'lender',
    from: [r.agrario],
    conditions: {
      monthsMin: r.agrario.min_months_business,
      ageMin: r.agrario.min_age,
      ageMax: r.agrario.max_age,
      amountMin: r.agrario.amount_cop_2026[0],
      amountMax: r.agrario.amount_cop_2026[1],
      productive: true,
    },
    notKnown: ['documents', 'rate', 'reported'],
  }),
  offer({
    id: 'santander-prospera',
    name: 'Santander Prospera',
    kind: 'lender',
    from: [r.prospera],
    conditions: { amountMax: r.prospera.max_smmlv * smmlv2026, productive: true },
    rateEa: [r.prospera.rate_ea_pct],
    notKnown: ['requirements', 'openNow'],
  }),
  offer({
    id: 'bancamia',
    name: 'Bancamía',
    kind: 'lender',
    from: [r.bancamia],
    conditions: {},
    notKnown: ['requirements', 'amount', 'rate'],
  }),
  offer({
    id: 'mundo-mujer',
    name: 'Banco Mundo Mujer',
    kind: 'lender',
    from: [r.mundoMujer],
    conditions: {},
    notKnown: ['requirements', 'amount', 'rate'],
  }),
  offer({
    id: 'nequi-libre-inversion',
    name: 'Nequi libre inversión',
    kind: 'lender',
    from: [r.libre],
    conditions: { amountMin: r.libre.amount_cop[0], amountMax: r.libre.amount_cop[1], account: true, invitation: true },
    rateEa: r.libre.rate_ea_pct,
    termMonths: r.libre.term_months,
    notKnown: ['reported'],
  }),
  offer({
    id: 'nequi-bajo-monto',
    name: 'Nequi bajo monto',
    kind: 'lender',
    from: [r.bajoMonto],
    conditions: {
      amountMin: r.bajoMonto.amount_cop[0],
      amountMax: r.bajoMonto.amount_cop[1],
      account: true,
      invitation: true,
    },
    rateEa: [r.bajoMonto.rate_ea_pct],
    termMonths: r.bajoMonto.term_months,
    notKnown: ['reported'],
  }),
  offer({
    id: 'nequi-salvavidas',
    name: 'Nequi Préstamo Salvavidas',
    kind: 'lender',
    from: [r.salvavidas],
    conditions: {
      amountMin: r.salvavidas.amount_cop[0],
      amountMax: r.salvavidas.amount_cop[1],
      account: true,
      invitation: true,
    },
    termMonths: r.salvavidas.term_months,
    notKnown: ['rate', 'reported'],
  }),
  offer({
    id: 'daviplata-nanocredito',
    name: 'DaviPlata nanocrédito',
    kind: 'lender',
    from: [r.daviplata],
    conditions: { account: true, invitation: true },
    notKnown: ['amount', 'rate', 'reported'],
  }),
];

const time = record('time-in-business');
const dti = record('dti');
const worked = record('conversions').worked;
const ipes = record('ipes-study');
const parameters = [
  {
    id: 'monthsInBusiness',
    value: time.value_months,
    ...sourced({ ...time, source: [...time.source, ...r.bancoW.source, ...r.agrario.source] }),
  },
  { id: 'percentOfIncome', value: 30, ...sourced(dti) },
  { id: 'percentOfFree', value: 35, ...sourced(dti) },
  { id: 'termMonths', value: r.creoLine.term_months[1], ...sourced(r.creoLine) },
];

const emicron = barriers.surveys.find((/** @type {Row} */ s) => s.id === 'emicron');
const lawKept = [
  '1266-12',
  '1266-13',
  '1266-13p1',
  '1266-13p2',
  '1266-13p3',
  '1266-16-I',
  '1266-16-II',
  '1266-16-7',
  '1266-16-8',
  '2157-denial',
  '1555',
  '1328-9',
  'def-cf',
  '2300-3h',
  '2300-4',
  '2300-6',
  '2300-7',
];

// Our barrier codes and what the surveys call the same thing; null where no survey asks it.
const barrierCodes = {
  fear: 'miedo_deuda',
  requirements: 'no_cumple_requisitos',
  papers: 'sin_papeles',
  expensive: 'interes_alto',
  reported: 'reportado',
  distrust: 'no_confia',
  refused: 'no_me_dijeron',
  monthly: 'cuota_mensual',
  other: 'otro',
};

const compiled = {
  version: '2026-11-22',
  ceilings,
  missingMonths: credit
    .filter((c) => c.kind === 'usury_ceiling_missing')
    .map((c) => ({ month: c.month, ...sourced(c) })),
  smmlv,
  modalities,
  offers,
  parameters,
  documents: sourced({ ...record('documents'), as_of: '2025-10-08' }),
  vendorRecord: sourced(record('ipes-rivi')),
  history: sourced(record('datacredito-transunion')),
  gota: {
    flatPercent: ipes.monthly_pct,
    payments: Number.parseInt(worked[1].case, 10),
    maxDays: ipes.max_term_days,
    ...sourced(ipes),
  },
  charges: {
    // The tariff by its latest reading (2026-07, probably in force, to be confirmed); the 2007 one says the same.
    commission: {
      smallPercent: record('mipyme-commission-status').rules[0].max_pct,
      largePercent: record('mipyme-commission-status').rules[1].max_pct,
      smallBelow: 4,
      ...sourced(record('mipyme-commission-status'), record('mipyme-commission')),
    },
    vat: { percent: record('iva-on-commission').rate_pct, ...sourced(record('iva-on-commission')) },
  },
  fear: {
    percent: emicron.why_not_applied.national_2023_pct['Miedo a las deudas'],
    source: sources({
      source: ['DANE, Encuesta de Micronegocios (EMICRON) 2023, módulo Inclusión financiera, H.3', ...emicron.source],
    }),
    asOf: '2023',
  },
  law: lawKept.map((id) => {
    const found = law.records.find((/** @type {Row} */ l) => l.id === id);
    if (!found) throw new Error(`law.json has no record ${id}`);
    return {
      id,
      law: found.law,
      article: found.article,
      meaning: found.meaning,
      level: found.level,
      // Only an article that was read may be cited to a person; the rest waits for the city's lawyer.
      citable: found.level.startsWith('full article text read'),
      ...(id === '2157-denial' ? sourced(record('ley-2157-2021')) : sourced(found)),
    };
  }),
  barriers: Object.entries(barrierCodes).map(([code, survey]) => {
    const found = barriers.coded_barriers.find((/** @type {Row} */ b) => b.code === survey);
    if (!found) throw new Error(`barriers.json has no barrier ${survey}`);
    return {
      code,
      survey,
      official: found.official,
      ...sourced({
        source: [...(found.official === null ? [] : emicron.source), `coded barriers of 2026-11-22, ${survey}`],
        as_of: found.official === null ? barriers.meta.compiled : emicron.as_of,
      }),
    };
  }),
};

// One record a line: a reader sees what changed.
const lines = Object.entries(compiled).map(([key, value]) =>
  Array.isArray(value)
    ? `  ${JSON.stringify(key)}: [\n${value.map((v) => `    ${JSON.stringify(v)}`).join(',\n')}\n  ]`
    : `  ${JSON.stringify(key)}: ${JSON.stringify(value)}`,
);
writeFileSync(new URL('./credit.json', import.meta.url), `{\n${lines.join(',\n')}\n}\n`);
