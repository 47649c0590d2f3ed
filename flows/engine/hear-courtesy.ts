import { greetingIn } from '../understanding/greeting.ts';
import { closesTalk, smallTalkIn } from '../understanding/small-talk.ts';
import { answersNow, hasResult, isFreeText, picksOffer } from './at-present.ts';
import { explained } from './explained.ts';
import type { Heard } from './hearer.ts';
import { tellsMuch } from './own-words.ts';
import { goTo } from './runs.ts';
import { answerSmallTalk, sayBye } from './small-talk.ts';
import { change, flowNow, type Turn, where, wordsOf } from './turn.ts';

/** The steps of hearing what is said to us and answers nothing: questions about us, thanks, greetings. */

export const talksToUs = (turn: Turn, { text }: Heard): boolean => {
  const said = smallTalkIn(text);
  // "¿es una persona o un robot?" asks of us, though an offer is called so.
  const talk = said !== 'who' && picksOffer(turn, text) ? null : said;
  // Where any words are an answer only a goodbye is none.
  if (talk === null || (isFreeText(turn) && talk !== 'bye')) return false;
  // "¿es gratis?" below a service asks of the service.
  if (talk === 'trust' && explained(turn, text, where(turn).known)) return true;
  answerSmallTalk(turn, talk);
  return true;
};

export const greets = (turn: Turn, { text, returning }: Heard): boolean => {
  const greeting = tellsMuch(turn, text) ? null : greetingIn(text);
  if (hasResult(turn) && !picksOffer(turn, text) && (greeting === 'thanks' || closesTalk(text))) {
    sayBye(turn, 'enough');
    return true;
  }
  // "bueno, gracias" is a yes where yes or no is asked.
  if (greeting === 'thanks' && !answersNow(turn, text)) {
    turn.acks.push(wordsOf(turn).thanks);
    return true;
  }
  if (greeting !== 'hello') return false;
  greet(turn, returning);
  return true;
};

const greet = (turn: Turn, returning: boolean): void => {
  const position = where(turn);
  if (position.at === 'concluded') {
    // Days after a result she greets to begin something, not to hear of it again.
    if (returning && flowNow(turn).id !== turn.context.registry.menu) goTo(turn, turn.context.registry.menu, 'afresh');
    turn.acks.push(wordsOf(turn).hello);
    return;
  }
  if (position.used.length === 0) {
    if (turn.session.told !== null) turn.acks.push(wordsOf(turn).hello);
    return;
  }
  if (returning) change(turn, { aside: { kind: 'resume' } });
  else turn.acks.push(wordsOf(turn).greeting);
};
