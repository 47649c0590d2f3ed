import { accept } from './accept.ts';
import { correctable, obey, reopen, summaryLines } from './commands.ts';
import { consented, consentedResearch } from './consent.ts';
import { nextLawfulMorning } from './lawful-hours.ts';
import { goTo } from './runs.ts';
import type { Aside } from './session.ts';
import { showDate, showValue } from './show-value.ts';
import { fill } from './texts.ts';
import { change, type Choice, findQuestion, type Instead, questionTexts, storedAnswer, type Turn, where, wordsOf } from './turn.ts';

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
    case 'clarify':
      return instead(say.clarify, aside.readings.slice(0, 10).map((one) => ({ id: one.id, title: one.label.slice(0, 24) })));
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
      return instead(say.stuck, [
        { id: 'person', title: say.stuckPerson },
        ...(skippable(turn) ? [{ id: 'skip', title: say.stuckSkip }] : []),
        { id: 'menu', title: say.stuckMenu },
      ]);
    case 'paused':
      return instead(say.paused, [
        { id: 'remind', title: say.pausedRemind, says: [say.yes] },
        { id: 'go', title: say.pausedGo },
        { id: 'no', title: say.pausedNo, says: [say.no] },
      ]);
    case 'my-data':
      return instead(myData(turn), [
        { id: 'correct', title: say.myDataCorrect },
        { id: 'erase', title: say.myDataErase },
        { id: 'go', title: say.dangerGo },
      ]);
    case 'danger':
      return instead('', [
        { id: 'person', title: say.dangerPerson },
        { id: 'go', title: say.dangerGo, says: [say.yes] },
      ]);
  }
};

/** What she told us, what she allowed, how long it is kept. */
const myData = (turn: Turn): string => {
  const say = wordsOf(turn);
  if (!consented(turn.session, turn.context.registry)) return say.myDataNone;
  const research = consentedResearch(turn.session, turn.context.registry) ? say.yes : say.no;
  return `${fill(say.myData, { research })}\n\n${summaryLines(turn, correctable(turn))}`;
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
  const texts = questionTexts(found.flow, found.asked.question, locale);
  const show = (value: typeof aside.value): string => showValue({ question: found.asked.question, value, texts, locale });
  const old = storedAnswer(turn.session, aside.key)?.value ?? null;
  return fill(wordsOf(turn).changeOffer, { label: texts.label, old: show(old), value: show(aside.value) });
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
      if (key === undefined) return false;
      done();
      reopen(turn, key);
      return true;
    }
    case 'clarify': {
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
  if (option === 'menu') goTo(turn, turn.context.registry.menu, 'afresh');
  else if (option === 'person' || option === 'correct' || option === 'erase') obey(turn, option);
  else if (option === 'skip' && position.at === 'asking') {
    accept(turn, { asked: position.asked, value: null, said: '', inferred: false, ack: 'echo' });
  } else if (option === 'remind') {
    const at = nextLawfulMorning(turn.context.now);
    change(turn, { timers: [{ token: `${turn.session.run.id}-${turn.session.turn}`, name: 'resume', at }], stopped: false });
    turn.plain.push({ kind: 'text', body: fill(say.reminderSet, { when: showDate(at, turn.session.locale) }) });
  } else if (option === 'no') turn.plain.push({ kind: 'text', body: say.pausedBye });
  return true;
};
