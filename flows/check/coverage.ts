import type { Flow } from '../engine/flow.ts';
import { type Locale, locales } from '../engine/locale.ts';
import type { Question } from '../engine/question.ts';
import { classNames } from './classes.ts';

export type Coverage = {
  /** It was really said, understood and answered. */
  readonly add: (question: Question, outcome: string, locale: Locale) => void;
  /** Whether a way to answer it was not tried yet in some language. */
  readonly lacks: (question: Question) => boolean;
  /** `question|outcome class|language` of each that was tried and that everybody has: not the options of one person's own. */
  readonly all: () => ReadonlySet<string>;
};

/** Which ways an answer can come out were tried, question by question and in each language. */
export const coverageOf = ({ questions }: Flow): Coverage => {
  const covered = new Set<string>();
  const waysOf = (question: Question): readonly string[] =>
    classNames(question).flatMap((name) => locales.map((locale) => keyOf(question, name, locale)));
  return {
    add: (question, outcome, locale) => void covered.add(keyOf(question, outcome, locale)),
    lacks: (question) => waysOf(question).some((way) => !covered.has(way)),
    all: () => {
      const everybodys = new Set(questions.flatMap(waysOf));
      return new Set([...covered].filter((way) => everybodys.has(way)));
    },
  };
};

const keyOf = (question: Question, outcome: string, locale: Locale): string => `${question.id}|${outcome}|${locale}`;
