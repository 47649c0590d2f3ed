import { clean, plain } from '../understanding/clean.ts';
import { correctable, reopen } from './commands.ts';
import { namesOf } from './label.ts';
import { change, findQuestion, questionTexts, type Turn } from './turn.ts';

/** "cambiar cuánto", "corregir el historial": the only answer that goes by just that name is asked again. */
export const reopenNamed = (turn: Turn, text: string): boolean => {
  const name = wish.exec(plain(clean(text)))?.[1];
  if (name === undefined) return false;
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

const wish =
  /^(?:(?:por favor|porfa|quiero|quisiera|necesito|me gustaria|puedo|i want to|please) )*(?:cambiar|cambie|cambio|corregir|corrija|corrijo|modificar|editar|change|correct|edit)(?: (?:lo del?|el|la|los|las|mis?|the|my))* (.{3,30}?)(?: (?:por favor|porfa|gracias|please))?$/;
