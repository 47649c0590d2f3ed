import { isQuestion } from '../understanding/asks.ts';
import { accept } from './accept.ts';
import { mayBeAnother } from './another-of-hers.ts';
import { type Answering, isSum, isTitle, type KnownOf } from './answering.ts';
import { carryOn, carryOver } from './carry.ts';
import { doubt } from './doubt.ts';
import { askedElsewhere } from './elsewhere.ts';
import { miss } from './miss.ts';
import { hearBehind, overhear } from './overhear.ts';
import { readPlainly } from './replace.ts';
import { goTo } from './runs.ts';
import { change, findQuestion, flowNow, storedAnswer, type Turn, where } from './turn.ts';

/** The steps of answering where the conversation knows better than a parser what words mean, or whose they are. */

/** "para mi hija" is no "para mí": the conversation may know better what names one of its options. */
export const knownOf = (turn: Turn, answering: Answering): KnownOf => {
  const { text, position } = answering;
  const { question } = position.asked;
  const flow = flowNow(turn);
  const hears = isSum(answering) || question.kind === 'choice';
  const own =
    flow.hearsFirst?.(question, text, position.known) ??
    (hears ? flow.overhears?.(question, text, position.known) : undefined);
  const meant = flow.meantFor?.(question, text, position.known);
  return { ...answering, own, meant, asks: isQuestion(text) && !isTitle(turn, answering) };
};

/** "¿con 500 mil me alcanza?" */
export const asksBackOwn = (turn: Turn, known: KnownOf): boolean => {
  const { text, own, asks, position } = known;
  if (own === undefined || !asks || !isSum(known)) return false;
  doubt(turn, { text, value: own, position });
  return true;
};

export const takesOwn = (turn: Turn, known: KnownOf): boolean => {
  const { text, own, meant, position } = known;
  if (own === undefined || isTitle(turn, known)) return false;
  const sum = isSum(known);
  // "el bueno 120 y el malo 50": of two amounts the other is of another answer.
  if (sum && typeof meant === 'string') takeOther(turn, { text, key: meant });
  accept(turn, { asked: position.asked, value: own, said: text, inferred: sum, ack: 'echo' });
  if (sum) carryOn(turn, text, position.key);
  else overhear(turn, text, position.key);
  return true;
};

/** A question of hers, or a wish, that another conversation is there for. */
export const goesElsewhere = (turn: Turn, { text }: KnownOf): boolean => {
  const other = askedElsewhere(turn, text);
  if (other === null) return false;
  goTo(turn, other.flow);
  carryOver(turn, other);
  return true;
};

/** Words about something else than we ask about: kept where they belong, and the question stands. */
export const answersOther = (turn: Turn, { text, at, meant: key, position: { key: present } }: KnownOf): boolean => {
  if (key === undefined) return false;
  if (key === null || !takeOther(turn, { text, key })) {
    miss(turn, { text, at, key: present });
    return true;
  }
  hearBehind(turn, text);
  const position = where(turn);
  if (position.at !== 'asking') return true;
  // "el día bueno son 120 y el malo 50", once both were told.
  const next = flowNow(turn).meantFor?.(position.asked.question, text, position.known);
  if (typeof next === 'string' && next !== key) takeOther(turn, { text, key: next });
  return true;
};

const takeOther = (turn: Turn, { text, key }: { text: string; key: string }): boolean => {
  const found = findQuestion(turn, key);
  const read = readPlainly(turn, key, text);
  if (found === null || read === null) return false;
  const { asked, flow } = found;
  const own = asked.question.kind === 'money' ? flow.overhears?.(asked.question, text, where(turn).known) : undefined;
  const doubted = own === undefined && !read.ok && read.reason === 'ambiguous' ? (read.candidates ?? []) : [];
  if (doubted.length > 0) {
    change(turn, { aside: { kind: 'clarify', key, said: text, readings: doubted.slice(0, 10) } });
    return true;
  }
  const value = own ?? (read.ok ? read.value : undefined);
  if (value === undefined) return false;
  if (mayBeAnother(turn, { key, question: asked.question, value })) {
    change(turn, { aside: { kind: 'change', key, value, said: text }, refused: null });
    return true;
  }
  const told = storedAnswer(turn.session, key)?.value;
  const ack = told === undefined || told === value ? 'echo' : 'changed';
  accept(turn, { asked, value, said: text, inferred: own !== undefined || (read.ok && read.inferred), ack });
  return true;
};
