import type { Command } from '../understanding/command-rules.ts';
import type { Correction } from '../understanding/correction.ts';
import type { Turn } from './turn.ts';

/**
 * One step of hearing her words: true where it heard them, and nothing else is made of them. Steps stand in lists, whose
 * order is what words mean that could mean several things.
 */
export type Hearer<Said> = (turn: Turn, said: Said) => boolean;

/** Goes through the steps in order, up to the first that hears. */
export const firstHears = <Said>(hearers: readonly Hearer<Said>[], turn: Turn, said: Said): boolean =>
  hearers.some((hears) => hears(turn, said));

/** Words of hers as they came. */
export type Spoken = {
  readonly text: string;
  readonly at: string;
  /** Nearly a day after she last wrote. */
  readonly returning: boolean;
  /** Milliseconds since her last message. */
  readonly since: number;
};

/** With what they command, worked out once, and not before it is known that they tell of no danger. */
export type Commanding = Spoken & { readonly command: Command | null };

/** With what they correct, worked out once, for those that come so far. */
export type Heard = Commanding & { readonly correction: Correction | null };
