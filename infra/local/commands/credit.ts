import { text } from 'node:stream/consumers';
import { parseArgs } from 'node:util';
import { z } from 'zod';
import { assess } from '../../../flows/credit/assess.ts';
import { profileSchema } from '../../../flows/credit/profile-schema.ts';
import { quote } from '../../../flows/loans/quote.ts';
import { periods } from '../../../flows/loans/rate.ts';
import type { LoanTerms } from '../../../flows/loans/schedule.ts';
import { BadInput } from '../bad-input.ts';
import { profileInput } from '../credit/profile-input.ts';
import { ceilingHistory, readCredit, setCeilings, undoCeilings } from '../credit/set-ceilings.ts';
import { isDay } from '../is-day.ts';

/**
 * `vecina credit assess` reads profiles from stdin (one JSON document, or one a line) and prints an assessment for
 * each; `vecina credit schedule …` prints an instalment plan. Both print one JSON value a line, and use the ceilings that
 * staff corrected where there is an installation (VECINA_DATA).
 *
 * `credit set MONTH CLASS=PERCENT… --source URL --as-of DATE --by NAME [--sure]`, `credit undo CORRECTION --by NAME`,
 * `credit history [MONTH]`: a month's legal ceilings, without a deploy; also with `--json`. `--aws`: in an
 * installation on AWS.
 */
export const run = async (argv: readonly string[]): Promise<number> => {
  const [what, ...rest] = argv;
  if (what === 'assess') return assessAll(rest);
  if (what === 'schedule') return printSchedule(rest);
  if (what === 'set' || what === 'undo' || what === 'history') return correctCeilings(what, rest);
  throw new BadInput(`credit: which? There are: assess, schedule, set, undo, history${what ? `, not "${what}"` : ''}`);
};

const correctCeilings = async (what: 'set' | 'undo' | 'history', argv: readonly string[]): Promise<number> => {
  const { values, positionals } = parseArgs({
    args: [...argv],
    allowPositionals: true,
    options: {
      json: { type: 'boolean', default: false },
      source: { type: 'string' },
      'as-of': { type: 'string' },
      by: { type: 'string' },
      sure: { type: 'boolean', default: false },
      aws: { type: 'boolean', default: false },
    },
  });
  const { json, source, by, sure, aws, 'as-of': asOf } = values;
  const say = (line: unknown, words: string): void =>
    void process.stdout.write(`${json ? JSON.stringify(line) : words}\n`);
  const [first, ...rest] = positionals;
  if (what === 'set') {
    if (first === undefined) throw new BadInput('credit set: MONTH CLASS=PERCENT… is expected');
    await setCeilings({ month: first, rates: rest, source, asOf, by, sure, aws }, say);
    return 0;
  }
  if (rest.length > 0) throw new BadInput(`credit ${what}: one thing at a time`);
  if (what === 'history') await ceilingHistory({ month: first ?? null, aws }, say);
  else if (first === undefined) throw new BadInput('credit undo: CORRECTION is expected');
  else await undoCeilings({ id: first, by, aws }, say);
  return 0;
};

const print = (value: unknown): void => {
  process.stdout.write(`${JSON.stringify(value)}\n`);
};

const assessAll = async (argv: readonly string[]): Promise<number> => {
  const { values } = parseArgs({ args: [...argv], options: { json: { type: 'boolean' }, now: { type: 'string' } } });
  const now = readNow(values.now);
  // All are read before any is answered: half a list of answers misleads.
  const profiles = documents(await text(process.stdin)).map(({ name, value }) => {
    const input = profileInput.safeParse(value);
    if (!input.success) throw new BadInput(`credit assess: ${name}${issue(input.error)}`);
    return profileSchema.parse(value);
  });
  const credit = await readCredit();
  for (const profile of profiles) print(assess(profile, credit, now));
  return 0;
};

type Document = { readonly name: string; readonly value: unknown };

/** The whole of stdin as one document, else each line that is not blank as one. */
const documents = (input: string): readonly Document[] => {
  if (input.trim() === '') throw new BadInput('credit assess: stdin holds no profile');
  const whole = json(input);
  if (whole.ok) return [{ name: '', value: whole.value }];
  const lines = input.split('\n').map((line, index) => ({ line, name: `line ${index + 1}: ` }));
  return lines
    .filter(({ line }) => line.trim() !== '')
    .map(({ line, name }) => {
      const read = json(line);
      if (!read.ok) throw new BadInput(`credit assess: ${name}not JSON`);
      return { name, value: read.value };
    });
};

const json = (input: string): { ok: true; value: unknown } | { ok: false } => {
  try {
    return { ok: true, value: JSON.parse(input) };
  } catch {
    return { ok: false };
  }
};

const missing = { error: 'is missing' };
const number = z
  .string(missing)
  .trim()
  .regex(/^\d+(\.\d+)?$/, 'not a number like 40.8, without sign, % or separators')
  .transform(Number);
const whole = z
  .string(missing)
  .trim()
  .regex(/^\d+$/, 'not a whole number like 2000000, without sign or separators')
  .transform(Number);
const rateKinds = ['ea', 'monthly', 'flat'] as const;
const options = z.object({
  principal: whole,
  term: whole,
  every: z.enum(periods, { error: `one of ${periods.join(', ')} is expected` }),
  rate: number.optional(),
  'rate-kind': z.enum(rateKinds, { error: `one of ${rateKinds.join(', ')} is expected` }).optional(),
  payment: whole.optional(),
  fee: number.optional(),
  insurance: whole.optional(),
});

const printSchedule = async (argv: readonly string[]): Promise<number> => {
  const string = { type: 'string' } as const;
  const { values } = parseArgs({
    args: [...argv],
    options: {
      principal: string,
      rate: string,
      'rate-kind': string,
      term: string,
      every: string,
      fee: string,
      insurance: string,
      payment: string,
      now: string,
      json: { type: 'boolean' },
    },
  });
  const read = options.safeParse(values);
  if (!read.success) throw new BadInput(`credit schedule: ${wrong(read.error)}`);
  const result = quote(terms(read.data), await readCredit(), readNow(values.now));
  if (!result.ok) {
    throw new BadInput(
      result.reason === 'never-repaid'
        ? 'credit schedule: these payments never repay the principal'
        : 'credit schedule: an amount, rate, fee or term is out of range (principal from 1, term 1 to 3650, fee below 100)',
    );
  }
  print(result.value);
  return 0;
};

const terms = (read: z.infer<typeof options>): LoanTerms => {
  const { principal, term, every, fee, insurance, payment, rate, 'rate-kind': kind } = read;
  if (payment !== undefined && (rate !== undefined || kind !== undefined)) {
    throw new BadInput('credit schedule: give either --payment or --rate with --rate-kind, not both');
  }
  const loan = {
    principal,
    term,
    every,
    ...(fee === undefined ? {} : { feePercent: fee }),
    ...(insurance === undefined ? {} : { insurance }),
  };
  if (payment !== undefined) return { ...loan, cost: { kind: 'payment', pesos: payment } };
  if (rate === undefined || kind === undefined) {
    throw new BadInput('credit schedule: give --rate with --rate-kind ea, monthly or flat; or --payment');
  }
  return { ...loan, cost: { kind, percent: rate } };
};

const readNow = (now: string | undefined): string => {
  if (now === undefined) return new Date().toISOString();
  if (!isDay(now.slice(0, 10)) || Number.isNaN(Date.parse(now)))
    throw new BadInput('credit: --now must be a date like 2026-11-22');
  return now;
};

/** All that is wrong with the options, in one line. */
const wrong = (error: z.ZodError): string =>
  error.issues.map(({ path, message }) => `--${path.join('.')}: ${message}`).join('; ');

/** The first thing wrong, in one line, naming the field and never its value: it may be personal. */
const issue = (error: z.ZodError): string => {
  const first = error.issues[0];
  return `${first?.path.join('.') || 'profile'}: ${first?.message ?? 'not valid'}`;
};
