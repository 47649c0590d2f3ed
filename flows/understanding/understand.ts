import type { PlaceValue } from '../engine/question.ts';
import { parseAge } from './age.ts';
import { type ChoiceOption, parseChoice } from './choice.ts';
import { clean } from './clean.ts';
import { parseCommand } from './command.ts';
import type { Command } from './command-rules.ts';
import { parseDate } from './date.ts';
import { parseDuration } from './duration.ts';
import { parseMany } from './many.ts';
import { parseMoney } from './money.ts';
import { parseNumber } from './number.ts';
import { type Parsed, readLast, refused, understood } from './parsed.ts';
import { parsePhone } from './phone.ts';
import { parsePlace } from './place.ts';
import { tellsDaysOfMonth, weekDaysIn } from './week-days.ts';
import { parseYesNo } from './yes-no.ts';

/** What the value of each kind is. `choice` and `many` are indexes from 0 into `options`. */
export type Understood = {
  readonly number: number;
  readonly money: number;
  readonly 'yes-no': boolean;
  readonly choice: number;
  readonly many: readonly number[];
  readonly date: string;
  readonly age: number;
  readonly duration: number;
  readonly place: PlaceValue;
  readonly phone: string;
  readonly command: Command;
  readonly text: string;
};

export type UnderstandingOptions = {
  /** What `choice` and `many` choose from. */
  readonly options?: readonly ChoiceOption[];
  /** ISO instant or day; days are Bogotá's. */
  readonly now: string;
  /** `date`: a day to come is meant. */
  readonly future?: boolean;
  /** Inclusive bounds of number, money (pesos), age (years), duration (months). */
  readonly min?: number;
  readonly max?: number;
};

type Parsers = {
  readonly [K in keyof Understood]: (text: string, options: UnderstandingOptions) => Parsed<Understood[K]>;
};

/** Days may be meant where nothing says that it counts more than a week has. */
const parseCount = (text: string, options: UnderstandingOptions): Parsed<number> => {
  const mayBeDays = (options.max ?? 7) <= 7;
  if (mayBeDays && tellsDaysOfMonth(text)) return refused('not-understood');
  const days = mayBeDays ? weekDaysIn(text) : null;
  return days === null ? parseNumber(text, options) : understood(days, true);
};

const PARSERS: Parsers = {
  number: parseCount,
  money: parseMoney,
  'yes-no': (text) => parseYesNo(text),
  choice: (text, { options }) => parseChoice(text, options ?? []),
  many: (text, { options }) => parseMany(text, options ?? []),
  date: parseDate,
  age: parseAge,
  duration: parseDuration,
  place: parsePlace,
  phone: parsePhone,
  command: parseCommand,
  text: (text) => (clean(text) === '' ? refused('empty') : understood(text.toWellFormed().trim())),
};

/** The kinds, as the command line names them. */
export const kinds: readonly string[] = Object.keys(PARSERS);

export const isKind = (kind: string): kind is keyof Understood => Object.hasOwn(PARSERS, kind);

/**
 * What a person meant, as an answer of this kind. Pure; never throws for any text; reads Spanish of Bogotá and simple
 * English. The label of every candidate, sent back as text, is understood as that candidate.
 */
export const understand = <K extends keyof Understood>(
  kind: K,
  text: string,
  options: UnderstandingOptions,
): Parsed<Understood[K]> => readLast(text, (words) => PARSERS[kind](words, options));
