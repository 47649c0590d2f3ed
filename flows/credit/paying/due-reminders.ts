import { plusDays } from '../../engine/bogota-time.ts';
import type { Known } from '../../engine/flow.ts';
import { isLawful } from '../../engine/lawful-hours.ts';
import type { Ended, Reminder } from '../../engine/reminder.ts';
import { showDay } from '../../engine/show-value.ts';
import { fill } from '../../engine/texts.ts';
import { dueOf, leftOf, planOf } from './plan.ts';
import * as ask from './questions.ts';
import { payingDue } from './templates.ts';
import { en } from './texts.en.ts';
import { es } from './texts.es.ts';

/** Payments ahead that one visit reminds of; the engine ends them after two silences. */
const mostAhead = 3;

/** The day before each payment, where she asked for it. Nothing of how much or to whom: phones are shared. */
export const dueReminders = ({ name, at: told }: Ended, known: Known): readonly Reminder[] => {
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
            // Pointless once the day itself is over.
            at: morningBefore(due, told),
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

/**
 * Nine in the morning in Bogotá of the day before; of a payment on a Monday or after a holiday, of the last lawful day
 * before it, unless that had gone by when she told it: then the next lawful moment, on the day itself.
 */
const morningBefore = (due: string, told: string): string => {
  const mornings = [1, 2, 3, 4, 5].map((days) => `${plusDays(due, -days)}T14:00:00.000Z`);
  const [dayBefore = due] = mornings;
  const lawful = mornings.find(isLawful) ?? dayBefore;
  return lawful < told ? dayBefore : lawful;
};
