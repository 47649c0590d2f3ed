import { bogotaDay } from '../../flows/engine/bogota-time.ts';
import type { Row } from './row.ts';
import type { Naming } from './service-rows.ts';
import type { Step, Told } from './told.ts';

/** Outcomes by which a conversation has come to its end. */
const endings: readonly string[] = ['care.offered', 'credit.level', 'person.opened'];

/**
 * How the service itself was used on one day, in UTC as the index has it: one row for each person who wrote. This is
 * running the service, not studying anybody, so everyone is counted; it holds no trait of hers.
 */
export const activityRows = ({
  told: { citizen, facts, cases },
  steps,
  naming,
  onDay,
}: {
  told: Told;
  steps: readonly Step[];
  naming: Naming;
  onDay: (at: string) => boolean;
}): readonly Row[] => {
  const today = facts.filter(({ at }) => onDay(at));
  const opened = cases.filter(({ at }) => onDay(at));
  const [at] = [...today.map((fact) => fact.at), ...opened.map((one) => one.at), ...steps.map((one) => one.at)].sort();
  if (at === undefined) return [];
  const talks = today.filter(({ question }) => question !== 'channel.delivery');
  const flows = new Set([...talks.map(({ flow }) => flow), ...steps.map(({ flow }) => flow)]);
  const done = new Set(today.filter(({ question }) => endings.includes(question)).map(({ flow }) => flow));
  return [
    {
      person: naming.person(citizen, 'self'),
      thing: `day.${at.slice(0, 10)}`,
      day: bogotaDay(at),
      codes: { flow: [...flows].sort().join('|'), done: [...done].sort().join('|') },
      amounts: {
        conversations: new Set(talks.map(({ run }) => run)).size,
        completions: today.filter(({ question }) => endings.includes(question)).length,
        failures: today.length - talks.length,
        cases: opened.length,
        sent: steps.reduce((sum, { sent }) => sum + sent, 0),
        templates: steps.reduce((sum, { templates }) => sum + templates, 0),
      },
    },
  ];
};
