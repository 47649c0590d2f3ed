import { expect, test } from 'vitest';
import { understand } from '../../../flows/understanding/understand.ts';
import { NOW, reading } from './table.ts';

test.each([
  ['number', '7', { max: 5 }, 'out-of-range'],
  ['age', '12', { min: 18 }, 'out-of-range'],
  ['money', '20', { max: 1_000_000 }, '20000~'],
  ['money', '20', { min: 100_000, max: 50_000_000 }, '20000000~'],
  ['money', '1.500', { min: 50_000, max: 5_000_000 }, '1500000~'],
  ['money', '200.000', { max: 100_000 }, 'out-of-range'],
  ['duration', '24', { max: 60 }, '24~'],
  ['duration', '2 años', { max: 12 }, 'out-of-range'],
  ['choice', '', { titles: ['a', 'b'] }, 'empty'],
  ['choice', 'dos o más', { titles: ['Uno', 'Dos o más', 'Ninguno'] }, '1'],
  ['choice', '2', { titles: ['De 1 a 2', '3', '4 o más'] }, '1'],
  ['choice', '4 o más', { titles: ['De 1 a 2', '3', '4 o más'] }, '2'],
  ['many', 'nada', { titles: ['Salud', 'Ninguna de estas'] }, '[1]'],
  ['many', 'todas', { titles: ['Salud', 'Comida', 'Ninguna'] }, '[0,1]'],
] as const)('%s %s %j => %s', (kind, text, options, expected) => {
  expect(reading(kind, text, options)).toBe(expected);
});

test('other words of an option are heard', () => {
  const options = [
    { id: 'stock', title: 'Surtir', says: ['mercancía', 'comprar más'] },
    { id: 'tools', title: 'Herramientas', says: ['un carrito', 'máquina'] },
  ];
  expect(understand('choice', 'para mercancia', { now: NOW, options })).toMatchObject({ ok: true, value: 0 });
  expect(understand('choice', 'comprar un carrito', { now: NOW, options })).toMatchObject({ ok: true, value: 1 });
});

test.each(['no sé', 'no tengo idea', 'no sabría decirle', 'no me acuerdo', 'no estoy segura', 'no recuerdo'])(
  'not to know is not to have none: %s',
  (text) => {
    const options = [
      { id: 'some', title: 'Tengo Sisbén' },
      { id: 'none', title: 'No tengo Sisbén', says: ['no', 'no tengo', 'ninguno'] },
    ];
    expect(understand('choice', text, { now: NOW, options })).toMatchObject({ ok: false, reason: 'dont-know' });
    expect(understand('choice', 'no', { now: NOW, options })).toMatchObject({ ok: true, value: 1 });
    expect(understand('choice', 'no señora, no tengo', { now: NOW, options })).toMatchObject({ ok: true, value: 1 });
  },
);

test('an ISO instant is the day it is in Bogotá', () => {
  expect(understand('date', 'hoy', { now: '2026-11-22T03:30:00Z' })).toMatchObject({ value: '2026-11-21' });
  expect(understand('date', 'hoy', { now: '2026-11-22T05:30:00Z' })).toMatchObject({ value: '2026-11-22' });
});

test('free text is kept as written, without halves of characters', () => {
  expect(understand('text', ' Vendo tintos\uD800 ', { now: NOW })).toEqual({
    ok: true,
    value: 'Vendo tintos\uFFFD',
    inferred: false,
  });
});
