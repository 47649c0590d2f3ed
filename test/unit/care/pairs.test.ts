import { expect, test } from 'vitest';
import { meeting } from '../../../flows/care/pairs.ts';
import { type Screened, screen } from '../../../flows/care/screen.ts';
import { correct } from '../../../flows/directory/correct.ts';
import type { Directory } from '../../../flows/directory/directory.ts';
import { shippedDirectory } from '../../../flows/directory/shipped.ts';

/** Her courses at a block of Bosa and the nursery there, at these hours. */
const met = (hers: string, theirs: string) => {
  const cite = { source: 'https://example.org/visita', asOf: '2026-11-20' };
  const changes = [
    { kind: 'offer', id: 'mdc-bosa-porvenir/formacion/1', set: { schedule: hers, onDemand: false } },
    { kind: 'offer', id: 'mdc-bosa-porvenir/jardin_infantil/1', set: { schedule: theirs, onDemand: false } },
  ] as const;
  const { directory, refused } = correct(shippedDirectory, [{ changes, cite }], 'corrected-1');
  expect(refused).toEqual([]);
  const [courses, nursery] = rowsIn(directory);
  return { meets: meeting(courses, nursery, directory), pairs: courses.pairs };
};

const rowsIn = (directory: Directory): readonly [Screened, Screened] => {
  const { services } = screen(
    {
      person: { id: 'self', age: 30, caregiver: true },
      caresFor: [{ id: 'p1', relation: 'child', age: 2 }],
      place: { locality: '07', latitude: 4.642764, longitude: -74.1884, precision: 'shared' },
    },
    { directory, now: '2026-11-23' },
  );
  const only = (row: Screened): Screened => ({
    ...row,
    places: row.places.filter(({ place }) => place.id === 'mdc-bosa-porvenir'),
  });
  const [courses, nursery] = [
    services.find(({ service }) => service === 'formacion'),
    services.find(({ service, for: who }) => service === 'jardin_infantil' && who === 'p1'),
  ];
  if (courses === undefined || nursery === undefined) throw new Error('both are offered');
  return [only(courses), only(nursery)];
};

test('a pair at hours that overlap is known to coincide', () => {
  const { meets, pairs } = met('Lunes y miércoles de 2:00 pm a 5:00 pm', 'Lunes a viernes de 7:00 am a 4:30 pm');
  expect(meets?.sameHours).toBe(true);
  expect(pairs).toContain('jardin_infantil');
});

test('a nursery that is closed while she studies is no pair', () => {
  expect(met('Sábados de 8:00 am a 12:00 pm', 'Lunes a viernes de 7:00 am a 4:30 pm').meets).toBeNull();
  expect(met('Lunes a viernes de 6:00 pm a 9:00 pm', 'Lunes a viernes de 7:00 am a 4:30 pm').meets).toBeNull();
});

test('where the hours of one are not known, it is a pair of which she is told to ask', () => {
  const { meets } = met('según el grupo', 'Lunes a viernes de 7:00 am a 4:30 pm');
  expect(meets).toMatchObject({ sameHours: null });
});
