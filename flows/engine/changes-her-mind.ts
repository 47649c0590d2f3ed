import { allowsAfterAll, forbidsStudies, isYesAlone } from '../understanding/changes-her-mind.ts';
import { accept } from './accept.ts';
import { consentedResearch } from './consent.ts';
import { askConsent } from './runs.ts';
import { findQuestion, flowNow, type Turn, where } from './turn.ts';

/**
 * "mejor sí acepto", where she had said no: she is asked again and says so to the question, as what allows us something
 * is said to the words that ask for it (Ley 1581 de 2012, art. 9).
 */
export const changesHerMind = (turn: Turn, { text }: { readonly text: string }): boolean => {
  const { registry } = turn.context;
  const refused = turn.session.answers.findLast(({ question }) => question === registry.consent.serve)?.value === false;
  if (!refused || where(turn).at !== 'concluded') return false;
  if (!allowsAfterAll(text) && !(flowNow(turn).id === registry.first && isYesAlone(text))) return false;
  askConsent(turn);
  return true;
};

/** "ya no quiero que usen mis datos para estudios": her no takes the place of her yes. */
export const withdrawsResearch = (turn: Turn, { text }: { readonly text: string }): boolean => {
  const { registry } = turn.context;
  if (!consentedResearch(turn.session, registry) || !forbidsStudies(text)) return false;
  const found = findQuestion(turn, registry.consent.research);
  if (found === null) return false;
  accept(turn, { asked: found.asked, value: false, said: text, inferred: false, ack: 'changed' });
  return true;
};
