import type { z } from 'zod';

/** What is wrong with a value, in words for whoever sent it. Never what was there: some of zod's own messages quote it. */
export const sayIssue = (issue: z.core.$ZodIssue): string => {
  switch (issue.code) {
    case 'custom':
      return issue.message;
    case 'unrecognized_keys':
      return 'has a field that is not known here';
    case 'invalid_value':
      return mustBe(issue.values);
    case 'invalid_union':
      return mustBe([...new Set(issue.errors.flat().flatMap(choicesIn))]);
    case 'invalid_type':
      return `must be ${kinds[issue.expected] ?? issue.expected}`;
    case 'invalid_format':
      return formOf(issue);
    case 'too_small':
      return `must be at least ${size(issue.minimum, issue.origin)}`;
    case 'too_big':
      return `must be at most ${size(issue.maximum, issue.origin)}`;
    default:
      return 'is not what is expected here';
  }
};

const mustBe = (values: readonly unknown[]): string => `must be one of: ${values.join(', ')}`;

/** What would do, of one way in which a value may be written. */
const choicesIn = (issue: z.core.$ZodIssue): readonly unknown[] =>
  issue.code === 'invalid_value'
    ? issue.values
    : issue.code === 'invalid_type'
      ? [kinds[issue.expected] ?? issue.expected]
      : [];

const kinds: Readonly<Record<string, string>> = {
  string: 'text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list',
  object: 'an object',
  record: 'an object',
  null: 'null',
};

const formOf = (issue: z.core.$ZodIssueInvalidStringFormat): string => {
  if (issue.format === 'date') return 'must be a day of the calendar: YYYY-MM-DD';
  if (issue.format !== 'regex') return `must be written as ${issue.format}`;
  // A pattern says more than that there is one; a message of ours says more than the pattern.
  return issue.message.startsWith('Invalid') ? `must match ${issue.pattern ?? 'its pattern'}` : issue.message;
};

const size = (bound: number | bigint, origin: string): string =>
  origin === 'string' ? `${bound} characters long` : origin === 'array' ? `${bound} long` : `${bound}`;
