import type { Rule, ServiceRules } from '../rule.ts';
import { sources } from './sources.ts';

const forWomen = (id: string, source: string, asOf: string): Rule => ({
  id: `${id}.women`,
  when: { fact: 'sex', oneOf: ['F'] },
  source,
  asOf,
});

/** Psychologist, lawyer, justice. Violence is never asked for: who needs it is led to the lines. */
export const protectionRules: readonly ServiceRules[] = [
  {
    service: 'orientacion_psicojuridica',
    for: 'self',
    rules: [
      forWomen('psicojuridica', sources.ciom2025, '2025-08'),
      // Documented for Línea Púrpura and Espacios Seguros, not for the women's houses.
      {
        id: 'psicojuridica.adult',
        when: { fact: 'age', min: 18 },
        source: sources.ciom2025,
        asOf: '2025-08',
        soft: true,
      },
    ],
    notKnown: ['documents'],
  },
  {
    service: 'ciom',
    for: 'self',
    rules: [forWomen('ciom', sources.ciom2025, '2025-08')],
    notKnown: ['ages', 'places'],
  },
  {
    service: 'ruta_integral_mujeres',
    for: 'self',
    rules: [
      forWomen(
        'ruta-mujeres',
        'https://nacioncolombia.com/bogota-suma-9-casas-de-justicia-con-ruta-para-mujeres',
        '2026-02',
      ),
    ],
    notKnown: ['hours'],
  },
  {
    service: 'uri_caf_psicojuridica',
    for: 'self',
    rules: [
      forWomen(
        'uri',
        'https://www.radiosantafe.com/2026/02/14/mujeres-asi-pueden-activar-la-ruta-unica-de-atencion-en-las-siguientes-uri-de-bogota/',
        '2026-02-14',
      ),
    ],
    notKnown: ['hours'],
  },
  { service: 'casa_de_justicia', for: 'self', rules: [], notKnown: ['requirements', 'hours'] },
  { service: 'comisaria_familia', for: 'self', rules: [], notKnown: ['requirements', 'places'] },
];
