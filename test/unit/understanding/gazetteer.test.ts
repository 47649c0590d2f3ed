import { expect, test } from 'vitest';
import { clean, plain } from '../../../flows/understanding/clean.ts';
import { gazetteer } from '../../../flows/understanding/gazetteer.ts';
import { parsePlace } from '../../../flows/understanding/place.ts';

test('no neighbourhood, said by its name, is taken for one in another locality', () => {
  const elsewhere: string[] = [];
  let found = 0;
  let asked = 0;
  for (const { name, code, weak } of gazetteer().byId.values()) {
    const parsed = parsePlace(`barrio ${name}`);
    if (parsed.ok && parsed.value.locality === code) found += 1;
    else if (!parsed.ok && parsed.candidates?.some(({ value }) => value.locality === code)) asked += 1;
    else if (parsed.ok && !weak) elsewhere.push(`${name} ${code}`);
  }
  // the compiler of the gazetteer judged San Victorino to be the centre (03)
  expect(elsewhere).toEqual(['San Victorino 14']);
  expect(found).toBeGreaterThan(2600);
  expect(found + asked).toBeGreaterThan(gazetteer().byId.size * 0.97);
});

test('a place resting on one bus stop is never preferred to a homonym', () => {
  let homonyms = 0;
  for (const { name, code, weak } of gazetteer().byId.values()) {
    if (!weak) continue;
    const others = gazetteer().byName.get(plain(clean(name))) ?? [];
    expect(others.length, name).toBeGreaterThan(0);
    if (!others.some((other) => !other.weak && other.code !== code)) continue;
    homonyms += 1;
    const parsed = parsePlace(`barrio ${name}`);
    if (parsed.ok) expect(parsed.value.locality, name).not.toBe(code);
  }
  expect(homonyms).toBeGreaterThan(50);
});
