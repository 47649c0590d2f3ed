import { describe, expect, test } from 'vitest';
import { holidays, isLawful, nextLawful, nextLawfulMorning } from '../../flows/engine/lawful-hours.ts';

// Both lists: domain facts `holidays-co`, computed and agreeing with date-holidays 3.37.0 (as of 2026-11-22).
const y2026 =
  '2026-01-01 2026-01-12 2026-03-23 2026-04-02 2026-04-03 2026-05-01 2026-05-18 2026-06-08 2026-06-15 2026-06-29 2026-07-13 2026-07-20 2026-08-07 2026-08-17 2026-10-12 2026-11-02 2026-11-16 2026-12-08 2026-12-25';
const y2027 =
  '2027-01-01 2027-01-11 2027-03-22 2027-03-25 2027-03-26 2027-05-01 2027-05-10 2027-05-31 2027-06-07 2027-07-05 2027-07-12 2027-07-20 2027-08-07 2027-08-16 2027-10-18 2027-11-01 2027-11-15 2027-12-08 2027-12-25';

describe('holidays', () => {
  test('2026 and 2027 are the published nineteen', () => {
    expect(holidays(2026).join(' ')).toBe(y2026);
    expect(holidays(2027).join(' ')).toBe(y2027);
  });

  test('before Ley 2578 of 2026 there were eighteen', () => {
    expect(holidays(2025)).toHaveLength(18);
  });
});

describe('lawful hours (Bogotá is five hours behind UTC)', () => {
  test.each([
    ['Monday 7:00', '2026-11-23T12:00:00Z', true],
    ['Monday 6:59', '2026-11-23T11:59:00Z', false],
    ['Monday 18:59', '2026-11-23T23:59:00Z', true],
    ['Monday 19:00', '2026-11-24T00:00:00Z', false],
    ['Saturday 8:00', '2026-11-28T13:00:00Z', true],
    ['Saturday 7:30', '2026-11-28T12:30:00Z', false],
    ['Saturday 15:00', '2026-11-28T20:00:00Z', false],
    ['Sunday noon', '2026-11-29T17:00:00Z', false],
    ['the Virgen de Chiquinquirá, noon', '2026-07-13T17:00:00Z', false],
  ])('%s', (_name, at, lawful) => {
    expect(isLawful(at)).toBe(lawful);
  });

  test('from Saturday afternoon one waits until Monday morning', () => {
    expect(nextLawful('2026-11-28T21:00:00Z')).toBe('2026-11-30T12:00:00.000Z');
  });

  test('a reminder for tomorrow asked on the eve of a holiday comes the day after it', () => {
    expect(nextLawfulMorning('2026-12-07T15:00:00Z')).toBe('2026-12-09T14:00:00.000Z');
  });
});
