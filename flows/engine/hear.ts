import { dangerIn } from '../understanding/danger.ts';
import { accept } from './accept.ts';
import { settleAside } from './asides.ts';
import { consented } from './consent.ts';
import { hearText } from './hear-text.ts';
import type { Content, Input } from './input.ts';
import { follow } from './offers.ts';
import { sharesPlaceBelow } from './place-below.ts';
import { readTapped } from './read-answer.ts';
import { hearReminderTap, readReminderTapKey } from './reminders.ts';
import { goTo } from './runs.ts';
import { showValue } from './show-value.ts';
import { readTapId } from './tap-id.ts';
import { fill } from './texts.ts';
import { change, findQuestion, offersNow, questionTexts, storedAnswer, type Turn, where, wordsOf } from './turn.ts';
import { silentWithPerson } from './with-person.ts';

/** A message of hers, whatever its type. */
export const hearMessage = (turn: Turn, input: Extract<Input, { kind: 'message' }>): void => {
  const returning = isReturn(turn, input.at);
  const since = Date.parse(input.at) - Date.parse(turn.session.heardAt ?? '1970-01-01');
  change(turn, { heardAt: later(turn.session.heardAt, input.at) });
  const { content } = input;
  if (content.type === 'reaction' || content.type === 'deleted') return silent(turn, content.type);
  turn.speaks = true;
  if (content.type === 'tap') return hearTap(turn, content);
  if (content.type === 'text') return hearText(turn, { text: content.body, at: input.at, returning, since });
  if (content.type === 'media' && content.caption !== undefined && content.caption.trim() !== '') {
    return hearText(turn, { text: content.caption, at: input.at, returning });
  }
  if (content.type === 'edited' && dangerIn(content.body) !== null) {
    return hearText(turn, { text: content.body, at: input.at, returning });
  }
  turn.said.push(`[${content.type === 'media' ? content.media : content.type}]`);
  if (turn.session.hand === 'person') return silentWithPerson(turn);
  if (content.type === 'location') return hearLocation(turn, content);
  turn.notes.push(`unread:${content.type}`);
  turn.acks.push(kindWord(turn, content));
};

/** Nearly a day without a word. */
const isReturn = (turn: Turn, at: string): boolean => {
  const { heardAt } = turn.session;
  return heardAt !== null && Date.parse(at) - Date.parse(heardAt) > 20 * 3_600_000;
};

const later = (one: string | null, other: string): string => (one !== null && one > other ? one : other);

const silent = (turn: Turn, why: string): void => {
  turn.notes.push(`silent:${why}`);
};

const kindWord = (turn: Turn, content: Content): string => {
  const say = wordsOf(turn);
  switch (content.type) {
    case 'media':
      if (content.media === 'voice' || content.media === 'audio') return say.voice;
      return content.media === 'sticker' ? say.sticker : say.media;
    case 'contacts':
      return say.contacts;
    case 'order':
      return say.order;
    case 'edited':
      return say.edited;
    default:
      return say.unsupported;
  }
};

const hearLocation = (turn: Turn, content: Extract<Content, { type: 'location' }>): void => {
  const position = where(turn);
  if (position.at === 'asking' && position.asked.question.kind === 'place') {
    const value = readTapped.location(content.latitude, content.longitude);
    return accept(turn, { asked: position.asked, value, said: '[location]', inferred: false, ack: 'echo' });
  }
  if (sharesPlaceBelow(turn, content)) return;
  turn.acks.push(wordsOf(turn).locationThanks);
};

/** A tap counts for the question it was shown with, never for the present one. */
const hearTap = (turn: Turn, content: Extract<Content, { type: 'tap' }>): void => {
  const say = wordsOf(turn);
  const tap = readTapId(content.id);
  // A button that is not ours may say anything.
  if (tap === null) return hearText(turn, { text: content.title, at: turn.context.now, returning: false });
  turn.said.push(content.title);
  const reminder = readReminderTapKey(tap.key);
  if (reminder !== null) return hearReminderTap(turn, { run: tap.run, id: reminder, option: tap.option });
  if (tap.key.startsWith('?')) {
    const { aside } = turn.session;
    if (aside !== null && tap.key === `?${aside.kind}` && tap.run === turn.session.run.id) {
      if (settleAside(turn, aside, tap.option)) return;
    }
    turn.acks.push(say.tapOld);
    return;
  }
  const position = where(turn);
  if (tap.key.startsWith('!')) {
    const here = tap.run === turn.session.run.id && position.at === 'concluded';
    const offer = here ? offersNow(turn, position).find((one) => one.id === tap.option) : undefined;
    if (offer !== undefined) return follow(turn, offer);
    return hearOldOffer(turn, tap.option);
  }
  const present = position.at === 'asking' && tap.run === turn.session.run.id && tap.key === position.key;
  if (present && position.asked.question.version === tap.version) {
    const value = readTapped.option(position.asked.question, tap.option);
    if (value !== undefined)
      return accept(turn, { asked: position.asked, value, said: content.title, inferred: false, ack: 'none' });
  }
  hearOldTap(turn, { key: tap.key, run: tap.run, option: tap.option, title: content.title });
};

/** A button under an earlier result or menu: what it leads to still exists, or it is said that it is old. */
const hearOldOffer = (turn: Turn, option: string): void => {
  const { registry } = turn.context;
  turn.notes.push('tap:old');
  if (option === 'menu') return goTo(turn, registry.menu, 'afresh');
  if (option === 'person') return goTo(turn, registry.person, 'afresh');
  const flow = registry.flows.find((one) => one.id === option);
  if (flow !== undefined && (consented(turn.session, registry) || !flow.needsConsent)) return goTo(turn, flow.id);
  turn.acks.push(wordsOf(turn).tapOld);
};

/** An old answer button: the offer to change *that* answer. */
const hearOldTap = (turn: Turn, tap: { key: string; run: string; option: string; title: string }): void => {
  const say = wordsOf(turn);
  turn.notes.push('tap:old');
  const found = findQuestion(turn, tap.key);
  const answer = storedAnswer(turn.session, tap.key);
  const value = found === null ? undefined : readTapped.option(found.asked.question, tap.option);
  const counts =
    answer !== undefined && (answer.run === turn.session.run.id || found?.asked.question.keeps === 'person');
  if (found === null || value === undefined || answer === undefined || !counts) {
    turn.acks.push(say.tapOld);
    return;
  }
  const { locale } = turn.session;
  const texts = questionTexts(found.flow, found.asked.question, locale);
  if (JSON.stringify(answer.value) === JSON.stringify(value)) {
    turn.acks.push(
      fill(say.tapSame, {
        label: texts.label,
        value: showValue({ question: found.asked.question, value, texts, locale }),
      }),
    );
    return;
  }
  change(turn, { aside: { kind: 'change', key: tap.key, value, said: tap.title } });
};
