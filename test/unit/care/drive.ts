import { initialTransition, transition } from 'xstate';
import { shippedDirectory } from '../../../flows/directory/shipped.ts';
import type { Flow, FlowContext, Known, StateMeta } from '../../../flows/engine/flow.ts';
import type { Locale } from '../../../flows/engine/locale.ts';
import { type AnswerValue, answerKey } from '../../../flows/engine/question.ts';
import type { World } from '../../../flows/engine/world.ts';

// Only the directory is looked at by the flows tested here.
const world = { directory: shippedDirectory } as World;

export type Told = Readonly<Record<string, AnswerValue | null>>;

/** Answers a flow's questions from a table by answer key until it concludes; what is not in the table is "no sé". */
export const drive = (
  flow: Flow,
  told: Told,
  {
    locale = 'es-CO',
    now = '2026-11-22T15:00:00.000Z',
    world: on = world,
  }: { locale?: Locale; now?: string; world?: World } = {},
) => {
  const asked: string[] = [];
  let [snapshot] = initialTransition(flow.machine, { world: on, now });
  for (let step = 0; step < 60; step += 1) {
    const context = snapshot.context as FlowContext;
    const meta = Object.values(snapshot.getMeta() as Record<string, StateMeta | undefined>).find(
      (one) => one !== undefined,
    );
    const known: Known = { answers: context.answers, subjects: context.subjects, world: on, now, locale };
    if (meta === undefined || 'leave' in meta) throw new Error(`stuck at ${JSON.stringify(snapshot.value)}`);
    if ('conclude' in meta) return { asked, known, conclusion: flow.conclude(meta.conclude, known) };
    const question = typeof meta.ask === 'function' ? meta.ask(context) : meta.ask;
    const key = answerKey(question, context.subject);
    asked.push(key);
    [snapshot] = transition(flow.machine, snapshot, {
      type: 'answer',
      question: question.id,
      value: told[key] ?? null,
    });
  }
  throw new Error('runs in a circle');
};
