import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { rules } from '../../../flows/care/rules.ts';
import { shippedDirectory } from '../../../flows/directory/shipped.ts';
import { vocabulary } from '../../../flows/directory/vocabulary.ts';
import { limits } from '../../../flows/engine/message.ts';

const seed = new URL('../../../../shared/domain/', import.meta.url);

describe('every service that the data name is in the vocabulary', () => {
  const named = [
    ...shippedDirectory.services.map(({ id }) => id),
    ...shippedDirectory.places.flatMap(({ services }) => services.map(({ service }) => service)),
    ...rules.map(({ service }) => service),
  ];

  test.each([...new Set(named)])('%s', (id) => {
    expect(vocabulary[id]?.category).toMatch(/^(education|health|care|other)$/);
  });

  test('also those of the researched seed, shown or not', (context) => {
    context.skip(!existsSync(seed), 'the researched seed does not lie beside this checkout');
    const read = (name: string) => JSON.parse(readFileSync(new URL(name, seed), 'utf8'));
    const blocks: { services?: string[]; service_rows?: { vocabulary: string }[] }[] = read('care_blocks.json');
    const services: { id: string; category?: string }[] = read('services.json');
    const ids = [
      ...blocks.flatMap((block) => [
        ...(block.services ?? []),
        ...(block.service_rows ?? []).map((row) => row.vocabulary),
      ]),
      ...services.filter(({ category }) => category !== undefined).map(({ id }) => id),
    ];
    expect([...new Set(ids)].filter((id) => !(id in vocabulary))).toEqual([]);
  });
});

test('names fit a list row in both languages', () => {
  const long = Object.values(vocabulary).flatMap(({ es, en }) =>
    [es, en].filter((name) => name.length > limits.rowTitle),
  );
  expect(long).toEqual([]);
});

test('the city can count health that has no place in the directory yet', () => {
  const health = Object.entries(vocabulary)
    .filter(([, { category }]) => category === 'health')
    .map(([id]) => id);
  expect(health).toEqual(
    expect.arrayContaining([
      'afiliacion_salud',
      'vacunacion',
      'salud_mental',
      'salud_sexual_reproductiva',
      'odontologia',
      'enfermedad_cronica',
      'actividad_fisica',
      'respiro',
    ]),
  );
});
