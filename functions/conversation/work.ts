import type { Input } from '../../flows/engine/input.ts';
import type { Address } from '../ports/channel.ts';
import { type Bounced, bounced } from './bounced.ts';
import { unsent } from './carry-out.ts';
import { catchUp } from './catch-up.ts';
import { newPerson } from './decide.ts';
import { destination } from './destination.ts';
import type { Found } from './find-person.ts';
import { freshInputs } from './fresh-inputs.ts';
import { heardUntil } from './heard-until.ts';
import type { LetterBody } from './letter.ts';
import { isFull } from './pending.ts';
import { isIn, isLater, type Mark, type PendingSend, type Person } from './person-item.ts';
import { citizenKey } from './records.ts';
import { hasRested } from './resting.ts';
import type { Shell } from './shell.ts';

/** What there is to do for her, nothing being decided yet. */
export type Work = {
  readonly found: Found;
  readonly before: Person;
  readonly bodies: readonly LetterBody[];
  readonly inputs: readonly Input[];
  /** Sends of earlier turns that have not gone out. */
  readonly waited: readonly PendingSend[];
  /** Sends that Meta took and then told to have failed: to be said again. */
  readonly again: readonly PendingSend[];
  /** The newest that was dealt with. */
  readonly mark: Mark | null;
  readonly to: Address | null;
  /** The same as it is stored from now on, sealed. */
  readonly address: string | null;
  /** A status proved what waited first. */
  readonly proved: boolean;
  /** Her address is another than before. */
  readonly moved: boolean;
  /** There is something to carry out, and not only to write down. */
  readonly acts: boolean;
  /** So much waits that what she wrote is to come again later. */
  readonly postpones: boolean;
  readonly now: Date;
};

type Given = {
  readonly found: Found;
  readonly bodies: readonly LetterBody[];
  /** What went out while the store failed to write that it did. */
  readonly went: Mark | null;
};

/** Does first what a crash left of the last turn. Null: nothing is to do. */
export const workOf = async (shell: Shell, { found, bodies, went }: Given): Promise<Work | null> => {
  const now = shell.now();
  const { group } = found;
  const before =
    found.person ?? newPerson(shell, now, { mark: found.mark, heard: await heardUntil(shell, { group, bodies, now }) });
  const heard = freshInputs(shell, before, { bodies, now });
  if (found.person === null && heard.length === 0) return null;
  const { mark, proved, owed, forgot } = await catchUp(shell, { found, before, bodies, now });
  const unmarked = unsent(before.sends, mark);
  const postpones = heard.length > 0 && isFull(unmarked);
  const inputs = postpones ? [] : heard;
  const back = await bounced(shell, { group, before, inputs, now });
  const waited = stillWaiting(went === null ? unmarked : unsent(unmarked, went), back);
  const { address: to, sealed: address } = destination(shell, {
    sealed: before.address,
    known: found.address,
    bodies,
  });
  if (address === null && before.address !== null) await forgetContact(shell, before.session.citizen);
  const moved = address !== before.address || bodies.some((body) => body.kind === 'moved');
  const resends = waited.length > 0 && (inputs.length > 0 || proved || isDue(before, now));
  const acts = inputs.length > 0 || resends || owed || moved || went !== null;
  // A status proved the send that waited: nobody is to be woken for it any more.
  const settled = (waited.length === 0 && before.retryAt !== null) || forgot || hasRested(before, now);
  if (!acts && !settled && !postpones) return null;
  const { again } = back;
  const newest = mark !== null && (went === null || isLater(mark, went)) ? mark : went;
  return {
    found,
    before,
    bodies,
    inputs,
    waited,
    again,
    mark: newest,
    proved,
    to,
    address,
    moved,
    acts,
    postpones,
    now,
  };
};

/** Nobody knows where to write to her any more. */
const forgetContact = ({ table }: Shell, citizen: string): Promise<void> =>
  table.delete({ pk: citizenKey(citizen), sk: 'contact' });

const stillWaiting = (unsaid: readonly PendingSend[], { held, again }: Bounced): readonly PendingSend[] => [
  ...unsaid.filter((send) => !isIn(again, send)),
  ...held,
];

const isDue = ({ retryAt }: Person, now: Date): boolean => retryAt === null || Date.parse(retryAt) <= now.getTime();
