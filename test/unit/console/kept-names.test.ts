import { expect, it } from 'vitest';
import { keptNames } from '../../../console/src/settings/kept-names.ts';
import { keepDays } from '../../../functions/conversation/retention.ts';

it('every kind that is kept has a name on the settings page, in both languages', () => {
  for (const names of [keptNames.es, keptNames.en])
    expect(Object.keys(names).toSorted()).toEqual(Object.keys(keepDays).toSorted());
});
