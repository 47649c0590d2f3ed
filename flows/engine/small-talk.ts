import type { SmallTalk } from '../understanding/small-talk.ts';
import { change, flowNow, questionTexts, type Turn, where, wordsOf } from './turn.ts';

/** What is said to the assistant itself gets a word back, and the question stands. */
export const answerSmallTalk = (turn: Turn, kind: SmallTalk): void => {
  const say = wordsOf(turn);
  turn.notes.push(`small-talk:${kind}`);
  change(turn, { refused: null });
  switch (kind) {
    case 'who':
      turn.acks.push(say.whoAmI);
      return;
    case 'why': {
      const position = where(turn);
      turn.acks.push(
        position.at === 'asking'
          ? questionTexts(flowNow(turn), position.asked.question, turn.session.locale).why
          : say.whyResult,
      );
      return;
    }
    case 'trust':
      turn.acks.push(say.trust);
      return;
    case 'angry':
      turn.acks.push(say.angry);
      return;
    case 'bye':
      return sayBye(turn, 'bye');
  }
};

/** She goes or needs nothing else: nothing more is asked, and what was begun waits for her. */
export const sayBye = (turn: Turn, said: 'bye' | 'enough'): void => {
  const say = wordsOf(turn);
  const position = where(turn);
  // A result that she has not seen yet is not held back by a kind word.
  if (position.at === 'concluded' && turn.session.told !== `${turn.session.run.id}.${position.name}`) {
    turn.acks.push(say.thanks);
    return;
  }
  turn.plain.push({
    kind: 'text',
    body: position.at === 'asking' ? say.byeUnfinished : said === 'bye' ? say.bye : say.enough,
  });
};
