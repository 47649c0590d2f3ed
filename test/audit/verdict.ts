import { expect } from 'vitest';
import type { Counts } from './compare.ts';

/** Households of each comparison; more by AUDIT_HOUSEHOLDS, other ones by AUDIT_SEED. */
export const households = Number(process.env['AUDIT_HOUSEHOLDS'] ?? 2_000);
export const seed = Number(process.env['AUDIT_SEED'] ?? 893);

export const report = (name: string, counts: Counts, more: object): void =>
  console.info(
    `${name}: ${counts.households} households, ${counts.compared} rows; over-inclusion ${counts.over.length}, under-inclusion ${counts.under.length}, silent ${counts.silent.length}; explained ${JSON.stringify({ ...counts.ambiguous, ...more })}`,
  );

export const nothingUnexplained = (counts: Counts): void => {
  expect(counts.over.slice(0, 5)).toEqual([]);
  expect(counts.under.slice(0, 5)).toEqual([]);
  expect(counts.silent.slice(0, 5)).toEqual([]);
};
