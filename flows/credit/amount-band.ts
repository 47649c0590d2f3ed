/** Upper bounds in pesos. The exact amount stays in her own answers and is for nobody's table. */
const bands = [
  [200_000, 'under-200k'],
  [500_000, '200k-500k'],
  [1_000_000, '500k-1m'],
  [2_000_000, '1m-2m'],
  [5_000_000, '2m-5m'],
  [10_000_000, '5m-10m'],
] as const;

/** The band of an amount in whole pesos, as journeys are counted by. */
export const amountBand = (amount: number): string => bands.find(([below]) => amount < below)?.[1] ?? 'over-10m';
