import type { Household, Member } from '../../../flows/care/household.ts';

/**
 * For each rule that the personas do not already try three ways: a household of which it is true, one of which it is
 * false, and one of which nobody can say. Written from the words of the record named, not from the program.
 */
export type Trial = {
  readonly rule: string;
  readonly source: string;
  /** Whom the service would be for. */
  readonly for: 'self' | 'p1';
  readonly yes: Household;
  /** Null: no answer makes it false, and `source` says why. */
  readonly no: Household | null;
  readonly unknown: Household | null;
};

type Facts = Omit<Member, 'id'>;

const kennedy = { locality: '08', precision: 'locality' } as const;
const sumapaz = { locality: '20', precision: 'locality' } as const;
const soacha = { locality: null, precision: 'outside' } as const;

const her = (self: Facts, place: Household['place'] = kennedy): Household => ({
  person: { id: 'self', ...self },
  caresFor: [],
  ...(place === undefined ? {} : { place }),
});
const hers = (
  other: Facts,
  self: Facts = { age: 40, caregiver: true },
  place: Household['place'] = kennedy,
): Household => ({
  person: { id: 'self', ...self },
  caresFor: [{ id: 'p1', ...other }],
  ...(place === undefined ? {} : { place }),
});
const nowhere: Household = { person: { id: 'self', age: 40, disability: true } };

/** A fact of herself that decides alone: true, false, not told. */
const alone = (rule: string, source: string, [yes, no]: readonly [Facts, Facts]): Trial => ({
  rule,
  source,
  for: 'self',
  yes: her(yes),
  no: her(no),
  unknown: her({}),
});

const cares = (rule: string, source: string): Trial => alone(rule, source, [{ caregiver: true }, { caregiver: false }]);

const lives = (rule: string, source: string): Trial => ({
  rule,
  source,
  for: 'self',
  yes: her({ age: 40 }),
  no: her({ age: 40 }, soacha),
  unknown: nowhere,
});

export const trials: readonly Trial[] = [
  alone('casa-pensamiento.age', 'casa_pensamiento_intercultural: min_age 0, max_age 5 (elespectador.com 2016)', [
    { age: 3 },
    { age: 6 },
  ]),
  alone('crecer.age', 'centro_crecer: "6 años a 17 años 11 meses" (SDIS layer 2026-04-27)', [{ age: 17 }, { age: 18 }]),
  lives('crecer.residence', 'centro_crecer: "residentes en Bogotá" (SDIS layer 2026-04-27)'),
  alone('integrarte.age', 'centro_integrarte: "18 años a 59 años 11 meses" (SDIS layer 2026-04-27)', [
    { age: 59 },
    { age: 60 },
  ]),
  lives('integrarte.residence', 'centro_integrarte: "residentes en Bogotá" (SDIS layer 2026-04-27)'),
  lives('cadis.residence', 'cadis: "residentes en Bogotá" (SDIS layer 2026-04-27)'),
  cares('lavanderia.caregiver', 'lavanderia: caregiver_required (bogota.gov.co 2023-07)'),
  cares(
    'asistencia.caregiver',
    'asistencia_personal_en_casa: "cuidadora de tiempo completo" (timeusepolicies.info 2025-06)',
  ),
  alone('relevo.age', 'relevo_domiciliario_salud: min_age 18 (Secretaría General 2023-04-30)', [
    { age: 18 },
    { age: 17 },
  ]),
  cares('relevo.caregiver', 'relevo_domiciliario_salud: caregiver_required (Secretaría General 2023-04-30)'),
  cares('itinerantes.caregiver', 'cuidados_itinerantes: caregiver_required (colmundoradio.com.co 2025-06-04)'),
  cares('buses.caregiver', 'buses_del_cuidado: caregiver_required (caracol.com.co 2025-11-25)'),
  {
    rule: 'buses.zone',
    // Which zones the route reaches elsewhere changes: nobody is told that it does not come to hers.
    source:
      'buses_del_cuidado: "where there is no fixed block" (caracol.com.co 2025-11-25); localities_without_a_block: Sumapaz',
    for: 'self',
    yes: her({ caregiver: true }, sumapaz),
    no: null,
    unknown: her({ caregiver: true }),
  },
  alone('ipes.age', 'educacion_flexible_ipes: min_age 18 (noticiasrcn.com 2026-01)', [{ age: 18 }, { age: 17 }]),
  alone('sena.age', 'certificacion_competencias_sena: min_age 18 (noticiasrcn.com 2026-02-18)', [
    { age: 18 },
    { age: 17 },
  ]),
  {
    rule: 'biblored.everybody',
    source: 'biblored: "sin requisitos" (Secretaría General 2023-04-30): nobody is without',
    for: 'self',
    yes: nowhere,
    no: null,
    unknown: null,
  },
  {
    rule: 'rbc.everybody',
    source: 'rbc_red_cuidado_colectivo: no requirement in the sheet (Secretaría General 2023-04-30): nobody is without',
    for: 'self',
    yes: nowhere,
    no: null,
    unknown: null,
  },
  alone('piscinas.age', 'piscinas_idrd: min_age 5 (infobae.com 2025-11-07)', [{ age: 5 }, { age: 4 }]),
  alone('dap.disability', 'dap_ayudas_tecnicas: "discapacidad permanente" (Secretaría General 2023-04-30)', [
    { disability: 'physical' },
    { disability: false },
  ]),
  lives('dap.residence', 'dap_ayudas_tecnicas: "residente en la localidad" (Secretaría General 2023-04-30)'),
  {
    rule: 'acciones.who',
    source:
      'acciones_complementarias_cuidadores: "a person with disability or a carer of one" (Secretaría General 2023-04-30)',
    for: 'self',
    yes: hers({ disability: 'sensory' }, { age: 40, caregiver: true, disability: false }),
    no: hers({ disability: 'none' }, { age: 40, caregiver: true, disability: false }),
    unknown: hers({}, { age: 40, caregiver: true, disability: false }),
  },
  lives(
    'acciones.residence',
    'acciones_complementarias_cuidadores: "live in the locality" (Secretaría General 2023-04-30)',
  ),
  cares('ali-hadas.caregiver', 'ali_hadas: "600 cuidadoras" (semana.com 2025-12-02)'),
  cares('comida-caliente.caregiver', 'comida_caliente: for "cuidadoras" (SDMujer layer 2025-12-29)'),
  alone('bono.disability', 'bono_discapacidad: a person with disability (alprestamo.com 2024-05)', [
    { disability: true },
    { disability: 'none' },
  ]),
  alone('bono.age', 'bono_discapacidad: max_age 59 (alprestamo.com 2024-05)', [{ age: 59 }, { age: 60 }]),
  alone('bono.sisben', 'sisben_uso: bono_discapacidad A, B, C1-C9 (2026-03)', [{ sisben: 'C9' }, { sisben: 'C10' }]),
  {
    rule: 'img.component',
    // Young people and pupils have components too, of which no page gives the ages: nobody is told no.
    source: 'ingreso_minimo_garantizado: components by group (radiosantafe.com 2026-02-16)',
    for: 'self',
    yes: her({ sisben: 'A3', age: 30, disability: false }),
    no: null,
    unknown: her({ sisben: 'C5', age: 30, disability: false }),
  },
  alone('tipo-c.no-pension', 'subsidio_tipo_c: no pension (radiosantafe.com 2026-03-04)', [
    { pension: false },
    { pension: true },
  ]),
  alone('tipo-c.sisben', 'sisben_uso: subsidio_tipo_c A, B, C1 (2026-03)', [{ sisben: 'C1' }, { sisben: 'C2' }]),
  {
    rule: 'colombia-mayor.age',
    source: 'colombia_mayor: women 54, men 59 (pulzo.com 2026-03-04)',
    for: 'self',
    yes: her({ age: 54, sex: 'F' }),
    no: her({ age: 58, sex: 'M' }),
    unknown: her({ age: 55 }),
  },
  alone('colombia-mayor.no-pension', 'colombia_mayor: no pension (pulzo.com 2026-03-04)', [
    { pension: false },
    { pension: true },
  ]),
  alone('colombia-mayor.sisben', 'sisben_uso: colombia_mayor A, B, C1 (2026-03)', [
    { sisben: 'A1' },
    { sisben: 'none' },
  ]),
  alone('colombia-mayor.colombian', 'colombia_mayor: Colombian (pulzo.com 2026-03-04)', [
    { colombian: true },
    { colombian: false },
  ]),
  alone('colombia-mayor.resident', 'colombia_mayor: ten years in the country (pulzo.com 2026-03-04)', [
    { tenYearsResident: true },
    { tenYearsResident: false },
  ]),
  {
    rule: 'pasajes.who',
    // "Otros grupos" too, and who sleeps in a pagadiario: nobody is asked for it, so nobody is told no.
    source: 'pasajes_gratis_transmilenio: disability, 62 and older, Sisbén A-B (infobae.com 2026-03-02)',
    for: 'self',
    yes: her({ age: 62 }),
    no: null,
    unknown: her({ age: 30, disability: false, sisben: 'C5' }),
  },
  alone('psicojuridica.adult', 'orientacion_psicojuridica: min_age 18 (radiosantafe.com 2025-08)', [
    { age: 18 },
    { age: 17 },
  ]),
  alone('ruta-mujeres.women', 'ruta_integral_mujeres: sex F (nacioncolombia.com 2026)', [{ sex: 'F' }, { sex: 'M' }]),
  alone('uri.women', 'uri_caf_psicojuridica: sex F (radiosantafe.com 2026-02-14)', [{ sex: 'F' }, { sex: 'M' }]),
];
