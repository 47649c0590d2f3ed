import { expect, test } from 'vitest';
import { readAddressText, readLetterBody } from '../../../functions/conversation/read-letter.ts';

const address = { waId: '573000000001', userId: null };
const input = { kind: 'message', id: 'wamid.1', at: '2026-11-22T12:00:00Z', content: { type: 'text', body: 'hola' } };

test.each([
  { kind: 'input', input, address, also: ['a'] },
  { kind: 'input', input: { kind: 'timer', token: 't' }, address: null, also: [] },
  { kind: 'status', effect: 'c.1.0', status: 'failed', code: 131_047, at: '2026-11-22', also: [] },
  { kind: 'moved', id: 'm', at: '2026-11-22', address, previous: ['g'] },
  { kind: 'moved', id: 'm', at: '2026-11-22', address, previous: ['g'], leads: ['h'] },
  { kind: 'erase', receipt: 'R', at: '2026-11-22' },
  { kind: 'wake', at: '2026-11-22' },
  { kind: 'aside', reason: 'not-json', raw: 'e30=', of: null, at: '2026-11-22' },
])('reads $kind', (body) => {
  expect(readLetterBody(JSON.stringify(body))).toEqual(body);
});

test.each([
  null,
  [],
  'wake',
  {},
  { kind: 'unheard-of', at: '2026-11-22' },
  { kind: 'input', input: null, address: null, also: [] },
  { kind: 'input', input, address: 'here', also: [] },
  { kind: 'input', input, address, also: [1] },
  { kind: 'moved', id: 'm', at: '2026-11-22', address: null, previous: [] },
  { kind: 'wake' },
])('takes %j for no letter, and tells nothing of it', (body) => {
  expect(() => readLetterBody(JSON.stringify(body))).toThrow('has not the shape');
});

test('an address is one or none', () => {
  expect(readAddressText(JSON.stringify(address))).toEqual(address);
  expect(() => readAddressText('{"waId":5}')).toThrow('has not the shape');
});
