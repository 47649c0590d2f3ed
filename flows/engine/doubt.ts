import type { Answering } from './answering.ts';
import { miss } from './miss.ts';
import type { AnswerValue } from './question.ts';
import { showValue } from './show-value.ts';
import { change, flowNow, questionTexts, type Turn } from './turn.ts';

/** "¿con 500 mil me alcanza?", "¿esto le llega al banco?": what we make of a question of hers is asked back, and a yes or no is none. */
export const doubt = (
  turn: Turn,
  { text, value, position }: { text: string; value: AnswerValue; position: Answering['position'] },
): void => {
  const { question } = position.asked;
  const { locale } = turn.session;
  if (question.kind === 'yes-no') return miss(turn, { text, at: turn.context.now, key: position.key });
  const texts = questionTexts(flowNow(turn), question, locale);
  const label = showValue({ question, value, texts, locale });
  change(turn, {
    aside: { kind: 'clarify', key: position.key, said: text, readings: [{ id: 'asked', label, value }] },
  });
};
