import type { Flow, Past } from '../engine/flow.ts';
import type { Content } from '../engine/input.ts';
import { type Locale, locales } from '../engine/locale.ts';
import type { AnswerValue, Question } from '../engine/question.ts';
import type { Registry } from '../engine/registry.ts';
import type { Position } from '../engine/replay.ts';
import { type Heard, type makeConverse, now, sessionAt, tapsOf } from './converse.ts';
import type { Coverage } from './coverage.ts';
import { oddities } from './oddities.ts';
import { nameOf, type Step } from './place.ts';
import type { Note } from './problem.ts';
import { checkReminders } from './reminders.ts';
import { sayValue } from './say-value.ts';

/** A place in one language. */
type Here = { readonly step: Step; readonly position: Position; readonly locale: Locale };

type Visitor = {
  /** Says the last answer, or greets where there is none; looks at what she then has before her. */
  readonly visit: (step: Step, position: Position) => void;
  /** Commands and odd input: they do the same at a question however one came to it, so that once for each is enough. */
  readonly probe: (step: Step, position: Position) => void;
  /** How much odd input was said. */
  readonly inputs: () => number;
};

/** Who goes to a place of a flow in every language, by the real engine, and notes what is wrong there. */
export const makeVisitor = ({
  flow,
  registry,
  converse: { hear, remind },
  coverage,
  note,
  ended,
}: {
  readonly flow: Flow;
  readonly registry: Registry;
  readonly converse: ReturnType<typeof makeConverse>;
  readonly coverage: Coverage;
  readonly note: Note;
  /** Hears what a first run came to. */
  readonly ended: (past: Past) => void;
}): Visitor => {
  let inputs = 0;

  /** Null where the engine failed, which `hear` has noted. */
  const sayLast = (here: Here): Heard | null => {
    const { step, position, locale } = here;
    const { answers, from, past } = step;
    const at = nameOf(position);
    const before = from === null ? answers : answers.slice(0, -1);
    const session = sessionAt({ flow, registry, locale, answers: before, asked: from?.key ?? null, past });
    const said = hear({ session, content: lastOf(here), at, trail: from?.trail });
    if (said?.session.aside?.kind !== 'clarify') return said;
    // What is asked back ("¿quiso decir 2 años?") she confirms.
    const yes = { type: 'text', body: locale === 'en' ? 'yes' : 'sí' } as const;
    return hear({ session: said.session, content: yes, at, trail: from?.trail });
  };

  /** Whether the last answer counts as what was meant by it. */
  const checkUnderstood = (here: Here, { session }: Heard): void => {
    const { step, position, locale } = here;
    const { from } = step;
    const last = step.answers.at(-1);
    if (from === null || last === undefined) return;
    const { question } = from.asked;
    // Where it hands over to another conversation the run is over, and its answers are facts already.
    const handedOver = position.at === 'leaving' && session.run.flow === position.to;
    const stored = session.answers.findLast(({ key }) => key === from.key);
    const stands = typeof last.value === 'string' ? question.fills?.[last.value] : undefined;
    const understood = stored !== undefined && sameOutcome(question, stored.value, last.value);
    if (handedOver || stands !== undefined || understood) coverage.add(question, from.name, locale);
    else note('answer-not-understood', from.key, `${from.name}, said as ${JSON.stringify(lastOf(here))}`, locale);
  };

  const checkReminder = ({ position, locale }: Here, { session }: Heard): void => {
    const at = nameOf(position);
    const reminders = checkReminders({ flow, registry, position, locale, note });
    const due = session.timers.find(({ name }) => name === 'reminder');
    if (due !== undefined) remind({ session, timer: due, at });
    else if (reminders.some(({ until }) => until > now))
      note('reminder', at, 'it is wanted, and no timer is set', locale);
  };

  /** Something can follow, and all that is offered can be tapped. */
  const checkOffers = ({ position, locale }: Here, { session, messages }: Heard): void => {
    const at = nameOf(position);
    const taps = tapsOf(messages.at(-1));
    if (taps.length === 0) note('dead-end', at, 'nothing can follow', locale);
    for (const { id, title } of taps)
      hear({ session, content: { type: 'tap', id, title }, at: `${at}, ${title}`, trail: position.trail });
  };

  const visit = (step: Step, position: Position): void => {
    for (const locale of locales) {
      const here = { step, position, locale };
      const heard = sayLast(here);
      if (heard === null) continue;
      checkUnderstood(here, heard);
      checkReminder(here, heard);
      if (position.at !== 'concluded') continue;
      const past = heard.session.results?.[flow.id];
      if (past !== undefined && step.past === null) ended(past);
      checkOffers(here, heard);
    }
  };

  const probe = ({ answers, past }: Step, position: Position): void => {
    const at = nameOf(position);
    const asked = position.at === 'asking' ? position.key : null;
    for (const locale of locales) {
      const session = sessionAt({ flow, registry, locale, answers, asked, past });
      for (const content of oddities) hear({ session, content, at, trail: position.trail });
      // Not understood three times: asked again, an easier way, a person.
      let missed = session;
      for (let miss = 0; miss < 3; miss += 1)
        missed = hear({ session: missed, content: { type: 'text', body: 'zxcv qwer zxcv' }, at })?.session ?? missed;
      inputs += oddities.length + 3;
    }
  };

  return { visit, probe, inputs: () => inputs };
};

/** The last answer as she gives it; a greeting where there is none. */
const lastOf = ({ step: { answers, from }, locale }: Here): Content => {
  const last = answers.at(-1);
  if (from === null || last === undefined) return { type: 'text', body: 'hola' };
  return sayValue({ question: from.asked.question, key: from.key, run: 'r2', value: last.value, locale });
};

/** A place may be read more exactly than it was said, "ninguna" as the option that says so, a text as it was cleaned. */
const sameOutcome = ({ kind }: Question, stored: AnswerValue | null, meant: AnswerValue | null): boolean => {
  if (stored === null || meant === null) return stored === meant;
  if (kind === 'text' || kind === 'words') return typeof stored === 'string';
  if (kind === 'many') return Array.isArray(stored);
  if (typeof stored === 'object' && typeof meant === 'object' && 'precision' in stored && 'precision' in meant)
    return stored.locality === meant.locality && stored.precision === meant.precision;
  return stored === meant;
};
