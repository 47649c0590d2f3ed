import { Logger } from '@aws-lambda-powertools/logger';

/**
 * Logs a fault by its class, message and stack: our errors hold no contents (see the ports), and an SDK's message names
 * parameters, not values. What else an error carries stays out: DynamoDB's hold the item that was refused. Not for the webhook,
 * whose cold start it would lengthen by a fifth.
 */
export const lambdaLog = (): { readonly fault: (what: string, error: unknown) => void } => {
  const logger = new Logger();
  return {
    fault: (what, error) => {
      const known = error instanceof Error ? error : new Error('something that is no error was thrown');
      const { cause } = known;
      logger.error(what, { error: { ...told(known), ...(cause instanceof Error ? { cause: told(cause) } : {}) } });
    },
  };
};

const told = ({ name, message, stack }: Error) => ({ name, message, ...(stack === undefined ? {} : { stack }) });
