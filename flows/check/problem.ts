/** Something wrong with a conversation, found before anybody meets it. */
export type Problem = {
  readonly kind: ProblemKind;
  readonly flow: string;
  /** Question, state or offer. */
  readonly at: string;
  readonly locale: string | null;
  readonly detail: string;
};

export type ProblemKind =
  | 'missing-text'
  | 'unfilled-placeholder'
  | 'too-long'
  | 'too-many-options'
  | 'same-title'
  | 'option-without-text'
  | 'own-title-not-understood'
  | 'waits-for-nothing'
  | 'asks-twice'
  | 'dead-end'
  | 'never-asked'
  | 'not-listed'
  | 'same-question-id'
  | 'leads-nowhere'
  | 'promise'
  | 'sensitive-insists'
  | 'timed-or-final-state'
  | 'throws'
  | 'no-answer'
  | 'answer-not-understood'
  | 'not-covered'
  | 'reminder';

export type Note = (kind: ProblemKind, at: string, detail: string, locale?: string | null) => void;
