import { describe, expect, test } from 'vitest';
import { evaluate } from '../../../flows/care/evaluate.ts';
import type { Household } from '../../../flows/care/household.ts';
import type { Condition } from '../../../flows/care/rule.ts';
import { sisbenRanks } from '../../../flows/care/sisben.ts';

const household: Household = { person: { id: 'self', age: 30, marketVendor: false }, caresFor: [{ id: 'p1', age: 4 }] };
const truth = (condition: Condition, of: Household = household) => evaluate(condition, of.person, of).truth;

const yes: Condition = { fact: 'age', min: 18 };
const no: Condition = { fact: 'age', min: 60 };
const unknown: Condition = { fact: 'pension', is: false };

describe("Kleene's three values", () => {
  test.each([
    ['all yes', { all: [yes, yes] }, true],
    ['all: a no decides, whatever is unknown', { all: [unknown, no] }, false],
    ['all: an unknown leaves it open', { all: [yes, unknown] }, null],
    ['any: a yes decides, whatever is unknown', { any: [unknown, yes] }, true],
    ['any: an unknown leaves it open', { any: [no, unknown] }, null],
    ['any: all no', { any: [no, no] }, false],
    ['an unpublished condition is unknown', { unpublished: 'x' }, null],
    ['everybody', { everybody: true }, true],
  ] as const satisfies readonly (readonly [string, Condition, boolean | null])[])(
    '%s',
    (_name, condition, expected) => {
      expect(truth(condition)).toBe(expected);
    },
  );
});

describe('unknown is neither no nor zero', () => {
  test.each([
    ['a fact left out', undefined],
    ['a fact told as not known', null],
  ])('%s', (_name, age) => {
    const nobody: Household = { person: { id: 'self', ...(age === undefined ? {} : { age }) } };
    expect(truth({ fact: 'age', max: 5 }, nobody)).toBe(null);
    expect(truth({ fact: 'age', min: 18 }, nobody)).toBe(null);
  });

  test('zero is an age', () => {
    expect(truth({ fact: 'age', max: 5 }, { person: { id: 'self', age: 0 } })).toBe(true);
  });

  test('false is answered no', () => {
    expect(truth({ fact: 'marketVendor', is: true })).toBe(false);
  });

  test('nobody named is not nobody cared for', () => {
    expect(truth({ someone: yes }, { person: { id: 'self', caregiver: true }, caresFor: [] })).toBe(null);
    expect(truth({ someone: yes }, { person: { id: 'self', caregiver: false }, caresFor: [] })).toBe(false);
  });

  test('what is missing is named, and only while it can decide', () => {
    const verdict = evaluate(
      {
        all: [
          { fact: 'pension', is: false },
          { fact: 'sex', oneOf: ['F'] },
        ],
      },
      household.person,
      household,
    );
    expect(verdict.missing).toEqual(['self.pension', 'self.sex']);
    expect(evaluate({ all: [no, unknown] }, household.person, household).missing).toEqual([]);
  });
});

describe('the nearest change', () => {
  test('one birthday', () => {
    expect(evaluate(no, household.person, household).change).toEqual({ fact: 'self.age', to: 60 });
  });

  test('the soonest of two birthdays', () => {
    expect(evaluate({ any: [no, { fact: 'age', min: 40 }] }, household.person, household).change).toEqual({
      fact: 'self.age',
      to: 40,
    });
  });

  test('none where two things would have to change', () => {
    expect(evaluate({ all: [no, { fact: 'marketVendor', is: true }] }, household.person, household).change).toBe(null);
  });

  test('none for what nobody can change', () => {
    expect(evaluate({ fact: 'age', max: 5 }, household.person, household).change).toBe(null);
  });
});

describe('Sisbén IV groups', () => {
  test.each([
    ['A1', [1, 1]],
    ['A', [1, 5]],
    ['b7', [12, 12]],
    ['C1', [13, 13]],
    ['C2-C9', [14, 21]],
    ['C10-C18', [22, 30]],
    ['D21', [51, 51]],
    ['B8', null],
    ['E1', null],
    ['C9-C2', null],
    ['', null],
  ])('%s', (group, ranks) => {
    expect(sisbenRanks(group)).toEqual(ranks);
  });

  test('a span that reaches past the limit is unknown', () => {
    const of = (sisben: string): Household => ({ person: { id: 'self', sisben } });
    expect(truth({ fact: 'sisben', upTo: 'C9' }, of('C'))).toBe(null);
    expect(truth({ fact: 'sisben', upTo: 'C9' }, of('C2-C9'))).toBe(true);
    expect(truth({ fact: 'sisben', upTo: 'C1' }, of('C2-C9'))).toBe(false);
  });
});
