import type { Conclusion } from '../engine/flow.ts';
import { amountBand } from './amount-band.ts';
import type { Stage } from './stages.ts';

/**
 * What every conversation of the road stores of itself, under the same names, so that the journey can be drawn: how many
 * come in at a stage, go on or turn off, with whom and why. Codes and bands only; the time is that of the fact.
 */
export type Journey = {
  readonly stage: Stage | 'signing' | 'paid-off';
  /** Kinds of lender she turned to, or would. */
  readonly actors: readonly (string | null)[];
  /** What came of it: a code of the question that asked. */
  readonly heard: string | null;
  /** What held her back: codes of `credit.barrier` or the reason of a refusal. */
  readonly barriers: readonly (string | null)[];
  /** Whole pesos; stored as a band. */
  readonly amount: number | null | undefined;
};

export const journeyOf = ({ stage, actors, heard, barriers, amount }: Journey): Conclusion['outcomes'] => [
  { name: 'stage', value: stage },
  { name: 'actors', value: actors.filter((one) => one !== null) },
  { name: 'heard', value: heard },
  { name: 'barriers', value: barriers.filter((one) => one !== null && one !== 'nothing') },
  { name: 'amountBand', value: amount == null ? null : amountBand(amount) },
];
