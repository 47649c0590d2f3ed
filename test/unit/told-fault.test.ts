import { expect, it } from 'vitest';
import { toldFault } from '../../functions/lambda/told-fault.ts';

const faultOf = (act: () => unknown): Error => {
  try {
    act();
  } catch (error) {
    if (error instanceof Error) return error;
  }
  return expect.fail();
};

it.each([
  ['JSON', () => JSON.parse('me llamo Prudencia')],
  ['JSON of several lines', () => JSON.parse('Prudencia\n    at Prudencia (573000000001)')],
  ['a pattern', () => ['(Prudencia'].map((words) => new RegExp(words))],
  ['a number', () => BigInt('Prudencia')],
])('%s that cannot be read is not quoted in a log, and where it was is told', (_, act) => {
  const error = faultOf(act);
  expect(error.message).toContain('Prudencia');
  const told = toldFault(error);
  expect(JSON.stringify(told)).not.toMatch(/Prudencia|573000000001/);
  expect(told.stack).toContain('told-fault.test.ts');
});

it('any other fault is told as it is', () => {
  const error = new TypeError('the setting X is missing');
  expect(toldFault(error)).toEqual({ name: 'TypeError', message: error.message, stack: error.stack });
});

it('of one whose message was changed the first is not quoted either', () => {
  const error = faultOf(() => JSON.parse('me llamo Prudencia'));
  error.message = 'no JSON';
  expect(JSON.stringify(toldFault(error))).not.toContain('Prudencia');
});
