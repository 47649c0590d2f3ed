import { expect, it } from 'vitest';
import { lastTime } from '../../../functions/jobs/schedules.ts';

it.each([
  ['day', '2026-11-28T08:59:59Z', '2026-11-27T09:00:00.000Z'],
  ['day', '2026-11-28T09:00:00Z', '2026-11-28T09:00:00.000Z'],
  // The 23rd and the 30th are Mondays.
  ['week', '2026-11-29T23:00:00Z', '2026-11-23T09:00:00.000Z'],
  ['week', '2026-11-30T08:00:00Z', '2026-11-23T09:00:00.000Z'],
  ['week', '2026-11-30T10:00:00Z', '2026-11-30T09:00:00.000Z'],
  ['month', '2026-12-01T08:00:00Z', '2026-11-01T09:00:00.000Z'],
  ['month', '2027-01-31T08:00:00Z', '2027-01-01T09:00:00.000Z'],
  ['month', '2027-01-01T08:59:00Z', '2026-12-01T09:00:00.000Z'],
] as const)('each %s at %s was last due %s', (every, now, due) => {
  expect(lastTime(every, new Date(now)).toISOString()).toBe(due);
});
