import type { Rule, ServiceRules } from '../rule.ts';
import { sources } from './sources.ts';

const caresForSomebody = (id: string, source: string, asOf: string): Rule => ({
  id: `${id}.caregiver`,
  when: { carer: { fact: 'caregiver', is: true } },
  source,
  asOf,
});

const livesInBogota = (id: string): Rule => ({
  id: `${id}.residence`,
  when: { fact: 'place' },
  source: sources.sdisLayer,
  asOf: '2026-04-27',
});

const sdis = { source: sources.sdisLayer, asOf: '2026-04-27' };
const nurseries = { source: sources.nurseries2026, asOf: '2026-01-15' };

/** Care: nurseries, centres, help at home, laundries. */
export const careRules: readonly ServiceRules[] = [
  {
    service: 'jardin_infantil',
    for: 'everybody',
    rules: [{ id: 'jardin.age', when: { fact: 'age', min: 0, max: 5 }, ...nurseries }],
    notKnown: ['sisben', 'free-places'],
  },
  {
    service: 'creciendo_juntos',
    for: 'everybody',
    rules: [
      {
        id: 'creciendo.pregnant-or-under-3',
        when: {
          any: [
            { fact: 'age', min: 0, max: 2 },
            { fact: 'pregnant', is: true },
          ],
        },
        ...nurseries,
      },
    ],
    notKnown: ['places', 'hours', 'documents'],
  },
  {
    service: 'jardin_nocturno',
    for: 'everybody',
    rules: [
      {
        id: 'jardin-nocturno.age-and-shift',
        when: { all: [{ fact: 'age', min: 0, max: 5 }, { carer: { fact: 'nightShift', is: true } }] },
        source: 'https://www.eltiempo.com/bogota/jardines-nocturnos-para-menores-de-6-anos-en-bogota-647494',
        asOf: '2022-03',
      },
    ],
    notKnown: ['conditions', 'still-running', 'places'],
  },
  {
    service: 'casa_pensamiento_intercultural',
    for: 'everybody',
    rules: [
      {
        id: 'casa-pensamiento.age',
        when: { fact: 'age', min: 0, max: 5 },
        source:
          'https://elespectador.com/bogota/casas-de-pensamiento-espacio-para-preservar-y-recuperar-las-tradiciones-indigenas',
        asOf: '2016',
      },
    ],
    notKnown: ['places', 'hours', 'still-running'],
  },
  {
    service: 'centro_crecer',
    for: 'everybody',
    rules: [
      { id: 'crecer.age', when: { fact: 'age', min: 6, max: 17 }, ...sdis },
      {
        id: 'crecer.disability',
        when: {
          any: [
            { fact: 'disability', oneOf: ['multiple', 'multiple_intellectual'] },
            {
              all: [
                { fact: 'disability', oneOf: ['intellectual', 'autism'] },
                { fact: 'support', oneOf: ['extensive', 'generalized'] },
              ],
            },
          ],
        },
        ...sdis,
      },
      livesInBogota('crecer'),
    ],
    notKnown: ['sisben', 'documents', 'free-places'],
  },
  {
    service: 'centro_integrarte',
    for: 'everybody',
    rules: [
      { id: 'integrarte.age', when: { fact: 'age', min: 18, max: 59 }, ...sdis },
      {
        id: 'integrarte.disability',
        when: {
          any: [
            { fact: 'disability', oneOf: ['intellectual', 'multiple_intellectual'] },
            { all: [{ fact: 'disability', oneOf: ['multiple'] }, { unpublished: 'intellectual-among-them' }] },
          ],
        },
        ...sdis,
      },
      livesInBogota('integrarte'),
    ],
    notKnown: ['sisben', 'documents', 'free-places'],
  },
  {
    service: 'cadis',
    for: 'everybody',
    rules: [
      {
        id: 'cadis.who',
        when: {
          any: [
            {
              all: [
                { fact: 'age', min: 14, max: 59 },
                { fact: 'disability', some: true },
                { fact: 'support', oneOf: ['intermittent', 'limited', 'extensive'] },
              ],
            },
            // "sus familias y personas cuidadoras mayores de 18 años": of these people, read closely…
            {
              all: [
                { fact: 'age', min: 18 },
                {
                  someone: {
                    all: [
                      { fact: 'age', min: 14, max: 59 },
                      { fact: 'disability', some: true },
                      { fact: 'support', oneOf: ['intermittent', 'limited', 'extensive'] },
                    ],
                  },
                },
              ],
            },
            // …and of anybody with a disability, read widely: that is no no.
            {
              all: [
                { fact: 'age', min: 18 },
                { someone: { fact: 'disability', some: true } },
                { unpublished: 'whose-family' },
              ],
            },
          ],
        },
        ...sdis,
      },
      livesInBogota('cadis'),
    ],
    notKnown: ['documents', 'how'],
  },
  {
    service: 'centro_dia',
    for: 'everybody',
    rules: [
      {
        id: 'centro-dia.age',
        when: { fact: 'age', min: 60 },
        source:
          'https://bogota.gov.co./mi-ciudad/integracion-social/conoce-la-politica-de-atencion-habitantes-de-calle-en-bogota',
        asOf: '2018',
      },
    ],
    notKnown: ['conditions', 'sisben', 'documents', 'hours', 'free-places'],
  },
  {
    service: 'centro_amar',
    for: 'everybody',
    rules: [
      {
        id: 'amar.age-and-work',
        when: {
          all: [
            { fact: 'age', min: 0, max: 17 },
            { fact: 'childAtWork', is: true },
          ],
        },
        source: 'https://www.eltiempo.com/bogota/asi-se-redujo-en-bogota-la-tasa-de-trabajo-infantil-379298',
        asOf: '2019-06',
      },
    ],
    notKnown: ['places', 'hours', 'documents'],
  },
  {
    service: 'centro_abrazar',
    for: 'everybody',
    rules: [
      {
        id: 'abrazar.migrant-child',
        when: {
          all: [
            { fact: 'age', min: 0, max: 17 },
            { fact: 'migrant', is: true },
          ],
        },
        source: 'https://elpais.com/america-colombia/2025-12-18/un-oasis-en-bogota-para-ninos-y-ninas-migrantes.html',
        asOf: '2025-12-18',
      },
    ],
    notKnown: ['hours', 'documents'],
  },
  { service: 'cuidado_simultaneo', for: 'cared', rules: [], notKnown: ['ages', 'places', 'hours'] },
  { service: 'arte_de_cuidarte', for: 'children', rules: [], notKnown: ['ages', 'hours'] },
  {
    service: 'lavanderia',
    for: 'self',
    rules: [
      caresForSomebody(
        'lavanderia',
        'https://bogota.gov.co./mi-ciudad/mujer/lavanderias-comunitarias-en-las-manzanas-del-cuidado-de-bogota',
        '2023-07',
      ),
      {
        id: 'lavanderia.cares-for',
        // "Older" has no age on the page; 60 is that of Centro Día.
        when: {
          someone: {
            any: [
              { fact: 'age', max: 4 },
              { fact: 'disability', some: true },
              { fact: 'age', min: 60 },
            ],
          },
        },
        source: 'https://bogota.gov.co./mi-ciudad/mujer/lavanderias-comunitarias-en-las-manzanas-del-cuidado-de-bogota',
        asOf: '2023-07',
      },
    ],
    notKnown: ['still-running', 'hours'],
  },
  {
    service: 'asistencia_personal_en_casa',
    for: 'self',
    rules: [
      caresForSomebody('asistencia', 'https://timeusepolicies.info/life-balance/bogota-care-system/', '2025-06'),
      {
        id: 'asistencia.seldom-out',
        when: { someone: { fact: 'leavesHome', is: false } },
        source: 'https://timeusepolicies.info/life-balance/bogota-care-system/',
        asOf: '2025-06',
      },
    ],
    notKnown: ['requirements', 'documents', 'how'],
  },
  {
    service: 'relevo_domiciliario_salud',
    for: 'self',
    rules: [
      { id: 'relevo.age', when: { fact: 'age', min: 18 }, source: sources.cityOffer2023, asOf: '2023-04-30' },
      caresForSomebody('relevo', sources.cityOffer2023, '2023-04-30'),
      {
        id: 'relevo.visited',
        when: { fact: 'homeCareVisited', is: true },
        source: sources.cityOffer2023,
        asOf: '2023-04-30',
      },
    ],
    notKnown: ['conditions', 'still-running', 'documents'],
  },
  {
    service: 'cuidados_itinerantes',
    for: 'self',
    rules: [
      caresForSomebody(
        'itinerantes',
        'https://colmundoradio.com.co/bogota-lleva-el-cuidado-a-donde-estan-las-cuidadoras-asi-avanza-la-estrategia-de-cuidados-itinerantes',
        '2025-06-04',
      ),
    ],
    notKnown: ['how', 'places', 'hours'],
  },
  {
    service: 'buses_del_cuidado',
    for: 'self',
    rules: [
      caresForSomebody(
        'buses',
        'https://caracol.com.co/2025/11/25/bogota-amplia-servicios-y-atencion-para-mujeres-en-el-25n-con-nuevas-rutas-buses-y-comisarias/',
        '2025-11-25',
      ),
      {
        id: 'buses.zone',
        // "where there is no fixed block": Sumapaz has none; which zones elsewhere changes with the route.
        when: { any: [{ fact: 'place', in: ['20'] }, { unpublished: 'zones-of-today' }] },
        source:
          'https://caracol.com.co/2025/11/25/bogota-amplia-servicios-y-atencion-para-mujeres-en-el-25n-con-nuevas-rutas-buses-y-comisarias/',
        asOf: '2025-11-25',
      },
    ],
    notKnown: ['route', 'hours'],
  },
];
