import { clean, plain } from '../understanding/clean.ts';
import { nameToReopen } from '../understanding/corrects.ts';
import { correctable, reopen } from './commands.ts';
import { namesOf } from './label.ts';
import { change, findQuestion, questionTexts, type Turn } from './turn.ts';

/** "cambiar cuánto", "corregir el historial": the only answer that goes by just that name is asked again. */
export const reopenNamed = (turn: Turn, { text }: { readonly text: string }): boolean => {
  const name = nameToReopen(text);
  if (name === null) return false;
  const [key, ...others] = correctable(turn).filter((one) => {
    const found = findQuestion(turn, one);
    const texts = found === null ? null : questionTexts(found.flow, found.asked.question, turn.session.locale);
    return texts !== null && namesOf(texts).some((called) => plain(clean(called)) === name);
  });
  if (key === undefined || others.length > 0) return false;
  change(turn, { aside: null, refused: null });
  reopen(turn, key);
  return true;
};
