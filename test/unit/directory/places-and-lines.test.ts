import { describe, expect, test } from 'vitest';
import { correct } from '../../../flows/directory/correct.ts';
import { placesAndLines } from '../../../flows/directory/places-and-lines.ts';
import { shippedDirectory } from '../../../flows/directory/shipped.ts';
import { locales } from '../../../flows/engine/locale.ts';
import { limits } from '../../../flows/engine/message.ts';
import type { PlaceValue } from '../../../flows/engine/question.ts';
import { shippedWorld } from '../../../flows/shipped-world.ts';
import { drive } from '../care/drive.ts';
import { atMenu } from '../engine/talk.ts';

const [asked] = placesAndLines.questions;
const kinds = [...(asked?.options ?? []), ...(asked?.more ?? [])];
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

test('the nearest block with its address, how far, its number, who says so and of when', () => {
  const { conclusion } = drive(placesAndLines, {
    'directory.kind': 'manzana',
    'directory.place': from[0]?.[1] ?? null,
  });
  expect(conclusion.say).toContain(
    '*Manzana del Cuidado de Antonio Nariño (Restrepo)*\n📍 Carrera 20 # 19-26 Sur, a 130 m (unos 3 min a pie).\n🕐 No tengo el horario.\n📞 305 815 0348. Dato de Secretaría de la Mujer, junio de 2026.',
  );
});

test('a correction of one field does not lend its source to the day of the others', () => {
  const world = shippedWorld(null);
  const cite = { source: 'https://www.example.org/visita', asOf: '2026-11-20' };
  const told = (set: Record<string, string>) => {
    const changes = [{ kind: 'place', id: 'mdc-antonio-narino', set }] as const;
    const { directory } = correct(shippedDirectory, [{ changes, cite }], 'v');
    const answers = { 'directory.kind': 'manzana', 'directory.place': from[0]?.[1] ?? null };
    return drive(placesAndLines, answers, { world: { ...world, directory } }).conclusion.say;
  };
  expect(told({ phone: '6010000001' })).toContain('601 000 0001. Dato de Secretaría de la Mujer, junio de 2026.');
  expect(told({ phone: '6010000001', asOf: '2026-11-20' })).toContain(
    '601 000 0001. Dato de example.org, noviembre de 2026.',
  );
});

test('a block whose address was not found says so', () => {
  const { conclusion } = drive(placesAndLines, {
    'directory.kind': 'manzana',
    'directory.place': { locality: '04', latitude: 4.567, longitude: -74.0953, precision: 'shared' },
  });
  expect(conclusion.say).toContain('*Manzana del Cuidado 20 de Julio*\n📍 No tengo la dirección');
});

describe('whether it is open now', () => {
  const health = (now: string): string =>
    drive(
      placesAndLines,
      {
        'directory.kind': 'health',
        'directory.place': { locality: '19', latitude: 4.5496, longitude: -74.1447, precision: 'shared' },
      },
      { now },
    ).conclusion.say;

  test.each([
    ['a Monday at nine', '2026-11-23T14:00:00.000Z', 'Abierto ahora, hasta las 4:30 p. m.'],
    ['a Monday at six in the morning', '2026-11-23T11:00:00.000Z', 'Ahora está cerrado: abre hoy a las 7:00 a. m.'],
    ['a Monday evening', '2026-11-24T00:00:00.000Z', 'Ahora está cerrado: abre mañana a las 7:00 a. m.'],
    ['a Saturday', '2026-11-28T15:00:00.000Z', 'Ahora está cerrado: abre el lunes a las 7:00 a. m.'],
  ])('%s', (_name, now, said) => {
    expect(health(now)).toContain(said);
  });

  test('nothing is said on a holiday, nor once the hours are older than twelve months', () => {
    expect(health('2026-12-08T15:00:00.000Z')).not.toMatch(/Abierto ahora|está cerrado/);
    expect(health('2027-01-04T15:00:00.000Z')).not.toMatch(/Abierto ahora|está cerrado/);
  });
});

test('in Sumapaz no block of the city, but the buses and how old their last route is', () => {
  const { conclusion } = drive(placesAndLines, {
    'directory.kind': 'manzana',
    'directory.place': { locality: '20', latitude: 4.03, longitude: -74.31, precision: 'neighbourhood' },
  });
  expect(conclusion.say).toContain('*Buses del Cuidado*');
  expect(conclusion.say).toContain('La última ruta que tengo, de noviembre de 2025');
  expect(conclusion.say).not.toMatch(/Manzana del Cuidado|\d km/);
});

test('a number that the name of a line holds is not said twice', () => {
  const { conclusion } = drive(placesAndLines, { 'directory.kind': 'lines' });
  expect(conclusion.say).toContain('*Línea de Emergencias 123*: 24 horas');
  expect(conclusion.say).not.toMatch(/123\*: 123|195\*: 195|141 ICBF\*: 141/);
});

test('a place with an address and hours stands before one at a similar distance that has neither', () => {
  const { conclusion } = drive(placesAndLines, {
    'directory.kind': 'children',
    'directory.place': { locality: '11', precision: 'locality' },
  });
  const colibri = conclusion.say.indexOf('Jardín Infantil Colibrí');
  const [first] = conclusion.say.split('\n\n').slice(1);
  expect(first).toMatch(/📍 .*\d/);
  expect(first).toMatch(/🕐 Lunes/);
  expect(colibri === -1 || colibri > conclusion.say.indexOf(first ?? '')).toBe(true);
});

test('more lines than a message holds go over several pages, none lost; a doubtful one is not told', () => {
  const [one] = shippedDirectory.lines;
  if (one === undefined) throw new Error('no line');
  const added = Array.from({ length: 12 }, (_, n) => ({ ...one, id: `nueva_${n}`, name: `Línea nueva ${n + 10}` }));
  const doubtful = { ...one, id: 'dudosa', name: 'Línea dudosa', confidence: 'low' as const };
  const directory = { ...shippedDirectory, lines: [...shippedDirectory.lines, ...added, doubtful] };
  const { conclusion, known } = drive(
    placesAndLines,
    { 'directory.kind': 'lines' },
    { world: { ...shippedWorld(null), directory } },
  );
  let said = conclusion.say;
  let next = conclusion.offers.find(({ id }) => id.startsWith('lines-'));
  const pages = [said];
  while (next !== undefined) {
    const shown = placesAndLines.show?.(next.id, known);
    said += `\n${shown?.say ?? ''}`;
    pages.push(shown?.say ?? '');
    next = shown?.offers.find(({ id }) => id.startsWith('lines-'));
  }
  expect(pages.length).toBeGreaterThan(1);
  for (const page of pages) expect(page.length).toBeLessThanOrEqual(limits.body - 60);
  for (const { name } of [...shippedDirectory.lines, ...added]) expect(said).toContain(`*${name}*`);
  expect(said).not.toContain('dudosa');
});

describe('a service by its name', () => {
  test('is looked for by the row that a place has of it, with the years of one that is old', () => {
    const talk = atMenu();
    talk.say('Lugares y líneas', 'lavandería', 'Usme');
    expect(talk.shown).toContain('*Manzana del Cuidado de Usme*');
    expect(talk.shown).toContain('⚠️ Ese servicio lo tenía en 2022–2023.');
    expect(talk.shown).not.toContain('Dato de');
  });

  test.each([
    ['¿dónde hay biblioteca en Suba?', 'biblored'],
    ['¿dónde queda la piscina más cerca de Kennedy?', 'piscinas_idrd'],
  ])('in a whole sentence, with where: %s', (said, service) => {
    const talk = atMenu();
    talk.say(said);
    expect(talk.value('directory.kind')).toBe(service);
    expect(talk.shown).toContain('Esto es lo más cercano');
  });

  test.each([
    ['jardín', 'children'],
    ['hospital', 'health'],
    ['colegio', 'school'],
    ['comedor', 'food'],
    ['manzana', 'manzana'],
    ['abogado', 'justice'],
  ])('and a kind of place stays one: %s', (said, kind) => {
    const talk = atMenu();
    talk.say('Lugares y líneas', said);
    expect(talk.value('directory.kind')).toBe(kind);
  });

  const named = asked?.more ?? [];
  test('there are some', () => expect(named.length).toBeGreaterThan(10));

  test.each(named)('%s is somewhere', (id) => {
    expect(shippedDirectory.places.some(({ services }) => services.some(({ service }) => service === id))).toBe(true);
  });
});
