import { nameIn, peopleIn } from '../people/people.ts';
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
  const here = flow.id === turn.session.run.flow ? flow.subjectName?.(subject, where(turn).known) : undefined;
  return `${label} (${here ?? nameKept(turn, subject)})`;
};

/** Whom she told of in another conversation, by what is kept of her. */
const nameKept = ({ session: { answers, locale } }: Turn, subject: string): string =>
  nameIn(peopleIn(Object.fromEntries(answers.map(({ key, value }) => [key, value]))), subject, locale);
