import { outcomeClasses } from '../../../flows/check/classes.ts';
import { sampleRecorded, somebodyKnown } from '../../../flows/check/converse.ts';
import type { Flow, Past } from '../../../flows/engine/flow.ts';
import type { AnswerValue, Question } from '../../../flows/engine/question.ts';
import { flowOf } from '../../../flows/engine/registry.ts';
import { type Position, replay, type Trail } from '../../../flows/engine/replay.ts';
import { seenBy } from '../../../flows/engine/seen-by.ts';
import { newSession, type Session, type StoredAnswer } from '../../../flows/engine/session.ts';
import { registry } from '../../../flows/registry.ts';
import { monday, world } from './talk.ts';

/**
 * A session at every question and every result of a flow, found by people who answer this and that. Only replayed, not
 * talked through, so that it costs little; and looked for once, for all files that a process runs.
 */
export const everyPlace = (flow: string): ReadonlyMap<string, Session> => {
  const known = found.get(flow) ?? look(flow);
  found.set(flow, known);
  return known;
};

const found = new Map<string, ReadonlyMap<string, Session>>();

const look = (flow: string): ReadonlyMap<string, Session> => {
  const { questions: all, version } = flowOf(registry, flow);
  const questions = all.filter(({ given }) => given !== true);
  const run = { id: 'r2', flow, version, startedAt: monday };
  const places = new Map<string, Session>();
  // What an earlier visit came to, in a conversation that looks back: every other person has one.
  let past: Past | null = null;
  for (let seed = 0; seed < 3000 && !questions.every(({ id }) => places.has(id)); seed += 1) {
    let answers = [...consents(flow), ...somebodyKnown(flowOf(registry, flow))];
    let from: Trail | undefined;
    for (let step = 0; step < 80; step += 1) {
      const own = flowOf(registry, flow);
      const before: Past | null = seed % 2 === 0 ? null : past;
      const seen = seenBy(own, run, {
        session: sessionOf({ flow, run, answers, before }),
        context: { registry, recorded: sampleRecorded },
      });
      const at = { flow: own, run, answers, world, now: monday, locale: 'es-CO' } as const;
      const position: Position = replay({ ...at, before, seen, from });
      from = position.trail;
      const name =
        position.at === 'asking'
          ? position.asked.question.id
          : position.at === 'concluded'
            ? `!${position.name}`
            : null;
      if (name !== null && !places.has(name)) places.set(name, sessionOf({ flow, run, answers, before }));
      if (position.at === 'concluded') past = pastOf(at.flow, position) ?? past;
      if (position.at !== 'asking') break;
      const { question } = position.asked;
      const { key } = position;
      answers = [...answers, answer({ question, key, value: someValue(question, scatter(seed, key)) })];
    }
  }
  return places;
};

const sessionOf = ({
  flow,
  run,
  answers,
  before,
}: {
  flow: string;
  run: Session['run'];
  answers: readonly StoredAnswer[];
  before: Past | null;
}): Session => {
  const fresh = newSession({ citizen: 'a-citizen-of-tests', now: monday, locale: 'es-CO', flow, version: 1 });
  // The question was shown to her, as every question is before it is answered.
  const results = before === null ? {} : { results: { [flow]: { ...before, run: 'r1', before: null } } };
  return { ...fresh, run, runs: 2, answers, heardAt: monday, told: null, ...results };
};

const pastOf = (flow: Flow, { name, known }: Extract<Position, { at: 'concluded' }>): Past | null =>
  flow.looksBack !== true
    ? null
    : {
        at: monday,
        outcomes: Object.fromEntries(flow.conclude(name, known).outcomes.map((one) => [one.name, one.value])),
      };

const consents = (flow: string): readonly StoredAnswer[] =>
  flow === registry.first
    ? []
    : [registry.consent.serve, registry.consent.research].map((id) => ({
        ...stored,
        key: id,
        question: id,
        value: true,
        run: 'r1',
      }));

const stored = { version: 1, inferred: false, said: null, at: monday, run: 'r2' } as const;

const answer = ({
  question,
  key,
  value,
}: {
  question: Question;
  key: string;
  value: AnswerValue | null;
}): StoredAnswer => ({
  ...stored,
  key,
  question: question.id,
  version: question.version,
  value,
});

/** Besides the ends of what is possible, the ages of most people we talk with. */
const ages = [1, 4, 9, 27, 34, 58, 70];

const someValue = (question: Question, choice: number): AnswerValue | null => {
  const classes = outcomeClasses(question);
  if (question.kind === 'age' && choice % 2 === 0) return ages[(choice >>> 1) % ages.length] ?? null;
  return classes[choice % classes.length]?.value ?? null;
};

const scatter = (seed: number, key: string): number => {
  let mixed = Math.imul(seed + 1, 2_654_435_761) >>> 0;
  for (const letter of key) mixed = (Math.imul(mixed ^ letter.charCodeAt(0), 16_777_619) >>> 0) ^ (mixed >>> 13);
  return mixed >>> 0;
};
