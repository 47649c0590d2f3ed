import { nextLawful } from '../../flows/engine/lawful-hours.ts';
import type { Address, Channel, SendOutcome } from '../ports/channel.ts';
import { effectId, isLater, type Mark, type PendingSend, templateOf } from './person-item.ts';

/** What became of the sends that waited: the newest that is dealt with, and what must wait still. */
export type CarriedOut = {
  readonly mark: Mark | null;
  readonly waiting: readonly PendingSend[];
  /** Seconds until it is tried again; null where nothing waits for a time. */
  readonly retryAfter: number | null;
  /** What Meta answered to the first that waits for a time; null: it was not asked. */
  readonly refused: SendOutcome['outcome'] | null;
  readonly changed: boolean;
};

/** Sends that the mark does not cover yet. Sends of one person go out in order, so one mark tells of all before it. */
export const unsent = (sends: readonly PendingSend[], mark: Mark | null): readonly PendingSend[] =>
  sends.filter((send) => send.held || mark === null || isLater(send, mark));

/** Sends what waits, oldest first, until one must wait; those behind it wait too, so that order holds. */
export const carryOut = async ({
  sends,
  to,
  citizen,
  channel,
  pause,
  tries,
  waitedMs,
  marked,
  now,
  told,
  abandon,
  count,
}: {
  sends: readonly PendingSend[];
  to: Address;
  citizen: string;
  channel: Channel;
  pause: Pause;
  /** How often the oldest was refused before, each time when it was due. */
  tries: number;
  /** How long the oldest has been tried in vain already. */
  waitedMs: number;
  now: () => Date;
  /** She was told within a day that something waits for her: she is not told again so soon. */
  told: boolean;
  /** Keeps what will not be tried again where a person can look at it. */
  abandon: (send: PendingSend) => Promise<void>;
  /**
   * Called between two sends of one turn: a crash after the first must not send it again. `held` are those up to the
   * mark that wait for her: the session must say so before the mark does, or a crash would lose them.
   */
  marked: (mark: Mark, held: readonly PendingSend[]) => Promise<void>;
  count: (name: string, n?: number) => void;
}): Promise<CarriedOut> => {
  let mark: Mark | null = null;
  let changed = false;
  let invites = true;
  const held: PendingSend[] = [];
  for (const [place, send] of sends.entries()) {
    const rest = sends.slice(place);
    const left = Math.max(await pause.secondsLeft(), secondsUntil(send, now()));
    if (left > 0) return { mark, waiting: [...held, ...rest], retryAfter: left, refused: null, changed: true };
    if (mark !== null) await marked(mark, held);
    const effect = effectId(citizen, send.turn, send.index);
    // Those behind the first have not been tried yet.
    const attempt = place === 0 ? tries : 0;
    const waits = (outcome: SendOutcome, retryAfter: number): CarriedOut => ({
      mark,
      waiting: [...held, ...unlessTaken(rest, outcome, now())],
      retryAfter,
      refused: outcome.outcome,
      changed: true,
    });
    const outcome = await channel.send({ to, message: send.message, effect, attempt });
    count(`send.${outcome.outcome}`);
    if (outcome.outcome === 'sent') {
      pause.accepted?.();
      if (outcome.without !== undefined) count(`send.without-${outcome.without}`);
    }
    const after = await waitsFor(outcome, { pause, tries: attempt, count });
    if (outcome.outcome === 'retry' && isHopeless(place === 0 ? waitedMs : 0, pause)) {
      await abandon(send);
      count('send.abandoned');
    } else if (after !== null) return waits(outcome, after);
    if (outcome.outcome === 'window-closed' && send.message.kind !== 'template') {
      // Nothing free-form goes out now: an approved template invites her to write, once, and the messages wait for that.
      // Of what is not held the template is all that she gets.
      const holds = send.holds !== false;
      let invitedAt: string | null = null;
      if (invites && !(holds && told)) {
        const invited = await channel.send({
          to,
          message: send.whenClosed,
          effect: templateOf(effect),
          attempt,
        });
        count(`template.${invited.outcome}`);
        const again = await waitsFor(invited, { pause, tries: attempt, count });
        if (again !== null) return waits(invited, again);
        if (invited.outcome === 'sent') invitedAt = now().toISOString();
        invites = false;
      }
      if (holds) {
        held.push({ ...send, held: true, ...(invitedAt === null ? {} : { invitedAt }) });
        changed = true;
      }
    }
    mark = { turn: send.turn, index: send.index };
  }
  return { mark, waiting: held, retryAfter: null, refused: null, changed };
};

/**
 * What Meta may have taken is not sent again, nor anything behind it, until a status has had time to tell
 * (docs/whatsapp.md 3.6): she would read it twice.
 */
const unlessTaken = (rest: readonly PendingSend[], outcome: SendOutcome, now: Date): readonly PendingSend[] => {
  const [first, ...behind] = rest;
  if (first === undefined || outcome.outcome !== 'retry' || outcome.perhaps !== true) return rest;
  return [{ ...first, notBefore: new Date(now.getTime() + provingSeconds * 1000).toISOString() }, ...behind];
};

const provingSeconds = 60;

const secondsUntil = ({ notBefore, failed, holds }: PendingSend, now: Date): number => {
  // What nobody asked for and had to wait may go out at lawful hours only.
  const lawful = holds === false ? nextLawful(now.toISOString()) : null;
  return Math.max(
    ...[notBefore, failed?.until, lawful].map((at) =>
      at == null ? 0 : Math.ceil((Date.parse(at) - now.getTime()) / 1000),
    ),
  );
};

/**
 * Meta fails with this one send and takes others: it is the send. Where nothing goes out at all, Meta is down, and we
 * are patient for three days.
 */
const isHopeless = (waitedMs: number, pause: Pause): boolean =>
  waitedMs >= patienceMs.always || (waitedMs >= patienceMs.others && pause.takesOthers?.() === true);

export const patienceMs = { others: 2 * 3_600_000, always: 72 * 3_600_000 };

/** From try to try twice as long. */
export const ladderSeconds = (tries: number, most = 1800): number => Math.min(60 * 2 ** tries, most);

/** Seconds to wait, or null where the send is dealt with (sent, or will never go). */
const waitsFor = async (
  outcome: SendOutcome,
  { pause, tries, count }: { pause: Pause; tries: number; count: (name: string) => void },
): Promise<number | null> => {
  switch (outcome.outcome) {
    case 'sent':
    case 'window-closed':
      return null;
    case 'give-up':
      if (outcome.bug) count('send.bug');
      return null;
    case 'retry':
      return ladderSeconds(tries);
    case 'wait':
      return outcome.afterSeconds;
    case 'pause':
      await pause.set(outcome.afterSeconds);
      if (outcome.alarm) count('send.alarm');
      return outcome.afterSeconds;
  }
};

/** The whole number is throttled or blocked: nobody is sent anything until it passes. */
export type Pause = {
  readonly secondsLeft: () => number | Promise<number>;
  readonly set: (seconds: number) => void | Promise<void>;
  /** Meta has just taken something: the number is not paused now. */
  readonly accepted?: () => void;
  /** Whether Meta took something of ours in the last minutes, as far as this process knows. */
  readonly takesOthers?: () => boolean;
};

/** Known to this process alone; `senderPause` is shared. */
export const newPause = (now: () => Date): Pause => {
  let until = 0;
  return {
    secondsLeft: () => Math.max(0, Math.ceil((until - now().getTime()) / 1000)),
    set: (seconds) => {
      until = Math.max(until, now().getTime() + seconds * 1000);
    },
  };
};
