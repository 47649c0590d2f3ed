import { expect, it } from 'vitest';
import { awsFault } from '../../functions/adapters/aws/aws-fault.ts';
import { StoreUnavailable } from '../../functions/ports/table.ts';

const named = (name: string, more: object): Error => Object.assign(new Error('what AWS says'), { name, ...more });

it.each([
  ['a throttled request', named('ThrottlingException', { $fault: 'client' })],
  ['a fault of theirs', named('InternalServerError', { $fault: 'server' })],
  ['a connection that broke', named('Error', { code: 'ECONNRESET' })],
  ['a name that did not resolve', named('Error', { code: 'EAI_AGAIN' })],
  ['no answer in time', named('TimeoutError', {})],
  ['an answer that is none', named('SyntaxError', { $metadata: { attempts: 3 } })],
])('%s may pass by itself', (_, error) => {
  expect(awsFault(error, 'DynamoDB')).toBeInstanceOf(StoreUnavailable);
});

it.each([
  ['a missing permission', named('AccessDeniedException', { $fault: 'client' })],
  ['a request that cannot be', named('ValidationException', { $fault: 'client' })],
  ['a bug that Node gives a code', Object.assign(new TypeError('not a string'), { code: 'ERR_INVALID_ARG_TYPE' })],
])('%s does not, and is told as it is', (_, error) => {
  expect(awsFault(error, 'DynamoDB')).toBe(error);
});
