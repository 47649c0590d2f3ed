// The other end of `lambda-pool.ts`: one copy of one Lambda, in its own process. Imports the bundle and knows nothing
// of the project; events and answers pass as JSON over the process's channel.
import { flushCompileCache } from 'node:module';

const [bundle = '', timeoutSeconds = '10'] = process.argv.slice(2);

// A clock that can be moved, as the simulated phones' can; the bundle knows nothing of it.
let ahead = 0;
const systemNow = Date.now;
const now = (): number => systemNow() + ahead;
globalThis.Date = new Proxy(Date, {
  construct: (date, values, as) => Reflect.construct(date, values.length === 0 ? [now()] : values, as),
  get: (date, name) => (name === 'now' ? now : Reflect.get(date, name)),
});

const { handler } = await import(bundle);

type Asked = { readonly id: number; readonly event: unknown } | { readonly ahead: number };

process.on('message', async (asked: Asked) => {
  if ('ahead' in asked) {
    ahead = asked.ahead;
    return;
  }
  const { id, event } = asked;
  try {
    process.send?.({ id, result: (await handler(event, context(id))) ?? null });
  } catch (error) {
    const { name, message } = error instanceof Error ? error : new Error(String(error));
    console.error(
      JSON.stringify({
        level: 'ERROR',
        function: process.env['AWS_LAMBDA_FUNCTION_NAME'],
        errorType: name,
        errorMessage: message,
      }),
    );
    process.send?.({ id, error: `${name}: ${message}` });
  }
});
// Whoever started us is gone.
process.on('disconnect', () => process.exit());
process.send?.({ ready: true });
// Not at its end, since it is killed.
setTimeout(() => flushCompileCache(), 3000).unref();

const context = (id: number, began = systemNow()) => ({
  awsRequestId: `local-${process.pid}-${id}`,
  functionName: process.env['AWS_LAMBDA_FUNCTION_NAME'],
  getRemainingTimeInMillis: () => began + Number(timeoutSeconds) * 1000 - systemNow(),
});
