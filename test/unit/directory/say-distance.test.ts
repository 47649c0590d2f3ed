import { expect, test } from 'vitest';
import { nearest } from '../../../flows/directory/nearest.ts';
import { sayDistance } from '../../../flows/directory/say-distance.ts';
import { parsePlace } from '../../../flows/understanding/place.ts';
import { world } from '../engine/talk.ts';

const near = (said: string): string | null => {
  const read = parsePlace(said);
  if (!read.ok) throw new Error('the place was not read');
  const [first] = nearest(world.directory, { from: read.value, kinds: ['manzana'], now: '2026-11-23' });
  if (first === undefined) throw new Error('no care block is near');
  return sayDistance(first, { from: read.value, locale: 'es-CO' });
};

test('from a locality it is from its centre', () =>
  expect(near('bosa')).toMatch(/^, a unos .+ del centro de la localidad$/));

test('from a neighbourhood whose point is known it is from there', () =>
  expect(near('bosa el porvenir')).toMatch(/^, a unos [\d,]+ k?m$/));

test.each(['el porvenir en bosa', 'bosa por el porvenir'])(
  '"%s" is the same neighbourhood, at the same point',
  (said) => expect(near(said)).toBe(near('bosa el porvenir')),
);

test('from one without a point it is from the centre of its locality, and said to be', () => {
  const value = { locality: '11', name: 'a neighbourhood', precision: 'neighbourhood' } as const;
  const [first] = nearest(world.directory, { from: value, kinds: ['manzana'], now: '2026-11-23' });
  expect(first && sayDistance(first, { from: value, locale: 'es-CO' })).toMatch(/ del centro de la localidad$/);
});
