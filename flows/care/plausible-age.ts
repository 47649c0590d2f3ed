import type { Answers, FlowContext } from '../engine/flow.ts';
import type { Question } from '../engine/question.ts';
import { peopleIn } from '../people/people.ts';
import { type Relation, relation as relationAsked, relations } from '../people/relation.ts';
import { age, personAge } from './questions.ts';

type Span = { readonly min?: number; readonly max?: number };

/** Years that lie at least between two generations. Sure enough to ask again; a stepmother may be younger. */
const generation = 12;

/** How many generations somebody is above her; below her where negative. Nobody else's age says anything about hers. */
const above: Readonly<Partial<Record<Relation, number>>> = { parent: 1, grandparent: 2, child: -1, grandchild: -2 };

/** Nobody younger writes here or is anybody's partner; older than that hardly anybody does. */
const [youngest, oldest] = [13, 92];

/** The question for the age of one in her care, with the ages that are believed beside her own, else asked back. */
export const askPersonAge = ({ answers, subject }: Pick<FlowContext, 'answers' | 'subject'>): Question => {
  const told = answers[`${relationAsked.id}@${subject ?? ''}`];
  const relation = relations.find((one) => one === told) ?? null;
  if (relation === 'partner') return { ...personAge, plausible: { min: youngest } };
  const between = relation === null ? undefined : above[relation];
  if (between === undefined) return personAge;
  const own = ownAge(answers);
  const years = between * generation;
  return {
    ...personAge,
    plausible: between > 0 ? { min: (own ?? youngest) + years } : { max: (own ?? oldest) + years },
  };
};

/** The question for her own age, beside those of her parents and children. */
export const askAge = ({ answers }: FlowContext): Question => {
  const spans = peopleIn(answers).flatMap(({ relation, age: told }): readonly Span[] => {
    const between = relation === null ? undefined : above[relation];
    if (between === undefined || told === null) return [];
    const years = told - between * generation;
    return [between > 0 ? { max: years } : { min: years }];
  });
  const min = Math.max(...spans.map((span) => span.min ?? 0), 0);
  const max = Math.min(...spans.map((span) => span.max ?? oldest * 2), oldest * 2);
  return min > max ? age : { ...age, plausible: { min, max } };
};

const ownAge = (answers: Answers): number | null => {
  const told = answers[age.id];
  return typeof told === 'number' ? told : null;
};
