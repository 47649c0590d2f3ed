import { StoreUnavailable } from '../../ports/table.ts';

/**
 * An AWS error as the ports know it. What may pass by itself (throttling, a fault of theirs, no network, a time-out;
 * the SDK has tried several times already) is `StoreUnavailable`; what is our bug or a missing permission passes
 * through as it is. Never holds contents: AWS names parameters, not values, and we hand on the error's name alone.
 */
export const awsFault = (error: unknown, what: string): unknown =>
  error instanceof Error && passes(error)
    ? new StoreUnavailable(`${what} is unavailable: ${error.name}`, { cause: error })
    : error;

/**
 * An answer of AWS has `$fault`; no answer has `$metadata` (the SDK's) or `code` (the network's). A `TypeError` is a bug of
 * ours even where Node gives it a code: it would be tried again for ever, as if it could pass.
 */
const passes = (error: Error): boolean => {
  if (error instanceof TypeError) return false;
  if ('$fault' in error) return error.$fault === 'server' || passing.has(error.name);
  return '$metadata' in error || 'code' in error || error.name === 'TimeoutError' || error.name === 'AbortError';
};

const passing = new Set([
  'LimitExceededException',
  'OverLimit',
  'ProvisionedThroughputExceededException',
  'RequestLimitExceeded',
  'RequestThrottled',
  'RequestTimeout',
  'RequestTimeoutException',
  'SlowDown',
  'Throttling',
  'ThrottlingException',
  'TooManyRequestsException',
  'TransactionConflictException',
  'KmsThrottled',
]);
