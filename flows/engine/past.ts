import type { Conclusion, Past } from './flow.ts';
import type { PastRun, Run, Session } from './session.ts';

/**
 * What the run before this one came to. A run that concluded again after a correction still sees what was before it, so
 * counting on from there ("three paid, now four") and correcting leave the same.
 */
export const pastOf = ({ results, run }: Session): Past | null => {
  const kept = results?.[run.flow];
  if (kept === undefined) return null;
  return kept.run === run.id ? kept.before : { at: kept.at, outcomes: kept.outcomes };
};

/**
 * Whether a later run of a conversation that looks back came to a result: then this one has nothing more to say, and
 * what it would remind of is counted on by the later.
 */
export const isSuperseded = ({ results }: Session, run: Run): boolean => {
  const kept = results?.[run.flow];
  return kept !== undefined && kept.run !== run.id && kept.at > run.startedAt;
};

/** The session's results with what this run came to, for the next run of the same conversation. */
export const withResult = (
  session: Session,
  { outcomes, now }: { outcomes: Conclusion['outcomes']; now: string },
): Readonly<Record<string, PastRun>> => ({
  ...session.results,
  [session.run.flow]: {
    run: session.run.id,
    at: now,
    outcomes: Object.fromEntries(outcomes.map(({ name, value }) => [name, value])),
    before: pastOf(session),
  },
});
