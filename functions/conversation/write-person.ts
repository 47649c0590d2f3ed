import { consented } from '../../flows/engine/consent.ts';
import type { Session } from '../../flows/engine/session.ts';
import type { NewItem } from '../ports/table.ts';
import { dueKey } from './find-person.ts';
import { type Mark, markKey, type Person, personKey } from './person-item.ts';
import { expiresAfter, keepDays } from './retention.ts';
import type { Shell } from './shell.ts';
import { personData } from './stored-person.ts';

/** The session as an item: in the due index under the first moment at which it wants to be looked at again. */
export const personItem = (shell: Shell, group: string, person: Person): NewItem => {
  const times = person.session.timers.map((timer) => timer.at);
  const due = [...times, ...(person.retryAt === null ? [] : [person.retryAt])].toSorted()[0];
  return {
    ...personKey(group),
    expires: expiresOf(shell, person.session),
    ...(due === undefined ? {} : { index1: dueKey(group, due) }),
    data: personData(person),
  };
};

/** In steps of ten minutes, downwards: a session that is written every few seconds need not move in the order of expiry. */
export const expiresOf = (shell: Shell, session: Session): number => {
  const days = consented(session, shell.registry) ? keepDays.session : keepDays.sessionWithoutConsent;
  const exact = expiresAfter(days, shell.now());
  return exact - (exact % 600);
};

type Marked = { readonly group: string; readonly mark: Mark; readonly session: Session };

export const markItem = (shell: Shell, { group, mark, session }: Marked): NewItem => ({
  ...markKey(group, mark.turn, mark.index < 0 ? null : mark.index),
  expires: Math.min(expiresAfter(keepDays.mark, shell.now()), expiresOf(shell, session)),
  data: {},
});

export const putMark = async (shell: Shell, marked: Marked): Promise<void> => {
  await shell.table.put(markItem(shell, marked));
};
