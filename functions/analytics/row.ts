import { inBogota } from '../../flows/engine/bogota-time.ts';

/** What is counted, each with its own columns: see the files `…-rows.ts`. */
export const sources = ['activity', 'service', 'journey', 'visit', 'stop', 'question'] as const;
export type Source = (typeof sources)[number];

/**
 * One line of the ledger: codes and whole numbers, no words, no point, no address. `person` is a keyed hash under which
 * nobody is found again; '' where no person is counted.
 *
 * Of rows with the same person and thing the one of the latest day counts: so a correction replaces what it corrects,
 * also where that stands under an earlier day.
 */
export type Row = {
  readonly person: string;
  readonly thing: string;
  /** The day it is about, in Bogotá: `YYYY-MM-DD`. */
  readonly day: string;
  /** '' is unknown. Several values of one column are parted by `|`. */
  readonly codes: Readonly<Record<string, string>>;
  readonly amounts: Readonly<Record<string, number>>;
  /** It was taken back: it counts nothing and makes earlier ones count nothing. */
  readonly gone?: true;
};

export type Rows = Readonly<Record<Source, readonly Row[]>>;

/**
 * When in the week somebody wrote, in Bogotá: a stand-in for when she has time, since nobody is asked for that. Mornings
 * from 5, afternoons from 12, evenings from 18, nights from 22.
 */
export const partOfWeek = (at: string): string => {
  const there = inBogota(at);
  if (Number.isNaN(there.getTime())) return '';
  const hour = there.getUTCHours();
  if (hour < 5 || hour >= 22) return 'night';
  const day = there.getUTCDay();
  if (day === 0) return 'sunday';
  const part = hour < 12 ? 'morning' : hour < 18 ? 'afternoon' : 'evening';
  return day === 6 ? `saturday-${part}` : `weekday-${part}`;
};
