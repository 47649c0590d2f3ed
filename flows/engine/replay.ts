import { bogotaDay } from './bogota-time.ts';
import type { Flow, Known, Past, Seen } from './flow.ts';
import type { Locale } from './locale.ts';
import { type AnswerValue, type Asked, answerKey, type Question } from './question.ts';
import type { Run, StoredAnswer } from './session.ts';
import { firstStep, nextStep, type Step } from './step.ts';
import type { World } from './world.ts';

/**
 * Where a conversation stands, derived from its answers:
 * - `asking`: this question is the next that has no answer
 * - `concluded`: nothing is missing; the flow has come to the result of that name
 * - `leaving`: the flow hands over to another
 *
 * `used` are the keys of the answers that counted, in the order asked. Answers that are no longer asked are not among
 * them: they are kept, and not used.
 */
export type Position = {
  readonly known: Known;
  readonly used: readonly string[];
  /** Questions by key as they were asked of her, with the options that are hers. */
  readonly questions: ReadonlyMap<string, Question>;
  readonly trail: Trail;
} & Stand;

type Stand =
  | { readonly at: 'asking'; readonly asked: Asked; readonly key: string }
  | { readonly at: 'concluded'; readonly name: string }
  | { readonly at: 'leaving'; readonly to: string };

/**
 * How far a replay came. The next one goes on from here, if the answers it used still stand; with the very same answers
 * there is nothing to go on to.
 */
export type Trail = {
  readonly flow: Flow;
  readonly run: string;
  readonly day: string;
  readonly world: World;
  readonly research: boolean | undefined;
  readonly answers: readonly StoredAnswer[];
  readonly used: readonly StoredAnswer[];
  readonly questions: ReadonlyMap<string, Question>;
  readonly step: Step;
  readonly stand: Stand;
};

/** More questions than any flow asks; beyond it the machine runs in a circle. */
const longest = 400;

/**
 * `from` only saves time: with it or without it the position is the same. So that this holds, machines see the day, not
 * the moment.
 */
export const replay = ({
  flow,
  run,
  answers,
  world,
  now,
  locale,
  seen: hers = {},
  before = null,
  from,
}: {
  flow: Flow;
  run: Run;
  answers: readonly StoredAnswer[];
  world: World;
  now: string;
  locale: Locale;
  /** What the flow needs to see besides; with more than her consent to research a trail is of no use. */
  seen?: Seen;
  /** What the run before this one came to; the same throughout a run. */
  before?: Past | null;
  from?: Trail | undefined;
}): Position => {
  const day = noonOf(now);
  const { research } = hers;
  const isSameRun =
    (flow.needs ?? []).every((need) => need === 'research') &&
    from?.flow === flow &&
    from.research === research &&
    from.run === run.id &&
    from.day === day &&
    from.world === world;
  const positionOf = (trail: Trail): Position => {
    const { answers: told, subjects } = trail.step.context;
    const began = before === null ? {} : { began: run.startedAt };
    const known: Known = { answers: told, subjects, world, now, locale, before, ...began, ...hers };
    return { known, used: trail.used.map(({ key }) => key), questions: trail.questions, trail, ...trail.stand };
  };
  if (isSameRun && from.answers === answers) return positionOf(from);
  const latest = new Map<string, StoredAnswer>();
  for (const answer of answers) {
    if (answer.run === run.id || latest.get(answer.key)?.run !== run.id) latest.set(answer.key, answer);
  }
  const goesOn = isSameRun && from.used.every((answer) => same(answer, latest.get(answer.key)));
  const used: StoredAnswer[] = goesOn ? from.used.map((answer) => latest.get(answer.key) ?? answer) : [];
  const seen = new Set(used.map((answer) => answer.key));
  const questions = new Map(goesOn ? from.questions : []);
  let step = goesOn ? from.step : firstStep(flow, { world, now: day, before, ...hers });
  const standing = (stand: Stand): Position =>
    positionOf({ flow, run: run.id, day, world, research, answers, used, questions, step, stand });
  for (let taken = 0; taken < longest; taken += 1) {
    const { waitsFor, context } = step;
    if (waitsFor === null)
      throw new FlowFault(`${flow.id}: state ${JSON.stringify(step.snapshot.value)} waits for nothing`);
    if ('conclude' in waitsFor) return standing({ at: 'concluded', name: waitsFor.conclude });
    if ('leave' in waitsFor) return standing({ at: 'leaving', to: waitsFor.leave });
    const question = waitsFor.ask;
    const key = answerKey(question, context.subject);
    const answer = latest.get(key);
    const counts =
      answer !== undefined &&
      answer.version === question.version &&
      (question.keeps === 'person' || answer.run === run.id) &&
      (question.strict !== true || isOption(question, answer.value));
    questions.set(key, question);
    if (!counts && question.given !== true)
      return standing({ at: 'asking', asked: { question, subject: context.subject }, key });
    if (seen.has(key)) throw new FlowFault(`${flow.id}: asks ${key} twice`);
    seen.add(key);
    if (counts) used.push(answer);
    step = nextStep(flow, step, question, counts ? answer.value : null);
  }
  throw new FlowFault(`${flow.id}: runs in a circle`);
};

const isOption = ({ options = [], more = [] }: Question, value: AnswerValue | null): boolean =>
  value === null || (typeof value === 'string' && (options.includes(value) || more.includes(value)));

/** Noon in Bogotá (UTC−5) of the day it is there. */
const noonOf = (now: string): string => `${bogotaDay(now)}T17:00:00.000Z`;

const same = (one: StoredAnswer, other: StoredAnswer | undefined): boolean =>
  one === other ||
  (other !== undefined &&
    one.version === other.version &&
    one.run === other.run &&
    (one.value === other.value ||
      (typeof one.value === 'object' && JSON.stringify(one.value) === JSON.stringify(other.value))));

/** The machine is wrong, not the person: `flows check` finds these before anybody meets them. */
export class FlowFault extends Error {}
