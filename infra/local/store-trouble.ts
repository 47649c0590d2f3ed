/** Trouble that was not met again for so long is over. */
const overMs = 60_000;

/** What keeps the store from taking messages: said once a minute, and told to whoever asks whether all is well. */
export const storeTrouble = (
  say: (line: string) => void = (line) => void process.stderr.write(`${line}\n`),
  now: () => number = () => performance.now(),
): { readonly met: (why: string) => void; readonly present: () => string | null } => {
  let last: { readonly why: string; readonly at: number } | null = null;
  let said: { readonly why: string; readonly at: number } | null = null;
  return {
    met: (why) => {
      last = { why, at: now() };
      if (said !== null && said.why === why && last.at - said.at < overMs) return;
      said = last;
      say(`vecina: no message is taken, Meta is asked to come again: ${why}`);
    },
    present: () => (last === null || now() - last.at >= overMs ? null : last.why),
  };
};
