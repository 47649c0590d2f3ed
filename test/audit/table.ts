import type { Disability, Flag, Support } from './told.ts';

/**
 * Who can get which service: the audit's own reading of the published records (`services.json`, `care_law.json`,
 * `care_blocks.json` as of 2026-11-22), written without sight of the product's rules.
 *
 * How a record is read:
 * - what stands in its `eligibility` is a condition; a null there is *not found*, never "no requirement";
 * - a record with no condition at all is `open`;
 * - a condition that the record names without saying what it is (`notPublished`) leaves at best `open`;
 * - a `target` that names another kind of person ("niña o niño") keeps out who is certainly not of it, no more;
 * - a condition that no fact of a household carries (`alsoNeeds`: food insecurity, a place left) does not turn a yes
 *   into something else, but whoever says yes has to say it too.
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
  | { readonly kind: 'not-published'; readonly what: string }
  | { readonly kind: 'not-asked'; readonly what: string }
  | { readonly kind: 'all' | 'any'; readonly of: readonly Condition[] }
  /** Of whoever asks, also where the row is about somebody in her care. */
  | { readonly kind: 'carer'; readonly is: Condition }
  | { readonly kind: 'cares-for'; readonly somebody: Condition };

export type Row = {
  readonly service: string;
  /** `file#id` of the records read. */
  readonly records: readonly string[];
  /** `self`: who asks for herself; `cared`: those in her care; `each`: any of them. */
  readonly whom: 'self' | 'cared' | 'each';
  readonly condition: Condition | 'open';
  /** Published too, but no fact of a household tells it. */
  readonly alsoNeeds?: readonly string[];
};

const all = (...of: readonly Condition[]): Condition => ({ kind: 'all', of });
const any = (...of: readonly Condition[]): Condition => ({ kind: 'any', of });
const from = (years: number): Condition => ({ kind: 'age', from: years });
const between = (first: number, last: number): Condition => ({ kind: 'age', from: first, to: last });
const told = (flag: Flag, value = true): Condition => ({ kind: 'told', flag, value });
const disability = (...among: readonly Disability[]): Condition => ({ kind: 'disability', among });
const support = (...among: readonly Support[]): Condition => ({ kind: 'support', among });
const sisben = (upTo: string): Condition => ({ kind: 'sisben', upTo });
const notPublished = (what: string): Condition => ({ kind: 'not-published', what });
const ofCarer = (is: Condition): Condition => ({ kind: 'carer', is });
const caresFor = (somebody: Condition): Condition => ({ kind: 'cares-for', somebody });

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
  // "economía informal; familiares admitidos en la Matriculatón"
  row(
    'educacion_flexible_ipes',
    'each',
    all(from(18), any(told('marketVendor'), ofCarer(told('marketVendor')), caresFor(told('marketVendor')))),
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
  row('centro_integrarte', 'each', all(between(18, 59), inBogota, disability('intellectual', 'multiple_intellectual')), {
    records: [service('centro_integrarte'), law('sdis-integrarte-ext-poblacion')],
  }),
  // "así como sus familias y personas cuidadoras mayores de 18 años": of persons such as the text describes.
  row(
    'cadis',
    'each',
    all(
      inBogota,
      any(
        all(between(14, 59), disabled, support('intermittent', 'limited', 'extensive')),
        all(
          from(18),
          told('caregiver'),
          caresFor(all(between(14, 59), disabled, support('intermittent', 'limited', 'extensive'))),
        ),
      ),
    ),
    { records: [service('cadis'), law('sdis-cadis-poblacion')] },
  ),
  row('centro_dia', 'each', from(60), { alsoNeeds: ['vulnerable in their integrity'] }),
  row('centro_amar', 'each', all(minor, any(told('childAtWork'), { kind: 'not-asked', what: 'at risk of child labour' }))),
  row('centro_abrazar', 'each', all(minor, told('migrant'))),
  row('cuidado_simultaneo', 'cared', 'open'),
  row('arte_de_cuidarte', 'cared', all(minor, ofCarer(caregiver), notPublished('ages'))),
  row('asistencia_personal_en_casa', 'self', all(caregiver, caresFor(told('leavesHome', false)), notPublished('requirements'))),
  row('relevo_domiciliario_salud', 'self', all(from(18), caregiver, told('homeCareVisited')), {
    alsoNeeds: ['the home-care team checks criteria and needs of the pair'],
  }),
  row('cuidados_itinerantes', 'self', caregiver),
  // "where there is no fixed block": Sumapaz has none (`care_blocks.json#_meta`); elsewhere it hangs on the zone.
  row(
    'buses_del_cuidado',
    'self',
    all(caregiver, any({ kind: 'lives', where: 'sumapaz' }, { kind: 'not-asked', what: 'no fixed block near' })),
  ),

  // Rest and wellbeing
  row(
    'lavanderia',
    'self',
    all(caregiver, caresFor(any(between(0, 4), disabled, from(60)))),
  ),
  row('respiro', 'self', caregiver),
  ...['actividad_fisica', 'gimnasio', 'yoga', 'escuela_bici'].map((id) =>
    // Each is named in the name of the record `respiro`.
    row(id, 'self', caregiver, { records: [service('respiro')] }),
  ),
  inBlocks('recreacion'),
  inBlocks('naturaleza'),
  inBlocks('huerta'),
  inBlocks('bienestar_animal'),
  row('piscinas_idrd', 'each', from(5)),
  row('escuelas_mi_barrio', 'each', all(minor, notPublished('ages'))),
  row('psicomotricidad_idrd', 'each', all(minor, notPublished('ages'))),

  // Health and disability
  inBlocks('salud'),
  inBlocks('afiliacion_salud'),
  // Its requirements are documents; nobody who says there is no disability is sent for the certificate of one.
  row('certificado_discapacidad', 'each', all(disabled, notPublished('who is certified'))),
  row('dap_ayudas_tecnicas', 'each', all(disabled, inBogota), {
    alsoNeeds: ['permanent disability', 'device not covered by the health plan'],
  }),
  row('acciones_complementarias_cuidadores', 'each', all(inBogota, any(disabled, all(caregiver, caresFor(disabled))))),
  row('rbc_red_cuidado_colectivo', 'each', all()),
  row('ali_hadas', 'self', caregiver),

  // Food and money
  row('comedor_comunitario', 'each', sisben('C9'), { alsoNeeds: ['food insecurity', 'territorial focalisation', 'a place left'] }),
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
      all(sisben('C9'), notPublished('ages of "jóvenes en ruta" and of "educación"')),
    ),
    { records: [service('ingreso_minimo_garantizado'), service('sisben_uso')], alsoNeeds: ['no equal or higher transfer'] },
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
  row('pasajes_gratis_transmilenio', 'each', any(disabled, from(62), sisben('B7'), notPublished('otros grupos')), {
    records: [service('pasajes_gratis_transmilenio'), service('sisben_uso')],
    alsoNeeds: ['a personalised TuLlave card'],
  }),
  row('ruta_empleo', 'self', 'open'),
  row('emprendimiento', 'self', 'open'),
  row('agencia_distrital_empleo', 'self', 'open'),

  // Protection and law: asked by whom it concerns, in confidence, so never a row about another.
  row('orientacion_psicojuridica', 'self', all(woman, from(18))),
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
