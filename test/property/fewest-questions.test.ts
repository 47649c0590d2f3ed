import { expect, test } from 'vitest';
import { questions } from '../../flows/care/questions.ts';
import { resultsOf } from '../../flows/care/results.ts';
import { outcomeClasses } from '../../flows/check/classes.ts';
import type { Answers, Known } from '../../flows/engine/flow.ts';
import { citizenIn, pick, spread } from './answering.ts';

/** What her answers come to, as far as she is told it: of each service and person, whether she may get it. */
const outcomes = (known: Known, answers: Answers): string =>
  resultsOf({ ...known, answers })
    .all.map(({ service, for: who, outcome }) => `${service} ${who} ${outcome}`)
    .join(', ');

/** Asked in every run, whatever it changes: what she came for, of whom we talk, and where the places are to be. */
const always = /^care\.(need|health|caregiver|relation|more|place)\b/;

/** What she may yet be asked, answered at random: of herself and of each person in her care. */
const completed = ({ answers, subjects }: Known, seed: number): Answers => {
  const open = questions.filter(({ id }) => !always.test(id));
  const keys = open.flatMap((question) =>
    /\.person/.test(question.id)
      ? subjects.map((subject) => ({ question, key: `${question.id}@${subject}` }))
      : [{ question, key: question.id }],
  );
  const more = keys.filter(({ key }) => !(key in answers));
  return {
    ...answers,
    ...Object.fromEntries(more.map(({ question, key }) => [key, pick(question, spread(seed, key))])),
  };
};

/** Every question of a conversation, and whether its answer can still change what she is told. */
const asked = (seed: number): readonly { readonly key: string; readonly changes: boolean }[] => {
  const citizen = citizenIn('care');
  const found: { key: string; changes: boolean }[] = [];
  for (let step = 0; step < 60; step += 1) {
    const position = citizen.position();
    if (position.at !== 'asking') return found;
    const { key, known } = position;
    const { question } = position.asked;
    if (!always.test(key)) {
      // Alone, or together with what may be asked after it.
      const bases = [known.answers, ...Array.from({ length: 60 }, (_, n) => completed(known, seed + n))];
      const changes = bases.some((base) => {
        const told = outcomeClasses(question).map(({ value }) => outcomes(known, { ...base, [key]: value }));
        return new Set([outcomes(known, { ...base, [key]: null }), ...told]).size > 1;
      });
      found.push({ key, changes });
    }
    citizen.answer((one, name) => pick(one, spread(seed, name)));
  }
  throw new Error('no end');
};

test('what is asked can still change an outcome that she cares about', () => {
  // The same conversations each time: this is a figure, not a hunt.
  const all = Array.from({ length: 80 }, (_, n) => asked(n * 7_919)).flat();
  const idle = all.filter(({ changes }) => !changes);
  console.info(
    `fewest questions: ${all.length} asked, ${idle.length} of them could change nothing any more (${[...new Set(idle.map(({ key }) => key.split('@')[0]))].join(', ')})`,
  );
  expect(all.length).toBeGreaterThan(150);
  expect(idle).toEqual([]);
});
