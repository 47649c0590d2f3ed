export type ToldFault = { readonly name: string; readonly message: string; readonly stack?: string };

/**
 * What of a fault may stand in a log. Our errors hold no contents (see the ports), and an SDK's message names parameters, not
 * values. JavaScript's own SyntaxError quotes what could not be read (JSON, a pattern, a number): only where it was is told.
 */
export const toldFault = ({ name, message, stack }: Error): ToldFault => {
  if (name !== 'SyntaxError') return { name, message, ...(stack === undefined ? {} : { stack }) };
  // A message that was changed later leaves the first one in the stack.
  const from = stack?.indexOf(message) ?? -1;
  const frames = from < 0 ? undefined : stack?.slice(from + message.length);
  return { name, message: withheld, ...(frames === undefined ? {} : { stack: `${name}: ${withheld}${frames}` }) };
};

const withheld = 'something could not be read';
