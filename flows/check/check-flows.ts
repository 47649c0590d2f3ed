import { locales } from '../engine/locale.ts';
import type { Registry } from '../engine/registry.ts';
import type { World } from '../engine/world.ts';
import { checkDefinitions } from './definitions.ts';
import type { Problem } from './problem.ts';
import { walk } from './walk.ts';

export type Checked = {
  readonly problems: readonly Problem[];
  readonly counts: {
    readonly flows: number;
    readonly questions: number;
    /** Question × outcome class × language that were really answered. */
    readonly outcomes: number;
    readonly inputs: number;
    readonly conclusions: number;
    readonly messages: number;
  };
};

/**
 * Goes through every conversation: every state that answers can lead to, every way an answer can come out, every
 * command and odd input, in every language, by the real engine; and looks at everything that would be sent.
 */
export const checkFlows = (registry: Registry, world: World): Checked => {
  const problems: Problem[] = [...checkDefinitions(registry)];
  const counts = { flows: registry.flows.length, questions: 0, outcomes: 0, inputs: 0, conclusions: 0, messages: 0 };
  for (const flow of registry.flows) counts.questions += flow.questions.length;
  for (const flow of registry.flows) {
    const walked = walk({ flow, registry, world, locales });
    problems.push(...walked.problems);
    counts.outcomes += walked.outcomes;
    counts.inputs += walked.inputs;
    counts.conclusions += walked.conclusions;
    counts.messages += walked.messages;
  }
  return { problems: unique(problems), counts };
};

const unique = (problems: readonly Problem[]): readonly Problem[] => [
  ...new Map(problems.map((one) => [JSON.stringify(one), one])).values(),
];
