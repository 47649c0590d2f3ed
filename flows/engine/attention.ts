import type { ServiceRecord } from '../directory/service-record.ts';
import { flowNow, type Turn, where } from './turn.ts';

/** An attention under the id of its record. */
export type Told = { readonly record: string; readonly told: ServiceRecord };

/** What the present run tells of now; null where it has come to no such result. */
export const attentionNow = (turn: Turn): Told | null => {
  const flow = flowNow(turn);
  if (flow.attention === undefined) return null;
  const position = where(turn);
  const found = position.at === 'concluded' ? flow.attention(position.name, position.known) : null;
  return found === null ? null : { record: found.record ?? turn.session.run.id, told: found.told };
};

/**
 * The record that follows from what changed: told, told otherwise, or taken back. So what is stored is what answering so
 * at first would have stored.
 */
export const writeAttention = (turn: Turn): void => {
  const before = turn.attention;
  const after = attentionNow(turn);
  if (before !== null && after?.record !== before.record)
    turn.records.push({ kind: 'service', record: before.record, told: null });
  if (after !== null && JSON.stringify(after) !== JSON.stringify(before))
    turn.records.push({ kind: 'service', ...after });
  turn.attention = after;
};
