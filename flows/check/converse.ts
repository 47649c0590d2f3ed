import { advance } from '../engine/advance.ts';
import type { Flow } from '../engine/flow.ts';
import type { Content } from '../engine/input.ts';
import type { Locale } from '../engine/locale.ts';
import type { Outgoing } from '../engine/message.ts';
import { questionIndex, type Registry } from '../engine/registry.ts';
import type { Trail } from '../engine/replay.ts';
import { newSession, type Session, type StoredAnswer } from '../engine/session.ts';
import { newTrails } from '../engine/trails.ts';
import type { World } from '../engine/world.ts';
import { misfits } from './fits.ts';
import type { Note } from './problem.ts';

export const now = '2026-11-23T14:00:00.000Z';

const citizen = 'check-flows-citizen';

export const runOf = (flow: Flow) => ({ id: 'r2', flow: flow.id, version: flow.version, startedAt: now });

/** Somebody in this flow who gave these answers, and both consents where the flow needs them. */
export const sessionAt = ({
  flow,
  registry,
  locale,
  answers,
  asked,
}: {
  flow: Flow;
  registry: Registry;
  locale: Locale;
  answers: readonly StoredAnswer[];
  /** The key that was put to her; null where nothing was yet. */
  asked: string | null;
}): Session => {
  const run = runOf(flow);
  const given = flow.needsConsent ? consents(registry) : [];
  const session = newSession({ citizen, now, locale, flow: flow.id, version: flow.version });
  const told = asked === null ? null : `${run.id}?${asked}`;
  return { ...session, run, runs: 2, answers: [...given, ...answers], heardAt: now, told };
};

const consents = (registry: Registry): readonly StoredAnswer[] =>
  [registry.consent.serve, registry.consent.research].map((id) => ({
    key: id,
    question: id,
    version: questionIndex(registry).get(id)?.question.version ?? 1,
    value: true,
    inferred: false,
    said: null,
    at: now,
    run: 'r1',
  }));

export type Heard = { readonly session: Session; readonly messages: readonly Outgoing[] };

/** What the real engine makes of something she sends, with everything that goes out looked at. */
export const makeConverse = ({ registry, world, note }: { registry: Registry; world: World; note: Note }) => {
  const trails = newTrails();
  const tally = { messages: 0 };
  let count = 0;
  const hear = ({
    session,
    content,
    at,
    trail,
  }: {
    session: Session;
    content: Content;
    at: string;
    trail?: Trail | undefined;
  }): Heard | null => {
    count += 1;
    if (trail !== undefined) trails.set(citizen, trail);
    const { locale } = session;
    try {
      const input = { kind: 'message', id: `in.${count}`, at: now, content } as const;
      const done = advance(session, [input], { registry, world, now, spareCitizen: 'check-flows-spare-id', trails });
      const messages = done.effects.flatMap((effect) => (effect.kind === 'send' ? [effect.message] : []));
      if (messages.length === 0) note('no-answer', at, content.type === 'text' ? content.body : content.type, locale);
      for (const message of messages) for (const { kind, detail } of misfits(message)) note(kind, at, detail, locale);
      tally.messages += messages.length;
      return { session: done.session, messages };
    } catch (error) {
      note('throws', at, error instanceof Error ? `${error.name}: ${error.message}` : 'unknown', locale);
      return null;
    }
  };
  return { hear, tally };
};

/** What can be tapped below a message. */
export const tapsOf = (message: Outgoing | undefined): readonly { readonly id: string; readonly title: string }[] =>
  message?.kind === 'buttons' ? message.buttons : message?.kind === 'list' ? message.rows : [];
