import { readOpening } from '../opening.ts';

/** A schedule that HSDS can compute with: weekly, on these days, from and to (Bogotá is at UTC−5 all year). */
export type Weekly = {
  readonly freq: 'WEEKLY';
  readonly byday: string;
  readonly opens_at: string;
  readonly closes_at: string;
};

/** The plain schedules, as "Lunes a viernes de 8:00 am a 5:00 pm": one for each span of hours. Else none: only words. */
export const weeklies = (words: string): readonly Weekly[] =>
  (readOpening(words) ?? []).map(({ days, opens, closes }) => ({
    freq: 'WEEKLY',
    byday: days.map((day) => codes[day - 1]).join(','),
    opens_at: `${opens}-05:00`,
    // HSDS knows no 24:00.
    closes_at: `${closes === '24:00' ? '23:59' : closes}-05:00`,
  }));

const codes = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'];
