import type { Flow } from './flow.ts';
import type { Asked } from './question.ts';
import type { QuestionTexts } from './texts.ts';
import { questionTexts, type Turn, where } from './turn.ts';

/** What her words may call an answer: its label and its other names, as single words or short phrases. */
export const namesOf = ({ label, names = [] }: QuestionTexts): readonly string[] => [label, ...names];

/** "Su edad"; of somebody in her care "Su edad (su mamá o papá)", so that two are told apart. */
export const labelOf = (turn: Turn, { flow, asked }: { flow: Flow; asked: Asked }): string => {
  const { label } = questionTexts(flow, asked.question, turn.session.locale);
  const { subject } = asked;
  if (subject === null) return label;
  // Who p2 is follows from the answers, which only the flow that asks them can read.
  const known = flow.id === turn.session.run.flow ? where(turn).known : null;
  const name = known === null ? null : (flow.subjectName?.(subject, known) ?? null);
  return `${label} (${name ?? subject.slice(1)})`;
};
