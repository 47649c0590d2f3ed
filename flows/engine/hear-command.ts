import type { Command } from '../understanding/command-rules.ts';
import { namesMenu, namesServices } from '../understanding/command-words.ts';
import { leavesItAfterAll } from '../understanding/opens-with.ts';
import { saysNoMore } from '../understanding/small-talk.ts';
import { readNow } from './at-present.ts';
import { obey } from './commands.ts';
import type { Heard } from './hearer.ts';
import { menuOffer } from './menu-offer.ts';
import { questionChoices } from './present.ts';
import { flowNow, questionTexts, type Turn, where } from './turn.ts';

/** "menú", "atrás", "borrar mis datos": obeyed, unless it is what the present question offers. */
export const obeysCommand = (turn: Turn, { text, command }: Heard): boolean => {
  if (command === null || isOwnOption(turn, text, command)) return false;
  obey(turn, command);
  return true;
};

/** "mejor no" where it is asked what she wants a person for: nobody is called. */
export const wantsNobodyAfterAll = (turn: Turn, { text }: Heard): boolean => {
  const position = where(turn);
  const { registry } = turn.context;
  if (position.at !== 'asking' || flowNow(turn).id !== registry.person || position.asked.question.kind !== 'choice')
    return false;
  if (!leavesItAfterAll(text)) return false;
  obey(turn, 'menu');
  return true;
};

/** "ayuda" may be an option of the present question: then it is the answer. */
const isOwnOption = (turn: Turn, text: string, command: Command): boolean => {
  const position = where(turn);
  if (command === 'menu' && namesServices(text) && namesOffer(turn, text)) return true;
  if (command === 'erase' || position.at !== 'asking') return false;
  // "¿cuida a alguien más?" "ya no más": nobody else, and no wish never to hear of us again.
  if (command === 'stop') return position.asked.question.kind === 'yes-no' && saysNoMore(text);
  const texts = questionTexts(flowNow(turn), position.asked.question, turn.session.locale);
  // "otra cosa" where a list is put to her is another of that list.
  if (command === 'menu' && !namesMenu(text) && picksOne(turn, text)) return true;
  const plain = text.trim().toLowerCase();
  return questionChoices(position.asked.question, texts, turn.session.locale).some((one) =>
    [one.title, ...(one.says ?? [])].some((word) => word.toLowerCase() === plain),
  );
};

/** "¿qué servicios hay?" anywhere else leads to the menu; at the menu it names one of its lines. */
const namesOffer = (turn: Turn, text: string): boolean =>
  flowNow(turn).id === turn.context.registry.menu && menuOffer(turn, text, where(turn).known) !== null;

const picksOne = (turn: Turn, text: string): boolean => {
  const position = where(turn);
  if (position.at !== 'asking' || !['choice', 'many'].includes(position.asked.question.kind)) return false;
  return readNow(turn, text)?.ok === true;
};
