import { consentedResearch } from './consent.ts';
import type { Context } from './context.ts';
import type { Answers, Flow, Seen } from './flow.ts';
import { questionIndex, type Registry } from './registry.ts';
import type { Run, Session } from './session.ts';

/** What a flow that needs it sees beside its own answers. */
export const seenBy = (
  flow: Flow,
  run: Run,
  { session, context }: { session: Session; context: Pick<Context, 'registry' | 'recorded'> },
): Seen => {
  if (flow.needs === undefined) return {};
  const kept = {
    ...(flow.needs.includes('kept') ? { kept: keptOf(session, context.registry) } : {}),
    ...(flow.needs.includes('research') ? { research: consentedResearch(session, context.registry) } : {}),
  };
  const { recorded } = context;
  if (!flow.needs.includes('recorded') || recorded === undefined) return kept;
  // What this run itself told, or somebody since, changes nothing of what it asked.
  const before = recorded.flatMap((one) => {
    const witnesses = one.witnesses.filter(({ at, record }) => at < run.startedAt && record !== run.id);
    return witnesses.length === 0 ? [] : [{ ...one, witnesses }];
  });
  return { ...kept, recorded: before };
};

/** Whether the shell is to read what is recorded of her, and to decide the turn with it. */
export const needsRecorded = (registry: Registry, ...sessions: readonly Session[]): boolean =>
  sessions.some(({ run }) => registry.flows.find(({ id }) => id === run.flow)?.needs?.includes('recorded') === true);

/** Answers kept with the person, whichever conversation asked, to the questions of today. */
export const keptOf = ({ answers }: Session, registry: Registry): Answers => {
  const known = questionIndex(registry);
  return Object.fromEntries(
    answers.flatMap(({ key, question, version, value }) => {
      const asked = known.get(question)?.question;
      return asked?.keeps === 'person' && asked.version === version ? [[key, value]] : [];
    }),
  );
};
