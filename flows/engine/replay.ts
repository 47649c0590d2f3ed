import { initialTransition, transition } from 'xstate';
import type { Answers, Flow, FlowContext, Known, StateMeta } from './flow.ts';
import type { Locale } from './locale.ts';
import { type Asked, answerKey } from './question.ts';
import type { Run, StoredAnswer } from './session.ts';
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
export type Position = { readonly known: Known; readonly used: readonly string[] } & (
  | { readonly at: 'asking'; readonly asked: Asked; readonly key: string }
  | { readonly at: 'concluded'; readonly name: string }
  | { readonly at: 'leaving'; readonly to: string }
);

/** More questions than any flow asks; beyond it the machine runs in a circle. */
const longest = 400;

export const replay = ({
  flow,
  run,
  answers,
  world,
  now,
  locale,
}: {
  flow: Flow;
  run: Run;
  answers: readonly StoredAnswer[];
  world: World;
  now: string;
  locale: Locale;
}): Position => {
  const latest = new Map<string, StoredAnswer>();
  for (const answer of answers) {
    if (answer.run === run.id || latest.get(answer.key)?.run !== run.id) latest.set(answer.key, answer);
  }
  const used: string[] = [];
  const seen = new Set<string>();
  let [snapshot] = initialTransition(flow.machine, { world, now });
  for (let step = 0; step < longest; step += 1) {
    const context: FlowContext = snapshot.context;
    const meta = restingMeta(snapshot.getMeta());
    const known: Known = { answers: context.answers, subjects: context.subjects, world, now, locale };
    if (meta === undefined) throw new FlowFault(`${flow.id}: state ${JSON.stringify(snapshot.value)} waits for nothing`);
    if ('conclude' in meta) return { at: 'concluded', name: meta.conclude, known, used };
    if ('leave' in meta) return { at: 'leaving', to: meta.leave, known, used };
    const question = typeof meta.ask === 'function' ? meta.ask(context) : meta.ask;
    const asked = { question, subject: context.subject };
    const key = answerKey(question, context.subject);
    const answer = latest.get(key);
    const counts =
      answer !== undefined && answer.version === question.version && (question.keeps === 'person' || answer.run === run.id);
    if (!counts) return { at: 'asking', asked, key, known, used };
    if (seen.has(key)) throw new FlowFault(`${flow.id}: asks ${key} twice`);
    seen.add(key);
    used.push(key);
    [snapshot] = transition(flow.machine, snapshot, { type: 'answer', question: question.id, value: answer.value });
  }
  throw new FlowFault(`${flow.id}: runs in a circle`);
};

/** The machine is wrong, not the person: `flows check` finds these before anybody meets them. */
export class FlowFault extends Error {}

const restingMeta = (byState: Readonly<Record<string, StateMeta | undefined>>): StateMeta | undefined => {
  let deepest: StateMeta | undefined;
  for (const meta of Object.values(byState)) if (meta !== undefined) deepest = meta;
  return deepest;
};

export const noAnswers: Answers = {};
