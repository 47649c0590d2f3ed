import { expect, test } from 'vitest';
import { gazetteer, localities, municipalities, slug } from '../../../flows/understanding/gazetteer.ts';
import { parsePlace, placeFromId, placeFromPoint } from '../../../flows/understanding/place.ts';

test('every candidate that is offered resolves when tapped, and fits a row', () => {
  for (const text of ['La Esperanza', 'Lisboa', 'San Rafael', 'centro', 'Medellín', 'entre Bosa y Kennedy', 'La Paz']) {
    const parsed = parsePlace(text);
    const candidates = parsed.ok ? [] : (parsed.candidates ?? []);
    expect(candidates.length).toBeGreaterThan(1);
    expect(candidates.length).toBeLessThanOrEqual(10);
    for (const { id, label, value } of candidates) {
      expect(id).toMatch(/^[a-z0-9-]{1,40}$/);
      expect([...label].length).toBeLessThanOrEqual(24);
      expect(placeFromId(id)).toEqual(value);
    }
    expect(new Set(candidates.map(({ id }) => id)).size).toBe(candidates.length);
  }
});

test('every neighbourhood, locality and municipality has an id of its own', () => {
  for (const [id, place] of gazetteer().byId) {
    expect(id).toMatch(/^[a-z0-9-]{1,40}$/);
    expect(placeFromId(id)).toMatchObject({ locality: place.code, name: place.name, precision: 'neighbourhood' });
  }
  for (const { code, name } of localities)
    expect(placeFromId(`loc-${code}`)).toEqual({ locality: code, name, precision: 'locality' });
  for (const { name } of municipalities)
    expect(placeFromId(`out-${slug(name)}`)).toMatchObject({ locality: null, name, precision: 'outside' });
  expect(placeFromId('loc-99')).toBeNull();
  expect(placeFromId('no-such-place')).toBeNull();
});

test('each locality is understood by its name', () => {
  expect(localities).toHaveLength(20);
  for (const { code, name } of localities)
    expect(parsePlace(`vivo en ${name}`)).toMatchObject({ ok: true, value: { locality: code } });
});

test.each([
  [4.5861, -74.1032, '15'], // Restrepo
  [4.6734, -74.1444, '09'], // Fontibón
  [4.6183, -74.1517, '08'], // Kennedy Central
  [4.7124, -74.134, '10'], // Engativá
  [4.0366, -74.257, '20'], // Sumapaz
  [4.5865, -74.2168, null], // Soacha
  [6.2442, -75.5812, null], // Medellín
  [0, 0, null],
  [Number.NaN, 999, null],
])('the point %d, %d lies in %s', (latitude, longitude, locality) => {
  expect(placeFromPoint(latitude, longitude)).toMatchObject({
    locality,
    precision: locality === null ? 'outside' : 'shared',
  });
});
