import { initialTransition, transition } from 'xstate';
import { credit } from '../../../flows/credit/credit.ts';
import { shippedCredit } from '../../../flows/credit/shipped.ts';
import type { Answers, Known, StateMeta } from '../../../flows/engine/flow.ts';
import type { Locale } from '../../../flows/engine/locale.ts';
import type { AnswerValue } from '../../../flows/engine/question.ts';
import type { World } from '../../../flows/engine/world.ts';

const now = '2026-11-22T15:00:00.000Z';

/** Credit reads nothing of the directory. */
const world = { credit: shippedCredit } as unknown as World;

export type Walk = { readonly asked: readonly string[]; readonly concluded: string; readonly known: Known };

/** Plays answers by question id (null where absent: she does not know) through the machine to its end. */
export const walk = (
  told: Readonly<Record<string, AnswerValue | null>>,
  locale: Locale = 'es-CO',
  research = false,
): Walk => {
  const asked: string[] = [];
  let [snapshot] = initialTransition(credit.machine, { world, now, research });
  for (let step = 0; step < 100; step += 1) {
    const metas = Object.values(snapshot.getMeta() as Record<string, StateMeta | undefined>);
    const meta = metas.findLast((one) => one !== undefined);
    if (meta === undefined) throw new Error(`${JSON.stringify(snapshot.value)} waits for nothing`);
    const answers = snapshot.context.answers as Answers;
    if ('conclude' in meta) {
      return { asked, concluded: meta.conclude, known: { answers, subjects: [], world, now, locale } };
    }
    if ('leave' in meta) return { asked, concluded: meta.leave, known: { answers, subjects: [], world, now, locale } };
    if (!('ask' in meta)) throw new Error('not a question');
    const { id } = typeof meta.ask === 'function' ? meta.ask(snapshot.context) : meta.ask;
    asked.push(id);
    const value = told[id] ?? null;
    [snapshot] = transition(credit.machine, snapshot, { type: 'answer', question: id, value });
  }
  throw new Error('runs in a circle');
};
