import { Logger } from '@aws-lambda-powertools/logger';

/**
 * Logs a fault by its class and stack: our errors hold no contents (see the ports), and an SDK's message names
 * parameters, not values. Not for the webhook, whose cold start it would lengthen by a fifth.
 */
export const lambdaLog = (): { readonly fault: (what: string, error: unknown) => void } => {
  const logger = new Logger();
  return {
    fault: (what, error) => {
      logger.error(what, error instanceof Error ? error : new Error('something that is no error was thrown'));
    },
  };
};
