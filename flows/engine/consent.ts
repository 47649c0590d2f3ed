import { questionIndex, type Registry } from './registry.ts';
import type { Session } from './session.ts';

/**
 * Whether she allowed us to keep her answers and serve her (Ley 1581 de 2012, art. 9: prior and express). A yes to
 * another text than today's is none: whoever changes what is asked for raises the question's version.
 */
export const consented = (session: Session, registry: Registry): boolean =>
  allows(session, registry, registry.consent.serve);

/** Whether she allowed the use of what she tells for research: asked apart, never a condition. */
export const consentedResearch = (session: Session, registry: Registry): boolean =>
  consented(session, registry) && allows(session, registry, registry.consent.research);

const allows = (session: Session, registry: Registry, id: string): boolean => {
  const answer = session.answers.findLast((one) => one.question === id);
  return answer?.value === true && answer.version === questionIndex(registry).get(id)?.question.version;
};
