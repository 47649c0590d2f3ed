import { saysGoOn } from '../understanding/after-danger.ts';
import { callsForHelp } from '../understanding/calls-for-help.ts';
import type { Command } from '../understanding/command-rules.ts';
import { namesMenu } from '../understanding/command-words.ts';
import { type Correction, parseCorrection, placeNamed, type Replacement } from '../understanding/correction.ts';
import { dangerIn, hintsAtDanger } from '../understanding/danger.ts';
import { greetingIn } from '../understanding/greeting.ts';
import { hasNumber } from '../understanding/has-number.ts';
import { languageAsked } from '../understanding/language-asked.ts';
import { deniesWithNumber, withoutOpeningNo } from '../understanding/opens-with.ts';
import { closesTalk, isEnglish, saysNoMore, smallTalkIn, soundsEnglish } from '../understanding/small-talk.ts';
import { answer } from './answer.ts';
import { holdsAside, pickAside } from './aside-text.ts';
import { settleAside } from './asides.ts';
import {
  answersNow,
  asksMeasure,
  asksMoney,
  asksYesNo,
  hasResult,
  isClosed,
  isFreeText,
  neverSpoke,
  picksOffer,
  presentKey,
  readNow,
} from './at-present.ts';
import { tellMore } from './carry.ts';
import { changeNumbered } from './change-numbered.ts';
import { changesHerMind, withdrawsResearch } from './changes-her-mind.ts';
import { correctable, obey, reopen } from './commands.ts';
import { condoles } from './condole.ts';
import { explained } from './explained.ts';
import { fragmentMs } from './fragment-ms.ts';
import { goOn } from './go-on.ts';
import { miss } from './miss.ts';
import { addsCounted, addsOneMore } from './one-more.ts';
import { dropJustTold, justTold, tellsMuch } from './own-words.ts';
import { tellsPlaceBelow } from './place-below.ts';
import { questionChoices } from './present.ts';
import { erasesOne, readCommand } from './read-answer.ts';
import { reopenNamed } from './reopen-named.ts';
import { namesAnswer, replaceLast } from './replace.ts';
import { goTo } from './runs.ts';
import { answerSmallTalk, sayBye } from './small-talk.ts';
import { change, findQuestion, flowNow, questionTexts, type Turn, where, wordsOf } from './turn.ts';
import { silentWithPerson } from './with-person.ts';

/** Words of hers: danger first, then what works everywhere, then the present question. */
export const hearText = (
  turn: Turn,
  {
    text,
    at,
    returning,
    since = Number.POSITIVE_INFINITY,
    echoed = false,
  }: {
    text: string;
    at: string;
    returning: boolean;
    /** Milliseconds since her last message. */
    since?: number;
    echoed?: boolean;
  },
): void => {
  const danger = dangerIn(text) ?? dangerIn(withFragment(turn, text, at));
  if (danger !== null) {
    dropJustTold(turn, at);
    turn.said.push(null);
    turn.notes.push('not-kept');
    const { registry, world } = turn.context;
    turn.urgent.push(registry.danger(danger, turn.session.locale, world));
    change(turn, { aside: { kind: 'danger' }, refused: null });
    return;
  }
  if (!echoed) turn.said.push(hintsAtDanger(text) ? null : text);
  const command = readCommand(text);
  if (turn.session.hand === 'person') {
    if (command !== null) return obey(turn, command);
    return silentWithPerson(turn);
  }
  const language = languageAsked(text);
  if (language !== null) {
    change(turn, { locale: language });
    turn.acks.push(wordsOf(turn).language);
    return;
  }
  if (turn.session.locale !== 'en' && (neverSpoke(turn) ? soundsEnglish(text) : isEnglish(text))) {
    change(turn, { locale: 'en' });
    turn.acks.push(wordsOf(turn).otherLanguage);
  }
  const { records } = turn.context.registry;
  if (records !== undefined && erasesOne(text)) return goTo(turn, records, 'afresh');
  const { aside } = turn.session;
  // "no, me pidieron fiador": what she tells corrects nothing.
  const correction = aside === null && tellsMuch(turn, text) ? null : parseCorrection(text);
  if (
    correction?.kind === 'number-of-summary' &&
    correction.to !== undefined &&
    (aside === null || aside.kind === 'summary')
  )
    return changeNumbered(turn, { n: correction.n, to: correction.to });
  if (aside?.kind === 'summary' && namesPresent(turn, text)) {
    change(turn, { aside: null });
    return answer(turn, { text, at, returning });
  }
  if (aside?.kind === 'summary' && correctsInSummary(turn, text, correction)) return;
  if (aside?.kind === 'clarify' && aside.readings.length === 1 && deniesWithNumber(text)) {
    change(turn, { aside: null });
    return answer(turn, { text: withoutOpeningNo(text), at, returning });
  }
  if (aside?.kind === 'danger' && callsForHelp(text)) {
    turn.acks.push(wordsOf(turn).dangerStay);
    return;
  }
  if (aside !== null) {
    // "no me escriban más" below a reminder is no "no fui", and "no, siga" beside a button that says "Seguir" no wish to end.
    const goesOn = aside.kind === 'danger' && saysGoOn(text);
    const option = goesOn ? 'go' : command === 'stop' ? null : pickAside(turn, text);
    if (option !== null && settleAside(turn, aside, option)) {
      // "sí, fui ayer al jardín" answers the reminder, and says more.
      if (aside.kind === 'reminder') tellMore(turn, text);
      return;
    }
    if (command === null && holdsAside(turn, aside, text)) return;
    if (command === null) change(turn, { aside: null });
  }
  if (turn.session.aside === null && goOn(turn, { text, since })) return;
  if (condoles(turn, text)) return;
  const talk = picksOffer(turn, text) ? null : smallTalkIn(text);
  // Where any words are an answer only a goodbye is none.
  const smallTalk = isFreeText(turn) && talk !== 'bye' ? null : talk;
  // "¿es gratis?" below a service asks of the service.
  if (smallTalk === 'trust' && explained(turn, text, where(turn).known)) return;
  if (smallTalk !== null) return answerSmallTalk(turn, smallTalk);
  if (correction?.kind === 'number-of-summary') return correctNumber(turn, correction.n);
  if (changesHerMind(turn, text) || withdrawsResearch(turn, text)) return;
  if (reopenNamed(turn, text)) return;
  if (command !== null && !isOwnOption(turn, text, command)) return obey(turn, command);
  if (addsCounted(turn, text)) return;
  // "uy no, 50 mil" where an amount is asked is the answer.
  const replaces = correction?.kind === 'replacement' && !(correction.bare === true && asksMoney(turn));
  if (replaces && !namesOtherAmount(turn, text)) {
    if (replaceLast(turn, correction, { doubtful: correction.bare === true && asksYesNo(turn) })) return;
    if (replacesNothing(turn, correction)) return miss(turn, { text, at, key: presentKey(turn) });
  }
  const greeting = tellsMuch(turn, text) ? null : greetingIn(text);
  if (hasResult(turn) && !picksOffer(turn, text) && (greeting === 'thanks' || closesTalk(text)))
    return sayBye(turn, 'enough');
  // "bueno, gracias" is a yes where yes or no is asked.
  if (greeting === 'thanks' && !answersNow(turn, text)) {
    turn.acks.push(wordsOf(turn).thanks);
    return;
  }
  if (greeting === 'hello') return greet(turn, returning);
  if (addsOneMore(turn, text)) return;
  if (!picksOffer(turn, text) && tellsPlaceBelow(turn, text)) return;
  answer(turn, { text: halfMeant(turn, correction) ?? text, at, returning });
};

/** "no, tiene 79" or "no, es mi nieto" that corrects nothing we know is no plain no, and the street she moved to no amount. */
const replacesNothing = (turn: Turn, { rest, denied, moved, naming }: Replacement): boolean =>
  (isClosed(turn) && /\d/.test(rest) && (denied === undefined || asksYesNo(turn))) ||
  (asksYesNo(turn) && affirms(turn, rest)) ||
  ((moved === true || naming === true) && asksMeasure(turn));

/** "no, el bueno es 120 y el malo 50": the conversation knows whose the amounts are. */
const namesOtherAmount = (turn: Turn, text: string): boolean => {
  const position = where(turn);
  if (position.at !== 'asking') return false;
  const key = flowNow(turn).meantFor?.(position.asked.question, text, position.known);
  return typeof key === 'string' && findQuestion(turn, key)?.asked.question.kind === 'money';
};

const affirms = (turn: Turn, text: string): boolean => {
  const position = where(turn);
  return position.at === 'asking' && flowNow(turn).affirms?.(position.asked.question, text) === true;
};

/** "no para el otro mes, para ya": of what it is not and what it is, the second half answers. */
const halfMeant = (turn: Turn, correction: Correction | null): string | null => {
  if (correction?.kind !== 'replacement' || correction.denied === undefined || asksYesNo(turn)) return null;
  return where(turn).at === 'asking' ? correction.rest : null;
};

/** What she wrote just before and we did not understand, and this: danger too is told in pieces. */
const withFragment = (turn: Turn, text: string, at: string): string => {
  const { refused } = turn.session;
  if (refused !== null && Date.parse(at) - Date.parse(refused.at) <= fragmentMs) return `${refused.text} ${text}`;
  const told = justTold(turn, at);
  return told === null ? '' : `${told.words} ${text}`;
};

/** "ayuda" may be an option of the present question: then it is the answer. */
const isOwnOption = (turn: Turn, text: string, command: Command): boolean => {
  const position = where(turn);
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

const picksOne = (turn: Turn, text: string): boolean => {
  const position = where(turn);
  if (position.at !== 'asking' || !['choice', 'many'].includes(position.asked.question.kind)) return false;
  return readNow(turn, text)?.ok === true;
};

/** "el malo 50" below the summary, where the bad day is what is asked and stands in no list yet. */
const namesPresent = (turn: Turn, text: string): boolean => {
  const position = where(turn);
  if (position.at !== 'asking' || !asksMeasure(turn) || !hasNumber(text)) return false;
  return namesAnswer(questionTexts(flowNow(turn), position.asked.question, turn.session.locale), text);
};

/** Below the summary a number or a name chooses, and "el niño tiene 3" or "no, son dos palos" corrects at once. */
const correctsInSummary = (turn: Turn, text: string, correction: Correction | null): boolean => {
  if (correction?.kind === 'replacement') return replaceLast(turn, correction, { listed: true });
  return placeNamed(text) === null && hasNumber(text) && replaceLast(turn, { rest: text }, { listed: true });
};

/** "cambiar 3": the third of the numbered summary. */
const correctNumber = (turn: Turn, n: number): void => {
  const key = correctable(turn)[n - 1];
  if (key !== undefined) return reopen(turn, key);
  obey(turn, 'correct');
  turn.acks.push(wordsOf(turn).summaryNumber);
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
