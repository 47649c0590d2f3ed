import type { Disability, Flag, Support } from './told.ts';

/**
 * Who can get which service: the audit's own reading of the published records (`services.json`, `care_law.json`,
 * `care_blocks.json` as of 2026-11-22), written without sight of the product's rules.
 *
 * How a record is read:
 * - what stands in its `eligibility` is a condition; a null there is *not found*, never "no requirement";
 * - a record with no condition at all is `open`; one of low confidence is at best `open` (`doubtful`);
 * - what the record names without saying what it is (`notTold`) leaves unknown;
 * - a `target` of another age ("niña o niño") keeps out who is certainly not of it (`audience`), no more;
 * - a condition that no fact of a household carries (`alsoNeeds`: food insecurity, a place left) does not turn a yes
 *   into something else, but whoever says yes has to say that there is more (`notKnown` of `care screen`).
 *
 * "Mended" marks where the first writing was wrong, found by comparing and decided by the source. Where the source can
 * be read in two ways, `readings` names the heading in `ambiguous.md` and the reading that the product takes.
 */
export type Condition =
  | { readonly kind: 'age'; readonly from?: number; readonly to?: number }
  | { readonly kind: 'age-by-sex'; readonly F: number; readonly M: number }
  | { readonly kind: 'sex'; readonly sex: 'F' }
  | { readonly kind: 'told'; readonly flag: Flag; readonly value: boolean }
  | { readonly kind: 'experience'; readonly months: number }
  | { readonly kind: 'disability'; readonly among: readonly Disability[] | 'any' }
  | { readonly kind: 'support'; readonly among: readonly Support[] }
  | { readonly kind: 'sisben'; readonly upTo: string }
  | { readonly kind: 'lives'; readonly where: 'bogota' | 'sumapaz' }
  | { readonly kind: 'not-told'; readonly what: string }
  | { readonly kind: 'all' | 'any'; readonly of: readonly Condition[] }
  /** Of whoever asks, also where the row is about somebody in her care. */
  | { readonly kind: 'carer'; readonly is: Condition }
  | { readonly kind: 'cares-for'; readonly somebody: Condition }
  /** Another of the household, herself included. */
  | { readonly kind: 'another'; readonly is: Condition };

export type Row = {
  readonly service: string;
  /** `file#id` of the records read. */
  readonly records: readonly string[];
  /** `self`: who asks for herself; `cared`: those in her care; `each`: any of them. */
  readonly whom: 'self' | 'cared' | 'each';
  readonly condition: Condition | 'open';
  /** Published too, but no fact of a household tells it. */
  readonly alsoNeeds?: readonly string[];
  readonly audience?: { readonly upToAge: number };
  /** The record's confidence is low. */
  readonly doubtful?: true;
  /** Another reading of the same source, and where both are told. */
  readonly readings?: { readonly heading: string; readonly other: Condition | 'open' };
};

const all = (...of: readonly Condition[]): Condition => ({ kind: 'all', of });
const any = (...of: readonly Condition[]): Condition => ({ kind: 'any', of });
const from = (years: number): Condition => ({ kind: 'age', from: years });
const between = (first: number, last: number): Condition => ({ kind: 'age', from: first, to: last });
const told = (flag: Flag, value = true): Condition => ({ kind: 'told', flag, value });
const disability = (...among: readonly Disability[]): Condition => ({ kind: 'disability', among });
const support = (...among: readonly Support[]): Condition => ({ kind: 'support', among });
const sisben = (upTo: string): Condition => ({ kind: 'sisben', upTo });
const notTold = (what: string): Condition => ({ kind: 'not-told', what });
const ofCarer = (is: Condition): Condition => ({ kind: 'carer', is });
const caresFor = (somebody: Condition): Condition => ({ kind: 'cares-for', somebody });
const another = (is: Condition): Condition => ({ kind: 'another', is });

const disabled: Condition = { kind: 'disability', among: 'any' };
const caregiver = told('caregiver');
const woman: Condition = { kind: 'sex', sex: 'F' };
const inBogota: Condition = { kind: 'lives', where: 'bogota' };
/** Of a record whose target is "niña, niño o adolescente" and whose ages are not stated. */
const minor = between(0, 17);

const service = (id: string): string => `services.json#${id}`;
const law = (id: string): string => `care_law.json#${id}`;
const row = (id: string, whom: Row['whom'], condition: Row['condition'], more: Partial<Row> = {}): Row => ({
  service: id,
  records: [service(id)],
  whom,
  condition,
  ...more,
});
/** Named by the service rows of the blocks only; nothing about who can get it. */
const inBlocks = (id: string): Row => row(id, 'self', 'open', { records: [`care_blocks.json#service_rows.${id}`] });

export const table: readonly Row[] = [
  // Learning
  row('educacion_flexible', 'each', from(13)),
  // "economía informal; familiares admitidos en la Matriculatón". Mended: the vendor to whom one is a relative is of the
  // track herself, so 18; and a relative of a relative in the same care is one too.
  row(
    'educacion_flexible_ipes',
    'each',
    all(
      from(18),
      any(told('marketVendor'), ofCarer(told('marketVendor')), another(all(from(18), told('marketVendor')))),
    ),
    { alsoNeeds: ['enrolment was in January and February 2026'] },
  ),
  row('certificacion_competencias_sena', 'self', all(from(18), { kind: 'experience', months: 6 })),
  row('formacion', 'self', 'open'),
  row('escuela_a_cuidar_se_aprende', 'self', 'open'),
  row('escuela_cuidado_hombres', 'self', 'open', { records: [service('escuela_a_cuidar_se_aprende')] }),
  // "sin requisitos" is a published answer: everybody.
  row('biblored', 'each', all()),
  inBlocks('lectura'),
  inBlocks('educacion_financiera'),

  // Care of somebody
  row('jardin_infantil', 'each', between(0, 5)),
  row('creciendo_juntos', 'each', any(between(0, 2), told('pregnant'))),
  row('jardin_nocturno', 'each', all(between(0, 5), ofCarer(told('nightShift'))), {
    doubtful: true,
    alsoNeeds: ['carers have no other support in that shift'],
  }),
  row('casa_pensamiento_intercultural', 'each', between(0, 5)),
  row(
    'centro_crecer',
    'each',
    all(
      between(6, 17),
      inBogota,
      any(
        all(disability('intellectual', 'autism'), support('extensive', 'generalized')),
        disability('multiple', 'multiple_intellectual'),
      ),
    ),
    { records: [service('centro_crecer'), law('sdis-crecer-poblacion')] },
  ),
  row(
    'centro_integrarte',
    'each',
    all(between(18, 59), inBogota, disability('intellectual', 'multiple_intellectual')),
    {
      records: [service('centro_integrarte'), law('sdis-integrarte-ext-poblacion')],
    },
  ),
  // "así como sus familias y personas cuidadoras mayores de 18 años": of persons such as the text describes. Mended: also
  // family, not only who cares; and `care_law.json` has "persona cuidadora > 18" without "sus" (ambiguous.md).
  row(
    'cadis',
    'each',
    all(
      inBogota,
      any(
        all(between(14, 59), disabled, support('intermittent', 'limited', 'extensive')),
        all(from(18), another(all(between(14, 59), disabled, support('intermittent', 'limited', 'extensive')))),
        all(from(18), another(disabled), notTold('whose families and carers')),
      ),
    ),
    { records: [service('cadis'), law('sdis-cadis-poblacion')] },
  ),
  row('centro_dia', 'each', from(60), { alsoNeeds: ['vulnerable in their integrity'] }),
  // Mended: the fact `childAtWork` is that of the record, "or at risk" included.
  row('centro_amar', 'each', all(minor, told('childAtWork'))),
  row('centro_abrazar', 'each', all(minor, told('migrant'))),
  row('cuidado_simultaneo', 'cared', 'open'),
  // Mended, as the two of IDRD below: ages that are not found are not a fact somebody could still tell.
  row('arte_de_cuidarte', 'cared', 'open', { audience: { upToAge: 17 } }),
  row('asistencia_personal_en_casa', 'self', all(caregiver, caresFor(told('leavesHome', false))), { doubtful: true }),
  row('relevo_domiciliario_salud', 'self', all(from(18), caregiver, told('homeCareVisited')), {
    alsoNeeds: ['the home-care team checks criteria and needs of the pair'],
  }),
  row('cuidados_itinerantes', 'self', caregiver),
  // "where there is no fixed block": Sumapaz has none (`care_blocks.json#_meta`); elsewhere it hangs on the zone.
  row(
    'buses_del_cuidado',
    'self',
    all(caregiver, any({ kind: 'lives', where: 'sumapaz' }, notTold('no fixed block in the zone'))),
    { alsoNeeds: ['the route of today'] },
  ),

  // Rest and wellbeing
  row('lavanderia', 'self', all(caregiver, caresFor(any(between(0, 4), disabled, from(60))))),
  row('respiro', 'self', caregiver),
  ...['actividad_fisica', 'gimnasio', 'yoga', 'escuela_bici'].map((id) =>
    // Each is named in the name of the record `respiro`.
    row(id, 'self', caregiver, {
      records: [service('respiro'), `care_blocks.json#service_rows.${id}`],
      readings: { heading: 'Activities named within *respiro*', other: 'open' },
    }),
  ),
  inBlocks('recreacion'),
  inBlocks('naturaleza'),
  inBlocks('huerta'),
  inBlocks('bienestar_animal'),
  row('piscinas_idrd', 'each', from(5)),
  row('escuelas_mi_barrio', 'each', 'open', { audience: { upToAge: 17 } }),
  row('psicomotricidad_idrd', 'each', 'open', { audience: { upToAge: 17 } }),

  // Health and disability
  inBlocks('salud'),
  inBlocks('afiliacion_salud'),
  // Its requirements are documents; nobody who says there is no disability is sent for the certificate of one.
  row('certificado_discapacidad', 'each', all(disabled, notTold('who is certified')), {
    records: [service('certificado_discapacidad'), law('minsalud-1197-2024')],
    alsoNeeds: ['the evaluation itself'],
    readings: { heading: 'Certificate of disability', other: disabled },
  }),
  row('dap_ayudas_tecnicas', 'each', all(disabled, inBogota), {
    alsoNeeds: ['permanent disability', 'device not covered by the health plan'],
  }),
  row('acciones_complementarias_cuidadores', 'each', all(inBogota, any(disabled, all(caregiver, caresFor(disabled))))),
  row('rbc_red_cuidado_colectivo', 'each', all()),
  row('ali_hadas', 'self', caregiver, { doubtful: true }),

  // Food and money
  row('comedor_comunitario', 'each', sisben('C9'), {
    alsoNeeds: ['food insecurity', 'territorial focalisation', 'a place left'],
  }),
  inBlocks('apoyo_alimentario'),
  row('comida_caliente', 'self', caregiver, { records: [service('comida_caliente_manitas')] }),
  row('bono_discapacidad', 'each', all(disabled, between(0, 59), sisben('C9'), told('pension', false)), {
    alsoNeeds: ['a place to cook', 'signs the Acta de Compromiso', 'a place left'],
  }),
  row(
    'ingreso_minimo_garantizado',
    'each',
    any(
      sisben('A5'),
      all(disabled, sisben('C9')),
      all(from(60), sisben('C1')),
      all(between(0, 5), sisben('C9')),
      all(sisben('C9'), notTold('ages of "jóvenes en ruta" and of "educación"')),
    ),
    {
      records: [service('ingreso_minimo_garantizado'), service('sisben_uso')],
      alsoNeeds: ['no equal or higher transfer'],
    },
  ),
  row('subsidio_tipo_c', 'each', all({ kind: 'age-by-sex', F: 54, M: 59 }, told('pension', false), sisben('C1')), {
    alsoNeeds: ['whether new people can enter'],
  }),
  row(
    'colombia_mayor',
    'each',
    all(
      told('colombian'),
      told('tenYearsResident'),
      { kind: 'age-by-sex', F: 54, M: 59 },
      told('pension', false),
      sisben('C1'),
    ),
    { alsoNeeds: ['no contributor to pension, ARL or caja', 'a place left'] },
  ),
  row('pasajes_gratis_transmilenio', 'each', any(disabled, from(62), sisben('B7'), notTold('otros grupos')), {
    // Mended: the personalised card is among its documents, not a condition beside them.
    records: [service('pasajes_gratis_transmilenio'), service('sisben_uso')],
  }),
  row('ruta_empleo', 'self', 'open'),
  row('emprendimiento', 'self', 'open'),
  row('agencia_distrital_empleo', 'self', 'open'),

  // Protection and law: asked by whom it concerns, in confidence, so never a row about another.
  // Mended: `min_age` 18 is of Línea Púrpura and Espacios Seguros, "not for CIOM": under 18 it leaves a doubt, no no.
  row('orientacion_psicojuridica', 'self', all(woman, any(from(18), notTold('age at CIOM')))),
  row('ciom', 'self', woman),
  row('ruta_integral_mujeres', 'self', woman),
  row('uri_caf_psicojuridica', 'self', woman),
  row('casa_de_justicia', 'self', 'open'),
  row('comisaria_familia', 'self', 'open'),
];

/** Records of services that are not for the public, with why: to offer one is over-inclusion. */
export const neverOffered: Readonly<Record<string, string>> = {
  centro_integrarte_interno: 'a residence: for staff (DOMAIN.md, caution 2)',
  casas_refugio: 'secret; handed over to Línea Púrpura (DOMAIN.md, caution 2)',
  mujeres_que_reverdecen: 'historical, "do not offer"',
  centro_renacer: 'a protection centre, "do not offer it as a daily service"',
  centro_avanzar: 'low confidence, not in the layers of April 2026: "send the person to the subdirección local"',
};
