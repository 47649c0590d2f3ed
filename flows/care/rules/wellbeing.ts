import type { Rule, ServiceRules } from '../rule.ts';
import { sources } from './sources.ts';

const hasDisability = (id: string, source: string, asOf: string, article?: string): Rule => ({
  id: `${id}.disability`,
  when: { fact: 'disability', some: true },
  source,
  asOf,
  ...(article === undefined ? {} : { article }),
});

const open = (service: string, meant: ServiceRules['for'] = 'self'): ServiceRules => ({
  service,
  for: meant,
  rules: [],
  notKnown: ['requirements'],
});

/** Rest, sport and health. */
export const wellbeingRules: readonly ServiceRules[] = [
  {
    service: 'respiro',
    for: 'self',
    rules: [
      {
        id: 'respiro.caregiver',
        when: { fact: 'caregiver', is: true },
        source: 'https://ediario.com.co/?p=1289',
        asOf: '2023',
      },
    ],
    notKnown: ['hours'],
  },
  {
    service: 'piscinas_idrd',
    for: 'everybody',
    rules: [
      {
        id: 'piscinas.age',
        when: { fact: 'age', min: 5 },
        source:
          'https://www.infobae.com/colombia/2025/11/07/aprenda-a-nadar-en-noviembre-bogota-habilito-piscinas-publicas-gratis-en-siete-parques-de-la-ciudad/',
        asOf: '2025-11-07',
      },
    ],
    notKnown: ['still-running'],
  },
  open('actividad_fisica'),
  open('gimnasio'),
  open('yoga'),
  open('escuela_bici'),
  open('recreacion'),
  open('naturaleza'),
  open('huerta'),
  open('bienestar_animal'),
  { service: 'escuelas_mi_barrio', for: 'minors', rules: [], notKnown: ['ages', 'still-running'] },
  { service: 'psicomotricidad_idrd', for: 'minors', rules: [], notKnown: ['ages', 'still-running'] },
  open('salud'),
  open('afiliacion_salud'),
  {
    service: 'certificado_discapacidad',
    for: 'everybody',
    rules: [
      hasDisability(
        'certificado',
        'http://legislacionarl.co/arl/compilacion/docs/resolucion_minsaludps_1197_2024.htm',
        '2024-07-05',
        'Resolución 1197 de 2024 (MinSalud)',
      ),
    ],
    notKnown: ['requirements'],
  },
  {
    service: 'dap_ayudas_tecnicas',
    for: 'everybody',
    rules: [
      hasDisability('dap', sources.cityOffer2023, '2023-04-30'),
      { id: 'dap.residence', when: { fact: 'place' }, source: sources.cityOffer2023, asOf: '2023-04-30' },
    ],
    notKnown: ['conditions', 'device-cover', 'documents', 'still-running'],
  },
  {
    service: 'acciones_complementarias_cuidadores',
    for: 'everybody',
    rules: [
      {
        id: 'acciones.who',
        when: {
          any: [{ fact: 'disability', some: true }, { herself: { someone: { fact: 'disability', some: true } } }],
        },
        source: sources.cityOffer2023,
        asOf: '2023-04-30',
      },
      { id: 'acciones.residence', when: { fact: 'place' }, source: sources.cityOffer2023, asOf: '2023-04-30' },
    ],
    notKnown: ['places', 'still-running'],
  },
  {
    service: 'rbc_red_cuidado_colectivo',
    for: 'everybody',
    rules: [{ id: 'rbc.everybody', when: { everybody: true }, source: sources.cityOffer2023, asOf: '2023-04-30' }],
    notKnown: ['how', 'still-running'],
  },
  {
    service: 'ali_hadas',
    for: 'self',
    rules: [
      {
        id: 'ali-hadas.caregiver',
        when: { fact: 'caregiver', is: true },
        source:
          'https://www.semana.com/hablan-las-marcas/articulo/una-apuesta-solidaria-que-busca-dignificar-y-visibilizar-la-labor-de-las-cuidadoras/202519/',
        asOf: '2025-12-02',
      },
    ],
    notKnown: ['how', 'places'],
  },
];
