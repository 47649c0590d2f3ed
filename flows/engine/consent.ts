import { questionIndex, type Registry } from './registry.ts';
import type { Session, StoredAnswer } from './session.ts';

/**
 * Whether she allowed us to keep her answers and serve her (Ley 1581 de 2012, art. 9: prior and express). A yes to
 * another text than today's is none: whoever changes what is asked for raises the question's version.
 */
export const consented = (session: Session, registry: Registry): boolean =>
  allows(session, registry, registry.consent.serve);

/** Whether she allowed the use of what she tells for research: asked apart, never a condition. */
export const consentedResearch = (session: Session, registry: Registry): boolean =>
  consented(session, registry) && allows(session, registry, registry.consent.research);

const allows = ({ answers }: Session, registry: Registry, id: string): boolean => {
  const answer = latest(answers, id);
  return answer?.value === true && answer.version === questionIndex(registry).get(id)?.question.version;
};

/** Asked several times a turn, of answers that change once: looked for once. */
const latest = (answers: Session['answers'], id: string): StoredAnswer | undefined => {
  const before = found.get(answers) ?? new Map<string, StoredAnswer | undefined>();
  if (before.has(id)) return before.get(id);
  const answer = answers.findLast((one) => one.question === id);
  found.set(answers, before.set(id, answer));
  return answer;
};

const found = new WeakMap<Session['answers'], Map<string, StoredAnswer | undefined>>();
