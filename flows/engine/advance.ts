import { dangerIn } from '../understanding/danger.ts';
import { mayKeep } from './accept.ts';
import { attentionNow } from './attention.ts';
import { caseNumber } from './case-number.ts';
import { compose } from './compose.ts';
import type { Context } from './context.ts';
import type { Effect } from './effect.ts';
import { liveNow, writeFacts } from './facts.ts';
import { hearMessage } from './hear.ts';
import type { Input } from './input.ts';
import type { Outgoing } from './message.ts';
import type { RecordDraft } from './record.ts';
import { flowOf, questionIndex } from './registry.ts';
import { followReminders, hearReminder, heldUntil } from './reminders.ts';
import { goTo, prune, withoutVanished } from './runs.ts';
import { newSession, type Session } from './session.ts';
import { showDate } from './show-value.ts';
import { tapsShown } from './taps-shown.ts';
import { fromTemplate } from './templates.ts';
import { fill } from './texts.ts';
import { change, flowNow, newTurn, type Turn, where, wordsOf } from './turn.ts';

/**
 * The whole decision, pure: what somebody's inputs (in order, usually one) make of her session, and what the world
 * should see of it. Called again with the same arguments it returns the same, effect ids included.
 *
 * Inputs that arrived together are answered together, with one outgoing message.
 */
export const advance = (
  session: Session,
  inputs: readonly Input[],
  context: Context,
): { session: Session; effects: readonly Effect[] } => {
  const turn = newTurn(withoutVanished(session, context), context);
  turn.live = liveNow(turn);
  turn.attention = attentionNow(turn);
  for (const [place, input] of inputs.entries()) {
    turn.instead = null;
    hear(turn, input);
    settle(turn);
    if (turn.erases) return goOnAfresh(erase(turn), inputs.slice(place + 1), context);
  }
  writeFacts(turn);
  const outgoing = compose(turn);
  followReminders(turn);
  noteTurn(turn, outgoing);
  const keeps = mayKeep(turn);
  const records = keeps ? turn.records : [];
  const kept = prune(turn.session, (id) => questionIndex(context.registry).get(id)?.question.keeps !== 'run');
  return { session: keeps ? kept : withoutWords(kept), effects: effects(turn, { outgoing, records }) };
};

/** Before her consent, where she stands is remembered for a day, and not one word of hers (Ley 1581 de 2012, art. 9). */
const withoutWords = (session: Session): Session => ({
  ...session,
  refused: null,
  answers: session.answers.map((answer) => (answer.said === null ? answer : { ...answer, said: null })),
});

const hear = (turn: Turn, input: Input): void => {
  switch (input.kind) {
    case 'message':
      return lostConsent(turn) && !isDanger(input) ? askConsentAgain(turn, input) : hearMessage(turn, input);
    case 'timer':
      return hearTimer(turn, input.token);
    case 'staff':
      return hearStaff(turn, input);
    case 'delivery-failure': {
      turn.notes.push(`delivery-failed:${input.code}`);
      const { run } = turn.session;
      const base = {
        kind: 'fact',
        question: 'channel.delivery',
        version: 1,
        flow: run.flow,
        run: run.id,
        subject: null,
      } as const;
      turn.records.push({ ...base, key: `delivery.${input.id}`, value: { code: input.code }, provenance: 'outcome' });
      return;
    }
  }
};

/** The words that ask for consent changed while she was in the middle of a conversation. */
const lostConsent = (turn: Turn): boolean => flowNow(turn).needsConsent && !mayKeep(turn);

const isDanger = ({ content }: Extract<Input, { kind: 'message' }>): boolean => {
  const words =
    content.type === 'text' || content.type === 'edited'
      ? content.body
      : content.type === 'media'
        ? content.caption
        : undefined;
  return words !== undefined && dangerIn(words) !== null;
};

/** What she just said is not read: it may not be kept. Her conversation stays open and goes on after the yes. */
const askConsentAgain = (turn: Turn, input: Extract<Input, { kind: 'message' }>): void => {
  goTo(turn, turn.session.run.flow);
  change(turn, { heardAt: input.at });
  turn.notes.push('consent:again');
  turn.speaks = true;
};

/** Where a flow hands over to another, we go there in the same turn. */
const settle = (turn: Turn): void => {
  for (let hops = 0; hops < 5; hops += 1) {
    const position = where(turn);
    if (position.at !== 'leaving') return;
    const { wants } = turn.session;
    const to = wants !== null && mayKeep(turn) ? wants : position.to;
    change(turn, { wants: null });
    goTo(turn, to);
  }
};

/** Only the token of a timer that is still wanted counts; any other is an echo. */
const hearTimer = (turn: Turn, token: string): void => {
  const timer = turn.session.timers.find((one) => one.token === token);
  if (timer === undefined) return;
  if (timer.name === 'reminder') return hearReminder(turn, token);
  const rest = turn.session.timers.filter((one) => one.token !== token);
  const held = heldUntil(turn);
  if (held !== null) {
    change(turn, { timers: [...rest, { ...timer, at: held }] });
    return;
  }
  change(turn, { timers: rest });
  const position = where(turn);
  if (turn.session.stopped || turn.session.hand === 'person' || position.at !== 'asking') return;
  turn.notes.push('reminded');
  turn.speaks = true;
  change(turn, { aside: { kind: 'resume' }, remindedAt: turn.context.now });
  const flow = flowOf(turn.context.registry, turn.session.run.flow);
  turn.asideSays = fill(wordsOf(turn).reminder, { flow: flow.texts[turn.session.locale].name });
};

/** WhatsApp takes free text for so long after she wrote. */
const freeTextMs = 24 * 3_600_000;

const hearStaff = (turn: Turn, input: Extract<Input, { kind: 'staff' }>): void => {
  turn.notes.push(`staff:${input.does.act}`);
  if (input.does.act === 'reply') {
    turn.plain.push({ kind: 'text', body: input.does.text });
    change(turn, { hand: 'person', staffAt: turn.context.now });
    return;
  }
  const was = turn.session.hand;
  change(turn, { hand: 'bot', ...(input.does.act === 'close' ? { case: null } : {}) });
  // Later than that a template would call her back to be told that nobody is here.
  const heard = Date.parse(turn.session.heardAt ?? '1970-01-01');
  const reachable = Date.parse(turn.context.now) - heard < freeTextMs;
  if (input.does.act === 'release' && was === 'person' && reachable) {
    turn.speaks = true;
    turn.acks.push(wordsOf(turn).released);
  }
};

/** Point-in-time recovery of the table reaches so many days back (DynamoDB's default); then backups have forgotten too. */
export const backupDays = 35;

const erase = (turn: Turn): { session: Session; effects: readonly Effect[] } => {
  const { context, session } = turn;
  const receipt = context.spareReceipt;
  const body = fill(wordsOf(turn).erased, { receipt, date: showDate(context.now, session.locale), days: backupDays });
  const { first } = context.registry;
  const version = flowOf(context.registry, first).version;
  const next = newSession({
    citizen: context.spareCitizen,
    now: context.now,
    locale: session.locale,
    flow: first,
    version,
    runs: session.runs,
  });
  const id = (index: number): string => `${session.citizen}.${session.turn}.${index}`;
  return {
    session: { ...next, turn: session.turn },
    effects: [
      {
        kind: 'send',
        id: id(0),
        message: { kind: 'text', body },
        whenClosed: fromTemplate(context.registry.whenClosed.other, session.locale, []),
      },
      { kind: 'erase', id: id(1), receipt },
    ],
  };
};

/** What came together with her yes to *borrar* is heard as if it had come after it. */
const goOnAfresh = (
  erased: { session: Session; effects: readonly Effect[] },
  rest: readonly Input[],
  context: Context,
): { session: Session; effects: readonly Effect[] } => {
  if (rest.length === 0) return erased;
  const { session, effects } = advance(erased.session, rest, context);
  return { session, effects: [...erased.effects, ...effects] };
};

/** She spoke of what she received, or was led there by what she said. */
const isDiscreet = ({ began, session, context: { registry } }: Turn): boolean =>
  [began, session].some(({ run }) => registry.flows.find(({ id }) => id === run.flow)?.discreet === true);

const noteTurn = (turn: Turn, outgoing: readonly Outgoing[]): void => {
  const position = where(turn);
  const hidden = isDiscreet(turn);
  // Where her words are not kept, the answer that would tell of them is not kept either.
  const untold = hidden || turn.said.includes(null);
  const taps = outgoing.map(tapsShown);
  turn.records.push({
    kind: 'turn',
    said: hidden ? turn.said.map((said) => (said === null ? null : '[…]')) : turn.said,
    answered: untold ? ['[…]'] : outgoing.map((message) => ('body' in message ? message.body : `[${message.kind}]`)),
    ...(untold || taps.every((one) => one === null) ? {} : { taps }),
    flow: turn.session.run.flow,
    run: turn.session.run.id,
    question: position.at === 'asking' ? position.key : null,
    version: position.at === 'asking' ? position.asked.question.version : null,
    notes: turn.notes,
  });
};

const effects = (
  turn: Turn,
  { outgoing, records }: { outgoing: readonly Outgoing[]; records: readonly RecordDraft[] },
): readonly Effect[] => {
  const { citizen, turn: count } = turn.session;
  const whenClosed = turn.whenClosed ?? whenClosedOf(turn);
  const forget = turn.said.includes(null) ? { forget: true } : {};
  const sends = outgoing.map(
    (message, index): Effect => ({ kind: 'send', id: `${citizen}.${count}.${index}`, message, whenClosed, ...forget }),
  );
  const kept = records.map(
    (record, index): Effect => ({ kind: 'record', id: `${citizen}.${count}.${sends.length + index}`, record }),
  );
  const links = mayKeep(turn) ? turn.links : [];
  const linked = links.map(
    (to, index): Effect => ({ kind: 'link', id: `${citizen}.${count}.${sends.length + kept.length + index}`, to }),
  );
  return [...sends, ...kept, ...linked];
};

const whenClosedOf = (turn: Turn): Outgoing => {
  const { locale, case: opened, hand } = turn.session;
  const { reply, other } = turn.context.registry.whenClosed;
  return hand === 'person' && opened !== null
    ? fromTemplate(reply, locale, [caseNumber(opened)])
    : fromTemplate(other, locale, []);
};
