import type { Registry } from './registry.ts';
import type { Session } from './session.ts';

/** Whether she allowed us to keep her answers and serve her (Ley 1581 de 2012, art. 9: prior and express). */
export const consented = (session: Session, registry: Registry): boolean =>
  session.answers.findLast((answer) => answer.question === registry.consent.serve)?.value === true;

/** Whether she allowed the use of what she tells for research: asked apart, never a condition. */
export const consentedResearch = (session: Session, registry: Registry): boolean =>
  consented(session, registry) &&
  session.answers.findLast((answer) => answer.question === registry.consent.research)?.value === true;
