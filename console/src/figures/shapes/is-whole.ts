import { todayInBogota } from '../../ui/say-when.ts';

type Counted = {
  readonly period: { readonly from: string; readonly to: string };
  readonly countedAt: { readonly newest: string } | null;
};

/**
 * Whether a week (by its Monday) or a month (`2026-11`) lies in the period as a whole and was over when it was counted.
 * One that is not looks like a fall.
 */
export const isWhole = (code: string, { period, countedAt }: Counted): boolean => {
  const month = code.length === 7;
  const from = month ? `${code}-01` : code;
  const next = month ? addDays(from, 31).slice(0, 7) : addDays(from, 7);
  const to = addDays(month ? `${next}-01` : next, -1);
  const counted = countedAt === null ? to : todayInBogota(Date.parse(countedAt.newest));
  return from >= period.from && to <= period.to && to < counted;
};

const addDays = (day: string, days: number): string =>
  new Date(Date.parse(day) + days * 86_400_000).toISOString().slice(0, 10);
