import { expect, test } from 'vitest';
import { rules } from '../../../flows/care/rules.ts';
import { saySource } from '../../../flows/care/say-source.ts';

test.each(rules.flatMap(({ rules: own }) => own.map((rule) => ({ rule, id: rule.id }))))(
  'the source of $id is named in a few words',
  ({ rule }) => {
    const said = saySource(rule);
    expect(said.length).toBeLessThanOrEqual(36);
    expect(said).not.toMatch(/https?:|github|"/);
  },
);
