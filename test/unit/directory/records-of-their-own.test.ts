import { expect, test } from 'vitest';
import { correct } from '../../../flows/directory/correct.ts';
import { dangerLines } from '../../../flows/directory/danger-lines.ts';
import type { Directory } from '../../../flows/directory/directory.ts';
import { published } from '../../../flows/directory/export/published.ts';
import { scheduleOf } from '../../../flows/directory/schedules.ts';
import { directorySchema } from '../../../flows/directory/schema.ts';
import { shippedDirectory } from '../../../flows/directory/shipped.ts';
import { tellRoute } from '../../../flows/directory/tell-route.ts';
import type { World } from '../../../flows/engine/world.ts';

const cite = { source: 'https://example.org/llamada', asOf: '2026-11-20' };
const corrected = (...changes: Parameters<typeof correct>[1][number]['changes']): Directory => {
  const { directory, refused } = correct(shippedDirectory, [{ changes, cite }], 'corrected-1');
  expect(refused).toEqual([]);
  return directory;
};

test('every institution that a service names is an organization with a source and a day', () => {
  const names = new Set(shippedDirectory.organizations.map(({ name }) => name));
  const named = shippedDirectory.services.flatMap(({ institutions }) => institutions);
  expect(named.filter((name) => !names.has(name))).toEqual([]);
  expect(shippedDirectory.organizations.filter(({ source, asOf }) => source.length === 0 || asOf === null)).toEqual([]);
});

test('every record has a day: what has none does not ship', () => {
  const { services, places, lines, organizations, routes, schedules } = shippedDirectory;
  const undated = [...services, ...places, ...lines, ...organizations, ...routes, ...schedules].filter(
    ({ asOf }) => asOf === null,
  );
  expect(undated.map(({ id }) => id)).toEqual([]);
});

test('747 seats of public schools, all but two with a point, never as what her care rests on', () => {
  const schools = shippedDirectory.places.filter(({ kind }) => kind === 'colegio');
  expect(schools).toHaveLength(747);
  expect(schools.filter(({ latitude }) => latitude === null)).toHaveLength(2);
  expect(new Set(schools.flatMap(({ services }) => services.map(({ service }) => service)))).toEqual(
    new Set(['colegio']),
  );
});

test('the route of the buses holds five months, and after that it is the last one known', () => {
  const told = (now: string, directory = shippedDirectory) =>
    tellRoute('buses_del_cuidado', { directory, locality: '05', now, locale: 'es-CO' });
  expect(told('2026-03-01')).toMatch(/^Ahora van a .*Usme.* \(dato de noviembre de 2025\)\.$/);
  expect(told('2026-11-23')).toMatch(/^La última ruta que tengo, de noviembre de 2025, .*confirme la de hoy\.$/);
  const renewed = corrected({
    kind: 'route',
    id: 'ruta_buses',
    set: { localities: ['05', '20'], asOf: '2026-11-20', validFrom: '2026-11', validUntil: '2027-03' },
  });
  expect(told('2026-11-23', renewed)).toBe('Ahora van a Usme y Sumapaz (dato de noviembre de 2026).');
  expect(tellRoute('buses_del_cuidado', { directory: renewed, locality: '08', now: '2026-11-23', locale: 'en' })).toBe(
    'They now go to Usme and Sumapaz (as of November 2026). It does not name Kennedy.',
  );
});

test('hours that staff correct are read anew', () => {
  const directory = corrected(
    { kind: 'place', id: 'mdc-usme', set: { hours: 'Lunes a sábado de 8:00 am a 5:00 pm' } },
    { kind: 'place', id: 'mdc-suba', set: { hours: 'según el día' } },
  );
  expect(scheduleOf(directory, 'mdc-usme', 'Lunes a sábado de 8:00 am a 5:00 pm')?.opening).toEqual([
    { days: [1, 2, 3, 4, 5, 6], opens: '08:00', closes: '17:00' },
  ]);
  expect(scheduleOf(directory, 'mdc-suba', 'según el día')?.opening).toBeNull();
  expect(directorySchema.safeParse(directory).error).toBeUndefined();
});

test('an organization and a line can be corrected, and what is over is not told', () => {
  const directory = corrected(
    { kind: 'organization', id: 'org_ipes', set: { name: 'Instituto para la Economía Social (IPES)' } },
    { kind: 'line', id: 'linea_141', set: { validUntil: '2026-10' } },
  );
  expect(directory.organizations.find(({ id }) => id === 'org_ipes')?.source).toContain(cite.source);
  expect(directory.lines.find(({ id }) => id === 'linea_141')?.validUntil).toBe('2026-10');
});

test('no residence and no refuge is public, whatever a correction says, and no export names one', () => {
  const residence = shippedDirectory.places.find(({ kind }) => kind === 'centro_integrarte_interno');
  if (residence === undefined) throw new Error('there are thirteen');
  const changes = [
    { kind: 'place', id: residence.id, set: { audience: 'public' } },
    { kind: 'place', id: residence.id, set: { kind: 'centro_crecer', audience: 'public' } },
    { kind: 'service', id: 'casas_refugio', set: { audience: 'public' } },
    {
      kind: 'offer',
      id: 'mdc-usme/casas_refugio/1',
      set: {
        name: null,
        kind: 'programme',
        address: null,
        latitude: null,
        longitude: null,
        schedule: null,
        onDemand: true,
        phone: null,
        doubt: null,
        older: false,
      },
    },
  ] as const;
  const { refused, directory } = correct(shippedDirectory, [{ changes, cite }], 'corrected-1');
  expect(refused.map(({ change }) => change)).toEqual(changes);
  const out = JSON.stringify(published(directory));
  expect(out).not.toContain(residence.id);
  expect(out).not.toContain('casas_refugio');
});

test('danger is answered with lines that read well', () => {
  const world = { directory: shippedDirectory } as World;
  const text = dangerLines('violence', 'es-CO', world);
  expect(text).toContain('• *Línea de Emergencias 123*: 24 horas\n');
  expect(text).toContain('• *Línea Púrpura Distrital*: 01 8000 112 137, WhatsApp 300 755 1846, 24 horas\n');
  expect(text).not.toMatch(/123\*: 123/);
});
