import { isYesOrNoAlone, speaksOfFear } from '../understanding/after-danger.ts';
import { asksAboutVisit, asksBehindYes } from '../understanding/asks.ts';
import { placeNamed } from '../understanding/correction.ts';
import { isValueAlone } from '../understanding/corrects.ts';
import { confirmsErasure } from '../understanding/erases.ts';
import { greetingIn } from '../understanding/greeting.ts';
import { saysNotYet } from '../understanding/not-yet.ts';
import { noneOfThese } from '../understanding/opens-with.ts';
import { closesTalk, smallTalkIn } from '../understanding/small-talk.ts';
import { namesService } from '../understanding/wishes.ts';
import { asksWhatIf } from '../understanding/yes-no.ts';
import { aboutWhom } from './about-whom.ts';
import { presentAside, summaryChoices } from './asides.ts';
import { answersNow, picksOffer } from './at-present.ts';
import { subjectOf } from './question.ts';
import { pickChoice, pickNamed, readYesNo } from './read-answer.ts';
import { findReminder } from './reminders.ts';
import { readPlainly } from './replace.ts';
import type { Aside } from './session.ts';
import { type Choice, change, type Turn, wordsOf } from './turn.ts';

/** What neither chooses nor answers anything does not make her lose sight of what she was asked. */
export const holdsAside = (turn: Turn, aside: Aside, text: string): boolean => {
  const say = wordsOf(turn);
  if (aside.kind === 'danger' && (greetingIn(text) === 'thanks' || closesTalk(text))) {
    change(turn, { aside: null });
    turn.plain.push({ kind: 'text', body: say.dangerStay });
    return true;
  }
  if (aside.kind === 'danger' && staysInDanger(turn, text)) {
    const again = turn.session.misses % 2 === 1;
    change(turn, { misses: turn.session.misses + 1 });
    turn.acks.push(again ? say.dangerStayAgain : say.dangerStay);
    return true;
  }
  if (aside.kind === 'reminder' && greetingIn(text) === 'hello') {
    // What went out was a template, which asks her to write "hola": now it is said.
    turn.acks.push(say.hello);
    return true;
  }
  const strict = aside.kind === 'summary' || aside.kind === 'erase' || aside.kind === 'change';
  if (!strict || turn.session.misses >= 2 || answersNow(turn, text) || smallTalkIn(text) !== null) return false;
  change(turn, { misses: turn.session.misses + 1 });
  if (aside.kind === 'summary') turn.asideSays = say.summaryNumber;
  else turn.acks.push(say.notUnderstood);
  return true;
};

/**
 * After an alarm a sentence that answers nothing is told to us, not to a form: "mi niña está llorando" does not begin the
 * questions about a child in her care. What is asked, what is offered and what she plainly wants are let through.
 */
const staysInDanger = (turn: Turn, text: string): boolean =>
  (text.trim().split(/\s+/).length > 2 || speaksOfFear(text)) &&
  !answersNow(turn, text) &&
  !picksOffer(turn, text) &&
  !namesService(text) &&
  greetingIn(text) === null;

/** What the text chooses among the engine's own offers; a number in a summary. */
export const pickAside = (turn: Turn, text: string): string | null => {
  const { aside } = turn.session;
  if (aside === null) return null;
  if (aside.kind === 'summary') {
    const place = placeNamed(text);
    if (place !== null) return String(place);
    const none: Choice = {
      id: 'no',
      title: wordsOf(turn).no,
      says: noneOfThese,
    };
    if (closesTalk(text)) return none.id;
    const all = summaryChoices(turn, aside.keys);
    const about = aboutWhom(turn, aside.keys, text);
    const hers = about === undefined ? [] : all.filter(({ key }) => subjectOf(key) === about);
    return (pickChoice(text, hers) ?? pickChoice(text, all) ?? pickChoice(text, [none]))?.id ?? null;
  }
  // "ya voy" is not yet, and "¿dónde queda?" no "queda lejos".
  if (aside.kind === 'reminder' && (saysNotYet(text) || asksAboutVisit(text))) return null;
  const chooses = aside.kind === 'reminder' ? findReminder(turn, aside)?.reminder.picks?.(text) : undefined;
  if (chooses !== undefined) return chooses;
  const { offers } = presentAside(turn, aside);
  const again = sayAgain(turn, aside, text);
  if (again !== undefined) return again;
  // "tiene las llaves de la casa" is no yes to talking with somebody.
  if (aside.kind === 'danger' && text.trim().split(/\s+/).length > 2 && !isYesOrNoAlone(text))
    return pickNamed(text, offers)?.id ?? null;
  // "¿y si no tengo RUT?" says neither yes nor no to what is laid over it.
  if (asksWhatIf(text)) return null;
  if (aside.kind === 'change' && asksBehindYes(text)) return null;
  const picked = pickChoice(text, offers);
  // "claro que sí", "ahora no": as a yes and a no are said.
  const yesNo = picked === null ? readYesNo(text) : null;
  const word = yesNo === true ? wordsOf(turn).yes : wordsOf(turn).no;
  const chosen = yesNo === null ? picked : offers.find(({ says = [] }) => says.includes(word));
  // "¿se borra todo?" and "quiero pensarlo" erase nothing.
  if (aside.kind === 'erase' && chosen?.id === 'yes' && !confirmsErasure(text)) return null;
  return chosen?.id ?? null;
};

/**
 * "¿En un día malo vende $25.000.000?" "25 millones": what she says again is what she means. "25 mil" chooses nothing (null): it is
 * another answer. Undefined: she says neither.
 */
const sayAgain = (turn: Turn, aside: Aside, text: string): string | null | undefined => {
  const [reading, ...others] = aside.kind === 'clarify' ? aside.readings : [];
  if (aside.kind !== 'clarify' || reading === undefined || others.length > 0 || !isValueAlone(text)) return undefined;
  const read = readPlainly(turn, aside.key, text);
  const values = read === null ? [] : read.ok ? [read.value] : (read.candidates ?? []).map(({ value }) => value);
  if (values.length !== 1) return undefined;
  return JSON.stringify(values[0]) === JSON.stringify(reading.value) ? reading.id : null;
};
