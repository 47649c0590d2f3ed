import type { Locale } from './locale.ts';
import type { OptionTexts } from './texts.ts';

/**
 * A question is defined once. From it come the message (button, list or text), the parser, validation, the data
 * dictionary, console labels and forms. Its words live in the flow's texts under the same id.
 */
export type Question = {
  /** `flow.name`, e.g. `care.age`. Never renamed without a migration: stored answers name it. */
  readonly id: string;
  /** Raised when the meaning of an answer changes. An answer to an older version is asked again. */
  readonly version: number;
  readonly kind: Kind;
  /** Option ids of `choice` and `many`, in the order shown. `[a-z0-9-_]+`. */
  readonly options?: readonly string[];
  /** Option ids that are understood and not shown: the list would be too long. */
  readonly more?: readonly string[];
  /** How it is asked where her answers tell more than its words do: of a second person "whom else". */
  readonly asks?: Readonly<Record<Locale, string>>;
  /** Titles of options that only this person's answers tell: people in her care, places near her, days. */
  readonly titles?: Readonly<Record<Locale, Readonly<Record<string, OptionTexts>>>>;
  /** An option that stands for several answers, which are stored instead: "lo mismo de la otra vez". By question id. */
  readonly fills?: Readonly<Record<string, Readonly<Record<string, AnswerValue | null>>>>;
  /** An answer that is not, or no longer, among the options is asked again: a place where the service is not. */
  readonly strict?: true;
  /** Never asked: what opened the conversation says it, or nobody does. */
  readonly given?: true;
  /** Inclusive bounds of `number`, `money` (whole pesos), `age` (years), `duration` (months). */
  readonly min?: number;
  readonly max?: number;
  /** `money`: what nearly nobody's amount goes beyond, so that "40" is forty thousand. Whole pesos. */
  readonly likely?: number;
  /** `money`: what nearly nobody's amount is less than, so that "1.200" is asked back beside 1.200.000. Whole pesos. */
  readonly usualFrom?: number;
  /** Of an age or an amount: what is believed beside what else she told. Another is asked back, and taken once she says yes. */
  readonly plausible?: { readonly min?: number; readonly max?: number };
  /** `number`: days of the week are counted, so that "de lunes a sábado" is six. */
  readonly counts?: 'week-days';
  /** `money`: of a day, or of a month. What is said of another time ("300 a la semana") is not taken for it. */
  readonly per?: 'day' | 'month';
  /** `document`: of which kind the number is (`CC`, `TI`…). Her number becomes a keyed name at once and is kept nowhere. */
  readonly document?: string;
  /** `date`: true where a day to come is meant. */
  readonly future?: boolean;
  /** `sensitive` is health, disability, violence (Ley 1581, art. 5): optional, coded, never free text. */
  readonly sensitivity: 'plain' | 'personal' | 'sensitive';
  /** `person`: known from now on, in every flow and run. `run`: asked afresh each time the flow starts. */
  readonly keeps: 'person' | 'run';
  /** Whether "no sé" and "prefiero no decir" are taken as an answer (unknown) or the question is explained again. */
  readonly unknown: 'accept' | 'insist';
};

export type Kind =
  | 'choice'
  /** A service of the vocabulary, in her words; `options` are those shown. */
  | 'service'
  | 'many'
  | 'yes-no'
  | 'number'
  | 'money'
  | 'age'
  | 'duration'
  | 'date'
  | 'place'
  | 'phone'
  | 'document'
  | 'text'
  /** Her own words, asked only of who allowed their study: kept scrubbed (`own-words.ts`), and left out by a tap. */
  | 'words';

/** Where somebody lives or works, as precisely as she told it. Locality is the official two-digit code, `01`–`20`. */
export type PlaceValue = {
  readonly locality: string | null;
  readonly name?: string;
  readonly latitude?: number;
  readonly longitude?: number;
  readonly precision: 'shared' | 'neighbourhood' | 'locality' | 'outside';
};

export const isPlace = (value: unknown): value is PlaceValue =>
  typeof value === 'object' && value !== null && 'precision' in value;

export type AnswerValue = string | number | boolean | readonly string[] | PlaceValue;

/** A question about one person in her care (`p1`), or about herself (null). */
export type Asked = { readonly question: Question; readonly subject: string | null };

/** `care.age` or `care.personAge@p1`: under this key the answer is found. */
export const answerKey = (question: { readonly id: string }, subject: string | null): string =>
  subject === null ? question.id : `${question.id}@${subject}`;

/** `care.personAge` of `care.personAge@p1`. */
export const questionOf = (key: string): string => {
  const end = key.indexOf('@');
  return end < 0 ? key : key.slice(0, end);
};

/** `p1` of `care.personAge@p1`; null where it is about herself. */
export const subjectOf = (key: string): string | null => {
  const end = key.indexOf('@');
  return end < 0 ? null : key.slice(end + 1);
};
