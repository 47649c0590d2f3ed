import { asksHowMuch } from '../understanding/asks.ts';
import { placeNamed } from '../understanding/correction.ts';
import { saysThatSheHasNone } from '../understanding/opens-with.ts';
import { tellsAge } from '../understanding/tells-age.ts';
import { turnsAway, wishesForLoan, wishIn } from '../understanding/wishes.ts';
import { withoutAccents } from '../understanding/without-accents.ts';
import { accept, mayKeep } from './accept.ts';
import { answersNow } from './at-present.ts';
import { explained } from './explained.ts';
import type { Known, Offer } from './flow.ts';
import { type AnswerValue, type Question, questionOf } from './question.ts';
import { pickNamed, readAnswer } from './read-answer.ts';
import { flowOf } from './registry.ts';
import { findQuestion, flowNow, questionTexts, storedAnswer, type Turn, where } from './turn.ts';

/** At a result she may say what she needs next ("comida") without going to the menu first. */
export const menuOffer = (turn: Turn, text: string, known: Known): Offer | null => {
  const { registry } = turn.context;
  // "5", "e": a place in a list that is not before her eyes.
  if (flowNow(turn).id !== registry.menu && (placeNamed(text) !== null || /^\P{L}*\p{L}\P{L}*$/u.test(text)))
    return null;
  const { offers } = flowOf(registry, registry.menu).conclude(registry.menu, known);
  const id =
    unasked(turn, text, offers)?.id ??
    claimedBy(turn, text, offers)?.id ??
    pickNamed(text, offers)?.id ??
    againWith(turn, { text, listed: offers.map((one) => one.id) });
  const named = offers.find((one) => one.id === id);
  if (named !== undefined || id === null) return named ?? null;
  // "pagué" at the menu: a conversation that the menu does not name, and that asks just this.
  const flow = flowOf(registry, id);
  return { id, title: flow.texts[turn.session.locale].name, does: { act: 'flow', flow: id } };
};

/** Who said no is shown what needs no yes, before she is asked again. */
const unasked = (turn: Turn, text: string, offers: readonly Offer[]): Offer | undefined => {
  const { registry } = turn.context;
  if (turn.session.answers.findLast(({ question }) => question === registry.consent.serve)?.value !== false)
    return undefined;
  return offers.find(({ does }) => does.act === 'flow' && flowOf(registry, does.flow).servesUnasked?.(text) === true);
};

/** The offered conversation that takes a sentence most surely for its own. */
const claimedBy = (turn: Turn, text: string, offers: readonly Offer[]): Offer | null => {
  const sure = ({ does }: Offer): number =>
    does.act === 'flow' ? (flowOf(turn.context.registry, does.flow).claims?.(text) ?? 0) : 0;
  return offers.reduce<Offer | null>(
    (best, offer) => (sure(offer) > (best === null ? 0 : sure(best)) ? offer : best),
    null,
  );
};

/**
 * A question of hers in the middle of another conversation, where one is chosen of several: "¿cuánto vale un gota a
 * gota?" asks what it costs, and is no debt she has. What she leaves is there when she comes back.
 */
export const askedElsewhere = (turn: Turn, text: string): Elsewhere | null => {
  const position = where(turn);
  const here = flowNow(turn);
  const { registry } = turn.context;
  if (position.at !== 'asking' || here.id === registry.first) return null;
  const { kind } = position.asked.question;
  // "quiero un jardín" where places are asked for stays there.
  const maybeWish = kind === 'yes-no' || (kind === 'choice' && !answersNow(turn, text));
  const wish = maybeWish ? wishAwayIn(text, kind) : null;
  if (wish !== null) return wishedElsewhere(turn, wish, position.known);
  const priced = asksHowMuch(text) && (kind === 'choice' || kind === 'many' || kind === 'yes-no');
  // Where any words are an answer no line's name is a question.
  const least = priced ? 3 : kind === 'words' ? Number.POSITIVE_INFINITY : 4;
  const flow = registry.flows.find(
    (one) => one.id !== here.id && (!one.needsConsent || mayKeep(turn)) && (one.claims?.(text) ?? 0) >= least,
  );
  if (flow === undefined) return null;
  const offer = { id: flow.id, title: flow.texts[turn.session.locale].name } as const;
  return { flow: flow.id, text, offer: { ...offer, does: { act: 'flow', flow: flow.id } } };
};

/** Where her words lead, and what of them is told there. */
type Elsewhere = { readonly flow: string; readonly text: string; readonly offer: Offer };

/**
 * "no, mejor quiero un préstamo", "quiero saber lo de las deudas": she turns away from what is asked. A bare "quiero un
 * préstamo" does so where yes or no is asked; in a list, and of what is asked here, it may as well be the answer.
 */
const wishAwayIn = (text: string, kind: Question['kind']): string | null => {
  const said = wishIn(text);
  if (said === null) return null;
  return turnsAway(said) || (kind === 'yes-no' && wishesForLoan(said)) ? said.wish : null;
};

/** Another conversation of the menu that her words name. */
const wishedElsewhere = (turn: Turn, text: string, known: Known): Elsewhere | null => {
  const { registry } = turn.context;
  const offer = menuOffer(turn, text, known);
  if (offer?.does.act !== 'flow' || offer.does.flow === flowNow(turn).id) return null;
  const { flow } = offer.does;
  return flowOf(registry, flow).needsConsent && !mayKeep(turn) ? null : { flow, text, offer };
};

/** What answers the first question of this conversation, or at the menu of just one of all, begins it anew. */
const againWith = (turn: Turn, { text, listed }: { text: string; listed: readonly string[] }): string | null => {
  // In a long sentence one word of an option is no answer: "me dijeron que aquí ayudan" is no approved loan.
  if (text.length > longestSaid || text.trim().split(/\s+/).length > longestAnswer) return null;
  // "no tengo papeles" begins nothing.
  if (saysThatSheHasNone(text)) return null;
  const { registry } = turn.context;
  const here = flowNow(turn);
  const flows = here.id === registry.menu ? registry.flows : [here];
  const fits = flows.filter((flow) => {
    const question = flow.questions.find(({ given }) => given !== true);
    if (question?.kind !== 'choice' && question?.kind !== 'service') return false;
    const texts = questionTexts(flow, question, turn.session.locale);
    const read = readAnswer({ question, texts, locale: turn.session.locale, text, now: turn.context.now });
    return read.ok && !read.inferred && /[a-z]{4}/i.test(text);
  });
  // "pagué": where she keeps count of something, that is what she means.
  const counting = fits.filter(({ id, looksBack }) => looksBack === true && turn.session.results?.[id] !== undefined);
  const [found] = [fits, counting.filter(({ id }) => !listed.includes(id))].find((some) => some.length === 1) ?? [];
  return found?.id ?? null;
};

/** Words. */
const longestAnswer = 5;
/** Letters: "1,1,1,…" is one word. */
const longestSaid = 200;

/** "estudiar" at the menu leads to care and is its first answer too; the mere name of a conversation is not. */
export const carryOver = (turn: Turn, { text, offer }: { text: string; offer: Offer }): void => {
  if (offer.does.act !== 'flow' || isNameOf(text, offer.title)) return;
  // "plata" alone leads there and answers nothing, unless it is itself what is asked.
  const named =
    !/\s/.test(text.trim()) && (offer.says ?? []).some((one) => withoutAccents(one) === withoutAccents(text));
  if (where(turn).used.length > 0) {
    // "pagué dos" below a result: the tap it names answers the first question, and the words the next ones.
    if (offer.does.answers === undefined) chooseAnew(turn, text);
    return overhear(turn, text);
  }
  const position = where(turn);
  if (position.at === 'asking' && explained(turn, text, position.known)) return;
  const before = turn.session.answers;
  overhear(turn, text);
  if (turn.session.answers === before && readOn(turn, { text, guess: !named })) overhear(turn, text);
};

/** "comida" at the menu, where she was on the way to studies: what she came for is another now, and all else stands. */
const chooseAnew = (turn: Turn, text: string): void => {
  const { session, context } = turn;
  const flow = flowNow(turn);
  const question = flow.questions.find(({ given }) => given !== true);
  const told = question === undefined ? undefined : storedAnswer(session, question.id);
  if (question?.kind !== 'choice' || told?.run !== session.run.id) return;
  const texts = questionTexts(flow, question, session.locale);
  const read = readAnswer({ question, texts, locale: session.locale, text, now: context.now });
  const named = read.ok && !read.inferred ? read.value : undefined;
  const value = flow.overhears?.(question, text, where(turn).known) ?? named;
  if (value === undefined || value === told.value) return;
  accept(turn, { asked: { question, subject: null }, value, said: text, inferred: true, ack: 'changed' });
};

/**
 * The same words as answers to what is asked next, as far as the conversation hears them there, and further on. What they
 * `answered` of one of hers they do not answer of the next.
 */
export const overhear = (turn: Turn, text: string, answered?: string): void => {
  hearNext(turn, text, answered);
  hearBehind(turn, text);
};

const hearNext = (turn: Turn, text: string, answered?: string): void => {
  for (let more = 0; more < 5; more += 1) {
    const position = where(turn);
    if (position.at !== 'asking') return;
    if (answered !== undefined && questionOf(position.key) === questionOf(answered)) return;
    const value = flowNow(turn).overhears?.(position.asked.question, text, position.known);
    if (value === undefined) {
      if (position.used.length > 0) hearAhead(turn, { text, known: position.known });
      return;
    }
    accept(turn, { asked: position.asked, value, said: text, inferred: true, ack: 'heard' });
  }
};

const hearAhead = (turn: Turn, { text, known }: { text: string; known: Known }): void => {
  const { overhears, hearsAhead = [] } = flowNow(turn);
  for (const question of hearsAhead) {
    if (storedAnswer(turn.session, question.id)?.run === turn.session.run.id) continue;
    const value = overhears?.(question, text, known);
    if (value !== undefined)
      accept(turn, { asked: { question, subject: null }, value, said: text, inferred: true, ack: 'heard' });
  }
};

/**
 * What her words tell of what is asked only further on. It is stored under its key, and counts once the conversation comes
 * to it. What she told in this run stands.
 */
export const hearBehind = (turn: Turn, text: string): void => {
  const stored = (key: string) => storedAnswer(turn.session, key)?.value;
  for (const { answers, say } of flowNow(turn).tellsAhead?.(text, where(turn).known, stored) ?? []) {
    const before = turn.session.answers;
    for (const [key, value] of Object.entries(answers)) keepAhead(turn, { key, value, text, says: say === null });
    if (say !== null && turn.session.answers !== before) turn.acks.push(say);
  }
};

const keepAhead = (
  turn: Turn,
  { key, value, text, says }: { key: string; value: AnswerValue | null; text: string; says: boolean },
): void => {
  const found = findQuestion(turn, key);
  const told = storedAnswer(turn.session, key);
  const known = told !== undefined && JSON.stringify(told.value) === JSON.stringify(value);
  if (found === null || known || told?.run === turn.session.run.id) return;
  const ack = !says ? 'none' : told === undefined ? 'heard' : 'changed';
  accept(turn, { asked: found.asked, value, said: text, inferred: true, ack });
};

/** Nothing but words of the title was said; "línea 106" names which. */
const isNameOf = (text: string, title: string): boolean => {
  const name = wordsIn(title);
  const said = wordsIn(text);
  return (said.length === 0 || !/\d/.test(text)) && said.every((word) => name.includes(word));
};

const wordsIn = (text: string): readonly string[] =>
  (withoutAccents(text).match(/[a-z]{4,}/g) ?? []).map((word) => word.replace(/s$/, ''));

/** What else the words tell that answered this: of what comes next, and of what is asked further on. */
export const carryOn = (turn: Turn, text: string, answered: string): void => {
  carryNext(turn, text, answered);
  hearBehind(turn, text);
};

/** "mi mamá de 78 años" where we asked whether she cares for anybody answers whom, and how old, too. */
const carryNext = (turn: Turn, text: string, answered: string): void => {
  const { question } = findQuestion(turn, answered)?.asked ?? {};
  if (question?.kind === 'service' || question?.kind === 'choice') return hearNext(turn, text, answered);
  // "me cobra 20 diarios" says how often too; what a second amount would be, one amount does not say
  if (question?.kind === 'money' && choosesNext(turn) && /\p{L}{3}/u.test(text)) return hearNext(turn, text);
  if (question?.kind !== 'yes-no' || storedAnswer(turn.session, answered)?.value !== true) return;
  const read = readOn(turn, { text, guess: false });
  const says = questionTexts(flowNow(turn), question, turn.session.locale).options?.yes?.says;
  // "yes, my boy, he is four": whom she named among other words
  if (!read) hearNext(turn, text);
  if (says !== undefined && tellsAge(text) && (read || asksAge(turn))) readOn(turn, { text, guess: true });
  hearNext(turn, text);
};

const asksAge = (turn: Turn): boolean => {
  const position = where(turn);
  return position.at === 'asking' && position.asked.question.kind === 'age';
};

const choosesNext = (turn: Turn): boolean => {
  const position = where(turn);
  return position.at === 'asking' && position.asked.question.kind === 'choice';
};

/** What else the words say that answered something of ours: where, when, what was hard. */
export const tellMore = (turn: Turn, text: string): void => {
  readOn(turn, { text, guess: false });
  overhear(turn, text);
};

/** Takes the same words as the answer to the present question, where there is no doubt. */
const readOn = (turn: Turn, { text, guess }: { text: string; guess: boolean }): boolean => {
  const position = where(turn);
  if (position.at !== 'asking') return false;
  const { question } = position.asked;
  if (question.kind !== 'choice' && question.kind !== 'service' && question.kind !== 'age') return false;
  const { meantFor, overhears } = flowNow(turn);
  if (meantFor?.(question, text, position.known) !== undefined) return false;
  const texts = questionTexts(flowNow(turn), question, turn.session.locale);
  const read = readAnswer({ question, texts, locale: turn.session.locale, text, now: turn.context.now });
  if (!read.ok || (read.inferred && !guess)) return false;
  // "soy mamá de 3": a parser takes the mother for the one she cares for.
  const value = overhears?.(question, text, position.known) ?? read.value;
  accept(turn, { asked: position.asked, value, said: text, inferred: read.inferred, ack: 'echo' });
  return true;
};
