import { saysGoOn } from '../understanding/after-danger.ts';
import { callsForHelp } from '../understanding/calls-for-help.ts';
import { deniesWithNumber, withoutOpeningNo } from '../understanding/opens-with.ts';
import { answer } from './answer.ts';
import { holdsAside, pickAside } from './aside-text.ts';
import { settleAside } from './asides.ts';
import { tellMore } from './carry.ts';
import type { Heard } from './hearer.ts';
import type { Aside } from './session.ts';
import { change, type Turn, wordsOf } from './turn.ts';

/** The steps of hearing where a question of the engine's own lies over the flow's. */

/** "no, son 30" where what she said is asked back: the answer itself. */
export const deniesReading = (turn: Turn, { text, at, returning }: Heard): boolean => {
  const { aside } = turn.session;
  if (aside?.kind !== 'clarify' || aside.readings.length !== 1 || !deniesWithNumber(text)) return false;
  change(turn, { aside: null });
  answer(turn, { text: withoutOpeningNo(text), at, returning });
  return true;
};

/** "ayúdeme" below what to do in danger. */
export const asksForHelp = (turn: Turn, { text }: Heard): boolean => {
  if (turn.session.aside?.kind !== 'danger' || !callsForHelp(text)) return false;
  turn.acks.push(wordsOf(turn).dangerStay);
  return true;
};

/** Chooses what is offered, or keeps it before her eyes; what neither does nor is a command puts it away and is heard on. */
export const answersAside = (turn: Turn, { text, command }: Heard): boolean => {
  const { aside } = turn.session;
  if (aside === null) return false;
  const option = optionMeant(turn, aside, { text, command });
  if (option !== null && settleAside(turn, aside, option)) {
    // "sí, fui ayer al jardín" answers the reminder, and says more.
    if (aside.kind === 'reminder') tellMore(turn, text);
    return true;
  }
  if (command !== null) return false;
  if (holdsAside(turn, aside, text)) return true;
  change(turn, { aside: null });
  return false;
};

/** "no me escriban más" below a reminder is no "no fui", and "no, siga" beside a button that says "Seguir" no wish to end. */
const optionMeant = (turn: Turn, aside: Aside, { text, command }: Pick<Heard, 'text' | 'command'>): string | null => {
  if (aside.kind === 'danger' && saysGoOn(text)) return 'go';
  return command === 'stop' ? null : pickAside(turn, text);
};
