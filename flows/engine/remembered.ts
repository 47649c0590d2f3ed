import type { Answers, Known } from './flow.ts';

/**
 * What a flow made of the same answers, in the same hour, world and language: a result is shown page by page over
 * several turns, and working it out is most of a turn. It goes when the answers do. Who answers alike shares the answers
 * (`step.ts`), and so what was made of them: what is of one run alone is remembered elsewhere.
 */
export const remembered = <Result>(what: string, known: Known, work: () => Result): Result => {
  const key = `${what}|${known.locale}|${known.now.slice(0, 13)}`;
  const before = results.get(known.answers);
  if (before?.world === known.world && before.by.has(key)) {
    const found = before.by.get(key);
    if (isResult<Result>(found)) return found;
  }
  const by = before?.world === known.world ? before.by : new Map<string, unknown>();
  const result = work();
  by.set(key, result);
  results.set(known.answers, { world: known.world, by });
  return result;
};

const results = new WeakMap<Answers, { readonly world: Known['world']; readonly by: Map<string, unknown> }>();

/** The key names what was worked out, so what lies under it is that. */
const isResult = <Result>(found: unknown): found is Result => found !== undefined;
