import { describe, expect, test } from 'vitest';
import { openAt } from '../../../flows/directory/open-at.ts';
import { readOpening } from '../../../flows/directory/opening.ts';
import { shippedDirectory } from '../../../flows/directory/shipped.ts';
import { validity } from '../../../flows/directory/validity.ts';

/** `1-5 08:00-17:00; 6 08:00-12:00`, or null. */
const drawn = (words: string): string | null =>
  readOpening(words)
    ?.map(({ days, opens, closes }) => `${days.join('')} ${opens}-${closes}`)
    .join('; ') ?? null;

describe('published words as fixed weekly hours', () => {
  test.each([
    ['Lunes a viernes de 8:00 am a 5:00 pm', '12345 08:00-17:00'],
    ['Lunes a Viernes de 8:00a.m - 5:00 pm', '12345 08:00-17:00'],
    ['L-V 8:00-16:30', '12345 08:00-16:30'],
    ['L-S 10:00-14:00', '123456 10:00-14:00'],
    ['Lunes a Viernes 8:00 am a 5:00 pm Sábados 8:00 am a 12:00 pm', '12345 08:00-17:00; 6 08:00-12:00'],
    ['Martes a sábado 8:00 am a 8:00 pm Domingos 10:00 am a 5:00 pm', '23456 08:00-20:00; 7 10:00-17:00'],
    ['Lunes y miércoles de 7:00 am a 10:00 am - 2:00 pm a 5:00 pm', '13 07:00-10:00; 13 14:00-17:00'],
    ['Martes A Viernes: 6:00am A 10 :00am Y 3:00 A 5:00pm', '2345 06:00-10:00; 2345 15:00-17:00'],
    ['Lunes miércoles y viernes 2:00 pm a 5:00 pm', '135 14:00-17:00'],
    ['Lunes, jueves y viernes de 2:30 pm a 6:00 pm', '145 14:30-18:00'],
    ['Martes y vienes: 2:00 a 5:00 pm', '25 14:00-17:00'],
    ['Lunes a viernes de 6 a.m. a 7 p.m. - Sábados de 7 a.m. a 1:00 p.m.', '12345 06:00-19:00; 6 07:00-13:00'],
    ['24/7', '1234567 00:00-24:00'],
  ])('%s', (words, hours) => {
    expect(drawn(words)).toBe(hours);
  });

  test.each([
    'A demanda',
    'Lunes a viernes',
    '7:00-23:00',
    '8:00 am - 4:00 pm',
    'Dos jueves al mes de 8:00 am a 11:00 am',
    'Lunes a viernes de 8:00 am a 4:00 pm - Sábado a demanda',
    'Sábado de 7:00 am a 1:00 pm y Dos días entre semana',
    'Martes y viernes 11:00 am y 2:00 pm',
    'Urgencias y Hospitalización 24 Horas',
    'Medicina General: martes y jueves 8:00 a.m. – 12:00 m.',
    'Miercoles y viernes: de 8:30 sm s 4:00 pm',
    'Lunes a viernes de 7:00 a 10:00 pm',
    'Lunes a viernes de 5:00 pm a 8:00 am',
    'Lunes a viernes de 25:00 a 26:00',
    'Viernes a lunes de 8:00 am a 5:00 pm',
    '',
    '🙂',
  ])('%s: more or less than that, so unknown', (words) => {
    expect(drawn(words)).toBeNull();
  });

  test('what ships was compiled with these readings, and every schedule has its source and day', () => {
    const { schedules } = shippedDirectory;
    expect(
      schedules.filter(({ words, opening }) => JSON.stringify(opening) !== JSON.stringify(readOpening(words))),
    ).toEqual([]);
    expect(schedules.filter(({ source, asOf }) => source.length === 0 || asOf === null)).toEqual([]);
    expect(schedules.filter(({ opening }) => opening !== null).length).toBeGreaterThan(100);
    expect(schedules.filter(({ opening }) => opening === null).length).toBeGreaterThan(50);
  });
});

describe('open at a moment, Bogotá time', () => {
  const week = readOpening('Lunes a viernes de 8:00 am a 12:00 pm y de 1:00 pm a 5:00 pm');
  test.each([
    ['Monday 7:59', '2026-11-23T12:59:00Z', { state: 'closed', opens: { inDays: 0, day: 1, at: '08:00' } }],
    ['Monday 8:00', '2026-11-23T13:00:00Z', { state: 'open', until: '12:00' }],
    ['Monday noon', '2026-11-23T17:00:00Z', { state: 'closed', opens: { inDays: 0, day: 1, at: '13:00' } }],
    ['Monday 16:59', '2026-11-23T21:59:00Z', { state: 'open', until: '17:00' }],
    ['Monday 17:00', '2026-11-23T22:00:00Z', { state: 'closed', opens: { inDays: 1, day: 2, at: '08:00' } }],
    ['Friday night', '2026-11-28T03:00:00Z', { state: 'closed', opens: { inDays: 3, day: 1, at: '08:00' } }],
    // 8 December is a holiday: the next day that we know of is the 9th.
    ['the eve of a holiday', '2026-12-07T23:00:00Z', { state: 'closed', opens: { inDays: 2, day: 3, at: '08:00' } }],
    ['a holiday', '2026-12-08T15:00:00Z', null],
  ])('%s', (_name, now, state) => {
    expect(openAt(week, now)).toEqual(state);
  });

  test('never where the hours are not published', () => {
    expect(openAt(null, '2026-11-23T15:00:00Z')).toBeNull();
    expect(openAt(readOpening('A demanda'), '2026-11-23T15:00:00Z')).toBeNull();
  });
});

test.each([
  [{}, 'current'],
  [{ validUntil: '2026-11' }, 'current'],
  [{ validUntil: '2026-11-23' }, 'current'],
  [{ validUntil: '2026-11-22' }, 'over'],
  [{ validUntil: '2026-04' }, 'over'],
  [{ validFrom: '2026-11-24' }, 'later'],
  [{ validFrom: '2026-12' }, 'later'],
  [{ validFrom: '2026-11', validUntil: null }, 'current'],
])('%j on 23 November 2026: %s', (dates, state) => {
  expect(validity(dates, '2026-11-23T15:00:00Z')).toBe(state);
});
