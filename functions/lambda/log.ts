import { Logger } from '@aws-lambda-powertools/logger';
import { toldFault } from './told-fault.ts';

/**
 * Logs a fault by its class, message and stack, without contents (`toldFault`). What else an error carries stays out:
 * DynamoDB's hold the item that was refused. Not for the webhook, whose cold start it would lengthen by a fifth.
 */
export const lambdaLog = (): { readonly fault: (what: string, error: unknown) => void } => {
  const logger = new Logger();
  return {
    fault: (what, error) => {
      const known = error instanceof Error ? error : new Error('something that is no error was thrown');
      const { cause } = known;
      logger.error(what, {
        error: { ...toldFault(known), ...(cause instanceof Error ? { cause: toldFault(cause) } : {}) },
      });
    },
  };
};
