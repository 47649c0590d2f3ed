import { expect, test } from 'vitest';
import { spread } from '../property/answering.ts';
import { compare, newCounts } from './compare.ts';
import { evaluate } from './evaluate.ts';
import { servesNeed, whyAbsent, whyUnasked } from './explain.ts';
import { householdOf } from './households.ts';
import { needs } from './needs.ts';
import { talk } from './talk.ts';
import { households, nothingUnexplained, report, seed } from './verdict.ts';

test('the conversation gives it too, for what a person came for', () => {
  const counts = newCounts();
  const explained: Record<string, number> = {};
  const unasked: string[] = [];
  const repeated: string[] = [];
  let asked = 0;
  let full = 0;
  const because = (why: string): number => (explained[why] = (explained[why] ?? 0) + 1);
  const kinds = Object.keys(needs);
  for (let n = 0; n < households; n += 1) {
    const household = householdOf(seed + 1, n);
    const need = kinds[spread(seed + n, 'need') % kinds.length] ?? 'all';
    const { told, whole, screened, ...said } = talk(household, need, (key) => spread(n + 1, key));
    asked += said.asked.length;
    full += fullForm(household.caresFor?.length ?? 0, need);
    repeated.push(...said.repeated);
    const answers = new Map([...screened].map(([key, outcome]) => [key, { outcome, notKnown: null }]));
    compare(counts, told, {
      answers,
      inScope: (expected) => {
        if (answers.has(`${expected.row.service} ${expected.for}`)) return true;
        if (!servesNeed(expected, need) || expected.verdict === 'no') return false;
        const why = whyAbsent(expected, told);
        if (why !== null) because(why);
        return why === null;
      },
    });
    // Nothing that one more answer would have settled was left in doubt.
    for (const expected of evaluate(whole)) {
      const outcome = screened.get(`${expected.row.service} ${expected.for}`);
      if (outcome !== 'unknown' || expected.verdict === 'unknown' || expected.otherReading === 'unknown') continue;
      const why = whyUnasked(expected, { need, whole });
      if (why === null) unasked.push(`${expected.row.service} for ${expected.for}: ${JSON.stringify(whole)}`);
      else because(why);
    }
  }
  report('chat', counts, explained);
  const [average, whole] = [asked / households, full / households];
  console.info(
    `chat: ${average.toFixed(1)} questions on average against ${whole.toFixed(1)} of the full form (${Math.round((100 * average) / whole)} %), ${repeated.length} answers said twice`,
  );
  nothingUnexplained(counts);
  expect(average).toBeLessThan(whole);
  expect(unasked.slice(0, 5)).toEqual([]);
  expect(repeated.slice(0, 5)).toEqual([]);
});

/**
 * What a form that asks everything of everybody asks: what she came for (and of health, which), whether she cares; of each
 * person relation, age, disability, help and whether there is another; of herself age, sex, pregnancy, disability,
 * vending, Sisbén, pension and place.
 */
const fullForm = (people: number, need: string): number => (need === 'health' ? 3 : 2) + Math.min(people, 5) * 5 + 8;
