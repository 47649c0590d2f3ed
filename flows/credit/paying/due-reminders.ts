import type { Known } from '../../engine/flow.ts';
import type { Ended, Reminder } from '../../engine/reminder.ts';
import { showDay } from '../../engine/show-value.ts';
import { fill } from '../../engine/texts.ts';
import { plusDays } from '../../loans/business-days.ts';
import { dueOf, leftOf, planOf } from './plan.ts';
import * as ask from './questions.ts';
import { payingDue } from './templates.ts';
import { en } from './texts.en.ts';
import { es } from './texts.es.ts';

/** Payments ahead that one visit reminds of; the engine ends them after two silences. */
const mostAhead = 3;

/** The day before each payment, where she asked for it. Nothing of how much or to whom: phones are shared. */
export const dueReminders = ({ name }: Ended, known: Known): readonly Reminder[] => {
  const plan = name === null ? null : planOf(known);
  if (plan === null || !plan.remind) return [];
  const { words } = known.locale === 'en' ? en : es;
  const left = Math.min(leftOf(plan) ?? mostAhead, mostAhead);
  const payments = Array.from({ length: left }, (_, ahead) => ({ ahead, due: dueOf(plan, ahead) }));
  return payments.flatMap(({ ahead, due }): Reminder[] =>
    due === null
      ? []
      : [
          {
            id: `due.${plan.paid + plan.missed + ahead + 1}`,
            // Nine in the morning in Bogotá of the day before; pointless once the day itself is over.
            at: `${plusDays(due, -1)}T14:00:00.000Z`,
            until: `${plusDays(due, 1)}T05:00:00.000Z`,
            say: fill(words.remind, { day: showDay(`${due}T17:00:00.000Z`, known.locale) }),
            template: payingDue,
            options: [
              {
                id: 'paid',
                title: words.remindPaid,
                does: { act: 'open', flow: 'paying', answers: { [ask.did.id]: 'paid' } },
              },
              {
                id: 'could-not',
                title: words.remindCouldNot,
                does: { act: 'open', flow: 'paying', answers: { [ask.did.id]: 'could-not' } },
              },
              { id: 'later', title: words.remindLater, does: { act: 'close', say: words.remindDone } },
            ],
          },
        ],
  );
};
