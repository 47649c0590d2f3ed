import type { Command } from '../understanding/command-rules.ts';
import { takeBack } from './accept.ts';
import { labelOf } from './label.ts';
import { subjectOf } from './question.ts';
import { goTo } from './runs.ts';
import type { StoredAnswer } from './session.ts';
import { showValue } from './show-value.ts';
import { fill } from './texts.ts';
import { change, findQuestion, flowNow, questionTexts, storedAnswer, type Turn, where, wordsOf } from './turn.ts';

/** What works at every question of every flow. */
export const obey = (turn: Turn, command: Command): void => {
  turn.notes.push(`command:${command}`);
  turn.speaks = true;
  change(turn, { aside: null, refused: null });
  const { registry } = turn.context;
  const say = wordsOf(turn);
  switch (command) {
    case 'menu':
      change(turn, { hand: 'bot' });
      return beforeConsent(turn) ? undefined : goTo(turn, registry.menu, 'afresh');
    case 'back':
      return goBack(turn);
    case 'correct':
      return showSummary(turn);
    case 'help':
      return help(turn);
    case 'person':
      return goTo(turn, registry.person, 'afresh');
    case 'pause':
      change(turn, { aside: { kind: 'paused' } });
      return;
    case 'my-data':
      change(turn, { aside: { kind: 'my-data' } });
      return;
    case 'erase':
      change(turn, { aside: { kind: 'erase' } });
      return;
    case 'stop':
      change(turn, { stopped: true, stoppedAt: turn.context.now, timers: [], minded: [] });
      turn.plain.push({ kind: 'text', body: say.stopped });
      return;
  }
};

/** Somebody who has not answered the consent yet has no menu to go to: the question stands. */
const beforeConsent = (turn: Turn): boolean => {
  const position = where(turn);
  return position.at === 'asking' && position.asked.question.id === turn.context.registry.consent.serve;
};

const goBack = (turn: Turn): void => {
  const say = wordsOf(turn);
  const position = where(turn);
  if (turn.session.showing !== null) {
    // From a map or a list of papers back to the result itself.
    change(turn, { showing: null, told: null });
    return;
  }
  const last = position.used.findLast((key) =>
    turn.session.answers.some(
      (answer) =>
        answer.key === key &&
        answer.run === turn.session.run.id &&
        findQuestion(turn, key)?.asked.question.given !== true,
    ),
  );
  if (last === undefined) {
    turn.acks.push(say.backNone);
    return;
  }
  takeBack(turn, last);
  turn.acks.push(say.back);
};

const help = (turn: Turn): void => {
  const position = where(turn);
  const say = wordsOf(turn);
  if (position.at === 'asking') {
    const texts = questionTexts(flowNow(turn), position.asked.question, turn.session.locale);
    turn.acks.push(fill(say.why, { why: texts.why }));
  }
  turn.acks.push(say.help);
};

/** Keys that the numbered summary lists: what counts now, then what is kept with the person from elsewhere, what she allowed last. */
export const correctable = (turn: Turn): readonly string[] => {
  const used = where(turn).used.filter((key) => findQuestion(turn, key)?.asked.question.given !== true);
  const { subjects } = where(turn).known;
  // Of somebody told of ahead she is asked soon: until then nobody could say which of hers it is.
  const isAhead = ({ key, run }: StoredAnswer): boolean => {
    const subject = subjectOf(key);
    return run === turn.session.run.id && subject !== null && !subjects.includes(subject);
  };
  const kept = turn.session.answers.filter(
    (answer) =>
      !used.includes(answer.key) &&
      !isAhead(answer) &&
      findQuestion(turn, answer.key)?.asked.question.keeps === 'person',
  );
  const elsewhere = [...new Set(kept.map((answer) => answer.key))];
  const { serve, research } = turn.context.registry.consent;
  const isAllowed = (key: string): boolean => key === serve || key === research;
  return [...used, ...elsewhere.filter((key) => !isAllowed(key)), ...elsewhere.filter(isAllowed)];
};

const showSummary = (turn: Turn): void => {
  const keys = correctable(turn);
  if (keys.length === 0) {
    turn.acks.push(wordsOf(turn).summaryEmpty);
    return;
  }
  change(turn, { aside: { kind: 'summary', keys } });
};

/** `1. Edad: *34*` for each key. */
export const summaryLines = (turn: Turn, keys: readonly string[]): string =>
  keys
    .map((key, index) => {
      const found = findQuestion(turn, key);
      const answer = storedAnswer(turn.session, key);
      if (found === null || answer === undefined) return '';
      const { locale } = turn.session;
      const texts = questionTexts(found.flow, found.asked.question, locale);
      const value = showValue({ question: found.asked.question, value: answer.value, texts, locale });
      return `${index + 1}. ${labelOf(turn, found)}: *${value}*`;
    })
    .filter((line) => line !== '')
    .join('\n');

/** "cambiar 3": the answer is taken back and its question asked again; everything else stays. */
export const reopen = (turn: Turn, key: string): void => {
  turn.notes.push(`reopened:${key}`);
  takeBack(turn, key);
  const position = where(turn);
  if (position.at === 'asking' && position.key === key) return;
  // Kept with the person and asked in another flow: go there.
  const found = findQuestion(turn, key);
  if (found !== null && found.flow.id !== turn.session.run.flow) goTo(turn, found.flow.id);
};
