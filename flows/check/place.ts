import type { Past } from '../engine/flow.ts';
import type { Asked } from '../engine/question.ts';
import type { Position, Trail } from '../engine/replay.ts';
import type { StoredAnswer } from '../engine/session.ts';

/** Where somebody is: her answers, and the position in which the last of them was given. */
export type Step = {
  readonly answers: readonly StoredAnswer[];
  readonly from: { readonly asked: Asked; readonly key: string; readonly trail: Trail; readonly name: string } | null;
  /** What an earlier run came to, in a conversation that looks back. */
  readonly past: Past | null;
};

/** A question by its key, `!` and a conclusion, `>` and the conversation it hands over to. */
export const nameOf = (position: Position): string =>
  position.at === 'asking' ? position.key : position.at === 'concluded' ? `!${position.name}` : `>${position.to}`;

/** Guards look at few answers: what is asked, for whom, and the last two answers tell places apart well enough. */
export const placeOf = (position: Position, { answers, past }: Step): string => {
  const last = answers.slice(-2).map(({ key, value }) => `${key}=${JSON.stringify(value)}`);
  return `${JSON.stringify(past)}${[nameOf(position), ...last].join('|')}`;
};
