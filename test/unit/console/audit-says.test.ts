import { expect, it } from 'vitest';
import { sayAbout } from '../../../console/src/audit/about.ts';

const names: Readonly<Record<string, string>> = { 'mdc-usme': 'Manzana del Cuidado de Usme', '05': 'Usme' };
const says = (did: Parameters<typeof sayAbout>[0]['did'], what: string, number: string | null = null): string | null =>
  sayAbout({ did, what, number }, { name: (_, code) => names[code] ?? code, locale: 'es' });

it.each([
  ['signed-in', 'agent administrator', 'Atención, Administración'],
  ['saw-exact-figures', 'services 12w {"home":"05"}', 'Servicios recibidos · últimas 12 semanas · Usme'],
  ['saw-exact-figures', 'overview 2026-10 {}', 'Resumen · 2026-10'],
  ['exported', 'facts csv open 2026-10-01/', 'Respuestas · CSV · abiertos · 2026-10-01 – …'],
  ['exported', 'facts parquet /', 'Respuestas · PARQUET'],
  ['exported', 'services jsonl, scheduled', 'Servicios recibidos · JSONL · programada'],
  ['scheduled-export', 'journeys csv open each week', 'Caminos del crédito · CSV · abiertos · cada semana'],
  ['fetched-export', 'facts csv: facts.csv', 'Respuestas · CSV'],
  ['corrected-directory', 'mdc-usme 2026-11-22T10:00:00.000Z-0badcafe', 'Manzana del Cuidado de Usme'],
  ['corrected-directory', 'linea_nueva 2026-11-22T10:00:00.000Z-0badcafe', 'Corrección linea_nueva'],
  ['set-ceilings', '2026-11 2026-11-22T10:00:00.000Z-0badcafe', 'Mes 2026-11'],
  ['recorded-services', '3 rows of mdc-usme', 'Cuántos: 3'],
  ['looked-at-import', 'import-records 1200 bytes', 'Hoja de servicios'],
  ['opened-request', 'a1b2c3d4e5f6', 'Solicitud a1b2c3d4'],
  ['erased-person', 'no request', 'Sin solicitud'],
  ['reopened', 'who knows', null],
] as const)('%s %s is told as “%s”', (did, what, told) => expect(says(did, what)).toBe(told));

it('a case by the number that she was told', () => expect(says('replied', 'AAAA~BBBB-r1', 'BBBR1')).toBe('Caso BBBR1'));
