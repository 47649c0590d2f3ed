import { expect, it } from 'vitest';
import type { FactValue } from '../../../flows/engine/record.ts';
import { registry } from '../../../flows/registry.ts';
import { deriveKeys } from '../../../functions/conversation/seal.ts';
import { openCells } from '../../../functions/exports/open-cells.ts';

/** What open data tell where so many people came to the same outcome of one conversation. */
const published = (people: number, question: string, value: FactValue) => {
  const cells = openCells({ registry, key: deriveKeys('test key').figures });
  const fact = {
    question,
    version: 1,
    flow: 'care',
    run: 'r1',
    subject: null,
    value,
    provenance: 'outcome' as const,
    at: '2026-11-22T15:00:00.000Z',
  };
  for (let n = 0; n < people; n += 1) {
    const citizen = `citizen-${n}`;
    cells.add(
      { kind: 'fact', citizen, fact: { ...fact, citizen } },
      { studied: true, locality: '08', age: '29-59', sex: 'F' },
    );
  }
  const { rows, disclosure } = cells.publish();
  return { codes: rows.map(([, , code]) => code), disclosure };
};

it.each([
  ['care.offered', ['orientacion_psicojuridica', 'jardin_infantil'], ['jardin_infantil']],
  ['care.screened', { 'casas_refugio.self': 'open', 'jardin_infantil.p1': 'yes' }, ['jardin_infantil.p1=yes']],
])('leave services against violence out of what %s names', (question, value, told) => {
  expect(published(30, question, value).codes).toEqual(told);
});

it('say how often they left out all that was told', () => {
  const { codes, disclosure } = published(30, 'care.offered', ['comisaria_familia']);
  expect(codes).toEqual([]);
  expect(disclosure.leftOut).toEqual({ 'services against violence': 30 });
});

it('tell of no place near her: it would tell her locality where that is left out', () => {
  const { codes, disclosure } = published(30, 'care.nearest', 'mdc-usme');
  expect(codes).toEqual([]);
  expect(disclosure.leftOut).toEqual({ 'places near her': 30 });
});

it('take a service of health for sensitive where an outcome names it, as where she received it', () => {
  expect(published(15, 'care.offered', ['salud_mental', 'jardin_infantil']).codes).toEqual(['jardin_infantil']);
  expect(published(20, 'care.offered', ['salud_mental']).codes).toEqual(['salud_mental']);
});
