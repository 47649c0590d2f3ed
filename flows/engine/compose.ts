import { presentAside } from './asides.ts';
import type { Outgoing } from './message.ts';
import { withResult } from './past.ts';
import { presentChoices, presentQuestion } from './present.ts';
import type { FactDraft, FactValue } from './record.ts';
import { reminderTapKey, versionOf } from './reminders.ts';
import type { Position } from './replay.ts';
import { tapId } from './tap-id.ts';
import { hiddenName, questionName } from './told.ts';
import { change, conclusionOf, flowNow, type Instead, questionTexts, type Turn, where, wordsOf } from './turn.ts';

/**
 * What goes out: one message, with what was heard, the question and its buttons in one (each message is billed since
 * October 2026). Only a pin, picture or document makes it two, the buttons on the last.
 */
export const compose = (turn: Turn): readonly Outgoing[] => {
  const urgent = [...new Set(turn.urgent)];
  if (turn.plain.length > 0) {
    hideQuestion(turn);
    return afterUrgent(urgent, turn.plain);
  }
  turn.acks.unshift(...urgent);
  if (!turn.speaks) return [];
  const { aside, run, locale } = turn.session;
  const instead = aside === null ? turn.instead : presentAside(turn, aside);
  if (instead !== null) {
    // What she is offered when we do not understand her says the question again.
    if (aside?.kind !== 'stuck') hideQuestion(turn);
    return [...turn.before, presentInstead(turn, instead)];
  }
  const position = where(turn);
  const flow = flowNow(turn);
  if (position.at === 'asking') {
    const { question } = position.asked;
    const texts = questionTexts(flow, question, locale);
    const name = questionName(run.id, position.key);
    const again = [name, hiddenName(name)].includes(turn.session.told ?? '');
    const preface = again ? null : (flow.preface?.(position.asked, position.known) ?? null);
    const before = preface === null ? turn.acks : [...turn.acks, preface];
    change(turn, { told: name });
    const ask = turn.session.misses >= 2 ? texts.easier : again ? (texts.again ?? texts.ask) : texts.ask;
    return [...turn.before, presentQuestion({ question, key: position.key, texts, run: run.id, before, ask, locale })];
  }
  if (position.at === 'concluded') return [...turn.before, presentConclusion(turn, position)];
  return turn.before;
};

/** What she wrote beside her danger may end the talk, or a person may just have answered: the lines go first all the same. */
const afterUrgent = (urgent: readonly string[], plain: readonly Outgoing[]): readonly Outgoing[] => {
  const [first, ...rest] = plain;
  if (urgent.length === 0 || first === undefined) return plain;
  return first.kind === 'text'
    ? [{ ...first, body: [...urgent, first.body].join('\n\n') }, ...rest]
    : [{ kind: 'text', body: urgent.join('\n\n') }, ...plain];
};

/** Something else was said since the question: it was told, and is not the last thing she read. */
const hideQuestion = (turn: Turn): void => {
  const position = where(turn);
  const name = position.at === 'asking' ? questionName(turn.session.run.id, position.key) : null;
  if (name !== null && turn.session.told === name) change(turn, { told: hiddenName(name) });
};

/** The result, told whole once; afterwards only what can follow. */
const presentConclusion = (turn: Turn, position: Extract<Position, { at: 'concluded' }>): Outgoing => {
  const flow = flowNow(turn);
  const { run, told, locale } = turn.session;
  const conclusion = conclusionOf(turn, position);
  const name = `${run.id}.${position.name}`;
  const again = told === name && run.flow !== turn.context.registry.menu;
  const say = again ? wordsOf(turn).more : conclusion.say;
  if (told !== name) {
    change(turn, { told: name, showing: null });
    for (const outcome of conclusion.outcomes) turn.records.push(outcomeFact(turn, outcome));
    for (const record of conclusion.erases ?? []) turn.records.push({ kind: 'service', record, told: null });
    if (conclusion.links !== undefined) turn.links.push(...(conclusion.links ?? [null]));
    const { looksBack = false, recalls = [] } = flow;
    const outcomes = conclusion.outcomes.filter(({ name: one }) => looksBack || recalls.includes(one));
    if (looksBack || outcomes.length > 0)
      change(turn, { results: withResult(turn.session, { outcomes, now: turn.context.now }) });
    if (conclusion.case !== undefined) {
      const opened = `${turn.session.citizen}-${run.id}`;
      change(turn, { case: opened });
      turn.records.push({ kind: 'case', case: opened, ...conclusion.case });
    }
  }
  const id = (option: string): string => tapId({ run: run.id, key: `!${position.name}`, version: run.version, option });
  const message = presentChoices({ parts: [...turn.acks, say], choices: conclusion.offers, id, locale });
  const { picture } = conclusion;
  return picture === undefined || again || message.kind !== 'buttons'
    ? message
    : { kind: 'picture', picture, body: message.body, buttons: message.buttons };
};

const outcomeFact = (turn: Turn, { name, value }: { name: string; value: FactValue }): FactDraft => {
  const { run } = turn.session;
  const key = `${run.id}.${run.flow}.${name}`;
  const question = `${run.flow}.${name}`;
  return {
    kind: 'fact',
    key,
    question,
    version: run.version,
    flow: run.flow,
    run: run.id,
    subject: null,
    value,
    provenance: 'outcome',
  };
};

const presentInstead = (turn: Turn, instead: Instead): Outgoing => {
  const parts = [...turn.acks, turn.asideSays ?? instead.say];
  if (instead.offers.length === 0) return { kind: 'text', body: parts.filter((part) => part !== '').join('\n\n') };
  const { aside, run } = turn.session;
  const key = instead.scope === 'aside' ? `?${aside?.kind ?? ''}` : '!shown';
  const id = (option: string): string =>
    aside?.kind === 'reminder' && instead.scope === 'aside'
      ? tapId({ run: aside.run, key: reminderTapKey(aside.id), version: versionOf(turn, aside.run), option })
      : tapId({ run: run.id, key, version: 1, option });
  return presentChoices({ parts, choices: instead.offers, id, locale: turn.session.locale });
};
