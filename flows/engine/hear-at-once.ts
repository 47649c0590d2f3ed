import { dangerIn } from '../understanding/danger.ts';
import { languageAsked } from '../understanding/language-asked.ts';
import { isEnglish, soundsEnglish } from '../understanding/small-talk.ts';
import { neverSpoke } from './at-present.ts';
import { obey } from './commands.ts';
import { fragmentMs } from './fragment-ms.ts';
import type { Commanding, Spoken } from './hearer.ts';
import { dropJustTold, justTold } from './own-words.ts';
import { erasesOne } from './read-answer.ts';
import { goTo } from './runs.ts';
import { change, flowNow, type Turn, wordsOf } from './turn.ts';
import { silentWithPerson } from './with-person.ts';

/** The steps of hearing that hold whatever she was asked. */

/** What to do is said at once, and neither her words nor what she told just before are kept. */
export const tellsDanger = (turn: Turn, { text, at }: Pick<Spoken, 'text' | 'at'>): boolean => {
  const danger = dangerIn(text) ?? dangerIn(withFragment(turn, text, at));
  if (danger === null) return false;
  dropJustTold(turn, at);
  turn.said.push(null);
  turn.notes.push('not-kept');
  const { registry, world } = turn.context;
  const here = flowNow(turn).dangerAs?.(danger, text) ?? danger;
  turn.urgent.push(registry.danger(here, turn.session.locale, world));
  change(turn, { aside: { kind: 'danger' }, refused: null });
  return true;
};

/** What she wrote just before and we did not understand, and this: danger too is told in pieces. */
const withFragment = (turn: Turn, text: string, at: string): string => {
  const { refused } = turn.session;
  if (refused !== null && Date.parse(at) - Date.parse(refused.at) <= fragmentMs) return `${refused.text} ${text}`;
  const told = justTold(turn, at);
  return told === null ? '' : `${told.words} ${text}`;
};

/** While a person of the team has her case, only commands are for us. */
export const leavesToPerson = (turn: Turn, { command }: Commanding): boolean => {
  if (turn.session.hand !== 'person') return false;
  if (command === null) silentWithPerson(turn);
  else obey(turn, command);
  return true;
};

export const switchesLanguage = (turn: Turn, { text }: Spoken): boolean => {
  const locale = languageAsked(text);
  if (locale === null) return false;
  change(turn, { locale });
  turn.acks.push(wordsOf(turn).language);
  return true;
};

/** Who writes English is answered so. It is still to be heard what she says: always false. */
export const notesEnglish = (turn: Turn, { text }: Spoken): boolean => {
  if (turn.session.locale !== 'en' && (neverSpoke(turn) ? soundsEnglish(text) : isEnglish(text))) {
    change(turn, { locale: 'en' });
    turn.acks.push(wordsOf(turn).otherLanguage);
  }
  return false;
};

export const erasesOneRecord = (turn: Turn, { text }: Spoken): boolean => {
  const { records } = turn.context.registry;
  if (records === undefined || !erasesOne(text)) return false;
  goTo(turn, records, 'afresh');
  return true;
};
