/** One line of a log, for the webhook, whose cold start a logger would lengthen by a fifth. `message` holds no contents. */
export const logError = (message: string): void => console.error(JSON.stringify({ level: 'ERROR', message }));
