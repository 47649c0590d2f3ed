import { describe, expect, test } from 'vitest';
import { placesAndLines } from '../../../flows/directory/places-and-lines.ts';
import { shippedDirectory } from '../../../flows/directory/shipped.ts';
import { locales } from '../../../flows/engine/locale.ts';
import { limits } from '../../../flows/engine/message.ts';
import type { PlaceValue } from '../../../flows/engine/question.ts';
import { drive } from '../care/drive.ts';

const kinds = placesAndLines.questions[0]?.options ?? [];
const from: readonly (readonly [string, PlaceValue | null])[] = [
  ['a shared location', { locality: '15', latitude: 4.5861, longitude: -74.1032, precision: 'shared' }],
  ['a locality', { locality: '08', precision: 'locality' }],
  ['Sumapaz', { locality: '20', precision: 'locality' }],
  ['outside the city', { locality: null, precision: 'outside' }],
  ['nowhere told', null],
];

describe.each(locales)('in %s', (locale) => {
  describe.each(from)('from %s', (_name, place) => {
    test.each(kinds)('%s: an answer with a way on that fits, on every page', (kind) => {
      const { conclusion, known } = drive(
        placesAndLines,
        { 'directory.kind': kind, 'directory.place': place },
        { locale },
      );
      const pages = ['more-1', 'more-2', 'more-3', 'more-4', 'more-5', 'map', 'lines'].flatMap(
        (what) => placesAndLines.show?.(what, known) ?? [],
      );
      for (const { say, offers } of [conclusion, ...pages]) {
        expect(say.length).toBeLessThanOrEqual(limits.body - 60);
        expect(say).not.toMatch(/\{\w+\}|undefined|null|NaN/);
        expect(offers.length).toBeGreaterThan(0);
        expect(offers.filter(({ title }) => title.length > limits.rowTitle)).toEqual([]);
      }
      expect(conclusion.outcomes).toEqual([]);
    });
  });
});

test('it serves without consent and keeps nothing with the person', () => {
  expect(placesAndLines.needsConsent).toBe(false);
  expect(placesAndLines.questions.filter(({ keeps }) => keeps !== 'run')).toEqual([]);
});

test('lines are told at once, with their numbers and hours', () => {
  const { asked, conclusion } = drive(placesAndLines, { 'directory.kind': 'lines' });
  expect(asked).toEqual(['directory.kind']);
  for (const { name } of shippedDirectory.lines) expect(conclusion.say).toContain(name);
  expect(conclusion.say).toContain('01 8000 112 137, WhatsApp 300 755 1846, 24 horas');
  expect(conclusion.say).not.toContain('155');
});

test('the nearest block with its address, how far, its number and the day of the fact', () => {
  const { conclusion } = drive(placesAndLines, {
    'directory.kind': 'manzana',
    'directory.place': from[0]?.[1] ?? null,
  });
  expect(conclusion.say).toContain(
    '*Manzana del Cuidado de Antonio Nariño (Restrepo)*\n📍 Carrera 20 # 19-26 Sur, a 130 m (unos 3 min a pie).\n📞 305 815 0348. No tengo el horario: llame antes. Dato de junio de 2026.',
  );
});

test('a block whose address was not found says so', () => {
  const { conclusion } = drive(placesAndLines, {
    'directory.kind': 'manzana',
    'directory.place': { locality: '04', latitude: 4.567, longitude: -74.0953, precision: 'shared' },
  });
  expect(conclusion.say).toContain('*Manzana del Cuidado 20 de Julio*\n📍 No tengo la dirección');
});
