import type { Flow, Past } from '../engine/flow.ts';
import { locales } from '../engine/locale.ts';
import type { AnswerValue, Asked, Question } from '../engine/question.ts';
import type { Registry } from '../engine/registry.ts';
import { FlowFault, type Position, replay, type Trail } from '../engine/replay.ts';
import { seenBy } from '../engine/seen-by.ts';
import type { StoredAnswer } from '../engine/session.ts';
import type { World } from '../engine/world.ts';
import { classNames, outcomeClasses } from './classes.ts';
import { makeConverse, now, runOf, sampleRecorded, sessionAt, tapsOf } from './converse.ts';
import { oddities } from './oddities.ts';
import type { Note, Problem } from './problem.ts';
import { checkReminders } from './reminders.ts';
import { sayValue } from './say-value.ts';

type Walked = {
  readonly problems: readonly Problem[];
  /** `question|outcome class|language` of each that was really said, understood and answered. */
  readonly covered: ReadonlySet<string>;
  readonly inputs: number;
  readonly conclusions: number;
  readonly messages: number;
};

/** Where somebody is: her answers, and the position in which the last of them was given. */
type Step = {
  readonly answers: readonly StoredAnswer[];
  readonly from: { readonly asked: Asked; readonly key: string; readonly trail: Trail; readonly name: string } | null;
  /** What an earlier run came to, in a conversation that looks back. */
  readonly past: Past | null;
};

/**
 * From the first question on: each way an answer can come out leads to a place; every place not seen before is visited,
 * in every language, by saying that last answer to the real engine. A place is what is asked or concluded after which
 * last answers, so that guards are met from both sides.
 */
export const walk = ({ flow, registry, world }: { flow: Flow; registry: Registry; world: World }): Walked => {
  const problems: Problem[] = [];
  const note: Note = (kind, at, detail, locale = null) =>
    void problems.push({ kind, flow: flow.id, at, locale, detail });
  const { hear, remind, tally } = makeConverse({ registry, world, note });
  const covered = new Set<string>();
  const asked = new Set<string>();
  const seen = new Set<string>();
  const probed = new Set<string>();
  const pasts = new Map<string, Past>();
  const counts = { inputs: 0, conclusions: 0 };

  const seenAt = ({ answers, past }: Pick<Step, 'answers' | 'past'>) => {
    const session = sessionAt({ flow, registry, locale: 'es-CO', answers, asked: null, past });
    return seenBy(flow, session.run, { session, context: { registry, recorded: sampleRecorded } });
  };

  const stand = ({ answers, from, past }: Step): Position | null => {
    try {
      return replay({
        flow,
        run: runOf(flow),
        answers,
        world,
        now,
        locale: 'es-CO',
        seen: seenAt({ answers, past }),
        before: past,
        from: from?.trail,
      });
    } catch (error) {
      const twice = error instanceof FlowFault && /asks .* twice|circle/.test(error.message);
      const kind = twice ? 'asks-twice' : error instanceof FlowFault ? 'waits-for-nothing' : 'throws';
      note(kind, 'machine', error instanceof Error ? error.message : 'unknown');
      return null;
    }
  };

  /** Says the last answer, or greets where there is none; looks at what she then has before her. */
  const visit = (step: Step, position: Position): void => {
    const { answers, from, past } = step;
    const at = nameOf(position);
    for (const locale of locales) {
      const before = from === null ? answers : answers.slice(0, -1);
      const session = sessionAt({ flow, registry, locale, answers: before, asked: from?.key ?? null, past });
      const last = answers.at(-1);
      const content =
        from === null || last === undefined
          ? ({ type: 'text', body: 'hola' } as const)
          : sayValue({ question: from.asked.question, key: from.key, run: 'r2', value: last.value, locale });
      const said = hear({ session, content, at, trail: from?.trail });
      // What is asked back ("¿quiso decir 2 años?") she confirms.
      const heard =
        said?.session.aside?.kind === 'clarify'
          ? hear({
              session: said.session,
              content: { type: 'text', body: locale === 'en' ? 'yes' : 'sí' },
              at,
              trail: from?.trail,
            })
          : said;
      if (heard === null) continue;
      if (from !== null && last !== undefined) {
        // Where it hands over to another conversation the run is over, and its answers are facts already.
        const handedOver = position.at === 'leaving' && heard.session.run.flow === position.to;
        const stored = heard.session.answers.findLast(({ key }) => key === from.key);
        const stands = typeof last.value === 'string' ? from.asked.question.fills?.[last.value] : undefined;
        if (
          handedOver ||
          stands !== undefined ||
          (stored !== undefined && sameOutcome(from.asked.question, stored.value, last.value))
        )
          covered.add(`${from.asked.question.id}|${from.name}|${locale}`);
        else note('answer-not-understood', from.key, `${from.name}, said as ${JSON.stringify(content)}`, locale);
      }
      const reminders = checkReminders({ flow, registry, position, locale, note });
      const due = heard.session.timers.find(({ name }) => name === 'reminder');
      if (due !== undefined) remind({ session: heard.session, timer: due, at });
      else if (reminders.some(({ until }) => until > now))
        note('reminder', at, 'it is wanted, and no timer is set', locale);
      if (position.at !== 'concluded') continue;
      const kept = heard.session.results?.[flow.id];
      if (kept !== undefined && past === null) pasts.set(JSON.stringify(kept.outcomes), kept);
      const shown = heard.messages.at(-1);
      const taps = tapsOf(shown);
      if (taps.length === 0) note('dead-end', at, 'nothing can follow', locale);
      for (const { id, title } of taps)
        hear({
          session: heard.session,
          content: { type: 'tap', id, title },
          at: `${at}, ${title}`,
          trail: position.trail,
        });
    }
  };

  /** Commands and odd input do the same at a question however one came to it: once for each is enough. */
  const probe = (step: Step, position: Position): void => {
    const at = nameOf(position);
    const asking = position.at === 'asking' ? position.key : null;
    for (const locale of locales) {
      const session = sessionAt({ flow, registry, locale, answers: step.answers, asked: asking, past: step.past });
      const send = (content: (typeof oddities)[number]): void => {
        hear({ session, content, at, trail: position.trail });
        counts.inputs += 1;
      };
      for (const content of oddities) send(content);
      // Not understood three times: asked again, an easier way, a person.
      let missing = session;
      for (let miss = 0; miss < 3; miss += 1) {
        missing = hear({ session: missing, content: { type: 'text', body: 'zxcv qwer zxcv' }, at })?.session ?? missing;
        counts.inputs += 1;
      }
    }
  };

  /** Looks at a place and returns the steps that lead on from it. */
  const look = (step: Step, position: Position): readonly Step[] => {
    visit(step, position);
    const at = position.at === 'asking' ? position.asked.question.id : nameOf(position);
    if (!probed.has(at)) probe(step, position);
    probed.add(at);
    if (position.at === 'concluded') counts.conclusions += 1;
    if (position.at === 'leaving' && !registry.flows.some((one) => one.id === position.to))
      note('leads-nowhere', 'leave', position.to);
    return position.at === 'asking' ? ways(step, position) : [];
  };

  const ways = (step: Step, position: Extract<Position, { at: 'asking' }>): readonly Step[] => {
    const { key, trail } = position;
    const { question } = position.asked;
    asked.add(question.id);
    if (!flow.questions.some(({ id }) => id === question.id))
      note('not-listed', key, "asked, but not among the flow's questions");
    return outcomeClasses(question).map(({ name, value }) => ({
      answers: [...step.answers, given({ question, key, value })],
      from: { asked: position.asked, key, trail, name },
      past: step.past,
    }));
  };

  const goThrough = (from: Step): void => {
    const queue: Step[] = [from];
    for (let step = queue.shift(); step !== undefined && seen.size < mostPlaces; step = queue.shift()) {
      const position = stand(step);
      const place = position === null ? null : `${JSON.stringify(step.past)}${placeOf(position, step.answers)}`;
      if (position === null || place === null || seen.has(place)) continue;
      seen.add(place);
      queue.push(...look(step, position));
    }
  };
  const first: Step = { answers: [], from: null, past: null };
  goThrough(first);
  // Who comes back may be asked something else first.
  const beginsAt = (step: Step): string | null => {
    const position = stand(step);
    return position === null ? null : nameOf(position);
  };
  for (const past of someOf([...pasts.values()])) {
    if (beginsAt({ ...first, past }) !== beginsAt(first)) goThrough({ ...first, past });
  }
  // Some questions need several answers to come together: many different people find the way to them.
  const missing = (question: Question): boolean =>
    locales.some((locale) => classNames(question).some((name) => !covered.has(`${question.id}|${name}|${locale}`)));
  for (
    let person = 1;
    person <= people && flow.questions.some((question) => question.given !== true && missing(question));
    person += 1
  ) {
    let step: Step = first;
    for (let position = stand(step); position?.at === 'asking'; position = stand(step)) {
      const next = missing(position.asked.question) ? look(step, position) : ways(step, position);
      for (const way of next) {
        const there = missing(position.asked.question) ? stand(way) : null;
        if (there !== null) visit(way, there);
      }
      const chosen = next[scatter(person, position.key) % next.length];
      if (chosen === undefined) break;
      step = chosen;
    }
  }
  for (const question of flow.questions) {
    if (question.given === true) continue;
    if (!asked.has(question.id)) note('never-asked', question.id, 'no answers lead to it');
    else if (missing(question))
      note('not-covered', question.id, 'not every way to answer it was tried in every language');
  }
  // Options that only this person's answers tell are tried too, and are not among those that everybody has.
  const everybodys = new Set(
    flow.questions.flatMap((question) =>
      classNames(question).flatMap((name) => locales.map((locale) => `${question.id}|${name}|${locale}`)),
    ),
  );
  return {
    problems,
    covered: new Set([...covered].filter((one) => everybodys.has(one))),
    messages: tally.messages,
    ...counts,
  };
};

/** Beyond it a flow has more places than anybody could read; the rest is left to random walks in the tests. */
const mostPlaces = 1500;

const people = 400;

/** A few of many, from the first to the last. */
const someOf = <One>(all: readonly One[], most = 6): readonly One[] =>
  all.filter((_, index) => index % Math.max(1, Math.ceil(all.length / most)) === 0 || index === all.length - 1);

/** A number for each person and question, the same each time. */
const scatter = (person: number, key: string): number => {
  let mixed = Math.imul(person, 2_654_435_761) >>> 0;
  for (const letter of key) mixed = (Math.imul(mixed ^ letter.charCodeAt(0), 16_777_619) >>> 0) ^ (mixed >>> 15);
  return mixed >>> 0;
};

const nameOf = (position: Position): string =>
  position.at === 'asking' ? position.key : position.at === 'concluded' ? `!${position.name}` : `>${position.to}`;

const given = ({
  question,
  key,
  value,
}: {
  question: Question;
  key: string;
  value: AnswerValue | null;
}): StoredAnswer => ({
  key,
  question: question.id,
  version: question.version,
  value,
  inferred: false,
  said: null,
  at: now,
  run: 'r2',
});

/** Guards look at few answers: what is asked, for whom, and the last two answers tell places apart well enough. */
const placeOf = (position: Position, answers: readonly StoredAnswer[]): string => {
  const last = answers.slice(-2).map(({ key, value }) => `${key}=${JSON.stringify(value)}`);
  return [nameOf(position), ...last].join('|');
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
