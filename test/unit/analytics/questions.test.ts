import { expect, it } from 'vitest';
import { questions } from '../../../functions/analytics/figures/questions.ts';

it('tells no share above the whole, though counts are rounded each by itself', () => {
  const cells = [{ codes: ['care.age', '1'], counts: { seen: 35, answered: 40, missed: 5, left: 0 } }];
  const values = questions.charts[0]?.derive?.(cells)[0]?.values;
  expect(values).toMatchObject({ answeredShare: 1, missedShare: 0.143, leftShare: 0 });
});
