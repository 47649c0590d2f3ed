import type { Input } from '../../flows/engine/input.ts';
import type { Shell } from './shell.ts';

/**
 * Shows "typing…" to somebody whose message has waited in the mailbox, so that she sees it was read. One more call of
 * Graph, not awaited; so only in a backlog, where an answer comes late anyway, and never for who was away for long
 * (what Meta delivers again), nor while the number is paused.
 */
export const showTyping = (
  { channel, pause }: Pick<Shell, 'channel' | 'pause'>,
  inputs: readonly Input[],
  now: Date,
): void => {
  const last = inputs.findLast((input) => input.kind === 'message');
  if (last === undefined || channel.typing === undefined) return;
  const waited = now.getTime() - Date.parse(last.at);
  if (waited < backlogMs || waited > longAgoMs) return;
  void Promise.resolve(pause.secondsLeft()).then((left) => {
    if (left === 0) channel.typing?.(last.id);
  });
};

/** Meta tells whole seconds, so that this is 3 to 4 seconds of waiting. */
const backlogMs = 4000;
const longAgoMs = 60_000;
