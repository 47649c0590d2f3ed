import type { Flow } from '../engine/flow.ts';
import { locales } from '../engine/locale.ts';
import type { Registry } from '../engine/registry.ts';
import type { World } from '../engine/world.ts';
import { classNames } from './classes.ts';
import { checkDefinitions } from './definitions.ts';
import type { Problem } from './problem.ts';
import { walk } from './walk.ts';

export type Checked = {
  readonly problems: readonly Problem[];
  /** `question|outcome class|language` of each that was really said, understood and answered. */
  readonly covered: ReadonlySet<string>;
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
 * command and odd input, in every language, by the real engine; and looks at everything that would be sent. `only` walks one of them; all
 * are looked at for what must not stand twice. `begins` is told of each as it is begun: all of them take a minute.
 */
export const checkFlows = (
  registry: Registry,
  world: World,
  { only, begins }: { only?: string | undefined; begins?: (flow: Flow) => void } = {},
): Checked => {
  const problems: Problem[] = [...checkDefinitions(registry)];
  const flows = registry.flows.filter(({ id }) => only === undefined || id === only);
  const covered = new Set<string>();
  const questions = flows.flatMap((flow) => flow.questions.filter(({ given }) => given !== true));
  const outcomesInAll = questions.reduce((sum, question) => sum + classNames(question).length * locales.length, 0);
  const tally = { outcomes: 0, inputs: 0, conclusions: 0, messages: 0 };
  for (const flow of flows) {
    begins?.(flow);
    const walked = walk({ flow, registry, world });
    problems.push(...walked.problems);
    for (const one of walked.covered) covered.add(one);
    tally.outcomes += walked.covered.size;
    tally.inputs += walked.inputs;
    tally.conclusions += walked.conclusions;
    tally.messages += walked.messages;
  }
  const counts = { flows: flows.length, questions: questions.length, outcomesInAll, ...tally };
  return { problems: unique(problems), covered, counts };
};

const unique = (problems: readonly Problem[]): readonly Problem[] => [
  ...new Map(problems.map((one) => [JSON.stringify(one), one])).values(),
];
