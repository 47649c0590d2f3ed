import { locales } from '../engine/locale.ts';
import type { Registry } from '../engine/registry.ts';
import type { World } from '../engine/world.ts';
import { classNames } from './classes.ts';
import { checkDefinitions } from './definitions.ts';
import type { Problem } from './problem.ts';
import { walk } from './walk.ts';

export type Checked = {
  readonly problems: readonly Problem[];
  readonly counts: {
    readonly flows: number;
    readonly questions: number;
    /** Question × outcome class × language that were really said, understood and answered. */
    readonly outcomes: number;
    /** So many of these there are. */
    readonly outcomesInAll: number;
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
  const questions = registry.flows.flatMap((flow) => flow.questions.filter(({ given }) => given !== true));
  const outcomesInAll = questions.reduce((sum, question) => sum + classNames(question).length * locales.length, 0);
  const tally = { outcomes: 0, inputs: 0, conclusions: 0, messages: 0 };
  for (const flow of registry.flows) {
    const walked = walk({ flow, registry, world });
    problems.push(...walked.problems);
    tally.outcomes += walked.covered.size;
    tally.inputs += walked.inputs;
    tally.conclusions += walked.conclusions;
    tally.messages += walked.messages;
  }
  const counts = { flows: registry.flows.length, questions: questions.length, outcomesInAll, ...tally };
  return { problems: unique(problems), counts };
};

const unique = (problems: readonly Problem[]): readonly Problem[] => [
  ...new Map(problems.map((one) => [JSON.stringify(one), one])).values(),
];
