import { questionOf } from '../../../flows/engine/question.ts';
import { scrub } from '../../../flows/understanding/scrub.ts';
import type { Step } from '../told.ts';

/** One text that a question did not understand, scrubbed, under the keyed hash of whoever wrote it. */
export type Misread = {
  readonly question: string;
  readonly version: string;
  readonly person: string;
  readonly words: string;
};

/**
 * What one person wrote that was not understood, of one day. Only of those who allowed their answers to be studied, and
 * never what was written to a sensitive question (health, disability, violence).
 */
export const misreadRows = (
  steps: readonly Step[],
  {
    person,
    onDay,
    isSensitive,
  }: {
    readonly person: string;
    readonly onDay: (at: string) => boolean;
    readonly isSensitive: (question: string) => boolean;
  },
): readonly Misread[] => {
  const inOrder = steps.toSorted((a, b) => (a.turn < b.turn ? -1 : 1));
  return inOrder.flatMap((step, index): readonly Misread[] => {
    const asked = inOrder[index - 1];
    if (asked?.asks == null || step.misread === null || !onDay(step.at)) return [];
    const question = questionOf(asked.asks);
    const words = isSensitive(question) ? null : scrub(step.misread);
    return words === null ? [] : [{ question, version: String(asked.version ?? ''), person, words }];
  });
};
