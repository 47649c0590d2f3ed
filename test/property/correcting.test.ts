import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { AnswerValue, Question } from '../../flows/engine/question.ts';
import { flowOf } from '../../flows/engine/registry.ts';
import { registry } from '../../flows/registry.ts';
import { type Citizen, citizenIn, contentOf, pick as pickOf, spread } from './answering.ts';

const flows = registry.flows
  .filter((flow) => flow.questions.some(({ given }) => given !== true) && flow.id !== 'welcome')
  .map((flow) => flow.id);

/** Of the options that everybody has: which people or places are there besides changes with the answers before. */
const pick = (question: Question, choice: number): AnswerValue | null => {
  const own = registry.flows.flatMap((flow) => flow.questions).find(({ id }) => id === question.id);
  return pickOf({ ...question, options: own?.options ?? [] }, choice);
};

/** Conversations of which an answer hands over to another. */
const leaving = ['credit', 'applying'];

const finish = (citizen: Citizen, giving: (question: Question, key: string) => AnswerValue | null): void => {
  for (let step = 0; step < 120 && citizen.answer(giving); step += 1);
};

/** What counts of a session: where it stands, on which answers, what it said at the end, what the store holds. */
const standing = (citizen: Citizen) => {
  const position = citizen.position();
  const said =
    position.at === 'concluded'
      ? flowOf(registry, citizen.session.run.flow).conclude(position.name, position.known).say
      : position.at;
  const facts = Object.fromEntries([...citizen.facts].toSorted(([a], [b]) => a.localeCompare(b)));
  return { at: position.at, used: position.used, answers: position.known.answers, said, facts };
};

describe.each(flows)('%s', (flow) => {
  test('correcting an answer leaves what answering so at first would have left', () => {
    fc.assert(
      fc.property(fc.nat(), fc.nat(), fc.nat(), (seed, which, other) => {
        const first = (question: Question, key: string) => pick(question, spread(seed, key));
        const corrected = citizenIn(flow);
        finish(corrected, first);
        const own = corrected
          .position()
          .used.filter((key) => corrected.session.answers.some((answer) => answer.key === key && answer.run === 'r2'));
        const key = own[which % Math.max(own.length, 1)];
        fc.pre(key !== undefined);
        // "Somebody else" said twice are two people: the first stays somebody in her care.
        fc.pre(corrected.position().questions.get(key ?? '')?.fills === undefined);
        const better = (question: Question, at: string) => (at === key ? pick(question, other) : first(question, at));

        const place = corrected.position().used.indexOf(key ?? '') + 1;
        corrected.hear({ type: 'text', body: `cambiar ${place}` });
        const position = corrected.position();
        expect(position.at === 'asking' && position.key).toBe(key);
        finish(corrected, better);

        // Nor does it matter whether a process remembers where replay came.
        const straight = citizenIn(flow, { forgetful: true });
        finish(straight, better);
        // Where an answer hands over to another conversation, this one is over and there is nothing left to correct in it.
        const runs = [corrected.session.run.id, straight.session.run.id];
        fc.pre(!leaving.includes(flow) || runs.every((run) => run === 'r2'));
        expect(standing(corrected)).toEqual(standing(straight));
      }),
      { numRuns: 60 },
    );
  });

  test('an old button changes its own answer when she says yes, and never the present one', () => {
    fc.assert(
      fc.property(fc.nat(), fc.nat(), fc.nat(), fc.nat(10), (seed, which, other, steps) => {
        const first = (question: Question, key: string) => pick(question, spread(seed, key));
        const citizen = citizenIn(flow);
        for (let step = 0; step <= steps + 1 && citizen.answer(first); step += 1);
        const questions = flowOf(registry, flow).questions;
        const tappable = citizen.position().used.flatMap((key) => {
          const question = questions.find((one) => key === one.id || key.startsWith(`${one.id}@`));
          return question !== undefined && (question.kind === 'choice' || question.kind === 'yes-no')
            ? [{ key, question }]
            : [];
        });
        const old = tappable[which % Math.max(tappable.length, 1)];
        fc.pre(old !== undefined);
        if (old === undefined) return;
        const value = pick({ ...old.question, unknown: 'insist' }, other);
        // It stands for other answers.
        fc.pre(citizen.position().questions.get(old.key)?.fills?.[String(value)] === undefined);
        const before = citizen.session.answers;
        citizen.hear(contentOf(old.question, { key: old.key, run: 'r2', value }));
        expect(citizen.session.answers).toEqual(before);
        if (citizen.session.aside?.kind !== 'change') return;
        citizen.hear({ type: 'text', body: 'sí' });
        // It may hand over to another conversation: then what was said is a fact and the run is over.
        if (leaving.includes(flow) && citizen.session.run.id !== 'r2') return;
        const answer = citizen.session.answers.findLast((one) => one.key === old.key);
        expect(answer?.value).toEqual(value);
      }),
      { numRuns: 60 },
    );
  });
});
