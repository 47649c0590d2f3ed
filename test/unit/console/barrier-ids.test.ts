import { expect, it } from 'vitest';
import { barrierIds, barriersInCharts } from '../../../console/src/barrier-ids.ts';
import { words } from '../../../console/src/register/words.ts';
import * as server from '../../../flows/directory/service-record.ts';

it('whoever registers an attention is offered every barrier there is, in the order of the chat', () => {
  expect(barrierIds).toEqual(server.barrierIds);
  for (const say of [words.es, words.en])
    expect(Object.keys(say)).toEqual(expect.arrayContaining([...server.barrierIds]));
});

it('and every one of them has its place in the charts', () =>
  expect(barriersInCharts.toSorted()).toEqual(server.barrierIds.toSorted()));
