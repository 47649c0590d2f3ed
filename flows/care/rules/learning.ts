import type { ServiceRules } from '../rule.ts';
import { sources } from './sources.ts';

/** Study, courses, certificates, reading. */
export const learningRules: readonly ServiceRules[] = [
  {
    service: 'educacion_flexible',
    for: 'everybody',
    rules: [
      // One site (CDC José Antonio Galán) says 15; the strategy as a whole 13, without an upper limit.
      {
        id: 'educacion-flexible.age',
        when: { fact: 'age', min: 13 },
        source: 'https://subaalternativa.co/?p=122779',
        asOf: '2025-12-29',
      },
    ],
    notKnown: ['hours', 'free-places'],
  },
  {
    service: 'educacion_flexible_ipes',
    for: 'everybody',
    rules: [
      {
        id: 'ipes.age',
        when: { fact: 'age', min: 18 },
        source:
          'https://www.noticiasrcn.com/economia/matriculaton-bogota-abre-inscripciones-para-validar-el-bachillerato-en-2026-984630',
        asOf: '2026-02',
      },
      {
        id: 'ipes.vendor-or-relative',
        when: {
          any: [
            { fact: 'marketVendor', is: true },
            { carer: { fact: 'marketVendor', is: true } },
            {
              someone: {
                all: [
                  { fact: 'age', min: 18 },
                  { fact: 'marketVendor', is: true },
                ],
              },
            },
          ],
        },
        source: 'https://www.impactamag.com/2026/02/bachillerato-flexible-y-gratuito-inicia.html',
        asOf: '2026-02',
      },
    ],
    notKnown: ['enrolment', 'documents'],
  },
  {
    service: 'certificacion_competencias_sena',
    for: 'self',
    rules: [
      {
        id: 'sena.age',
        when: { fact: 'age', min: 18 },
        source:
          'https://www.noticiasrcn.com/economia/sena-lanza-certificacion-gratuita-para-mujeres-trabajadoras-fechas-requisitos-y-como-inscribirse-993308',
        asOf: '2026-02-18',
      },
      {
        id: 'sena.experience',
        when: { fact: 'experienceMonths', min: 6 },
        source:
          'https://www.noticiasrcn.com/economia/sena-lanza-certificacion-gratuita-para-mujeres-trabajadoras-fechas-requisitos-y-como-inscribirse-993308',
        asOf: '2026-02-18',
      },
    ],
    notKnown: ['enrolment', 'places'],
  },
  {
    service: 'biblored',
    for: 'everybody',
    rules: [{ id: 'biblored.everybody', when: { everybody: true }, source: sources.cityOffer2023, asOf: '2023-04-30' }],
    notKnown: [],
  },
  { service: 'formacion', for: 'self', rules: [], notKnown: ['requirements', 'documents'] },
  { service: 'escuela_a_cuidar_se_aprende', for: 'self', rules: [], notKnown: ['requirements'] },
  { service: 'escuela_cuidado_hombres', for: 'self', rules: [], notKnown: ['requirements'] },
  { service: 'lectura', for: 'self', rules: [], notKnown: ['requirements'] },
  { service: 'educacion_financiera', for: 'self', rules: [], notKnown: ['requirements'] },
];
