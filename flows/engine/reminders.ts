import { bogotaDay } from './bogota-time.ts';
import { consented } from './consent.ts';
import { isLawful, nextLawful, nextLawfulMorning } from './lawful-hours.ts';
import { isSuperseded, pastOf } from './past.ts';
import type { Reminder } from './reminder.ts';
import { type Position, replay, type Trail } from './replay.ts';
import { beginWith } from './runs.ts';
import { seenBy } from './seen-by.ts';
import type { Minded, Run, Session, Timer } from './session.ts';
import { fromTemplate } from './templates.ts';
import { change, type Turn, where, wordsOf } from './turn.ts';

/** Nothing unasked goes out so soon after she wrote: she may be in the middle of something. */
const quietMs = 60 * 60_000;

/** Silences in a row that end what a run reminds of. */
const mostSilences = 2;

/** So long a reminder waits for her answer. Beyond it, and with nothing more to come, its run is forgotten. */
const answerableMs = 14 * 86_400_000;

/** Runs that are minded at once; the oldest give way. */
const mostMinded = 6;

/** After a turn: the timers are those that her runs want now, and runs that want nothing more are let go. */
export const followReminders = (turn: Turn): void => {
  const { session, context } = turn;
  const others = session.timers.filter(({ name }) => name !== 'reminder');
  const none = (session.minded ?? []).length === 0 && !declares(turn, session.run);
  if (none && others.length === session.timers.length) return;
  if (!consented(session, context.registry)) return change(turn, { minded: [], timers: others });
  const minded: Minded[] = [];
  const timers: Timer[] = [...others];
  const reminding = new Set<string>();
  for (const entry of entries(turn).slice(-mostMinded).toReversed()) {
    const known = session.timers.filter((timer) => timer.name === 'reminder' && runOf(timer.token) === entry.run.id);
    const latest = context.registry.flows.find(({ id }) => id === entry.run.flow)?.remindsOfLatest === true;
    const superseded = latest && reminding.has(entry.run.flow);
    const wanted = superseded || entry.over === true ? [] : isFresh(turn, entry.run) ? timersOf(turn, entry) : known;
    timers.push(...wanted);
    const present = entry.run.id === session.run.id && entry.sent.length > 0;
    if (wanted.length > 0 || present || awaited(entry, context.now)) minded.unshift(entry);
    if (wanted.length > 0) reminding.add(entry.run.flow);
  }
  change(turn, { minded, timers });
};

const declares = ({ context }: Turn, run: Run): boolean =>
  context.registry.flows.some(({ id, reminders }) => id === run.flow && reminders !== undefined);

/** Those that were minded before, and the present run where it has anything to be reminded of. */
const entries = (turn: Turn): readonly Minded[] => {
  const { minded = [], run } = turn.session;
  const known = minded.some((entry) => entry.run.id === run.id);
  return known || !declares(turn, run) ? minded : [...minded, { run, sent: [] }];
};

/** What a run wants changes with its own answers, with answers it shares, and with time when a timer fires. */
const isFresh = (turn: Turn, run: Run): boolean => {
  const { session, began, context, fired } = turn;
  if (run.id === session.run.id || run.id === began.run.id || fired.includes(run.id)) return true;
  if (session.minded !== began.minded) return true;
  const before = new Set(began.answers);
  const flow = context.registry.flows.find(({ id }) => id === run.flow);
  return session.answers.some(
    (answer) => !before.has(answer) && flow?.questions.some(({ id }) => id === answer.question) === true,
  );
};

/** The next of a run's reminders that has not gone out, as a timer. One at a time: the rest follows when it fired. */
const timersOf = (turn: Turn, entry: Minded): readonly Timer[] => {
  for (const next of bySoonest(wantedOf(turn, entry))) {
    const at = upcomingAt(turn, entry, next);
    if (at !== null) return [{ token: tokenOf(entry.run, next), name: 'reminder', at }];
  }
  return [];
};

const bySoonest = (all: readonly Reminder[]): readonly Reminder[] => all.toSorted((a, b) => a.at.localeCompare(b.at));

/** When it is to go out; null where it no longer is. */
const upcomingAt = (turn: Turn, { sent }: Minded, reminder: Reminder): string | null => {
  if (sent.some(({ id }) => id === reminder.id)) return null;
  if (reminder.until <= turn.context.now || !mayCome(turn.session, reminder)) return null;
  const at = dueAt(turn, reminder);
  return at < reminder.until ? at : null;
};

/** After "salir" only what she asked for since. */
const mayCome = ({ stopped, stoppedAt }: Session, { askedAt }: Reminder): boolean =>
  !stopped || (askedAt !== undefined && stoppedAt !== undefined && askedAt > stoppedAt);

/** All that a run's flow would remind of, whether or not it went out. */
const wantedOf = (turn: Turn, { run, sent }: Minded): readonly Reminder[] => {
  const { session } = turn;
  const flow = turn.context.registry.flows.find(({ id }) => id === run.flow);
  if (flow?.reminders === undefined || (flow.looksBack === true && isSuperseded(session, run))) return [];
  const position = positionOf(turn, run);
  let at = run.startedAt;
  for (const answer of position.trail.used) if (answer.run === run.id) at = later(at, answer.at);
  const answered = Object.fromEntries(sent.flatMap(({ id, answer }) => (answer === null ? [] : [[id, answer]])));
  const name = position.at === 'concluded' ? position.name : null;
  // Worked out anew only when an answer has changed, or one to a reminder: what it says of time follows from these.
  const key = `${name}~${at}~${JSON.stringify(answered)}~${session.locale}~${turn.context.now.slice(0, 13)}`;
  const before = wanted.get(position.trail);
  if (before?.key === key) return before.reminders;
  const reminders = flow.reminders({ run, name, at, answered }, position.known);
  wanted.set(position.trail, { key, reminders });
  return reminders;
};

/** By the trail, which is of one run: answers may be shared with who told the same. */
const wanted = new WeakMap<Trail, { readonly key: string; readonly reminders: readonly Reminder[] }>();

const positionOf = (turn: Turn, run: Run): Position => {
  const { session, context } = turn;
  if (run.id === session.run.id) return where(turn);
  const { registry, world, now } = context;
  const flow = registry.flows.find(({ id }) => id === run.flow);
  if (flow === undefined) return where(turn);
  const seen = seenBy(flow, run, turn);
  const before = pastOf({ ...session, run });
  return replay({ flow, run, answers: session.answers, world, now, locale: session.locale, before, seen });
};

/** The first lawful moment from `at` on at which she is not talking with us and that is not of a day that had its message. */
const dueAt = ({ session, context }: Turn, reminder: Reminder): string => {
  const { heardAt, remindedAt, hand } = session;
  const quiet = heardAt === null ? reminder.at : later(reminder.at, plus(heardAt, quietMs));
  const free = hand === 'person' ? later(quiet, nextLawfulMorning(context.now)) : quiet;
  const lawful = nextLawful(free);
  return remindedAt !== undefined && bogotaDay(lawful) <= bogotaDay(remindedAt)
    ? nextLawfulMorning(remindedAt)
    : lawful;
};

/** Whether something unasked may go out at this moment; if not, when. */
export const heldUntil = ({ session, context: { now } }: Turn): string | null => {
  const { remindedAt } = session;
  if (!isLawful(now)) return nextLawful(now);
  return remindedAt !== undefined && bogotaDay(now) <= bogotaDay(remindedAt) ? nextLawfulMorning(remindedAt) : null;
};

/** A reminder is due: it is said if it is still wanted and may be said now. */
export const hearReminder = (turn: Turn, token: string): void => {
  const { session, context } = turn;
  const entry = entries(turn).find(({ run }) => run.id === runOf(token));
  if (entry === undefined) return;
  turn.fired.push(entry.run.id);
  if (!consented(session, context.registry)) return;
  const reminder = wantedOf(turn, entry).find((one) => tokenOf(entry.run, one) === token);
  const at = reminder === undefined ? null : upcomingAt(turn, entry, reminder);
  if (reminder === undefined || at === null || at > context.now) return;
  if (silences(entry, session.heardAt) >= mostSilences) {
    turn.notes.push(`silent-twice:${entry.run.flow}`);
    return replaceEntry(turn, { ...entry, over: true });
  }
  turn.notes.push(`reminded:${entry.run.flow}:${reminder.id}`);
  turn.speaks = true;
  turn.whenClosed = fromTemplate(reminder.template, session.locale, reminder.parameters ?? []);
  replaceEntry(turn, { ...entry, sent: [...entry.sent, { id: reminder.id, at: context.now, answer: null }] });
  change(turn, {
    aside: { kind: 'reminder', run: entry.run.id, id: reminder.id },
    remindedAt: context.now,
    misses: 0,
    refused: null,
  });
};

/** Reminders since she was last heard, an answered one not counted. */
const silences = ({ sent }: Minded, heardAt: string | null): number =>
  sent.filter(({ at, answer }) => answer === null && (heardAt === null || at > heardAt)).length;

const awaited = ({ sent }: Minded, now: string): boolean => {
  const last = sent.at(-1);
  return last !== undefined && last.answer === null && Date.parse(now) - Date.parse(last.at) < answerableMs;
};

type Named = { readonly run: string; readonly id: string };

/** A reminder that went out and has no answer yet. */
export const findReminder = (turn: Turn, { run, id }: Named): { entry: Minded; reminder: Reminder } | null => {
  const entry = entries(turn).find((one) => one.run.id === run);
  const sent = entry?.sent.find((one) => one.id === id);
  if (entry === undefined || sent === undefined || sent.answer !== null) return null;
  const reminder = wantedOf(turn, entry).find((one) => one.id === id);
  return reminder === undefined ? null : { entry, reminder };
};

/** Does what the chosen option says. False where there is no such reminder, or it has its answer. */
export const answerReminder = (turn: Turn, { run, id, option }: Named & { readonly option: string }): boolean => {
  const found = findReminder(turn, { run, id });
  const chosen = found?.reminder.options.find((one) => one.id === option);
  if (found === null || chosen === undefined) return false;
  const { entry } = found;
  replaceEntry(turn, {
    ...entry,
    sent: entry.sent.map((one) => (one.id === id ? { ...one, answer: option } : one)),
  });
  turn.fired.push(run);
  turn.notes.push(`reminder:${entry.run.flow}:${id}:${option}`);
  turn.speaks = true;
  change(turn, { aside: null, misses: 0, refused: null });
  if (chosen.does.act === 'open') beginWith(turn, chosen.does.flow, chosen.does.answers);
  else turn.plain.push({ kind: 'text', body: chosen.does.say });
  return true;
};

/** Its answers may have been forgotten without it, so the entry is there before it is answered. */
const replaceEntry = (turn: Turn, entry: Minded): void =>
  change(turn, { minded: entries(turn).map((one) => (one.run.id === entry.run.id ? entry : one)) });

/** `?reminder.visit.1`: what the buttons of a reminder carry in the question's place. */
const tapPrefix = '?reminder.';
export const reminderTapKey = (id: string): string => `${tapPrefix}${id}`;
export const readReminderTapKey = (key: string): string | null =>
  key.startsWith(tapPrefix) ? key.slice(tapPrefix.length) : null;

/** A tap below a reminder, perhaps of days ago. */
export const hearReminderTap = (turn: Turn, tap: Named & { readonly option: string }): void => {
  if (!answerReminder(turn, tap)) turn.acks.push(wordsOf(turn).tapOld);
};

/** Of which flow's run the entry is; by it a tap carries the version. */
export const versionOf = (turn: Turn, run: string): number =>
  entries(turn).find((one) => one.run.id === run)?.run.version ?? 1;

const tokenOf = (run: Run, { id }: Reminder): string => `${run.id}/${id}`;
const runOf = (token: string): string => token.split('/', 1)[0] ?? '';
const later = (one: string, other: string): string => (one > other ? one : other);
const plus = (iso: string, ms: number): string => new Date(Date.parse(iso) + ms).toISOString();
