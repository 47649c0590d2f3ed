import type { Outgoing } from '../../flows/engine/message.ts';
import type { RecordDraft } from '../../flows/engine/record.ts';
import type { Session } from '../../flows/engine/session.ts';
import type { Item } from '../ports/table.ts';
import { keepDays } from './retention.ts';
import type { Seen } from './seen.ts';
import type { Erasure } from './tombstones.ts';

/** What lies under one group key: the session with what is still to be carried out. */
export type Person = {
  readonly session: Session;
  readonly seen: Seen;
  /** Where answers go: phone number or user id, sealed. Null only before the first message with an address. */
  readonly address: string | null;
  /** Group keys that lead here; erased with her. */
  readonly aliases: readonly string[];
  /** Until when the aliases last, Unix seconds. */
  readonly aliasesLast?: number;
  /** Until when her contact lasts, Unix seconds. */
  readonly contactLasts?: number;
  /** Until the first write after a move: the group key under which she was before. */
  readonly comesFrom?: string | null;
  /** Decided and perhaps not yet sent, oldest first. */
  readonly sends: readonly PendingSend[];
  /** Of the last turn; perhaps not yet written. */
  readonly records: TurnRecords | null;
  /** Her former self, perhaps not yet erased everywhere: she wrote "borrar" in this turn. */
  readonly erasing?: Erasure | null;
  /** Citizen ids joined with hers, of which records may still be there and are to be deleted. */
  readonly forgetting?: readonly string[];
  /** When something that had to wait is tried again; null: nothing waits. */
  readonly retryAt: string | null;
  readonly tries: number;
  /** Since when the oldest send has been tried in vain; null: nothing is. */
  readonly waitingSince?: string | null;
  /** The day of the resting list on which she stands last. */
  readonly listed?: string | null;
};

export type PendingSend = {
  readonly turn: number;
  readonly index: number;
  readonly message: Outgoing;
  /** The template that goes out instead where the window is closed. */
  readonly whenClosed: Outgoing;
  /** Waits for her next message: the 24-hour window was closed. */
  readonly held: boolean;
  /** Of what is held: when the notice went out that something waits for her, ISO. */
  readonly invitedAt?: string;
  /** False: never held, since the template says enough (a reminder: she is asked again anyway when she writes). */
  readonly holds?: boolean;
  /** Meta may have taken it: not sent again before this time, ISO, by which a status would have told. */
  readonly notBefore?: string;
  /** Meta took it and told later that it failed: how often, since when, and until when it waits unless she writes, ISO. */
  readonly failed?: { readonly times: number; readonly since: string; readonly until: string | null };
  /**
   * Leaves the session as soon as a status tells that it went, or ten minutes after: it would tell of words that are not
   * kept. Until then it can be said again, should Meta fail with it.
   */
  readonly forget?: boolean;
};

/** A send's place among all of hers. */
type Place = Pick<PendingSend, 'turn' | 'index'>;

export const isSame = (one: Place, other: Place): boolean => one.turn === other.turn && one.index === other.index;

export const isIn = (sends: readonly Place[], send: Place): boolean => sends.some((one) => isSame(one, send));

export const isLater = (one: Place, other: Place): boolean =>
  one.turn > other.turn || (one.turn === other.turn && one.index > other.index);

export type TurnRecords = {
  readonly turn: number;
  readonly at: string;
  readonly drafts: readonly RecordDraft[];
  readonly contact: boolean;
  /** Puts her on the resting list of the day. */
  readonly lists?: boolean;
};

export const personKey = (group: string): { pk: string; sk: string } => ({ pk: `person#${group}`, sk: 'session' });

/** Sends are marked under `sent#<turn>.<index>`, sorting by time; `-` stands for a turn carried out without a send. */
export const markKey = (group: string, turn: number, index: number | null): { pk: string; sk: string } => ({
  pk: `person#${group}`,
  sk: `sent#${String(turn).padStart(9, '0')}.${index ?? '-'}`,
});

/** What the newest mark tells: everything up to here was carried out. */
export type Mark = { readonly turn: number; readonly index: number };

export const readMark = (item: Item | undefined): Mark | null => {
  const match = /^sent#(\d{9})\.(\d+|-)$/.exec(item?.sk ?? '');
  if (match === null) return null;
  return { turn: Number(match[1]), index: match[2] === '-' ? -1 : Number(match[2]) };
};

export const effectId = (citizen: string, turn: number, index: number): string => `${citizen}.${turn}.${index}`;

/** The template that goes out instead of a send. A status of it tells that the send was dealt with. */
export const templateOf = (effect: string): string => `${effect}.t`;

/** Of a send, or of the template in its place. */
export const readEffectId = (effect: string): { citizen: string; turn: number; index: number } | null => {
  const match = /^([\w-]{8,40})\.(\d{1,9})\.(\d{1,4})(?:\.t)?$/.exec(effect);
  const citizen = match?.[1];
  return citizen === undefined ? null : { citizen, turn: Number(match?.[2]), index: Number(match?.[3]) };
};

/**
 * The mark of a turn so long ago that its mark has expired: it was dealt with. Else whoever comes back after ten days, or
 * is reminded then, would be sent her last message again. Null where it is not so: something waits to be tried again.
 */
export const forgottenMark = ({ person }: { readonly person: Person | null }, now: Date): Mark | null => {
  if (person === null || person.retryAt !== null) return null;
  const at = person.records?.at ?? person.session.heardAt;
  const age = at === null ? 0 : now.getTime() - Date.parse(at);
  return age < keepDays.mark * 86_400_000 ? null : { turn: person.session.turn, index: Number.MAX_SAFE_INTEGER };
};
