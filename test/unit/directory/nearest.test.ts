import { expect, test } from 'vitest';
import { metersBetween, nearest, offerOf } from '../../../flows/directory/nearest.ts';
import { shippedDirectory } from '../../../flows/directory/shipped.ts';
import type { PlaceValue } from '../../../flows/engine/question.ts';

const restrepo: PlaceValue = { locality: '15', latitude: 4.5861, longitude: -74.1032, precision: 'shared' };
const now = '2026-11-22';
const near = (from: PlaceValue | null, service: string, limit = 3) =>
  nearest(shippedDirectory, { from, service, limit, now });

test('great-circle metres: one degree of latitude is 111.2 km', () => {
  expect(metersBetween({ latitude: 4, longitude: -74 }, { latitude: 5, longitude: -74 })).toBeCloseTo(111_195, -1);
});

test('the nearest block to the Restrepo market is that of Antonio Nariño', () => {
  const [first] = nearest(shippedDirectory, { from: restrepo, kinds: ['manzana'], now });
  expect(first).toMatchObject({ place: { id: 'mdc-antonio-narino' }, meters: 130, minutes: 3, precision: 'exact' });
});

test('from a neighbourhood or a locality it is approximate, and rounded to 100 m', () => {
  const [fromLocality] = nearest(shippedDirectory, {
    from: { locality: '08', precision: 'locality' },
    kinds: ['manzana'],
    now,
  });
  const [fromBarrio] = nearest(shippedDirectory, {
    from: { ...restrepo, precision: 'neighbourhood' },
    kinds: ['manzana'],
    now,
  });
  for (const one of [fromLocality, fromBarrio]) {
    expect(one?.precision).toBe('approx');
    expect((one?.meters ?? 1) % 100).toBe(0);
  }
});

test('a doubtful point makes even a shared location approximate', () => {
  const found = nearest(shippedDirectory, { from: restrepo, kinds: ['manzana'], limit: 27, now });
  expect(found.find(({ place }) => place.id === 'mdc-20-de-julio')?.precision).toBe('approx');
});

test('in Usme it starts where people live, 13 km from the middle of the polygon', () => {
  const [first] = nearest(shippedDirectory, {
    from: { locality: '05', precision: 'locality' },
    kinds: ['manzana'],
    now,
  });
  expect(first?.place.id).toBe('mdc-usme');
  expect(first?.meters).toBeLessThan(3_000);
});

test('Sumapaz has no stops: no distance is made up, and its own local office is found', () => {
  const sumapaz: PlaceValue = { locality: '20', precision: 'locality' };
  expect(near(sumapaz, 'educacion_flexible')).toEqual([]);
  const [office] = near(sumapaz, 'subdireccion_local');
  expect(office).toMatchObject({ meters: null, minutes: null, precision: null });
  expect(office?.place.name).toMatch(/Usme y Sumapaz/);
});

test('without a place nothing is near', () => {
  expect(near(null, 'educacion_flexible')).toEqual([]);
});

test('a local office serves its own localities only, however near another is', () => {
  const found = near({ locality: '17', precision: 'locality' }, 'subdireccion_local', 9);
  expect(found.map(({ place }) => place.locality)).toEqual(['03']);
});

test('from a village of Sumapaz nothing across the city is near, whatever its point', () => {
  const village: PlaceValue = { locality: '20', latitude: 4.03, longitude: -74.31, precision: 'neighbourhood' };
  expect(near(village, 'educacion_flexible')).toEqual([]);
  expect(nearest(shippedDirectory, { from: village, kinds: ['manzana'], now })).toEqual([]);
});

test('what does not hold any more, or not yet, is not found', () => {
  const [first] = nearest(shippedDirectory, { from: restrepo, kinds: ['manzana'], now });
  const dated = (dates: object) => ({
    ...shippedDirectory,
    places: shippedDirectory.places.map((place) => (place.id === first?.place.id ? { ...place, ...dates } : place)),
  });
  const found = (dates: object) =>
    nearest(dated(dates), { from: restrepo, kinds: ['manzana'], now }).map(({ place }) => place.id);
  expect(found({ validUntil: '2026-11-21' })).not.toContain(first?.place.id);
  expect(found({ validFrom: '2026-12' })).not.toContain(first?.place.id);
  expect(found({ validFrom: '2026-01', validUntil: '2026-11' })).toContain(first?.place.id);
});

test('what only older pages tell comes last', () => {
  const found = near({ locality: '08', precision: 'locality' }, 'educacion_flexible', 30);
  const ages = found.map(({ offer }) => offer?.older);
  expect(ages.indexOf(true)).toBeGreaterThan(0);
  expect(ages.lastIndexOf(false)).toBeLessThan(ages.indexOf(true));
});

test('distance is to where the service is, not to the anchor of its block', () => {
  const block = shippedDirectory.places.find(({ id }) => id === 'mdc-bosa-porvenir');
  if (!block) throw new Error('no such block');
  const nursery = offerOf(block, 'jardin_infantil');
  if (nursery?.latitude == null || nursery.longitude === null) throw new Error('the nursery has its own point');
  const [first] = near(
    { locality: '07', latitude: nursery.latitude, longitude: nursery.longitude, precision: 'shared' },
    'jardin_infantil',
  );
  expect(first?.meters).toBeLessThanOrEqual(20);
});
