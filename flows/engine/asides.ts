import { accept, mayKeep } from './accept.ts';
import { bogotaDay } from './bogota-time.ts';
import { caseNumber } from './case-number.ts';
import { correctable, obey, reopen, summaryLines } from './commands.ts';
import { consented, consentedResearch } from './consent.ts';
import { labelOf, namesOf } from './label.ts';
import { nextLawfulMorning } from './lawful-hours.ts';
import { answerReminder, findReminder } from './reminders.ts';
import { goTo } from './runs.ts';
import type { Aside, Session } from './session.ts';
import { showDate, showDay, showValue } from './show-value.ts';
import { fill } from './texts.ts';
import {
  type Choice,
  change,
  findQuestion,
  flowNow,
  type Instead,
  questionTexts,
  storedAnswer,
  type Turn,
  where,
  wordsOf,
} from './turn.ts';

/** The engine's own question as it is shown. */
export const presentAside = (turn: Turn, aside: Aside): Instead => {
  const say = wordsOf(turn);
  const instead = (text: string, offers: readonly Choice[]): Instead => ({ say: text, scope: 'aside', offers });
  switch (aside.kind) {
    case 'change':
      return instead(changeText(turn, aside), [
        { id: 'yes', title: say.changeYes, says: [say.yes] },
        { id: 'no', title: say.changeNo, says: [say.no] },
      ]);
    case 'summary':
      return instead(`${say.summary}\n\n${summaryLines(turn, aside.keys)}`, []);
    case 'clarify': {
      const [first] = aside.readings;
      if (first !== undefined && aside.readings.length === 1) {
        return instead(fill(doubtOf(turn, aside.key) ?? say.clarifyOne, { value: first.label }), [
          { id: first.id, title: say.yes, says: [first.label] },
          { id: noneOfThese, title: say.no },
        ]);
      }
      return instead(say.clarify, [
        ...aside.readings.slice(0, 9).map((one) => ({ id: one.id, title: one.label.slice(0, 24) })),
        { id: noneOfThese, title: say.clarifyNone, says: [say.no] },
      ]);
    }
    case 'resume':
      return instead(fill(say.resume, { flow: flowName(turn) }), [
        { id: 'go', title: say.resumeGo, says: [say.yes] },
        { id: 'menu', title: say.resumeMenu, says: [say.no] },
      ]);
    case 'erase':
      return instead(say.eraseAsk, [
        { id: 'yes', title: say.eraseYes, says: [say.yes] },
        { id: 'no', title: say.eraseNo, says: [say.no] },
      ]);
    case 'stuck':
      return instead(stuckText(turn), [
        { id: 'person', title: say.stuckPerson },
        ...(skippable(turn) ? [{ id: 'skip', title: say.stuckSkip }] : []),
        { id: 'menu', title: say.stuckMenu },
      ]);
    case 'paused':
      return instead(say.paused, [
        { id: 'remind', title: say.pausedRemind, says: [say.yes, say.pausedRemindMe] },
        { id: 'go', title: say.pausedGo },
        { id: 'no', title: say.pausedNo, says: [say.no] },
      ]);
    case 'my-data':
      return instead(myData(turn), [
        ...(mayKeep(turn) && turn.context.registry.records !== undefined
          ? [{ id: 'records', title: say.myDataRecords }]
          : []),
        { id: 'correct', title: say.myDataCorrect },
        { id: 'erase', title: say.myDataErase },
        { id: 'go', title: say.dangerGo, says: [say.no] },
      ]);
    case 'reminder': {
      const found = findReminder(turn, aside);
      // A deploy took it away.
      if (found === null) return instead(say.more, [{ id: 'menu', title: say.resumeMenu, says: [say.no] }]);
      return instead(`${found.reminder.say}\n\n${say.wayOut}`, found.reminder.options);
    }
    case 'danger': {
      const go = { id: 'go', title: say.dangerGo, says: [say.no] };
      // Whoever has not allowed us to keep anything is not led to a form now.
      return mayKeep(turn)
        ? instead(say.dangerAsk, [{ id: 'person', title: say.dangerPerson, says: [say.yes] }, go])
        : instead('', [go]);
    }
  }
};

const doubtOf = (turn: Turn, key: string): string | undefined => {
  const found = findQuestion(turn, key);
  return found === null ? undefined : questionTexts(found.flow, found.asked.question, turn.session.locale).doubt;
};

/** Not an id that a reading can have: those begin with what they are. */
const noneOfThese = 'none-of-these';

/** Still not understood: the easiest way to answer is said with it, so that the question is not out of sight. */
const stuckText = (turn: Turn): string => {
  const say = wordsOf(turn);
  const position = where(turn);
  if (position.at !== 'asking') return `${say.stuck} ${say.stuckAsk}`;
  return `${say.stuck}\n\n${questionTexts(flowNow(turn), position.asked.question, turn.session.locale).easier}\n\n${say.stuckAsk}`;
};

/** What the numbered summary lists, to be chosen by its name; each with the key of its answer. */
export const summaryChoices = (turn: Turn, keys: readonly string[]): readonly (Choice & { readonly key: string })[] =>
  keys.flatMap((key, index) => {
    const found = findQuestion(turn, key);
    if (found === null) return [];
    const texts = questionTexts(found.flow, found.asked.question, turn.session.locale);
    return [{ key, id: String(index + 1), title: labelOf(turn, found), says: namesOf(texts) }];
  });

/** What her conversations came to, each with its day. */
const resultLines = (turn: Turn): readonly string[] => {
  const { results = {}, locale } = turn.session;
  const told = turn.context.registry.flows.flatMap(({ id, recall }) => {
    const past = results[id];
    const said = past === undefined ? null : (recall?.(past, locale) ?? null);
    const day = past === undefined ? '' : bogotaDay(past.at);
    return said === null ? [] : [`• ${said} (${showDate(day, locale)})`];
  });
  return told.length === 0 ? [] : [wordsOf(turn).myDataResults, ...told];
};

/** What she told us, what she allowed, what came of it, and whether the team has a case of hers open. */
const myData = (turn: Turn): string => {
  const say = wordsOf(turn);
  if (!consented(turn.session, turn.context.registry)) return say.myDataNone;
  const research = consentedResearch(turn.session, turn.context.registry) ? say.yes : say.no;
  const { case: opened } = turn.session;
  return [
    fill(say.myData, { research }),
    opened === null ? '' : fill(say.myDataCase, { number: caseNumber(opened) }),
    summaryLines(turn, correctable(turn)),
    resultLines(turn).join('\n'),
  ]
    .filter((part) => part !== '')
    .join('\n\n');
};

const flowName = (turn: Turn): string => {
  const flow = turn.context.registry.flows.find((one) => one.id === turn.session.run.flow);
  return flow?.texts[turn.session.locale].name ?? '';
};

const skippable = (turn: Turn): boolean => {
  const position = where(turn);
  return position.at === 'asking' && position.asked.question.unknown === 'accept';
};

const changeText = (turn: Turn, aside: Extract<Aside, { kind: 'change' }>): string => {
  const found = findQuestion(turn, aside.key);
  if (found === null) return '';
  const { locale } = turn.session;
  const { question } = found.asked;
  const texts = questionTexts(found.flow, question, locale);
  const show = (value: typeof aside.value): string => showValue({ question, value, texts, locale });
  const old = storedAnswer(turn.session, aside.key)?.value ?? null;
  const { changeOffer, changeBlank } = wordsOf(turn);
  return fill(old === null ? changeBlank : changeOffer, {
    label: labelOf(turn, found),
    old: show(old),
    value: show(aside.value),
  });
};

/** Acts on what was chosen. True where it was one of the engine's own choices. */
export const settleAside = (turn: Turn, aside: Aside, option: string): boolean => {
  const say = wordsOf(turn);
  const done = (): void => change(turn, { aside: null, misses: 0 });
  turn.speaks = true;
  switch (aside.kind) {
    case 'change': {
      done();
      const found = findQuestion(turn, aside.key);
      if (option === 'yes' && found !== null) {
        accept(turn, { asked: found.asked, value: aside.value, said: aside.said, inferred: false, ack: 'changed' });
      } else turn.acks.push(say.summaryLeft);
      return true;
    }
    case 'summary': {
      const key = aside.keys[Number(option) - 1];
      if (option === 'no') {
        done();
        turn.acks.push(say.summaryLeft);
        return true;
      }
      if (key === undefined) {
        if (turn.session.misses >= 2) return false;
        change(turn, { misses: turn.session.misses + 1 });
        turn.asideSays = say.summaryNumber;
        return true;
      }
      done();
      reopen(turn, key);
      return true;
    }
    case 'clarify': {
      if (option === noneOfThese) {
        // Asked again in the easier way.
        change(turn, { aside: null, misses: 2 });
        return true;
      }
      const reading = aside.readings.find((one) => one.id === option);
      const found = findQuestion(turn, aside.key);
      if (reading === undefined || found === null) return false;
      done();
      accept(turn, { asked: found.asked, value: reading.value, said: aside.said, inferred: false, ack: 'echo' });
      return true;
    }
    case 'erase':
      done();
      if (option === 'yes') turn.erases = true;
      else turn.acks.push(say.eraseKept);
      return true;
    case 'reminder':
      if (answerReminder(turn, { ...aside, option })) return true;
      done();
      return settleSimple(turn, option);
    case 'resume':
    case 'danger':
    case 'my-data':
    case 'stuck':
    case 'paused':
      done();
      return settleSimple(turn, option);
  }
};

const settleSimple = (turn: Turn, option: string): boolean => {
  const say = wordsOf(turn);
  const position = where(turn);
  const { records } = turn.context.registry;
  if (option === 'records' && records !== undefined) goTo(turn, records, 'afresh');
  else if (option === 'menu') goTo(turn, turn.context.registry.menu, 'afresh');
  else if (option === 'person' || option === 'correct' || option === 'erase') obey(turn, option);
  else if (option === 'skip' && position.at === 'asking') {
    accept(turn, { asked: position.asked, value: null, said: '', inferred: false, ack: 'echo' });
  } else if (option === 'remind') {
    const at = nextLawfulMorning(turn.context.now);
    change(turn, {
      timers: [...withoutResume(turn), { token: `${turn.session.run.id}-${turn.session.turn}`, name: 'resume', at }],
      stopped: false,
    });
    turn.plain.push({ kind: 'text', body: fill(say.reminderSet, { when: showDay(at, turn.session.locale) }) });
  } else if (option === 'no') {
    // A reminder of an earlier pause is called off too.
    change(turn, { timers: withoutResume(turn), told: position.at === 'asking' ? turn.session.told : null });
    turn.plain.push({ kind: 'text', body: say.pausedBye });
  }
  return true;
};

const withoutResume = ({ session }: Turn): Session['timers'] => session.timers.filter(({ name }) => name !== 'resume');
