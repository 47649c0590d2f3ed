import type { Condition, Rule, ServiceRules } from '../rule.ts';
import { sources } from './sources.ts';

/** Women from 54, men from 59: at 59 the sex no longer matters. */
const olderBySex: Condition = {
  any: [
    { fact: 'age', min: 59 },
    {
      all: [
        { fact: 'age', min: 54 },
        { fact: 'sex', oneOf: ['F'] },
      ],
    },
  ],
};

const typeC = {
  source:
    'https://www.radiosantafe.com/2026/03/04/subsidio-tipo-c-para-personas-mayores-se-seguira-pagando-a-traves-de-la-plataforma-ingreso-minimo-garantizado/',
  asOf: '2026-03-04',
};
const colombiaMayor = {
  source:
    'https://www.pulzo.com/economia/como-inscribirse-subsidio-colombia-mayor-2026-sera-230000-mensuales-PP5018236',
  asOf: '2026-03-04',
};
const img = {
  source: 'https://www.radiosantafe.com/2026/02/16/este-es-el-abc-sobre-el-ingreso-minimo-garantizado-en-bogota/',
  asOf: '2026-02-16',
};
const voucher = {
  source: 'https://alprestamo.com/blog/co/que-son-los-bonos-canjeables-por-alimentos-y-quienes-pueden-acceder',
  asOf: '2024-05',
};

const noPension = (id: string, at: { source: string; asOf: string }): Rule => ({
  id: `${id}.no-pension`,
  when: { fact: 'pension', is: false },
  ...at,
});

/** Food, money, transport, work. */
export const incomeRules: readonly ServiceRules[] = [
  {
    service: 'comedor_comunitario',
    for: 'everybody',
    rules: [
      {
        id: 'comedor.sisben',
        when: { fact: 'sisben', upTo: 'C9' },
        source:
          'https://www.radiosantafe.com/2026/02/05/en-2026-entraran-a-funcionar-17-nuevos-comedores-comunitarios-en-bogota/',
        asOf: '2026-02-05',
      },
    ],
    notKnown: ['focus', 'free-places'],
  },
  { service: 'apoyo_alimentario', for: 'self', rules: [], notKnown: ['requirements', 'documents'] },
  {
    service: 'comida_caliente',
    for: 'self',
    rules: [
      {
        id: 'comida-caliente.caregiver',
        when: { fact: 'caregiver', is: true },
        source: sources.blockLayer,
        asOf: '2025-12-29',
      },
    ],
    notKnown: ['documents'],
  },
  {
    service: 'bono_discapacidad',
    for: 'everybody',
    rules: [
      { id: 'bono.disability', when: { fact: 'disability', some: true }, ...voucher },
      { id: 'bono.age', when: { fact: 'age', max: 59 }, ...voucher },
      { id: 'bono.sisben', when: { fact: 'sisben', upTo: 'C9' }, ...voucher },
      noPension('bono', voucher),
    ],
    notKnown: ['conditions', 'free-places', 'still-running', 'amount'],
  },
  {
    service: 'ingreso_minimo_garantizado',
    for: 'everybody',
    rules: [
      { id: 'img.sisben', when: { fact: 'sisben', upTo: 'C9' }, ...img },
      {
        id: 'img.component',
        when: {
          any: [
            { fact: 'sisben', upTo: 'A' },
            { fact: 'disability', some: true },
            {
              all: [
                { fact: 'sisben', upTo: 'C1' },
                { fact: 'age', min: 60 },
              ],
            },
            { fact: 'age', max: 5 },
            // Young people and pupils have components too; the pages do not say from which age to which.
            { unpublished: 'young-and-pupils' },
          ],
        },
        ...img,
      },
    ],
    notKnown: ['conditions', 'amount'],
  },
  {
    service: 'subsidio_tipo_c',
    for: 'everybody',
    rules: [
      { id: 'tipo-c.age', when: olderBySex, ...typeC },
      noPension('tipo-c', typeC),
      { id: 'tipo-c.sisben', when: { fact: 'sisben', upTo: 'C1' }, ...typeC },
    ],
    // Paid for until the middle of 2026, as the pages of its start said.
    notKnown: ['enrolment', 'still-running'],
  },
  {
    service: 'colombia_mayor',
    for: 'everybody',
    rules: [
      { id: 'colombia-mayor.age', when: olderBySex, ...colombiaMayor },
      noPension('colombia-mayor', colombiaMayor),
      { id: 'colombia-mayor.sisben', when: { fact: 'sisben', upTo: 'C1' }, ...colombiaMayor },
      { id: 'colombia-mayor.colombian', when: { fact: 'colombian', is: true }, ...colombiaMayor },
      { id: 'colombia-mayor.resident', when: { fact: 'tenYearsResident', is: true }, ...colombiaMayor },
    ],
    notKnown: ['conditions', 'free-places', 'amount'],
  },
  {
    service: 'pasajes_gratis_transmilenio',
    for: 'everybody',
    rules: [
      {
        id: 'pasajes.who',
        when: {
          any: [
            { fact: 'disability', some: true },
            { fact: 'age', min: 62 },
            { fact: 'sisben', upTo: 'B7' },
            // Who sleeps in a pagadiario or a shelter too (since 2026-02), and "otros grupos": nobody is asked for it.
            { unpublished: 'other-groups' },
          ],
        },
        source:
          'https://www.infobae.com/colombia/2026/03/02/iniciaron-las-recargas-de-pasajes-gratis-en-transmilenio-asi-puede-acceder-al-beneficio-durante-marzo-de-2026/',
        asOf: '2026-03-02',
      },
    ],
    notKnown: [],
  },
  { service: 'ruta_empleo', for: 'self', rules: [], notKnown: ['requirements', 'documents'] },
  { service: 'emprendimiento', for: 'self', rules: [], notKnown: ['requirements', 'documents'] },
  { service: 'agencia_distrital_empleo', for: 'self', rules: [], notKnown: ['requirements'] },
];
