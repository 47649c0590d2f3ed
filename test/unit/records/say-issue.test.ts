import { expect, it } from 'vitest';
import { z } from 'zod';
import { sayIssue } from '../../../functions/records/say-issue.ts';
import { toldRecord } from '../../../functions/records/take-service-records.ts';

const said = (schema: z.ZodType, value: unknown): readonly string[] => {
  const read = schema.safeParse(value);
  return read.success ? [] : read.error.issues.map((issue) => `${issue.path.join('.')} ${sayIssue(issue)}`.trim());
};
const record = { person: { phone: '+573000000001' }, service: 'lavanderia', on: '2026-11-20' };

it.each([
  [{ satisfaction: 9 }, 'satisfaction must be one of: 1, 2, 3, 4, 5'],
  [{ satisfaction: 'muy bien' }, 'satisfaction must be one of: 1, 2, 3, 4, 5'],
  [{ barriers: 'no-places' }, 'barriers must be a list'],
  [{ on: '20/11/2026' }, 'on must be a day of the calendar: YYYY-MM-DD'],
  [{ received: 'si' }, 'received must be true or false'],
  [{ reference: '' }, 'reference must be at least 1 characters long'],
  [{ person: { document: { type: 'CC' } } }, 'person.document.number must be text'],
  [{ who: 'hijo' }, 'who must be "self" or "p1", "p2"…'],
  [{ '3000000001': 1 }, 'has a field that is not known here'],
])('of a record with %j it says what would do, not what was there', (wrong, says) => {
  expect(said(toldRecord, { ...record, ...wrong })).toEqual([says]);
});

it('says of what may be written in two ways both of them', () => {
  const ids = z.union([z.literal('all'), z.array(z.string()).min(1)]);
  expect(said(ids, 'todos')).toEqual(['must be one of: all, a list']);
  expect(said(z.int().max(500), 501)).toEqual(['must be at most 500']);
});
