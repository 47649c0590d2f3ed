import type { DeadLetters } from '../../../functions/console/deps.ts';
import type { MailboxRunner } from '../../../functions/ports/mailbox.ts';

/** The dead letters of a mailbox that lies with us: each can be put back by its id. */
export const deadLettersHere = (mailbox: Pick<MailboxRunner, 'deadLetters' | 'redrive'>): DeadLetters => ({
  list: (limit) => mailbox.deadLetters(limit),
  count: async () => (await mailbox.deadLetters(most)).length,
  redrive: async (ids) => {
    const there = (await mailbox.deadLetters(most)).map(({ id }) => id);
    const moved = ids === 'all' ? there : there.filter((id) => ids.includes(id));
    await mailbox.redrive(moved);
    return moved.length;
  },
});

/** Far more than a machine that somebody looks after ever has. */
const most = 10_000;
