import { expect, test } from 'vitest';
import { fewestSeen } from '../../../console/src/questions/few.ts';
import { words } from '../../../console/src/questions/words.ts';

test('the chart of those understood least says from how often seen on a question is in it', () => {
  // The table below it holds all, and may begin with another.
  for (const { worstLead } of Object.values(words)) expect(worstLead).toMatch(new RegExp(`\\b${fewestSeen}\\b`));
});
