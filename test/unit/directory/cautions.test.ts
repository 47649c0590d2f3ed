import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { screen } from '../../../flows/care/screen.ts';
import { isOld, sayAsOf } from '../../../flows/directory/age.ts';
import { type Change, correct } from '../../../flows/directory/correct.ts';
import type { Directory } from '../../../flows/directory/directory.ts';
import { nearest } from '../../../flows/directory/nearest.ts';
import { directorySchema } from '../../../flows/directory/schema.ts';
import { shippedDirectory } from '../../../flows/directory/shipped.ts';

const { places, services, lines, localities } = shippedDirectory;
const rows = places.flatMap((place) => place.services.map((row) => ({ place: place.id, ...row })));

test('the compiled data are a directory', () => {
  expect(directorySchema.safeParse(shippedDirectory).error).toBeUndefined();
});

test('compiling the seed again gives what is committed', (context) => {
  const seed = new URL('../../../../shared/domain', import.meta.url);
  context.skip(!existsSync(seed), 'the researched seed does not lie beside this checkout');
  const script = fileURLToPath(new URL('../../../scripts/compile-directory.ts', import.meta.url));
  for (const [name, print] of [
    ['directory', '--print'],
    ['schools', '--print-schools'],
  ] as const) {
    const file = new URL(`../../../flows/directory/data/${name}.json`, import.meta.url);
    const committed = readFileSync(file, 'utf8');
    expect(execFileSync(process.execPath, [script, fileURLToPath(seed), print], { encoding: 'utf8' })).toBe(committed);
  }
});

describe('what is in it', () => {
  test('27 care blocks, all with a point, in every locality but Sumapaz and La Candelaria', () => {
    const blocks = places.filter(({ kind }) => kind === 'manzana');
    expect(blocks).toHaveLength(27);
    expect(blocks.filter(({ latitude }) => latitude === null)).toEqual([]);
    const without = localities
      .filter(({ code }) => !blocks.some(({ locality }) => locality === code))
      .map(({ name }) => name);
    expect(without.sort()).toEqual(['La Candelaria', 'Sumapaz']);
  });

  test('the 151 rows of the official layer', () => {
    expect(
      rows.filter(({ place, older, asOf }) => place.startsWith('mdc-') && !older && asOf === '2025-12-29'),
    ).toHaveLength(151);
  });

  test('every record says where it comes from', () => {
    const unsourced = [...services, ...places, ...lines].filter(({ source }) => source.length === 0);
    expect(unsourced).toEqual([]);
  });
});

describe('what must never be shown as fact', () => {
  test('El Camino is no care block: the official layer does not have it', () => {
    expect(places.map(({ id }) => id)).not.toContain('mdc-engativa-el-camino');
  });

  test('low confidence is for staff and has no point', () => {
    const low = places.filter(({ confidence }) => confidence === 'low');
    expect(low.length).toBeGreaterThan(0);
    expect(low.filter(({ audience, latitude }) => audience === 'public' || latitude !== null)).toEqual([]);
  });

  test('a street that Bogotá has not is nobody’s to be sent to', () => {
    const odd = places.filter(({ address }) => Number(/^\p{L}+ (\d{3,})/u.exec(address ?? '')?.[1] ?? 0) > 250);
    expect(odd.map(({ address, audience }) => [address, audience])).toEqual([
      ['Calle 509 A Sur # 86-00', 'staff'],
      ['Carrera 309 # 10- 75 Sur', 'staff'],
    ]);
  });

  test('a flagged schedule or phone is not even compiled', () => {
    const flagged = rows.filter(({ doubt }) => doubt !== null);
    expect(flagged).toHaveLength(19);
    expect(flagged.filter(({ doubt, schedule }) => doubt === 'schedule' && schedule !== null)).toEqual([]);
    expect(flagged.filter(({ doubt, phone }) => doubt === 'phone' && phone !== null)).toEqual([]);
    expect(rows.map(({ schedule }) => schedule)).not.toContain('Lunes y miércoles de 7:00 pm a 6:00 pm');
  });

  test('rows copied from another block are never found', () => {
    const from = { locality: '19', latitude: 4.568545, longitude: -74.159464, precision: 'shared' as const };
    const found = nearest(shippedDirectory, {
      from,
      service: 'orientacion_psicojuridica',
      limit: 50,
      now: '2026-11-22',
    });
    expect(found.map(({ place }) => place.id)).not.toContain('mdc-ciudad-bolivar-arborizadora-alta');
  });

  test('what only older pages tell is marked with its age', () => {
    const older = rows.filter((row) => row.older);
    expect(older.length).toBeGreaterThan(20);
    expect(older.every(({ asOf, schedule }) => isOld(asOf, '2026-11-22') && schedule === null)).toBe(true);
  });

  test('155 and 122 are confirmed by no page of 2025 or 2026', () => {
    expect(lines.map(({ number }) => number)).not.toContain('155');
    expect(lines.map(({ number }) => number)).not.toContain('122');
  });

  test('no refuge has a place, and the 24-hour residences are for staff', () => {
    expect(JSON.stringify(places)).not.toMatch(/refugio/i);
    expect(services.find(({ id }) => id === 'casas_refugio')?.audience).toBe('staff');
    const residences = places.filter(({ kind }) => kind === 'centro_integrarte_interno');
    expect(residences).toHaveLength(13);
    expect(residences.filter(({ audience }) => audience !== 'staff')).toEqual([]);
  });

  test('nothing for staff is ever near', () => {
    for (const { latitude, longitude, code } of localities) {
      const point = latitude === null || longitude === null ? {} : { latitude, longitude };
      const found = nearest(shippedDirectory, {
        from: { locality: code, ...point, precision: 'locality' },
        limit: 999,
        now: '2026-11-22',
      });
      expect(found.length, code).toBeGreaterThan(0);
      expect(found.filter(({ place }) => place.audience !== 'public')).toEqual([]);
    }
  });
});

describe('lines for danger', () => {
  test.each([
    ['linea_purpura', '018000112137', '3007551846', '2026-02-14'],
    ['linea_123', '123', null, '2026-02-14'],
    ['linea_106', '106', '3007548933', '2025-09-11'],
    ['una_llamada_de_vida', '6013808400', null, '2026-01-08'],
    ['linea_141', '141', null, '2026-02-16'],
    ['linea_calma', '018000423614', null, '2026-02-16'],
    ['manzanas_linea', '3058150348', null, '2025-12-29'],
  ])('%s', (id, number, whatsapp, asOf) => {
    const line = lines.find((one) => one.id === id);
    expect(line).toMatchObject({ number, whatsapp });
    expect(line?.asOf !== null && (line?.asOf ?? '') <= asOf).toBe(true);
  });
});

test.each([
  ['2025-12-29', '2026-11-22', false],
  ['2025-12-29', '2026-12-29', false],
  ['2025-12-29', '2026-12-30', true],
  ['2025-11', '2026-11-22', true],
  ['2026', '2026-11-22', false],
  ['2023', '2026-11-22', true],
  [null, '2026-11-22', true],
])('a fact of %s on %s is old: %s', (asOf, now, old) => {
  expect(isOld(asOf, now)).toBe(old);
});

test('a date is said without more than it knows', () => {
  expect(sayAsOf('2025-12-29', 'es-CO')).toBe('diciembre de 2025');
  expect(sayAsOf('2026-02', 'en')).toBe('February 2026');
  expect(sayAsOf('2023', 'es-CO')).toBe('2023');
});

describe('what a correction makes doubtful', () => {
  const corrected = (change: Change): Directory => {
    const cite = { source: 'https://example.org/visita', asOf: '2026-11-20' };
    const { directory, refused } = correct(shippedDirectory, [{ changes: [change], cite }], 'corrected');
    expect(refused).toEqual([]);
    return directory;
  };
  const at = { locality: '05', latitude: 4.51, longitude: -74.11, precision: 'shared' } as const;
  const now = '2026-11-22T15:00:00.000Z';

  test('a place of low confidence is not near any more', () => {
    const [first] = nearest(shippedDirectory, { from: at, kinds: ['manzana'], limit: 1, now });
    const id = first?.place.id ?? '';
    const directory = corrected({ kind: 'place', id, set: { confidence: 'low' } });
    const near = nearest(directory, { from: at, kinds: ['manzana'], limit: 30, now }).map(({ place }) => place.id);
    expect(near.length).toBeGreaterThan(20);
    expect(near).not.toContain(id);
  });

  test('a service that staff hid is screened for nobody', () => {
    const household = { person: { id: 'self', age: 34, sex: 'F' }, caresFor: [{ id: 'p1', age: 9 }] } as const;
    const services = (directory: Directory) => screen(household, { directory, now }).services.map((one) => one.service);
    expect(services(shippedDirectory)).toContain('centro_crecer');
    const hidden = corrected({ kind: 'service', id: 'centro_crecer', set: { audience: 'staff' } });
    expect(services(hidden)).not.toContain('centro_crecer');
  });
});
