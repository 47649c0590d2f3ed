import type { Flow, Past } from '../engine/flow.ts';
import type { AnswerValue, Question } from '../engine/question.ts';
import type { Registry } from '../engine/registry.ts';
import { FlowFault, type Position, replay } from '../engine/replay.ts';
import { seenBy } from '../engine/seen-by.ts';
import type { StoredAnswer } from '../engine/session.ts';
import type { World } from '../engine/world.ts';
import { outcomeClasses } from './classes.ts';
import { makeConverse, now, runOf, sampleRecorded, sessionAt } from './converse.ts';
import { type Coverage, coverageOf } from './coverage.ts';
import { nameOf, placeOf, type Step } from './place.ts';
import type { Note, Problem } from './problem.ts';
import { makeVisitor } from './visitor.ts';

type Walked = {
  readonly problems: readonly Problem[];
  /** `question|outcome class|language` of each that was really said, understood and answered. */
  readonly covered: ReadonlySet<string>;
  readonly inputs: number;
  readonly conclusions: number;
  readonly messages: number;
};

const first: Step = { answers: [], from: null, past: null };

/**
 * From the first question on: each way an answer can come out leads to a place; every place not seen before is visited,
 * in every language, by saying that last answer to the real engine. A place is what is asked or concluded after which
 * last answers, so that guards are met from both sides.
 */
export const walk = ({ flow, registry, world }: { flow: Flow; registry: Registry; world: World }): Walked => {
  const problems: Problem[] = [];
  const note: Note = (kind, at, detail, locale = null) =>
    void problems.push({ kind, flow: flow.id, at, locale, detail });
  const converse = makeConverse({ registry, world, note });
  const coverage = coverageOf(flow);
  const pasts = new Map<string, Past>();
  const ended = (past: Past): void => void pasts.set(JSON.stringify(past.outcomes), past);
  const { visit, probe, inputs } = makeVisitor({ flow, registry, converse, coverage, note, ended });
  const asked = new Set<string>();
  const seen = new Set<string>();
  const probed = new Set<string>();
  let conclusions = 0;

  /** What is before her after these answers; null where the flow has a fault, which is noted. */
  const stand = ({ answers, from, past }: Step): Position | null => {
    try {
      const session = sessionAt({ flow, registry, locale: 'es-CO', answers, asked: null, past });
      return replay({
        flow,
        run: runOf(flow),
        answers,
        world,
        now,
        locale: 'es-CO',
        seen: seenBy(flow, session.run, { session, context: { registry, recorded: sampleRecorded } }),
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

  /** Looks at a place and returns the steps that lead on from it. */
  const look = (step: Step, position: Position): readonly Step[] => {
    visit(step, position);
    const at = position.at === 'asking' ? position.asked.question.id : nameOf(position);
    if (!probed.has(at)) probe(step, position);
    probed.add(at);
    if (position.at === 'concluded') conclusions += 1;
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
      const place = position === null ? null : placeOf(position, step);
      if (position === null || place === null || seen.has(place)) continue;
      seen.add(place);
      queue.push(...look(step, position));
    }
  };

  const beginsAt = (step: Step): string | null => {
    const position = stand(step);
    return position === null ? null : nameOf(position);
  };

  /** One of many people, who answers by her number: what is not covered yet on her way is tried there. */
  const goAs = (person: number): void => {
    let step: Step = first;
    for (let position = stand(step); position?.at === 'asking'; position = stand(step)) {
      const lacks = coverage.lacks(position.asked.question);
      const next = lacks ? look(step, position) : ways(step, position);
      for (const way of next) {
        const there = coverage.lacks(position.asked.question) ? stand(way) : null;
        if (there !== null) visit(way, there);
      }
      const chosen = next[scatter(person, position.key) % next.length];
      if (chosen === undefined) break;
      step = chosen;
    }
  };

  goThrough(first);
  // Who comes back may be asked something else first.
  for (const past of someOf([...pasts.values()]))
    if (beginsAt({ ...first, past }) !== beginsAt(first)) goThrough({ ...first, past });
  // Some questions need several answers to come together: many different people find the way to them.
  const own = flow.questions.filter(({ given }) => given !== true);
  for (let person = 1; person <= people && own.some(coverage.lacks); person += 1) goAs(person);
  noteLeftOut(own, { asked, coverage, note });
  return { problems, covered: coverage.all(), messages: converse.tally.messages, inputs: inputs(), conclusions };
};

const noteLeftOut = (
  questions: readonly Question[],
  { asked, coverage, note }: { asked: ReadonlySet<string>; coverage: Coverage; note: Note },
): void => {
  for (const question of questions) {
    if (!asked.has(question.id)) note('never-asked', question.id, 'no answers lead to it');
    else if (coverage.lacks(question))
      note('not-covered', question.id, 'not every way to answer it was tried in every language');
  }
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
